import { keyFigures, type KeyFigures } from '@gongkai/domain/dashboard';
import { SnapshotResult } from '@gongkai/domain/evaluation';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { fromDbDate } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

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
    select: { number: true, label: true, asOf: true, facts: true, result: true },
  });
  return rows.toReversed().map(({ number, label, asOf, facts, result }) => ({
    number,
    label,
    asOf: fromDbDate(asOf),
    score: SnapshotResult.parse(result).departments.overall,
    ...keyFigures(EvaluationFacts.parse(facts), soonDays),
  }));
}
