import {
  ledgerOf,
  personalKind,
  warnedUntil,
  type Field,
  type Ledger,
  type LedgerFilter,
  type LedgerSort,
  type LedgerView,
} from '@gongkai/domain/ledger';
import type { PlainDate } from '@gongkai/domain/common';
import { Prisma } from '@gongkai/db';
import { likeLiteral, ServiceError, type ServiceContext } from '../core/index.ts';
import { departmentBound } from './visible-records.ts';

const { sql, join, empty } = Prisma;

/** The days that lights and verdicts are told by. */
export type ListDay = { today: PlainDate; nearUntil: PlainDate };

/** Records with a check that has failed by today; one named check, or any. */
function failing(ctx: ServiceContext, filter: LedgerFilter, day: ListDay, check: string | null): Prisma.Sql {
  return sql`r."id" IN (
    SELECT o."recordId" FROM "LedgerOutcome" o
    WHERE o."organisationId" = ${ctx.actor.organisationId}::uuid AND o."ledgerKey" = ${filter.ledger}
      ${check === null ? empty : sql`AND o."key" = ${check}`}
      AND (o."outcome" = 'fail' OR o."failsOn" <= ${day.today}::date))`;
}

/** Outcomes `o` of this ledger that hold today and are already warned of. */
export function warned(ledger: Ledger, today: PlainDate): Prisma.Sql {
  const conditions = ledger.warnings.flatMap(({ check, reason, leads }) =>
    leads
      .slice(0, 1)
      .map(
        (longest) =>
          sql`(o."key" = ${check} AND o."reason" = ${reason} AND o."failsOn" <= ${warnedUntil(today, longest)}::date)`,
      ),
  );
  if (conditions.length === 0) return sql`FALSE`;
  return sql`o."ledgerKey" = ${ledger.key} AND o."outcome" = 'pass' AND o."failsOn" > ${today}::date
    AND (${join(conditions, ' OR ')})`;
}

function expiring(ctx: ServiceContext, { ledger }: LedgerFilter, { today }: ListDay): Prisma.Sql {
  return sql`r."id" IN (
    SELECT o."recordId" FROM "LedgerOutcome" o
    WHERE o."organisationId" = ${ctx.actor.organisationId}::uuid AND ${warned(ledgerOf(ledger), today)})`;
}

/** The condition of each tab. */
export function viewConditions(
  ctx: ServiceContext,
  filter: LedgerFilter,
  day: ListDay,
): Record<LedgerView, Prisma.Sql> {
  const standing = sql`r."voidedOn" IS NULL`;
  return {
    all: standing,
    open: sql`${standing} AND r."dueOn" IS NOT NULL`,
    'near-deadline': sql`${standing} AND r."dueOn" BETWEEN ${day.today}::date AND ${day.nearUntil}::date`,
    overdue: sql`${standing} AND r."dueOn" < ${day.today}::date`,
    expiring: sql`${standing} AND ${expiring(ctx, filter, day)}`,
    failing: sql`${standing} AND ${failing(ctx, filter, day, null)}`,
    voided: sql`r."voidedOn" IS NOT NULL`,
  };
}

function searchCondition(search: string): Prisma.Sql[] {
  if (search === '') return [];
  const pattern = `%${likeLiteral(search)}%`;
  const number = /^\d{1,9}$/u.test(search) ? sql` OR r."number" = ${Number(search)}` : empty;
  return [sql`(r."searchText" ILIKE ${pattern} OR r."label" ILIKE ${pattern}${number})`];
}

/**
 * @throws ServiceError `filter-unknown` for a field that is not a choice or a flag of the ledger.
 */
function fieldConditions({ ledger, where }: LedgerFilter): Prisma.Sql[] {
  const { fields } = ledgerOf(ledger);
  return Object.entries(where).map(([key, value]) => {
    const field = fields.find((one) => one.key === key)?.field;
    const isFilter = field?.type === 'choice' || field?.type === 'flag' || field?.type === 'department';
    if (!isFilter) throw new ServiceError('invalid', 'filter-unknown', { field: key });
    return sql`r."body"->>${key} = ${String(value)}`;
  });
}

/** Everything but the tab: whose records, of which period, with which words and values. */
export function filterConditions(ctx: ServiceContext, filter: LedgerFilter, day: ListDay): Prisma.Sql {
  const own = departmentBound(ctx, 'ledger.read');
  const conditions = [
    sql`r."organisationId" = ${ctx.actor.organisationId}::uuid AND r."ledgerKey" = ${filter.ledger}`,
    ...(own === null ? [] : [sql`r."departmentId" = ${own}::uuid`]),
    ...(filter.departmentId === null ? [] : [sql`r."departmentId" = ${filter.departmentId}::uuid`]),
    ...(filter.from === null ? [] : [sql`r."periodOn" >= ${filter.from}::date`]),
    ...(filter.to === null ? [] : [sql`r."periodOn" <= ${filter.to}::date`]),
    ...(filter.failing === null ? [] : [failing(ctx, filter, day, filter.failing)]),
    ...searchCondition(filter.search),
    ...fieldConditions(filter),
  ];
  return join(conditions, ' AND ');
}

/** A column to sort by: its expression, its type, and the table it needs. */
export type SortColumn = { expression: Prisma.Sql; type: Prisma.Sql; join: Prisma.Sql };

const COLUMNS: Record<string, { expression: Prisma.Sql; type: Prisma.Sql }> = {
  number: { expression: sql`r."number"`, type: sql`int` },
  label: { expression: sql`r."label"`, type: sql`text` },
  period: { expression: sql`r."periodOn"`, type: sql`date` },
  due: { expression: sql`r."dueOn"`, type: sql`date` },
  updated: { expression: sql`r."updatedAt"`, type: sql`timestamptz` },
};

function isNumeric({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal' || type === 'money';
}

function fieldColumn(ledger: LedgerFilter['ledger'], key: string): SortColumn | null {
  const field = ledgerOf(ledger).fields.find((one) => one.key === key)?.field;
  // A sealed value has no order.
  if (field === undefined || personalKind(field) !== null) return null;
  return isNumeric(field)
    ? { expression: sql`(r."body"->>${key})::numeric`, type: sql`numeric`, join: empty }
    : { expression: sql`r."body"->>${key}`, type: sql`text`, join: empty };
}

/**
 * The column of a sort.
 *
 * @throws ServiceError `sort-unknown` for a field that the ledger does not have, or that is sealed.
 */
export function sortColumn(ledger: LedgerFilter['ledger'], { by }: LedgerSort): SortColumn {
  const known = COLUMNS[by];
  if (known !== undefined) return { ...known, join: empty };
  if (by === 'department')
    return {
      expression: sql`d."position"`,
      type: sql`int`,
      join: sql`JOIN "Department" d ON d."id" = r."departmentId"`,
    };
  if (by.startsWith('publication:'))
    return {
      expression: sql`p."publishedOn"`,
      type: sql`date`,
      join: sql`LEFT JOIN "LedgerPublication" p ON p."recordId" = r."id" AND p."key" = ${by.slice(12)}`,
    };
  const column = fieldColumn(ledger, by);
  if (column === null) throw new ServiceError('invalid', 'sort-unknown', { field: by });
  return column;
}
