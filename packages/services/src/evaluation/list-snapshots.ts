import type { PlanRef } from '@gongkai/domain/evaluation';
import { fromDbDate } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { frozenResult } from './snapshot-store.ts';

/** The snapshots that people took of a plan, newest first, with the office's score in hundredths and who took each (null: the system). */
export async function listSnapshots(ctx: ServiceContext, input: PlanRef) {
  authorise(ctx, 'dashboard.leadership');
  const rows = await ctx.db.evaluationSnapshot.findMany({
    where: { planId: input.planId, kind: 'manual', ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      label: true,
      asOf: true,
      sha256: true,
      createdAt: true,
      createdById: true,
    },
  });
  const takers = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => createdById ?? []) }, ...organisationScope(ctx) },
    select: { id: true, name: true },
  });
  const names = new Map(takers.map(({ id, name }) => [id, name]));
  const overall = new Map<string, number | null>();
  for (const { id } of rows) overall.set(id, (await frozenResult(ctx.db, id)).departments.overall);
  return rows.map(({ asOf, createdAt, createdById, ...row }) => ({
    ...row,
    asOf: fromDbDate(asOf),
    createdAt: createdAt.toISOString(),
    takenBy: createdById === null ? null : (names.get(createdById) ?? null),
    overall: overall.get(row.id) ?? null,
  }));
}
