import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { compareText } from '../metric/facts-index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/facts.ts';

/** What is evaluated, with its name and the like among which it is ranked. */
export type NamedSubject = { subject: SubjectRef; name: string; position: number; group: string | null };

/** The subjects that a system evaluates, in document order. */
export function subjectsOf(system: IndicatorSystemDefinition, facts: EvaluationFacts): NamedSubject[] {
  const named =
    system.subjectKind === 'department'
      ? departmentsOf(system, facts)
      : facts.items.map(({ id, heading, number, position }) => ({
          id,
          name: heading ?? String(number),
          position,
          group: null,
        }));
  return named
    .toSorted((a, b) => a.position - b.position || compareText(a.id, b.id))
    .map(({ id, ...rest }) => ({ subject: { kind: system.subjectKind, id }, ...rest }));
}

function departmentsOf({ departmentKinds, rankWithin }: IndicatorSystemDefinition, facts: EvaluationFacts) {
  return facts.departments
    .filter(({ kind }) => departmentKinds === null || departmentKinds.includes(kind))
    .map(({ id, shortName, position, kind, group }) => ({
      id,
      name: shortName,
      position,
      group: rankWithin === 'kind' ? (group ?? kind) : null,
    }));
}
