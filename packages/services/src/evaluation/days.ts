import type { SnapshotKind } from '@gongkai/domain/evaluation';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDate, toDbDate, type Prisma } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** A day whose scores were kept. */
export type KeptDay = { id: string; kind: SnapshotKind; number: number; label: string; asOf: PlainDate };

const KEPT = { id: true, kind: true, number: true, label: true, asOf: true } as const;

function toKept(row: Omit<KeptDay, 'kind' | 'asOf'> & { kind: string; asOf: Date }): KeptDay {
  return { ...row, kind: row.kind === 'daily' ? 'daily' : 'manual', asOf: fromDbDate(row.asOf) };
}

/** The snapshot of a day: what a person froze goes before the daily one, the last of several before the others. */
function ofDay(ctx: ServiceContext, planId: string, on: PlainDate) {
  return {
    where: { planId, asOf: toDbDate(on), ...organisationScope(ctx) },
    orderBy: [{ kind: 'desc' }, { number: 'desc' }],
  } satisfies Prisma.EvaluationSnapshotFindFirstArgs;
}

/** The day's snapshot in short; null where its scores were not kept. */
export async function keptOn(ctx: ServiceContext, planId: string, on: PlainDate): Promise<KeptDay | null> {
  const row = await ctx.db.evaluationSnapshot.findFirst({ ...ofDay(ctx, planId, on), select: KEPT });
  return row === null ? null : toKept(row);
}

/** The moment of the day's snapshot in the history of failing records; null where there is none. */
export async function failingMomentOn(
  ctx: ServiceContext,
  planId: string,
  on: PlainDate,
): Promise<Date | null> {
  const row = await ctx.db.evaluationSnapshot.findFirst({
    ...ofDay(ctx, planId, on),
    select: { failingAt: true },
  });
  return row?.failingAt ?? null;
}

/** The nearest days with a snapshot before and after a day without one. */
export async function nearestKept(
  ctx: ServiceContext,
  planId: string,
  on: PlainDate,
): Promise<{ earlier: PlainDate | null; later: PlainDate | null }> {
  const find = async (asOf: { lt: Date } | { gt: Date }, order: 'asc' | 'desc') => {
    const row = await ctx.db.evaluationSnapshot.findFirst({
      where: { planId, asOf, ...organisationScope(ctx) },
      orderBy: { asOf: order },
      select: { asOf: true },
    });
    return row === null ? null : fromDbDate(row.asOf);
  };
  const day = toDbDate(on);
  return { earlier: await find({ lt: day }, 'desc'), later: await find({ gt: day }, 'asc') };
}
