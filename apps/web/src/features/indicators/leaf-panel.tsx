import type { Dispatch } from 'react';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import {
  isOutsideTotal,
  type IndicatorLeaf,
  type IndicatorRule,
  type NodePatch,
  type SystemProblem,
} from '@gongkai/domain/indicator';
import { metricByKey, type SubjectKind } from '@gongkai/domain/metric';
import type { EditorAction } from './editor-state.ts';
import { KindsField } from './kinds-field.tsx';
import { LimitField } from './limit-field.tsx';
import { MetricPicker } from './metric-picker.tsx';
import { NameFields } from './name-fields.tsx';
import { NumberField } from './number-field.tsx';
import { PanelProblems } from './problem-list.tsx';
import { RuleBuilder } from './rule-builder.tsx';
import { RuleExample } from './rule-example.tsx';
import classes from './indicators.module.css';

type Props = {
  leaf: IndicatorLeaf;
  kind: SubjectKind;
  problems: readonly SystemProblem[];
  /** families that other leaves of the tree already name */
  families: readonly string[];
  dispatch: Dispatch<EditorAction>;
};

/** Everything about one indicator: names, weight, figure, rule with an example, applicability, source. */
export function LeafPanel({ leaf, kind, problems, families, dispatch }: Props) {
  const t = useTranslations('indicators');
  const patch = (change: NodePatch) => dispatch({ type: 'patch', key: leaf.key, patch: change });
  const isOutside = isOutsideTotal(leaf);
  return (
    <Stack gap="md">
      <PanelProblems problems={problems} />
      <NameFields
        required
        label={t('name')}
        value={leaf.name}
        max={80}
        onChange={(name) => patch({ name })}
      />
      <Group align="flex-end" gap="sm">
        <NumberField
          label={t('weightPoints')}
          value={leaf.weight}
          scale={100}
          max={10_000}
          disabled={isOutside}
          onChange={(weight) => patch({ weight })}
        />
        {isOutside ? (
          <p className={classes['quiet']}>{t('outside')}</p>
        ) : (
          <Button variant="default" onClick={() => dispatch({ type: 'rescale', key: leaf.key })}>
            {t('rescaleOthers')}
          </Button>
        )}
      </Group>
      {leaf.rule.kind !== 'reviewer' && (
        <MetricPicker
          value={leaf.metric}
          kind={kind}
          onChange={(metric) => patch(withMetric(leaf, metric))}
        />
      )}
      <RuleBuilder rule={leaf.rule} weight={leaf.weight} onChange={(rule) => patch(withRule(leaf, rule))} />
      <RuleExample key={leaf.rule.kind} leaf={leaf} problems={problems.map(({ code }) => code)} />
      <NameFields
        required
        long
        label={t('formula')}
        value={leaf.formula}
        max={400}
        onChange={(formula) => patch({ formula })}
      />
      <Applies leaf={leaf} kind={kind} onPatch={patch} />
      <NameFields
        long
        label={t('source')}
        value={leaf.source ?? { zh: '', en: '' }}
        max={300}
        onChange={(source) => patch({ source: source.zh === '' && source.en === '' ? null : source })}
      />
      <TextInput
        label={t('familyLabel')}
        description={t('familyHint')}
        value={leaf.family ?? ''}
        maxLength={60}
        list="gk-indicator-families"
        onChange={(event) => patch({ family: event.currentTarget.value.trim() || null })}
      />
      <datalist id="gk-indicator-families">
        {families.map((family) => (
          <option key={family} value={family} />
        ))}
      </datalist>
      <p className={classes['quiet']}>{t('keyOf', { key: leaf.key })}</p>
    </Stack>
  );
}

type AppliesProps = { leaf: IndicatorLeaf; kind: SubjectKind; onPatch: (patch: NodePatch) => void };

/** Whom it concerns, what having nothing to measure means, what an accepted explanation is worth. */
function Applies({ leaf, kind, onPatch }: AppliesProps) {
  const t = useTranslations('indicators');
  const { applicability } = leaf;
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('whenEmpty')}
        value={applicability.whenEmpty}
        data={(['not-applicable', 'not-done'] as const).map((value) => ({
          value,
          label: t(`whenEmptyOption.${value}`),
        }))}
        onChange={(event) => {
          const whenEmpty = event.currentTarget.value === 'not-done' ? 'not-done' : 'not-applicable';
          onPatch({ applicability: { ...applicability, whenEmpty } });
        }}
      />
      <NumberField
        label={t('explainedWorth')}
        description={t('explainedHint')}
        value={leaf.explainedWorth}
        scale={1}
        max={100}
        suffix="%"
        onChange={(explainedWorth) => onPatch({ explainedWorth })}
      />
      {!isOutsideTotal(leaf) && (
        <LimitField
          label={t('lossCap')}
          value={leaf.lossCap}
          start={leaf.weight}
          onChange={(lossCap) => onPatch({ lossCap })}
        />
      )}
      {kind === 'department' && (
        <KindsField
          value={applicability.departmentKinds}
          onChange={(departmentKinds) => onPatch({ applicability: { ...applicability, departmentKinds } })}
        />
      )}
    </div>
  );
}

/** A figure brings its name and its formula where nobody has written any yet. */
function withMetric(leaf: IndicatorLeaf, key: string): NodePatch {
  const metric = metricByKey(key);
  if (metric === null) return { metric: key };
  return {
    metric: key,
    ...(leaf.name.zh === '' && { name: metric.name }),
    ...(leaf.formula.zh === '' && { formula: metric.formula }),
  };
}

/** A bonus and a veto weigh nothing; a reviewer needs no figure. */
function withRule(leaf: IndicatorLeaf, rule: IndicatorRule): NodePatch {
  return {
    rule,
    ...((rule.kind === 'bonus' || rule.kind === 'veto') && leaf.weight !== 0 && { weight: 0 }),
    ...(rule.kind === 'reviewer' && leaf.metric !== null && { metric: null }),
  };
}
