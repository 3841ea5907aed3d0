import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { leavesOf } from '@gongkai/domain/indicator';
import { isMendable } from '@gongkai/domain/ledger';
import { ledgerCheckOf, ledgerMetricKey, type SubjectRef } from '@gongkai/domain/metric';
import type { StakeCheck, StakeRecord } from '@gongkai/domain/scoring';
import { fromDbDateOrNull, Prisma, type Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { outcomesOfYear } from './ledger-figures.ts';

/** Records looked at: the soonest lost first. Beyond them a department has other worries. */
const MOST = 2_000;

type Row = {
  recordId: string;
  ledgerKey: string;
  key: string;
  outcome: string;
  reason: string | null;
  failsOn: Date | null;
  number: number;
  label: string;
};

type Check = NonNullable<ReturnType<typeof ledgerCheckOf>>;

/** Whose outcomes `o` a subject answers for: a department its own, a work item those of the ledgers that serve it. */
export function subjectOutcomes(ctx: ServiceContext, subject: SubjectRef): Prisma.Sql {
  if (subject.kind === 'department') return Prisma.sql`o."departmentId" = ${subject.id}::uuid`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "LedgerItem" i WHERE i."planItemId" = ${subject.id}::uuid
    AND i."organisationId" = ${ctx.actor.organisationId}::uuid AND i."ledgerKey" = o."ledgerKey")`;
}

async function readOutcomes(
  tx: Transaction,
  ctx: ServiceContext,
  asked: { year: number; subject: SubjectRef; checks: readonly Check[] },
): Promise<Row[]> {
  const pairs = asked.checks.map(({ ledger, check }) => Prisma.sql`(${ledger.key}, ${check.key})`);
  const asOf = Prisma.sql`${ctx.today}::date`;
  const standing = Prisma.sql`${outcomesOfYear(ctx, asked.year)}
    AND (o."ledgerKey", o."key") IN (${Prisma.join(pairs)})
    AND (o."outcome" IN ('open', 'fail') OR o."failsOn" <= ${asOf})
    AND ${subjectOutcomes(ctx, asked.subject)}`;
  // Records are chosen before their checks are read: half a record would be worth something else.
  // Prisma can neither compare pairs nor join what it counts by.
  return await tx.$queryRaw<Row[]>`
    WITH chosen AS (
      SELECT o."recordId", MIN(o."failsOn") FILTER (WHERE o."failsOn" > ${asOf}) AS ahead
      FROM "LedgerOutcome" o WHERE ${standing} GROUP BY 1 ORDER BY 2 NULLS LAST, 1 LIMIT ${MOST}
    )
    SELECT o."recordId", o."ledgerKey", o."key", o."outcome", o."reason", o."failsOn", r."number", r."label"
    FROM chosen c JOIN "LedgerOutcome" o ON o."recordId" = c."recordId" JOIN "LedgerRecord" r ON r."id" = o."recordId"
    WHERE ${standing} ORDER BY c.ahead NULLS LAST, o."recordId", o."key"`;
}

function hasFailed({ outcome, failsOn }: Row, today: string): boolean {
  const lostOn = fromDbDateOrNull(failsOn);
  return outcome === 'fail' || (lostOn !== null && lostOn <= today);
}

/** How a check stands today, where acting today still changes it; null where nothing can be won. */
function stakeCheck(row: Row, today: string): StakeCheck | null {
  const metric = ledgerMetricKey(row.ledgerKey, row.key);
  const found = ledgerCheckOf(metric);
  if (found === null) return null;
  if (!hasFailed(row, today)) return { metric, from: 'open', failsOn: fromDbDateOrNull(row.failsOn) };
  return isMendable(found.ledger.key, found.check, row.reason) ? { metric, from: 'fail' } : null;
}

function toStake(rows: readonly Row[], today: string): StakeRecord | null {
  const [first] = rows;
  const checks = rows.flatMap((row) => stakeCheck(row, today) ?? []);
  if (first === undefined || checks.length === 0) return null;
  const ahead = rows.flatMap(({ failsOn }) => fromDbDateOrNull(failsOn) ?? []).filter((day) => day > today);
  return {
    record: { kind: 'record', id: first.recordId, taskId: null, label: `#${first.number} ${first.label}` },
    ledger: first.ledgerKey,
    checks,
    failing: rows
      .filter((row) => hasFailed(row, today))
      .map(({ ledgerKey, key }) => ledgerMetricKey(ledgerKey, key)),
    failsOn: ahead.toSorted()[0] ?? null,
  };
}

/**
 * The ledger records of a subject that a system counts and that can still win points: open ones, and failed ones that
 * can be put right. Those that are lost soonest come first, up to 2,000.
 */
export async function stakeRecords(
  tx: Transaction,
  ctx: ServiceContext,
  asked: { year: number; subject: SubjectRef; system: IndicatorSystemDefinition },
): Promise<StakeRecord[]> {
  const metrics = new Set(leavesOf(asked.system.nodes).flatMap(({ metric }) => metric ?? []));
  const checks = [...metrics].flatMap((metric) => ledgerCheckOf(metric) ?? []);
  if (checks.length === 0) return [];
  const rows = await readOutcomes(tx, ctx, { ...asked, checks });
  return [...Map.groupBy(rows, ({ recordId }) => recordId).values()].flatMap(
    (own) => toStake(own, ctx.today) ?? [],
  );
}
