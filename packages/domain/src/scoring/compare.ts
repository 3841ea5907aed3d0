import type { LocalText } from '../indicator/text.ts';
import type { RecordRef, SubjectRef } from '../metric/facts.ts';
import { resultLeaves } from './evaluate.ts';
import type { EvaluationResult, ResultNode, SubjectResult } from './result.ts';

/** A figure then and now in hundredths; `change` is null where one of them is missing. */
export type Change = { before: number | null; after: number | null; change: number | null };

/** What changed in one leaf, with the records that no longer fail and those that newly do. */
export type LeafChange = Change & { key: string; name: LocalText; cleared: RecordRef[]; added: RecordRef[] };

export type SubjectChange = Change & {
  subject: SubjectRef;
  name: string;
  rankBefore: number | null;
  rankAfter: number | null;
  /** Only the leaves that changed, the largest change first. */
  leaves: LeafChange[];
};

export type ResultComparison = { overall: Change; subjects: SubjectChange[] };

/**
 * What changed from one result to a later one, for every subject of the later one and then those that left.
 * A leaf that only one of the two systems has counts as missing in the other.
 */
export function compareResults(before: EvaluationResult, after: EvaluationResult): ResultComparison {
  const earlier = new Map(before.subjects.map((entry) => [entry.subject.id, entry]));
  const later = new Set(after.subjects.map((entry) => entry.subject.id));
  const gone = before.subjects.filter((entry) => !later.has(entry.subject.id));
  return {
    overall: changeOf(before.overall, after.overall),
    subjects: [
      ...after.subjects.map((entry) => subjectChange(earlier.get(entry.subject.id) ?? null, entry)),
      ...gone.map((entry) => subjectChange(entry, null)),
    ],
  };
}

/** Then, now and the difference. */
export function changeOf(before: number | null, after: number | null): Change {
  return { before, after, change: before === null || after === null ? null : after - before };
}

function subjectChange(before: SubjectResult | null, after: SubjectResult | null): SubjectChange {
  const known = after ?? before;
  if (known === null) throw new RangeError('neither result has the subject');
  return {
    subject: known.subject,
    name: known.name,
    ...changeOf(before?.score ?? null, after?.score ?? null),
    rankBefore: before?.rank ?? null,
    rankAfter: after?.rank ?? null,
    leaves: leafChanges(before, after),
  };
}

function leafChanges(before: SubjectResult | null, after: SubjectResult | null): LeafChange[] {
  const earlier = leavesByKey(before);
  const later = leavesByKey(after);
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .flatMap((key) => leafChange(earlier.get(key) ?? null, later.get(key) ?? null))
    .filter((leaf) => leaf.before !== leaf.after || leaf.cleared.length > 0 || leaf.added.length > 0)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
}

function leafChange(before: ResultNode | null, after: ResultNode | null): LeafChange[] {
  const known = after ?? before;
  if (known === null) return [];
  const [old, recent] = [before?.failing ?? [], after?.failing ?? []];
  return [
    {
      key: known.key,
      name: known.name,
      ...changeOf(before?.points ?? null, after?.points ?? null),
      cleared: without(old, recent),
      added: without(recent, old),
    },
  ];
}

function leavesByKey(result: SubjectResult | null): Map<string, ResultNode> {
  return new Map(resultLeaves(result?.nodes ?? []).map((leaf) => [leaf.key, leaf]));
}

function without(records: readonly RecordRef[], others: readonly RecordRef[]): RecordRef[] {
  const known = new Set(others.map((record) => `${record.kind}|${record.id}`));
  return records.filter((record) => !known.has(`${record.kind}|${record.id}`));
}
