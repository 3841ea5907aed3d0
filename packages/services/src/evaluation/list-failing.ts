import { FAILING_PAGE, type ListFailingInput } from '@gongkai/domain/evaluation';
import type { PlainDate } from '@gongkai/domain/common';
import type { LedgerKey } from '@gongkai/domain/ledger';
import {
  failingReason,
  indexFacts,
  ledgerCheckOf,
  measure,
  metricByKey,
  type EvaluationFacts,
  type RecordRef,
} from '@gongkai/domain/metric';
import { Prisma, fromDbDateOrNull } from '@gongkai/db';
import { notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { markElsewhere } from './failing-elsewhere.ts';
import { failingLinks, LINK_METRIC } from './failing-links.ts';
import { failingOfYear } from './ledger-figures.ts';
import { subjectOutcomes } from './stake-records.ts';
import { authoriseSubject } from './visible.ts';

type Text = { zh: string; en: string };

/** A record that fails: why, since when, and whose it is. */
export type FailingRow = {
  record: RecordRef;
  ledger: LedgerKey | null;
  department: string | null;
  reason: Text | null;
  since: PlainDate | null;
  /** the other indicator of the family in which it already lost its points */
  elsewhere?: { key: string; name: Text };
};

/** `total` counts the failing records of all pages. */
export type FailingPage = {
  asOf: PlainDate;
  total: number;
  page: number;
  pages: number;
  metric: { key: string; name: Text; formula: Text; source: Text | null } | null;
  rows: FailingRow[];
};

type LedgerRow = {
  id: string;
  number: number;
  label: string;
  department: string;
  reason: string | null;
  failsOn: Date | null;
};

type Asked = { ctx: ServiceContext; input: ListFailingInput; asOf: PlainDate; year: number };
type Check = NonNullable<ReturnType<typeof ledgerCheckOf>>;
/** `facts`: those that the rows were counted from; null where the database was asked. */
type Found = { total: number; rows: FailingRow[]; facts: EvaluationFacts | null };

function failingOutcomes({ ctx, input, asOf, year }: Asked, { ledger, check }: Check): Prisma.Sql {
  return Prisma.sql`${failingOfYear(ctx, year, asOf)}
    AND o."ledgerKey" = ${ledger.key} AND o."key" = ${check.key} AND ${subjectOutcomes(ctx, input.subject)}`;
}

async function ledgerRows(asked: Asked, check: Check): Promise<Found> {
  const { ctx, input } = asked;
  const failing = failingOutcomes(asked, check);
  const [counted] = await ctx.db.$queryRaw<{ total: number }[]>`
    SELECT COUNT(*)::int AS total FROM "LedgerOutcome" o WHERE ${failing}`;
  // In the order in which the figure names its first ones.
  const rows = await ctx.db.$queryRaw<LedgerRow[]>`
    SELECT r."id", r."number", r."label", d."shortName" AS department, o."reason", o."failsOn"
    FROM "LedgerOutcome" o JOIN "LedgerRecord" r ON r."id" = o."recordId"
      JOIN "Department" d ON d."id" = o."departmentId"
    WHERE ${failing} ORDER BY o."periodOn", o."recordId"
    LIMIT ${FAILING_PAGE} OFFSET ${(input.page - 1) * FAILING_PAGE}`;
  return { total: counted?.total ?? 0, rows: rows.map((row) => toLedgerRow(row, check)), facts: null };
}

function toLedgerRow(row: LedgerRow, { ledger, check }: Check): FailingRow {
  return {
    record: { kind: 'record', id: row.id, taskId: null, label: `#${row.number} ${row.label}` },
    ledger: ledger.key,
    department: row.department,
    reason: row.reason === null ? null : (check.reasons[row.reason] ?? null),
    since: fromDbDateOrNull(row.failsOn),
  };
}

/** Whose a record is: the part's own department, or the one that leads the task. */
function departmentOf(facts: EvaluationFacts, { kind, id, taskId }: RecordRef): string | null {
  const task = facts.tasks.find((one) => one.id === taskId);
  const part = task?.assignments.find((one) => (kind === 'assignment' ? one.id === id : one.role === 'lead'));
  return facts.departments.find((one) => one.id === part?.departmentId)?.shortName ?? null;
}

async function countedRows({ ctx, input }: Asked): Promise<Found> {
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const index = indexFacts(facts);
  const { failing } = measure(index, input.metric, input.subject);
  const first = (input.page - 1) * FAILING_PAGE;
  const rows = failing.slice(first, first + FAILING_PAGE).map((record): FailingRow => {
    const reason = failingReason(index, input.metric, input.subject, record, ctx.calendar);
    const department = departmentOf(facts, record);
    return { record, ledger: null, department, reason: reason?.text ?? null, since: reason?.since ?? null };
  });
  return { total: failing.length, rows, facts };
}

async function pageOf(asked: Asked, check: Check | null): Promise<Found> {
  if (check !== null) return await ledgerRows(asked, check);
  if (asked.input.metric !== LINK_METRIC) return await countedRows(asked);
  return { ...(await failingLinks(asked.ctx, asked.input)), facts: null };
}

/**
 * One page of all the records that fail a metric of a department or work item: what a figure names in part is here
 * in full. Ledger metrics are read page by page in the database, as of any day by the records as they stand now;
 * other metrics are counted from today's facts. Asked for an indicator (`leaf`), rows that lose their points in another
 * one of its family say so.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `metric-unknown`; `metric-only-today` for a past day of a
 *   metric that no ledger counts.
 */
export async function listFailing(ctx: ServiceContext, input: ListFailingInput): Promise<FailingPage> {
  authoriseSubject(ctx, input.subject);
  const plan = await ctx.db.plan.findFirst({
    where: { id: input.planId, ...organisationScope(ctx) },
    select: { year: true },
  });
  if (plan === null) throw notFound('plan');
  const definition = metricByKey(input.metric);
  if (definition === null) throw new ServiceError('invalid', 'metric-unknown', { metric: input.metric });
  const asked: Asked = { ctx, input, asOf: input.asOf ?? ctx.today, year: plan.year };
  const check = ledgerCheckOf(input.metric);
  if (check === null && asked.asOf !== ctx.today)
    throw new ServiceError('invalid', 'metric-only-today', { metric: input.metric });
  const { total, rows, facts } = await pageOf(asked, check);
  const { key, name, formula } = definition;
  return {
    asOf: asked.asOf,
    total,
    page: input.page,
    pages: Math.max(1, Math.ceil(total / FAILING_PAGE)),
    metric: { key, name, formula, source: check?.check.source ?? null },
    rows: asked.asOf === ctx.today ? await markElsewhere(ctx, input, plan.year, rows, facts) : rows,
  };
}
