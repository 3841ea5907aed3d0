import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { IndicatorRule } from '@gongkai/domain/indicator';
import { NumberField } from './number-field.tsx';
import { TiersField } from './tiers-field.tsx';

type Of<K extends IndicatorRule['kind']> = {
  rule: Extract<IndicatorRule, { kind: K }>;
  onChange: (rule: IndicatorRule) => void;
};

type PointsProps = {
  name: 'perRecord' | 'perFailing' | 'have' | 'lack' | 'cap' | 'above' | 'fixed';
  value: number;
  onChange: (value: number) => void;
};

export function PointsField({ name, value, onChange }: PointsProps) {
  const t = useTranslations('indicators.parameter');
  return <NumberField label={t(name)} value={value} scale={100} max={10_000} onChange={onChange} />;
}

export function RatioFields({ rule, onChange }: Of<'ratio'>) {
  const t = useTranslations('indicators.parameter');
  return (['floor', 'target'] as const).map((name) => (
    <NumberField
      key={name}
      label={t(name)}
      value={rule[name]}
      scale={100}
      max={10_000}
      suffix="%"
      onChange={(value) => onChange({ ...rule, [name]: value })}
    />
  ));
}

export function DeductionFields({ rule, onChange }: Of<'deduction'>) {
  const t = useTranslations('indicators.parameter');
  return (
    <>
      <PointsField
        name="perFailing"
        value={rule.perRecord}
        onChange={(perRecord) => onChange({ ...rule, perRecord })}
      />
      <Checkbox
        label={t('goesOn')}
        description={t('goesOnHint')}
        checked={rule.floor === 'level-1'}
        onChange={(event) => onChange({ ...rule, floor: event.currentTarget.checked ? 'level-1' : 'own' })}
      />
    </>
  );
}

export function TieredFields({ rule, weight, onChange }: Of<'tiered'> & { weight: number }) {
  const t = useTranslations('indicators.parameter');
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('over')}
        value={rule.over}
        data={(['rate', 'count', 'failing'] as const).map((over) => ({
          value: over,
          label: t(`overOption.${over}`),
        }))}
        onChange={(event) => {
          const over = (['rate', 'count', 'failing'] as const).find(
            (one) => one === event.currentTarget.value,
          );
          if (over !== undefined) onChange({ ...rule, over, tiers: tiersFor(over, weight) });
        }}
      />
      <TiersField rule={rule} weight={weight} onChange={onChange} />
    </Stack>
  );
}

/** Steps of one figure mean nothing over another: they begin anew. */
function tiersFor(over: 'rate' | 'count' | 'failing', weight: number) {
  if (over === 'rate')
    return [
      { from: 0, points: 0 },
      { from: 9_000, points: weight },
    ];
  if (over === 'count')
    return [
      { from: 0, points: 0 },
      { from: 1, points: weight },
    ];
  return [
    { from: 0, points: weight },
    { from: 1, points: 0 },
  ];
}

export function HaveLackFields({ rule, onChange }: Of<'have-lack'>) {
  return (
    <>
      <PointsField name="have" value={rule.have} onChange={(have) => onChange({ ...rule, have })} />
      <PointsField name="lack" value={rule.lack} onChange={(lack) => onChange({ ...rule, lack })} />
    </>
  );
}

export function BonusFields({ rule, onChange }: Of<'bonus'>) {
  const t = useTranslations('indicators.parameter');
  return (
    <>
      <PointsField
        name="perRecord"
        value={rule.perRecord}
        onChange={(perRecord) => onChange({ ...rule, perRecord })}
      />
      <PointsField name="cap" value={rule.cap} onChange={(cap) => onChange({ ...rule, cap })} />
      <Checkbox
        label={t('gated')}
        checked={rule.above !== null}
        onChange={(event) => onChange({ ...rule, above: event.currentTarget.checked ? 8_000 : null })}
      />
      {rule.above !== null && (
        <PointsField name="above" value={rule.above} onChange={(above) => onChange({ ...rule, above })} />
      )}
    </>
  );
}

export function VetoFields({ rule, onChange }: Of<'veto'>) {
  const t = useTranslations('indicators.parameter');
  return (
    <>
      <Radio.Group
        label={t('effect')}
        value={rule.effect.kind}
        onChange={(kind) =>
          onChange({
            ...rule,
            effect: kind === 'fixed' ? { kind: 'fixed', score: 5_900 } : { kind: 'no-score' },
          })
        }
      >
        <Radio value="fixed" label={t('effectFixed')} mt={4} />
        <Radio value="no-score" label={t('effectNone')} mt={4} />
      </Radio.Group>
      {rule.effect.kind === 'fixed' && (
        <PointsField
          name="fixed"
          value={rule.effect.score}
          onChange={(score) => onChange({ ...rule, effect: { kind: 'fixed', score } })}
        />
      )}
    </>
  );
}
