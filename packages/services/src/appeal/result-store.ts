import type { DecidedFacts, FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import type { EvaluationResult } from '@gongkai/domain/scoring';
import { toDbDate, type Transaction } from '@gongkai/db';
import { actorId, organisationScope, type ServiceContext } from '../core/index.ts';
import { scoreDecided } from '../evaluation-cycle/compute-result.ts';
import { toJson } from '../core/json.ts';

type NewResult = {
  evaluationId: string;
  frozen: { facts: EvaluationFacts; systems: readonly FrozenSystem[]; factsSha256: string };
  decided: DecidedFacts;
  number: number;
  stage: 'appeal' | 'final';
  appealId: string | null;
  reason: string;
};

/**
 * Computes a result from the frozen facts and what is decided, and appends it. The caller holds the evaluation's
 * row, so that no two results take one number.
 */
export async function appendResult(
  tx: Transaction,
  ctx: ServiceContext,
  { evaluationId, frozen, number, stage, appealId, reason, ...input }: NewResult,
): Promise<{ id: string; number: number; sha256: string; result: EvaluationResult }> {
  const { decided, result, sha256 } = scoreDecided(frozen, input.decided);
  const row = await tx.evaluationResult.create({
    data: {
      ...organisationScope(ctx),
      evaluationId,
      number,
      stage,
      decided: toJson(decided),
      result: toJson(result),
      sha256,
      appealId,
      reason,
      createdById: actorId(ctx),
      createdByName: ctx.actor.name,
      createdOn: toDbDate(ctx.today),
    },
    select: { id: true },
  });
  return { id: row.id, number, sha256, result };
}
