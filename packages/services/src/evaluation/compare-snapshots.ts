import { type CompareSnapshotsInput, ScoreResults } from '@gongkai/domain/evaluation';
import { compareResults } from '@gongkai/domain/scoring';
import { fromDbDate } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { evaluateOffice } from './evaluation.ts';

/** One side of a comparison; `number` and `label` are null for today's scores, which are not frozen. */
type Side = { number: number | null; label: string | null; asOf: string };

/** What changed from a snapshot to a later one, or to today: each subject's score and rank, each leaf with its records. */
export async function compareSnapshots(ctx: ServiceContext, input: CompareSnapshotsInput) {
  authorise(ctx, 'dashboard.leadership');
  const { planId, beforeId, afterId } = input;
  const kind = input.kind === 'item' ? 'items' : 'departments';
  const before = await frozen(ctx, planId, beforeId);
  const after = afterId === null ? await today(ctx, planId) : await frozen(ctx, planId, afterId);
  return {
    before: before.side,
    after: after.side,
    ...compareResults(before.result[kind], after.result[kind]),
  };
}

async function frozen(ctx: ServiceContext, planId: string, id: string) {
  const row = await ctx.db.evaluationSnapshot.findFirst({ where: { id, planId, ...organisationScope(ctx) } });
  if (row === null) throw notFound('snapshot');
  const side: Side = { number: row.number, label: row.label, asOf: fromDbDate(row.asOf) };
  return { side, result: ScoreResults.parse(row.result) };
}

async function today(ctx: ServiceContext, planId: string) {
  const result = await evaluateOffice(ctx.db, ctx, planId);
  const side: Side = { number: null, label: null, asOf: ctx.today };
  return { side, result };
}
