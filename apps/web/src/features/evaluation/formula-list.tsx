import { useTranslations } from 'use-intl';
import type { ExplainStep, ResultNode } from '@gongkai/domain/scoring';
import { formulaLines } from './formula-steps.ts';
import classes from './evaluation.module.css';

type Props = { node: ResultNode; steps: readonly ExplainStep[] };

/** A leaf's calculation with its figures put in, one step a line. */
export function FormulaList({ node, steps }: Props) {
  const t = useTranslations('evaluation');
  return (
    <ol className={classes['steps']}>
      {formulaLines(steps, node).map((line, index) => (
        // The steps of a calculation have no name and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{t(`step.${line.key}`, line.values)}</li>
      ))}
    </ol>
  );
}
