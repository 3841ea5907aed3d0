import type { DecisionDifference, PreviewAppealInput } from '@gongkai/domain/appeal';
import { authorise, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation } from '../evaluation-cycle/evaluation-row.ts';
import { fetchAppeal } from './appeal-row.ts';
import { basisOf, rescore } from './rescore.ts';

/**
 * What a decision with these changes would do, and to whom; nothing is written.
 *
 * @returns null when nothing is to change.
 * @throws ServiceError `forbidden`; `appeal-not-found`; `refused` with the code of the change that cannot be made.
 */
export async function previewAppeal(
  ctx: ServiceContext,
  input: PreviewAppealInput,
): Promise<DecisionDifference | null> {
  authorise(ctx, 'appeal.decide');
  const appeal = await fetchAppeal(ctx.db, ctx, input.appealId);
  const head = await fetchEvaluation(ctx.db, ctx, appeal.evaluationId);
  if (input.changes.length === 0) return null;
  const basis = await basisOf(ctx.db, ctx, head);
  return rescore(basis, { departmentId: appeal.departmentId, leaf: appeal.leafKey }, input.changes)
    .difference;
}
