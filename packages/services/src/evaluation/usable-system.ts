import {
  IndicatorSystemDefinition,
  leavesOf,
  systemProblems,
  type LocalText,
  type SystemProblem,
} from '@gongkai/domain/indicator';
import { ServiceError } from '../core/index.ts';

/** A name in both languages: the refusal is worded for whoever reads it, by the screen. */
function bothNames({ zh, en }: LocalText): string {
  return en === '' || en === zh ? zh : `${zh} / ${en}`;
}

/** Each indicator with the metric that it names. */
function namesOf(definition: IndicatorSystemDefinition, problems: readonly SystemProblem[]): string {
  const leaves = leavesOf(definition.nodes);
  return problems
    .map(({ key, details }) => {
      const name = leaves.find((one) => one.key === key)?.name;
      return `“${name === undefined ? key : bothNames(name)}” (${details?.['metric'] ?? ''})`;
    })
    .join('、');
}

/**
 * Reads a stored system for computing with it. One that was right when it was published can have become wrong: a newer
 * program may know a metric no longer.
 *
 * @throws ServiceError `refused`: `system-metrics-unknown` with every indicator and its metric;
 *   `system-weights-do-not-sum`; `invalid-system` with the first other problem's code and indicator.
 */
export function usableSystem(stored: unknown): IndicatorSystemDefinition {
  const parsed = IndicatorSystemDefinition.safeParse(stored);
  if (!parsed.success)
    throw new ServiceError('refused', 'invalid-system', { system: '', code: 'wrong-shape', leaf: '' });
  const { data } = parsed;
  const problems = systemProblems(data);
  const [problem] = problems;
  if (problem === undefined) return data;
  const system = bothNames(data.name);
  const unknown = problems.filter(({ code }) => code === 'unknown-metric');
  if (unknown.length > 0)
    throw new ServiceError('refused', 'system-metrics-unknown', {
      system,
      count: unknown.length,
      leaves: namesOf(data, unknown),
    });
  if (problem.code === 'weights-do-not-sum')
    throw new ServiceError('refused', 'system-weights-do-not-sum', {
      system,
      sum: (Number(problem.details?.['sum'] ?? 0) / 100).toFixed(2),
    });
  const named = leavesOf(data.nodes).find(({ key }) => key === problem.key)?.name;
  const leaf = named === undefined ? (problem.key ?? '') : bothNames(named);
  throw new ServiceError('refused', 'invalid-system', { system, code: problem.code, leaf });
}
