import { keyFigures, type KeyFigures } from '@gongkai/domain/dashboard';
import { SnapshotResult } from '@gongkai/domain/evaluation';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { fromDbDate } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readFrozen } from '../evaluation/index.ts';

/** How many snapshots back a sparkline reaches. */
const SNAPSHOTS = 12;

/** The key figures as a snapshot froze them; `score` in hundredths. */
export type FigureSnapshot = KeyFigures & {
  number: number;
  label: string;
  asOf: string;
  score: number | null;
};

/** The key figures of the plan's last snapshots, oldest first, counted from their own frozen facts. */
export async function figureHistory(
  ctx: ServiceContext,
  planId: string,
  soonDays: number,
): Promise<FigureSnapshot[]> {
  const rows = await ctx.db.evaluationSnapshot.findMany({
    where: { planId, kind: 'manual', ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    take: SNAPSHOTS,
    select: { id: true, number: true, label: true, asOf: true },
  });
  return await Promise.all(
    rows.toReversed().map(async ({ id, number, label, asOf }) => ({
      number,
      label,
      asOf: fromDbDate(asOf),
      ...(await readFrozen(`${id}|figures|${soonDays}`, () => frozenFigures(ctx, id, soonDays))),
    })),
  );
}

async function frozenFigures(ctx: ServiceContext, id: string, soonDays: number) {
  const { facts, result } = await ctx.db.evaluationSnapshot.findUniqueOrThrow({
    where: { id },
    select: { facts: true, result: true },
  });
  return {
    score: SnapshotResult.parse(result).departments.overall,
    ...keyFigures(EvaluationFacts.parse(facts), soonDays),
  };
}
