import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { compareText } from '../metric/facts-index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/facts.ts';
import { evaluateOne, resultLeaves } from './evaluate.ts';
import type { SubjectResult } from './result.ts';
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
 * again. Sorted by gain, then by the day on which it is lost, then by number.
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
      if (!done.has(thing.mark)) done.set(thing.mark, evaluateOne(system, thing.facts(), subject));
      return stakeRow(thing, now, done.get(thing.mark) ?? null);
    })
    .toSorted(
      (a, b) =>
        (b.gain ?? -Infinity) - (a.gain ?? -Infinity) ||
        compareText(a.lostOn ?? '9999', b.lostOn ?? '9999') ||
        (a.number ?? Infinity) - (b.number ?? Infinity) ||
        compareText(a.record.id, b.record.id),
    );
}

function stakeRow(
  { mark: _mark, facts: _facts, ...thing }: Thing,
  now: SubjectResult,
  done: SubjectResult | null,
) {
  const before = now.score;
  const after = done?.score ?? null;
  const points = new Map(resultLeaves(now.nodes).map((leaf) => [leaf.key, leaf.points]));
  // The one that was done first; where the weight of others goes elsewhere, many move by hundredths.
  const moved = resultLeaves(done?.nodes ?? [])
    .map(({ key, points: then }) => ({ key, by: Math.abs((then ?? 0) - (points.get(key) ?? 0)), then }))
    .filter(({ key, then }) => then !== points.get(key))
    .toSorted((a, b) => b.by - a.by);
  return {
    ...thing,
    now: before,
    done: after,
    gain: before === null || after === null ? null : after - before,
    leaves: moved.map(({ key }) => key),
  };
}
