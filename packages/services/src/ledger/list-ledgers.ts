import { LEDGER_KEYS, ledgers, type LedgerKey } from '@gongkai/domain/ledger';
import { scopeOf, type Permission } from '@gongkai/domain/permission';
import { Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { ledgerGaps, type LedgerGap } from './ledger-gaps.ts';
import { warned } from './list-query.ts';
import { nearUntil } from './record-dto.ts';
import { departmentBound } from './visible-records.ts';

/** A ledger with how many of the person's records it holds. */
export type LedgerSummary = {
  key: LedgerKey;
  total: number;
  open: number;
  near: number;
  overdue: number;
  failing: number;
  /** records with a check that holds still and will not for long */
  expiring: number;
  /** quarters or years past their day for which the ledger has no record, which no record's check can tell */
  gaps: LedgerGap[];
  /** records of the last change, ISO instant; null for an empty ledger */
  updatedAt: string | null;
};

type CountRow = Omit<LedgerSummary, 'key' | 'updatedAt' | 'gaps'> & {
  ledgerKey: string;
  updatedAt: Date | null;
};

export type LedgerOverview = {
  ledgers: LedgerSummary[];
  /** what the person may do anywhere: what buttons are drawn from */
  may: { edit: boolean; import: boolean; export: boolean };
};

function holds(ctx: ServiceContext, permission: Permission): boolean {
  return ctx.actor.kind === 'system' || scopeOf(ctx.actor, permission) !== 'never';
}

/** Every ledger, in the order of the work items, with its figures as far as the person may see them. */
export async function listLedgers(ctx: ServiceContext): Promise<LedgerOverview> {
  const own = departmentBound(ctx, 'ledger.read');
  const near = await nearUntil(ctx.db, ctx);
  const { organisationId } = ctx.actor;
  const scope = own === null ? Prisma.empty : Prisma.sql`AND r."departmentId" = ${own}::uuid`;
  const warnedAnywhere = ledgers.map((ledger) => Prisma.sql`(${warned(ledger, ctx.today)})`);
  // One pass over the columns for all ledgers.
  const rows = await ctx.db.$queryRaw<CountRow[]>`
    SELECT r."ledgerKey", COUNT(*)::int AS total, MAX(r."updatedAt") AS "updatedAt",
      COUNT(*) FILTER (WHERE r."dueOn" IS NOT NULL)::int AS open,
      COUNT(*) FILTER (WHERE r."dueOn" BETWEEN ${ctx.today}::date AND ${near}::date)::int AS near,
      COUNT(*) FILTER (WHERE r."dueOn" < ${ctx.today}::date)::int AS overdue,
      COUNT(*) FILTER (WHERE r."id" IN (
        SELECT o."recordId" FROM "LedgerOutcome" o WHERE o."organisationId" = ${organisationId}::uuid
          AND (o."outcome" = 'fail' OR o."failsOn" <= ${ctx.today}::date)))::int AS failing,
      COUNT(*) FILTER (WHERE r."id" IN (
        SELECT o."recordId" FROM "LedgerOutcome" o WHERE o."organisationId" = ${organisationId}::uuid
          AND (${Prisma.join(warnedAnywhere, ' OR ')})))::int AS expiring
    FROM "LedgerRecord" r
    WHERE r."organisationId" = ${organisationId}::uuid AND r."voidedOn" IS NULL ${scope}
    GROUP BY r."ledgerKey"`;
  const byKey = new Map(rows.map((row) => [row.ledgerKey, row]));
  const gaps = await ledgerGaps(ctx);
  const known = new Set(ledgers.map(({ key }) => key));
  return {
    ledgers: LEDGER_KEYS.filter((key) => known.has(key)).map((key) => {
      const row = byKey.get(key);
      const { total = 0, open = 0, near: close = 0, overdue = 0, failing = 0, expiring = 0 } = row ?? {};
      return {
        key,
        total,
        open,
        near: close,
        overdue,
        failing,
        expiring,
        gaps: gaps.get(key) ?? [],
        updatedAt: row?.updatedAt?.toISOString() ?? null,
      };
    }),
    may: {
      edit: holds(ctx, 'ledger.edit'),
      import: holds(ctx, 'ledger.import'),
      export: holds(ctx, 'ledger.export'),
    },
  };
}
