import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { placeOf, weightOf, type IndicatorNode, type SystemProblem } from '@gongkai/domain/indicator';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

/** Figures of problems that are points. */
const POINTS = new Set(['sum', 'cap', 'lossCap', 'weight']);

/** A problem in words, with its figures: what is wrong and what to do. */
function useProblemText(): (problem: SystemProblem) => string {
  const t = useTranslations('indicators.problem');
  return ({ code, details = {} }) => {
    const values = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [
        name,
        POINTS.has(name) && typeof value === 'number' ? pointsText(value) : value,
      ]),
    );
    return t.has(code) ? t(code, values) : t('other', { code });
  };
}

type Props = {
  nodes: readonly IndicatorNode[];
  problems: readonly SystemProblem[];
  onJump: (key: string | null) => void;
};

/** Everything that keeps a draft from being published; each leads to its place. */
export function ProblemList({ nodes, problems, onJump }: Props) {
  const t = useTranslations('indicators');
  const textOf = useProblemText();
  const text = useLocalText();
  if (problems.length === 0) return null;
  const nameOf = (key: string | null) => {
    if (key === null) return t('wholeSystem');
    const node = placeOf(nodes, key)?.node;
    return node === undefined || text(node.name) === '' ? t('unnamed', { key }) : text(node.name);
  };
  return (
    <section className={classes['problems']} aria-label={t('problems', { count: problems.length })}>
      <h2 className={classes['subtitle']}>
        <IconAlertTriangle size={16} aria-hidden /> {t('problems', { count: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.key} ${problem.code}`}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onJump(problem.key)}
              aria-label={t('jump', { name: nameOf(problem.key) })}
            >
              {nameOf(problem.key)}
            </Button>
            <span>
              {textOf(problem)}
              {problem.code === 'weights-do-not-sum' && nodes.length > 1 && (
                <span className={classes['quiet']}>
                  {' '}
                  {t('sumByGroup', { groups: groupSums(nodes, nameOf) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The points of each top group: where too many or too few are. */
function groupSums(nodes: readonly IndicatorNode[], nameOf: (key: string) => string): string {
  return nodes
    .filter((node) => weightOf(node) > 0)
    .map((node) => `${nameOf(node.key)} ${pointsText(weightOf(node))}`)
    .join(' + ');
}

/** The problems of the node whose panel is open. */
export function PanelProblems({ problems }: { problems: readonly SystemProblem[] }) {
  const textOf = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {problems.map((problem) => (
        <div key={problem.code}>{textOf(problem)}</div>
      ))}
    </Alert>
  );
}
