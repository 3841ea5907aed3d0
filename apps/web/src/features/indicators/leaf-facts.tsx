import { useTranslations } from 'use-intl';
import type { IndicatorLeaf } from '@gongkai/domain/indicator';
import { metricByKey } from '@gongkai/domain/metric';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { pointsText, useRuleText } from './rule-text.ts';
import { RuleExample } from './rule-example.tsx';
import classes from './indicators.module.css';

/** An indicator to read: what those who are judged by it need to know, and an example to try. */
export function LeafFacts({ leaf }: { leaf: IndicatorLeaf }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const ruleText = useRuleText();
  const metric = leaf.metric === null ? null : metricByKey(leaf.metric);
  const { departmentKinds, whenEmpty } = leaf.applicability;
  const rows: [string, string][] = [
    [
      t('weightPoints'),
      leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto' ? t('outside') : pointsText(leaf.weight),
    ],
    [t('formula'), text(leaf.formula)],
    [t('rule'), `${t(`ruleKind.${leaf.rule.kind}`)}${t('colon')}${ruleText(leaf.rule)}`],
    [
      t('metric'),
      metric === null
        ? (leaf.metric ?? t('metricReviewer'))
        : `${text(metric.name)}${t('colon')}${text(metric.formula)}`,
    ],
    [t('whenEmpty'), t(`whenEmptyOption.${whenEmpty}`)],
    [t('explainedWorth'), `${leaf.explainedWorth}%`],
    [
      t('kinds'),
      departmentKinds === null
        ? t('everyKind')
        : departmentKinds.map((kind) => t(`departmentKind.${kind}`)).join(t('comma')),
    ],
    [t('source'), leaf.source === null ? '—' : text(leaf.source)],
    ...((leaf.lossCap ?? null) === null
      ? []
      : [[t('lossCap'), pointsText(leaf.lossCap ?? 0)] as [string, string]]),
    ...(leaf.family === null ? [] : [[t('familyLabel'), leaf.family] as [string, string]]),
  ];
  return (
    <>
      <dl className={classes['facts']}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RuleExample key={leaf.key} leaf={leaf} problems={[]} />
    </>
  );
}
