import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { IndicatorLeaf } from '@gongkai/domain/indicator';
import { exampleOf, type ExampleFigures, type RuleExample as Example } from '@gongkai/domain/scoring';
import { formulaLines } from '#features/evaluation/formula-steps.ts';
import { NumberField } from './number-field.tsx';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

/** Nothing to divide by: the engine says so instead of a figure. */
const IMPOSSIBLE = 'floor-not-below-target';

type Figure = keyof ExampleFigures;

/** Which figures a rule asks for; the records that fail go with the rate. */
function figuresOf({ kind }: IndicatorLeaf['rule']): Figure[] {
  if (kind === 'reviewer') return ['mark'];
  if (kind === 'veto') return ['failing', 'base'];
  if (kind === 'bonus') return ['numerator', 'base'];
  if (kind === 'have-lack' || kind === 'count-points') return ['numerator'];
  if (kind === 'deduction') return ['failing'];
  return ['numerator', 'denominator'];
}

/** What is not asked for follows from what is. */
function completed(rule: IndicatorLeaf['rule'], typed: ExampleFigures): ExampleFigures {
  const asked = new Set(figuresOf(rule));
  const { numerator, denominator, failing } = typed;
  if (asked.has('denominator')) return { ...typed, failing: Math.max(0, denominator - numerator) };
  if (asked.has('failing')) return { ...typed, numerator: 0, denominator: Math.max(1, failing) };
  return { ...typed, denominator: Math.max(1, numerator), failing: 0 };
}

type Props = { leaf: IndicatorLeaf; problems: readonly string[] };

/** Figures to type, and what the rule makes of them: computed by the engine that will score. */
export function RuleExample({ leaf, problems }: Props) {
  const t = useTranslations('indicators.example');
  const [typed, setTyped] = useState<ExampleFigures>({
    numerator: 7,
    denominator: 9,
    failing: 2,
    base: 8_600,
    mark: 0,
  });
  const figures = figuresOf(leaf.rule);
  const isPossible = !problems.includes(IMPOSSIBLE);
  const example = isPossible ? exampleOf(leaf, completed(leaf.rule, typed)) : null;
  return (
    <section className={classes['example']} aria-label={t('title')}>
      <h3 className={classes['subtitle']}>{t('title')}</h3>
      <div className={classes['fields']}>
        {figures.map((figure) => {
          const isPoints = figure === 'base' || figure === 'mark';
          return (
            <NumberField
              key={figure}
              label={t(figure)}
              value={typed[figure]}
              scale={isPoints ? 100 : 1}
              max={figure === 'mark' ? leaf.weight : isPoints ? 10_000 : 1_000}
              onChange={(value) => setTyped((before) => ({ ...before, [figure]: value }))}
            />
          );
        })}
      </div>
      <output className={classes['result']} aria-live="polite">
        {example === null ? t('impossible') : <Result leaf={leaf} example={example} />}
      </output>
    </section>
  );
}

function Result({ leaf, example }: { leaf: IndicatorLeaf; example: Example }) {
  const t = useTranslations('indicators.example');
  const step = useTranslations('evaluation.step');
  const { node, steps, score } = example;
  if (leaf.rule.kind === 'veto')
    return <strong>{score === null ? t('noScore') : t('score', { score: pointsText(score) })}</strong>;
  return (
    <>
      <strong>
        {node.points === null
          ? t('notApplicable')
          : t('points', { points: pointsText(node.points), weight: pointsText(leaf.weight) })}
      </strong>
      {formulaLines(steps, node).map(({ key, values }) => (
        <span key={key}>{step(key, values)}</span>
      ))}
    </>
  );
}
