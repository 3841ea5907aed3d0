import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { compareText } from '../metric/facts-index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/facts.ts';
import { evaluateOne, resultLeaves } from './evaluate.ts';
import type { ResultNode, SubjectResult } from './result.ts';
import { stakeBase } from './stake-figures.ts';
import {
  checkpointThings,
  recordThings,
  sessionThings,
  taskThings,
  type StakeRecord,
  type StakeRow,
  type Thing,
} from './stake-things.ts';

export type { StakeRecord, StakeRow } from './stake-things.ts';

/**
 * For each open task, checkpoint and planned session of a department or item, and for the ledger records handed in,
 * what doing it today would change. Exact, by the engine itself: the facts with that one thing done are evaluated
 * again; and what leaving it would cost from its day on, by the same engine with that day passed. Sorted by both together,
 * then by the day on which it is lost, then by number.
 */
export function pointsAtStake(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
  records: readonly StakeRecord[] = [],
): StakeRow[] {
  const now = evaluateOne(system, facts, subject);
  if (now === null) return [];
  const base = stakeBase(system, facts, subject);
  const done = new Map<string, SubjectResult | null>();
  return [
    ...taskThings(base, subject),
    ...checkpointThings(base, subject),
    ...sessionThings(base, subject),
    ...recordThings(base, records),
  ]
    .map((thing) => {
      const mark = `${thing.mark} missed`;
      if (!done.has(thing.mark)) done.set(thing.mark, evaluateOne(system, thing.facts(), subject));
      if (thing.missed !== null && !done.has(mark))
        done.set(mark, evaluateOne(system, thing.missed(), subject));
      return stakeRow(thing, now, done.get(thing.mark) ?? null, done.get(mark) ?? null);
    })
    .toSorted(
      (a, b) =>
        worthOf(b) - worthOf(a) ||
        compareText(a.lostOn ?? '9999', b.lostOn ?? '9999') ||
        (a.number ?? Infinity) - (b.number ?? Infinity) ||
        compareText(a.record.id, b.record.id),
    );
}

/** What doing it makes out against leaving it. */
function worthOf({ gain, avoided }: StakeRow): number {
  return gain === null ? -Infinity : gain + (avoided ?? 0);
}

function stakeRow(
  { mark: _mark, facts: _facts, missed: _missed, ...thing }: Thing,
  now: SubjectResult,
  done: SubjectResult | null,
  missed: SubjectResult | null,
): StakeRow {
  const before = now.score;
  const after = done?.score ?? null;
  const missedScore = missed?.score ?? null;
  return {
    ...thing,
    now: before,
    done: after,
    gain: before === null || after === null ? null : after - before,
    avoided: before === null || missedScore === null ? null : before - missedScore,
    leaves: movedLeaves(now, [done, missed]),
  };
}

/**
 * The keys of the leaves whose exact points differ in any of the others, what moves most first: where the weight of
 * others goes elsewhere, many move a little.
 */
function movedLeaves(now: SubjectResult, others: readonly (SubjectResult | null)[]): string[] {
  const stood = new Map(resultLeaves(now.nodes).map((leaf) => [leaf.key, leaf]));
  const most = new Map<string, number>();
  for (const leaf of others.flatMap((other) => resultLeaves(other?.nodes ?? []))) {
    const before = stood.get(leaf.key);
    // A hundredth that rows only share out differently is no move.
    if (before === undefined || exactPoints(before) === exactPoints(leaf)) continue;
    const by = Math.abs((leaf.points ?? 0) - (before.points ?? 0));
    most.set(leaf.key, Math.max(by, most.get(leaf.key) ?? 0));
  }
  return [...most].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
}

function exactPoints({ formula, points }: ResultNode): number | string | null {
  return formula?.figures['pointsExact'] ?? points;
}
