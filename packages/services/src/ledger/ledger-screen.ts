import { LEDGER_KEYS, LedgerKey, type Issue } from '@gongkai/domain/ledger';
import type { Calendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { LimitOverrides } from '@gongkai/domain/deadline';
import { fromDbDateOrNull, Prisma } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { readBadRows } from './read-import.ts';
import { departmentBound } from './visible-records.ts';

/** What a form counts by while somebody types: the same calendar and figures as the server's. */
export type OfficeRules = { calendar: Calendar; limits: LimitOverrides };

/** The office's calendar and its own figures of limits. */
export async function officeRules(ctx: ServiceContext): Promise<OfficeRules> {
  departmentBound(ctx, 'ledger.read');
  const { limits } = await readSettings(ctx.db, ctx);
  return { calendar: ctx.calendar, limits };
}

/** What is next in a ledger, and how many records of the year have a check that has failed by today. */
export type LedgerYear = { key: LedgerKey; nextDueOn: PlainDate | null; failing: number };

/** Every ledger's next due day from today on, and its failures in a year, as far as the person may see them. */
export async function ledgerYears(ctx: ServiceContext, input: { year: number }): Promise<LedgerYear[]> {
  const own = departmentBound(ctx, 'ledger.read');
  const { organisationId } = ctx.actor;
  const scope = own === null ? Prisma.empty : Prisma.sql`AND r."departmentId" = ${own}::uuid`;
  const [first, last] = [`${input.year}-01-01`, `${input.year}-12-31`];
  // One pass over the columns for all ledgers.
  const rows = await ctx.db.$queryRaw<{ ledgerKey: string; nextDueOn: Date | null; failing: number }[]>`
    SELECT r."ledgerKey", MIN(r."dueOn") FILTER (WHERE r."dueOn" >= ${ctx.today}::date) AS "nextDueOn",
      COUNT(*) FILTER (WHERE r."periodOn" BETWEEN ${first}::date AND ${last}::date AND r."id" IN (
        SELECT o."recordId" FROM "LedgerOutcome" o WHERE o."organisationId" = ${organisationId}::uuid
          AND (o."outcome" = 'fail' OR o."failsOn" <= ${ctx.today}::date)))::int AS failing
    FROM "LedgerRecord" r
    WHERE r."organisationId" = ${organisationId}::uuid AND r."voidedOn" IS NULL ${scope}
    GROUP BY r."ledgerKey"`;
  const byKey = new Map(rows.map((row) => [row.ledgerKey, row]));
  return LEDGER_KEYS.map((key) => ({
    key,
    nextDueOn: fromDbDateOrNull(byKey.get(key)?.nextDueOn ?? null),
    failing: byKey.get(key)?.failing ?? 0,
  }));
}

/** A work item of the year's plan with the ledgers that serve it. */
export type LedgerItemGroup = { number: number; heading: string; ledgers: LedgerKey[] };

/** Characters of an item's text that stand for a heading it does not have. */
const HEADING = 40;

/** The work items of a year's plan (the active one, else the newest) and their ledgers; empty without a plan. */
export async function ledgerItems(ctx: ServiceContext, input: { year: number }): Promise<LedgerItemGroup[]> {
  departmentBound(ctx, 'ledger.read');
  const plans = await ctx.db.plan.findMany({
    where: { ...organisationScope(ctx), year: input.year },
    orderBy: { id: 'desc' },
    select: { id: true, status: true },
  });
  const plan = plans.find(({ status }) => status === 'active') ?? plans[0];
  if (plan === undefined) return [];
  const items = await ctx.db.planItem.findMany({
    where: { planId: plan.id, parentId: null },
    orderBy: { number: 'asc' },
    select: { number: true, heading: true, body: true, ledgers: { select: { ledgerKey: true } } },
  });
  return items.map(({ number, heading, body, ledgers }) => ({
    number,
    heading: heading ?? [...body].slice(0, HEADING).join(''),
    ledgers: ledgers.flatMap(({ ledgerKey }) => LedgerKey.safeParse(ledgerKey).data ?? []),
  }));
}

/** Rows that an import sent back, with what was refused about them; their cells go into the file only. */
export type SentBack = { total: number; rows: { row: number; issues: readonly Issue[] }[] };

/** How many of them a screen lists; the file has all. */
const LISTED = 200;

/**
 * The first rows that an import sent back.
 *
 * @throws ServiceError `ledger-import-not-found`, also for another person's import; `forbidden`.
 */
export async function sentBackRows(ctx: ServiceContext, input: { importId: string }): Promise<SentBack> {
  const { rows } = await readBadRows(ctx, input);
  return {
    total: rows.length,
    rows: rows.slice(0, LISTED).map(({ row, issues }) => ({ row, issues })),
  };
}
