import { type PlanRef, SnapshotResult } from '@gongkai/domain/evaluation';
import { fromDbDate } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** A plan's snapshots, newest first, with the office's score in hundredths. */
export async function listSnapshots(ctx: ServiceContext, input: PlanRef) {
  authorise(ctx, 'dashboard.leadership');
  const rows = await ctx.db.evaluationSnapshot.findMany({
    where: { planId: input.planId, ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, label: true, asOf: true, sha256: true, createdAt: true, result: true },
  });
  return rows.map(({ result, asOf, createdAt, ...row }) => ({
    ...row,
    asOf: fromDbDate(asOf),
    createdAt: createdAt.toISOString(),
    overall: SnapshotResult.parse(result).departments.overall,
  }));
}
