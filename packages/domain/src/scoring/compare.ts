import type { LocalText } from '../indicator/text.ts';
import { recordKey, type RecordRef, type SubjectRef } from '../metric/facts.ts';
import { resultLeaves } from './evaluate.ts';
import type { EvaluationResult, ResultNode, SubjectResult } from './result.ts';

/** A figure then and now in hundredths; `change` is null where one of them is missing. */
export type Change = { before: number | null; after: number | null; change: number | null };

/**
 * What changed in one leaf: how many records failed then and now, and of those that the results name, which no longer
 * fail and which newly do.
 */
export type LeafChange = Change & {
  key: string;
  name: LocalText;
  failing: { before: number; after: number };
  /** what it could bring: it moves where other indicators begin or cease to apply */
  possible: { before: number | null; after: number | null };
  cleared: RecordRef[];
  added: RecordRef[];
};

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
    .filter((key) => hasChanged(earlier.get(key) ?? null, later.get(key) ?? null))
    .flatMap((key) => leafChange(earlier.get(key) ?? null, later.get(key) ?? null))
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
}

function leafChange(before: ResultNode | null, after: ResultNode | null): LeafChange[] {
  const known = after ?? before;
  if (known === null) return [];
  return [
    {
      key: known.key,
      name: known.name,
      ...changeOf(before?.points ?? null, after?.points ?? null),
      failing: { before: before?.failingCount ?? 0, after: after?.failingCount ?? 0 },
      possible: { before: before?.possible ?? null, after: after?.possible ?? null },
      cleared: goneFrom(before, after),
      added: goneFrom(after, before),
    },
  ];
}

function leavesByKey(result: SubjectResult | null): Map<string, ResultNode> {
  return new Map(resultLeaves(result?.nodes ?? []).map((leaf) => [leaf.key, leaf]));
}

/** Whether a leaf's points or records changed; by its exact points where both are known, for rows only share hundredths. */
function hasChanged(before: ResultNode | null, after: ResultNode | null): boolean {
  const [old, recent] = [exactPoints(before), exactPoints(after)];
  const isSame =
    old !== null && recent !== null ? old === recent : (before?.points ?? null) === (after?.points ?? null);
  return !isSame || goneFrom(before, after).length > 0 || goneFrom(after, before).length > 0;
}

function exactPoints(node: ResultNode | null): number | string | null {
  return node?.formula?.figures['pointsExact'] ?? null;
}

/**
 * The records that one result names and that do not fail in the other. A figure of a ledger names its first records
 * only, in a fixed order: what stood before one that is still named would be named as well if it still failed. Of the
 * others it cannot be said, and is not.
 */
function goneFrom(from: ResultNode | null, to: ResultNode | null): RecordRef[] {
  const records = from?.failing ?? [];
  const known = new Set((to?.failing ?? []).map(recordKey));
  const isComplete = to === null || to.failing.length >= to.failingCount;
  const certain = isComplete
    ? records.length
    : records.findLastIndex((record) => known.has(recordKey(record)));
  return records.filter((record, at) => at <= certain && !known.has(recordKey(record)));
}
