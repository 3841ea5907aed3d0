import { Prisma, type Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { failingOfYear } from './ledger-figures.ts';

type Plan = { id: string; year: number };

/**
 * Notes which ledger records fail as of the office's today, against what was noted for the plan before: spans of what
 * fails no more end, those of what newly fails begin. To be called once for a snapshot, with the plan's row locked.
 *
 * @returns the moment under which {@link failedAt} finds them again
 */
export async function keepFailing(tx: Transaction, ctx: ServiceContext, plan: Plan): Promise<Date> {
  const { organisationId } = ctx.actor;
  const failing = failingOfYear(ctx, plan.year);
  // Several snapshots may be taken within one transaction's now(); each has a moment of its own.
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', GREATEST(clock_timestamp(), MAX(s."failingAt") + interval '1 millisecond')) AS at
    FROM (SELECT "failingAt" FROM "EvaluationSnapshot" WHERE "planId" = ${plan.id}::uuid) s`;
  const at = clock?.at ?? ctx.now;
  await tx.$executeRaw`
    UPDATE "FailingSpan" f SET "until" = ${at}
    WHERE f."planId" = ${plan.id}::uuid AND f."until" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "LedgerOutcome" o WHERE o."recordId" = f."recordId" AND o."key" = f."key"
        AND o."departmentId" = f."departmentId" AND ${failing})`;
  await tx.$executeRaw`
    INSERT INTO "FailingSpan" ("id", "organisationId", "planId", "departmentId", "ledgerKey", "key", "recordId", "since")
    SELECT gen_random_uuid(), ${organisationId}::uuid, ${plan.id}::uuid, o."departmentId", o."ledgerKey", o."key",
      o."recordId", ${at}
    FROM "LedgerOutcome" o WHERE ${failing} AND NOT EXISTS (
      SELECT 1 FROM "FailingSpan" f WHERE f."planId" = ${plan.id}::uuid AND f."recordId" = o."recordId"
        AND f."key" = o."key" AND f."until" IS NULL)`;
  return at;
}

/** The records that failed a check when a snapshot was taken; `at` is its moment. */
export function failedAt(planId: string, at: Date, check: { ledgerKey: string; key: string }): Prisma.Sql {
  return Prisma.sql`SELECT f."recordId", f."departmentId" FROM "FailingSpan" f
    WHERE f."planId" = ${planId}::uuid AND f."ledgerKey" = ${check.ledgerKey} AND f."key" = ${check.key}
      AND f."since" <= ${at} AND (f."until" IS NULL OR f."until" > ${at})`;
}
