import { applyDecision, type FactChange, type Rescored } from '@gongkai/domain/appeal';
import { decidedFrom, withDecided, type DecidedFacts } from '@gongkai/domain/evaluation-cycle';
import type { Transaction } from '@gongkai/db';
import { ServiceError, valueOf, type ServiceContext } from '../core/index.ts';
import { fetchFrozen, type EvaluationHead } from '../evaluation-cycle/evaluation-row.ts';
import { scoreAll } from '../evaluation-cycle/compute-result.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { systemFor } from './system-for.ts';

/** What an appeal is decided over: the frozen facts and the newest result. */
export async function basisOf(tx: Transaction, ctx: ServiceContext, head: EvaluationHead) {
  const frozen = await fetchFrozen(tx, ctx, head.id);
  const latest = await latestResult(tx, head.id);
  if (latest === null) throw new ServiceError('refused', 'appeal-not-announced');
  return { latest, frozen };
}

export type Basis = Awaited<ReturnType<typeof basisOf>>;

/**
 * The result after changes to one leaf of one department, and what is then decided on top of the frozen facts.
 *
 * @throws ServiceError `refused` with the code of the change that cannot be made.
 */
export function rescore(
  { frozen, latest }: Basis,
  target: { departmentId: string; leaf: string },
  changes: readonly FactChange[],
): Rescored & { decided: DecidedFacts } {
  const subject = { kind: 'department' as const, id: target.departmentId };
  const before = withDecided(frozen.facts, latest.decided);
  const system = systemFor(frozen, target.departmentId);
  const rescored = valueOf(
    applyDecision(system, before, { subject, leaf: target.leaf }, changes, (facts) =>
      scoreAll(frozen.systems, facts),
    ),
  );
  return { ...rescored, decided: decidedFrom(frozen.facts, rescored.facts) };
}
