import { useTranslations } from 'use-intl';
import type { LocalText } from '@gongkai/domain/indicator';
import type { ExplainStep, ResultNode } from '@gongkai/domain/scoring';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { formulaLines } from './formula-steps.ts';
import classes from './evaluation.module.css';

type Props = {
  node: ResultNode;
  steps: readonly ExplainStep[];
  /** the names of the groups above, for the limits that they set */
  groups?: ReadonlyMap<string, LocalText> | undefined;
};

/** A leaf's calculation with its figures put in, one step a line. */
export function FormulaList({ node, steps, groups }: Props) {
  const t = useTranslations('evaluation');
  const text = useLocalText();
  const nameOf = (key: string) => {
    const name = groups?.get(key);
    return name === undefined ? null : text(name);
  };
  return (
    <ol className={classes['steps']}>
      {formulaLines(steps, node, nameOf).map((line, index) => (
        // The steps of a calculation have no name and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{t(`step.${line.key}`, line.values)}</li>
      ))}
    </ol>
  );
}
