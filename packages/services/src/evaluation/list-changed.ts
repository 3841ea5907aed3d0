import { FAILING_PAGE, type ListChangedInput } from '@gongkai/domain/evaluation';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { ledgerCheckOf, type RecordRef } from '@gongkai/domain/metric';
import { Prisma } from '@gongkai/db';
import { notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { failingMomentOn } from './days.ts';
import { failedAt } from './failing-spans.ts';
import { failingOfYear } from './ledger-figures.ts';
import { authoriseSubject } from './visible.ts';

type Text = { zh: string; en: string };

/** A record that failed on one of the days only; `reason` is why it fails now, null where it does not. */
export type ChangedRow = {
  way: 'cleared' | 'added';
  record: RecordRef;
  ledger: LedgerKey;
  department: string;
  reason: Text | null;
};

/** `not-kept`: the records of one of the days were not kept one by one. Counts are over all pages. */
export type ChangedPage =
  | { status: 'not-kept' }
  | { status: 'found'; cleared: number; added: number; page: number; pages: number; rows: ChangedRow[] };

type Row = {
  way: 'cleared' | 'added';
  id: string;
  number: number;
  label: string;
  department: string;
  reason: string | null;
};

type Asked = { ctx: ServiceContext; input: ListChangedInput; year: number; check: Check };
type Check = NonNullable<ReturnType<typeof ledgerCheckOf>>;

/** The records that failed on a day, as a query; null where they were not kept. */
async function failedOn({ ctx, input, year, check }: Asked, on: string): Promise<Prisma.Sql | null> {
  const { planId } = input;
  const keys = { ledgerKey: check.ledger.key, key: check.check.key };
  if (on === ctx.today)
    return Prisma.sql`SELECT o."recordId", o."departmentId" FROM "LedgerOutcome" o
      WHERE ${failingOfYear(ctx, year)} AND o."ledgerKey" = ${keys.ledgerKey} AND o."key" = ${keys.key}`;
  const at = await failingMomentOn(ctx, planId, on);
  return at === null ? null : failedAt(planId, at, keys);
}

/** Whose records: a department's own; a work item's those of the ledgers that serve it. */
function ofSubject({ ctx, input: { subject } }: Asked, { ledger }: Check): Prisma.Sql {
  return subject.kind === 'department'
    ? Prisma.sql`c."departmentId" = ${subject.id}::uuid`
    : Prisma.sql`EXISTS (SELECT 1 FROM "LedgerItem" i WHERE i."planItemId" = ${subject.id}::uuid
        AND i."organisationId" = ${ctx.actor.organisationId}::uuid AND i."ledgerKey" = ${ledger.key})`;
}

async function found(asked: Asked, before: Prisma.Sql, after: Prisma.Sql): Promise<ChangedPage> {
  const { ctx, input, check } = asked;
  const changes = Prisma.sql`
    FROM (SELECT 'cleared' AS way, x.* FROM ((${before}) EXCEPT (${after})) x
      UNION ALL SELECT 'added' AS way, y.* FROM ((${after}) EXCEPT (${before})) y) c
    WHERE ${ofSubject(asked, check)}`;
  // Prisma knows no difference of sets.
  const [counted] = await ctx.db.$queryRaw<{ cleared: number; added: number }[]>`
    SELECT COUNT(*) FILTER (WHERE c.way = 'cleared')::int AS cleared,
      COUNT(*) FILTER (WHERE c.way = 'added')::int AS added ${changes}`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.way, r."id", r."number", r."label", d."shortName" AS department, o."reason"
    FROM (SELECT c.* ${changes} ORDER BY c.way DESC, c."recordId"
      LIMIT ${FAILING_PAGE} OFFSET ${(input.page - 1) * FAILING_PAGE}) p
    JOIN "LedgerRecord" r ON r."id" = p."recordId" JOIN "Department" d ON d."id" = p."departmentId"
    LEFT JOIN "LedgerOutcome" o ON o."recordId" = p."recordId" AND o."key" = ${check.check.key}
      AND (o."outcome" = 'fail' OR o."failsOn" <= ${ctx.today}::date)
    ORDER BY p.way DESC, p."recordId"`;
  const { cleared = 0, added = 0 } = counted ?? {};
  return {
    status: 'found',
    cleared,
    added,
    page: input.page,
    pages: Math.max(1, Math.ceil((cleared + added) / FAILING_PAGE)),
    rows: rows.map(({ way, id, number, label, department, reason }) => ({
      way,
      record: { kind: 'record', id, taskId: null, label: `#${number} ${label}` },
      ledger: check.ledger.key,
      department,
      reason: reason === null ? null : (check.check.reasons[reason] ?? null),
    })),
  };
}

/**
 * One page of all ledger records that failed one metric of a subject on one of two days and not on the other: a
 * comparison names the first of them. The later day may be today.
 *
 * @throws ServiceError `score-of-others`, `subject-not-found`, `plan-not-found`; `metric-unknown` for a metric that no
 *   ledger counts; `days-out-of-order`.
 */
export async function listChanged(ctx: ServiceContext, input: ListChangedInput): Promise<ChangedPage> {
  authoriseSubject(ctx, input.subject);
  if (input.before >= input.after) throw new ServiceError('invalid', 'days-out-of-order');
  const plan = await ctx.db.plan.findFirst({
    where: { id: input.planId, ...organisationScope(ctx) },
    select: { year: true },
  });
  if (plan === null) throw notFound('plan');
  const check = ledgerCheckOf(input.metric);
  if (check === null) throw new ServiceError('invalid', 'metric-unknown', { metric: input.metric });
  const asked: Asked = { ctx, input, year: plan.year, check };
  const before = await failedOn(asked, input.before);
  const after = await failedOn(asked, input.after);
  return before === null || after === null ? { status: 'not-kept' } : await found(asked, before, after);
}
