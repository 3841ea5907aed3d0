import { compareSystems, type NodeChange } from '../indicator/compare.ts';
import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import type { EvaluationFacts } from '../metric/facts.ts';
import { compareResults, type Change, type SubjectChange } from './compare.ts';
import { evaluateSystems, type Systems } from './evaluate-systems.ts';
import { evaluate, meanScore } from './evaluate.ts';
import type { EvaluationResult } from './result.ts';

/** What another system would change for one subject; bands by key, of the system that gave them. */
export type TriedSubject = SubjectChange & { bandBefore: string | null; bandAfter: string | null };

/** An indicator that a draft adds, takes away or changes. */
export type EditedLeaf = Pick<NodeChange, 'key' | 'name' | 'kind'>;

/** What a system would change, for whom, and by which leaves; scores in hundredths. */
export type SystemTrial = {
  asOf: EvaluationFacts['asOf'];
  overall: Change;
  subjects: TriedSubject[];
  /** what the draft changes against the version of its line, or else the first system that it would replace */
  edited: EditedLeaf[];
};

/**
 * Evaluates a draft and the systems that it would replace over the same facts and says who would gain or lose, the
 * largest change first, then in rank order. All must have been accepted by `readSystem`.
 */
export function trySystem(
  current: Systems,
  draft: IndicatorSystemDefinition,
  facts: EvaluationFacts,
): SystemTrial {
  const after = evaluate(draft, facts);
  const before = resultOf(evaluateSystems(current, facts), after);
  const { overall, subjects } = compareResults(before, after);
  const [bandsBefore, bandsAfter] = [bandsOf(before), bandsOf(after)];
  return {
    asOf: facts.asOf,
    overall,
    edited: compareSystems(current.find(({ key }) => key === draft.key) ?? current[0], draft)
      .nodes.filter(({ type }) => type === 'leaf')
      .map(({ key, name, kind }) => ({ key, name, kind })),
    subjects: subjects
      .map((entry) => ({
        ...entry,
        bandBefore: bandsBefore.get(entry.subject.id) ?? null,
        bandAfter: bandsAfter.get(entry.subject.id) ?? null,
      }))
      .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0)),
  };
}

/** The part of a result about those whom a draft evaluates, so that the office's means are over the same. */
function resultOf(result: EvaluationResult, { subjects: wanted }: EvaluationResult): EvaluationResult {
  const ids = new Set(wanted.map(({ subject }) => subject.id));
  const subjects = result.subjects.filter(({ subject }) => ids.has(subject.id));
  return { ...result, subjects, overall: meanScore(subjects) };
}

function bandsOf(result: EvaluationResult): Map<string, string | null> {
  return new Map(result.subjects.map(({ subject, band }) => [subject.id, band]));
}
