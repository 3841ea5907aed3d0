import { NativeSelect, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { IndicatorRule } from '@gongkai/domain/indicator';
import { defaultRule, RULE_KINDS } from './default-rule.ts';
import {
  BonusFields,
  DeductionFields,
  HaveLackFields,
  PointsField,
  RatioFields,
  TieredFields,
  VetoFields,
} from './rule-fields.tsx';
import { useRuleText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = { rule: IndicatorRule; weight: number; onChange: (rule: IndicatorRule) => void };

/** How points come of a figure: the kind of rule, its parameters, and the same in one sentence. */
export function RuleBuilder({ rule, weight, onChange }: Props) {
  const t = useTranslations('indicators');
  const textOf = useRuleText();
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('rule')}
        description={t(`ruleHint.${rule.kind}`)}
        value={rule.kind}
        data={RULE_KINDS.map((kind) => ({ value: kind, label: t(`ruleKind.${kind}`) }))}
        onChange={(event) => {
          const kind = RULE_KINDS.find((one) => one === event.currentTarget.value);
          if (kind !== undefined) onChange(defaultRule(kind, weight));
        }}
      />
      <div className={classes['fields']}>
        <Parameters rule={rule} weight={weight} onChange={onChange} />
      </div>
      <p className={classes['sentence']}>{textOf(rule)}</p>
    </Stack>
  );
}

function Parameters({ rule, weight, onChange }: Props) {
  switch (rule.kind) {
    case 'ratio':
      return <RatioFields rule={rule} onChange={onChange} />;
    case 'deduction':
      return <DeductionFields rule={rule} onChange={onChange} />;
    case 'tiered':
      return <TieredFields rule={rule} weight={weight} onChange={onChange} />;
    case 'have-lack':
      return <HaveLackFields rule={rule} onChange={onChange} />;
    case 'count-points':
      return (
        <PointsField
          name="perRecord"
          value={rule.perRecord}
          onChange={(perRecord) => onChange({ ...rule, perRecord })}
        />
      );
    case 'bonus':
      return <BonusFields rule={rule} onChange={onChange} />;
    case 'veto':
      return <VetoFields rule={rule} onChange={onChange} />;
    case 'proportional':
    case 'reviewer':
      return null;
    default:
      return rule satisfies never;
  }
}
