import { ActionIcon, Button, Table, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Band } from '@gongkai/domain/indicator';
import { NumberField } from './number-field.tsx';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = { bands: readonly Band[]; onChange: (bands: Band[]) => void };

/** Bands from the lowest up. Each ends where the next begins, so that only beginnings are typed. */
export function BandsField({ bands, onChange }: Props) {
  const t = useTranslations('indicators');
  const set = (at: number, patch: Partial<Band>) =>
    onChange(joined(bands.map((band, index) => (index === at ? { ...band, ...patch } : band))));
  return (
    <section aria-label={t('bands')}>
      <h3 className={classes['subtitle']}>{t('bands')}</h3>
      <p className={classes['quiet']}>{t('bandsHint')}</p>
      <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} aria-label={t('bands')}>
        <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('inLanguage.zh', { label: t('band') })}</Table.Th>
              <Table.Th>{t('inLanguage.en', { label: t('band') })}</Table.Th>
              <Table.Th>{t('bandFrom')}</Table.Th>
              <Table.Th>{t('bandTo')}</Table.Th>
              <Table.Th>
                <span className="gk-visually-hidden">{t('acts')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bands.map((band, at) => (
              <Table.Tr key={band.key}>
                {(['zh', 'en'] as const).map((language) => (
                  <Table.Td key={language}>
                    <TextInput
                      aria-label={t(`inLanguage.${language}`, { label: t('bandOf', { number: at + 1 }) })}
                      value={band.name[language]}
                      maxLength={20}
                      onChange={(event) =>
                        set(at, { name: { ...band.name, [language]: event.currentTarget.value } })
                      }
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <NumberField
                    hideLabel
                    label={t('bandFromOf', { number: at + 1 })}
                    value={band.from}
                    scale={100}
                    max={20_000}
                    onChange={(from) => set(at, { from })}
                  />
                </Table.Td>
                <Table.Td>
                  {band.to === null ? t('bandOpen') : t('bandBelow', { to: pointsText(band.to) })}
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    aria-label={t('bandRemove', { number: at + 1 })}
                    onClick={() => onChange(joined(bands.toSpliced(at, 1)))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange(joined([...bands, nextBand(bands)]))}
      >
        {t('bandAdd')}
      </Button>
    </section>
  );
}

/** Each band ends where the one after it in the table begins; the last is open. */
function joined(bands: readonly Band[]): Band[] {
  return bands.map((band, at) => ({ ...band, to: bands[at + 1]?.from ?? null }));
}

function nextBand(bands: readonly Band[]): Band {
  const taken = new Set(bands.map(({ key }) => key));
  let number = bands.length + 1;
  while (taken.has(`band-${number}`)) number += 1;
  const from = bands.length === 0 ? 0 : (bands.at(-1)?.from ?? 0) + 500;
  return { key: `band-${number}`, name: { zh: '', en: '' }, from, to: null };
}
