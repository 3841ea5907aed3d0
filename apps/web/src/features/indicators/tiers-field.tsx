import { useTranslations } from 'use-intl';
import type { IndicatorRule } from '@gongkai/domain/indicator';
import { NumberField } from './number-field.tsx';
import { RowsField } from './rows-field.tsx';

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
    <RowsField
      label={t('tiers')}
      minWidth={260}
      heads={[t(`tierFrom.${rule.over}`), t('tierPoints')]}
      rows={rule.tiers}
      cells={(tier, at) => [
        <NumberField
          key="from"
          hideLabel
          label={t('tierFromOf', { number: at + 1 })}
          value={tier.from}
          scale={isRate ? 100 : 1}
          max={isRate ? 10_000 : 100_000}
          {...(isRate && { suffix: '%' })}
          onChange={(from) => set(at, { from })}
        />,
        <NumberField
          key="points"
          hideLabel
          label={t('tierPointsOf', { number: at + 1 })}
          value={tier.points}
          scale={100}
          max={10_000}
          onChange={(points) => set(at, { points })}
        />,
      ]}
      removeLabel={(number) => t('tierRemove', { number })}
      addLabel={t('tierAdd')}
      onRemove={(at) => onChange({ ...rule, tiers: rule.tiers.toSpliced(at, 1) })}
      onAdd={() => {
        const from = last === undefined ? 0 : last.from + (isRate ? 500 : 1);
        onChange({ ...rule, tiers: [...rule.tiers, { from, points: last?.points ?? weight }] });
      }}
    />
  );
}
