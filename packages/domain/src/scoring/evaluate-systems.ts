import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import type { EvaluationFacts, FactDepartment } from '../metric/facts.ts';
import { bandOf, evaluate, meanScore } from './evaluate.ts';
import type { EvaluationResult } from './result.ts';

/** Systems that share an office's kinds of department among them; work items have one only. */
export type Systems = readonly [IndicatorSystemDefinition, ...IndicatorSystemDefinition[]];

/** Under what name those are ranked together whom a system evaluates: the office stands among the departments. */
function groupOf({ departmentKinds }: IndicatorSystemDefinition): string | null {
  const isOfDepartments = departmentKinds === null || departmentKinds.includes('division');
  return isOfDepartments ? 'division' : (departmentKinds[0] ?? null);
}

/**
 * Evaluates an office whose kinds of department have systems of their own. Whoever has the same system is ranked
 * together, one `group` after the other; the office's score is the mean of all.
 *
 * @param systems all for the same kind of subject, no kind of department in two of them.
 */
export function evaluateSystems(systems: Systems, facts: EvaluationFacts): EvaluationResult {
  const [main, ...others] = systems;
  const result = evaluate(main, facts);
  if (others.length === 0) return result;
  const subjects = [result, ...others.map((system) => evaluate(system, facts))].flatMap((one, at) => {
    const group = groupOf(systems[at] ?? main);
    return one.subjects.map((entry) => ({ ...entry, group: entry.group ?? group }));
  });
  const overall = meanScore(subjects);
  return {
    ...result,
    overall,
    overallBand: overall === null ? null : bandOf(main.bands, overall),
    subjects,
  };
}

/**
 * The system that evaluates departments of a kind; the first where none names it.
 *
 * @param kind null for a work item, or for a department that is not known.
 */
export function systemOf(systems: Systems, kind: FactDepartment['kind'] | null): IndicatorSystemDefinition {
  const named = systems.find(({ departmentKinds }) => kind !== null && departmentKinds?.includes(kind));
  return named ?? systems[0];
}
