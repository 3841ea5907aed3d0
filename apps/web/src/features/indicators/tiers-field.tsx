import { ActionIcon, Button, Table } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { IndicatorRule } from '@gongkai/domain/indicator';
import { NumberField } from './number-field.tsx';

type Tiered = Extract<IndicatorRule, { kind: 'tiered' }>;
type Props = { rule: Tiered; weight: number; onChange: (rule: Tiered) => void };

/** The steps of a tiered rule: from which figure on how many points are given. */
export function TiersField({ rule, weight, onChange }: Props) {
  const t = useTranslations('indicators');
  const isRate = rule.over === 'rate';
  const set = (at: number, patch: Partial<Tiered['tiers'][number]>) =>
    onChange({
      ...rule,
      tiers: rule.tiers.map((tier, index) => (index === at ? { ...tier, ...patch } : tier)),
    });
  const last = rule.tiers.at(-1);
  return (
    <div>
      <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={4} captionSide="top">
        <Table.Caption className="gk-visually-hidden">{t('tiers')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`tierFrom.${rule.over}`)}</Table.Th>
            <Table.Th>{t('tierPoints')}</Table.Th>
            <Table.Th>
              <span className="gk-visually-hidden">{t('acts')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rule.tiers.map((tier, at) => (
            // A step has no name: it is its place in the list.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={at}>
              <Table.Td>
                <NumberField
                  hideLabel
                  label={t('tierFromOf', { number: at + 1 })}
                  value={tier.from}
                  scale={isRate ? 100 : 1}
                  max={isRate ? 10_000 : 100_000}
                  {...(isRate && { suffix: '%' })}
                  onChange={(from) => set(at, { from })}
                />
              </Table.Td>
              <Table.Td>
                <NumberField
                  hideLabel
                  label={t('tierPointsOf', { number: at + 1 })}
                  value={tier.points}
                  scale={100}
                  max={10_000}
                  onChange={(points) => set(at, { points })}
                />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  aria-label={t('tierRemove', { number: at + 1 })}
                  onClick={() => onChange({ ...rule, tiers: rule.tiers.toSpliced(at, 1) })}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          const from = last === undefined ? 0 : last.from + (isRate ? 500 : 1);
          onChange({ ...rule, tiers: [...rule.tiers, { from, points: last?.points ?? weight }] });
        }}
      >
        {t('tierAdd')}
      </Button>
    </div>
  );
}
