import {
  ACT_KINDS,
  countFigures,
  recordsBehind,
  reportPeriod,
  type AnnualReportFacts,
  type FigureRef,
  type ReportRecord,
} from '@gongkai/domain/annual-report';
import type { Transaction } from '@gongkai/db';
import { authorise, type ServiceContext } from '../core/index.ts';
import { collectReportFacts } from './collect-facts.ts';
import { recordsOfKind } from './read-records.ts';
import { formOf } from './report-row.ts';

/** A cell's list in one piece; a register of decisions may hold more, and says so. */
const LONGEST = 500;

async function recordsOf(
  tx: Transaction,
  ctx: ServiceContext,
  facts: AnnualReportFacts,
  figure: string,
): Promise<ReportRecord[]> {
  const act = ACT_KINDS.find((kind) => figure === `acts.${kind}`);
  if (act === undefined || facts.acts[act].yearly !== null)
    return recordsBehind(countFigures(facts), figure).slice(0, LONGEST + 1);
  const { start, end } = reportPeriod(facts);
  const where = { ledger: 'enforcement-decision', field: 'kind', value: act } as const;
  return await recordsOfKind(tx, ctx, { ...where, from: start, to: end, take: LONGEST + 1 });
}

/**
 * The records behind a figure of the report, by day; those of its parts for a total.
 *
 * @throws ServiceError `forbidden`; `annual-report-too-early`, `annual-report-year-ahead`.
 */
export async function figureRecords(
  ctx: ServiceContext,
  { year, figure }: FigureRef,
): Promise<{ records: ReportRecord[]; isCut: boolean }> {
  authorise(ctx, 'annual-report.read');
  formOf(ctx, year);
  return await ctx.db.$transaction(async (tx) => {
    const { name: office } = await tx.organisation.findUniqueOrThrow({
      where: { id: ctx.actor.organisationId },
      select: { name: true },
    });
    const facts = await collectReportFacts(tx, ctx, { year, office });
    const records = await recordsOf(tx, ctx, facts, figure);
    return { records: records.slice(0, LONGEST), isCut: records.length > LONGEST };
  });
}
