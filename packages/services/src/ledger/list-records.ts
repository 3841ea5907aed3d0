import {
  LEDGER_VIEWS,
  ListRecordsInput,
  PageCursor,
  type LedgerFilter,
  type LedgerView,
  type ListRecords,
} from '@gongkai/domain/ledger';
import type { Calendar } from '@gongkai/domain/calendar';
import { Prisma } from '@gongkai/db';
import { ServiceError, type ServiceContext } from '../core/index.ts';
import { filterConditions, sortColumn, viewConditions, type ListDay, type SortColumn } from './list-query.ts';
import { nearUntil, readNames, toListRow, type RecordListRow, type RecordNames } from './record-dto.ts';
import { recordInclude, toStored } from './stored-record.ts';

const { sql, empty } = Prisma;

export type RecordList = {
  rows: RecordListRow[];
  /** for the page after this one; null at the end */
  nextCursor: string | null;
  /** rows under each tab, before the tab and after every other filter; null on all pages but the first */
  counts: Record<LedgerView, number> | null;
  names: RecordNames;
};

function readCursor(cursor: string | null): PageCursor | null {
  if (cursor === null) return null;
  try {
    return PageCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new ServiceError('invalid', 'invalid-input', { field: 'cursor' });
  }
}

function writeCursor(key: string | null, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Whether a row comes after that of a cursor; blanks stand last in either direction. */
function isAfter([key, id]: PageCursor, { expression, type }: SortColumn, isAscending: boolean): Prisma.Sql {
  const beyond = isAscending ? sql`>` : sql`<`;
  const laterId = sql`r."id" ${beyond} ${id}::uuid`;
  if (key === null) return sql`(${expression} IS NULL AND ${laterId})`;
  const value = sql`CAST(${key} AS ${type})`;
  return sql`(${expression} ${beyond} ${value} OR (${expression} = ${value} AND ${laterId}) OR ${expression} IS NULL)`;
}

/** The rows of a page: after its cursor and, where its end is known, no further. */
function within(input: ListRecordsInput, column: SortColumn, isAscending: boolean): Prisma.Sql {
  const [from, to] = [readCursor(input.cursor), readCursor(input.until)];
  return sql`${from === null ? empty : sql`AND ${isAfter(from, column, isAscending)}`}
    ${to === null ? empty : sql`AND NOT ${isAfter(to, column, isAscending)}`}`;
}

type PageRow = { id: string; sortKey: string | null };

async function readPage(ctx: ServiceContext, input: ListRecordsInput, day: ListDay): Promise<PageRow[]> {
  const isAscending = input.sort.direction === 'ascending';
  const column = sortColumn(input.ledger, input.sort);
  const direction = isAscending ? sql`ASC` : sql`DESC`;
  // Prisma can neither sort by a field of a document nor page by key over blanks.
  return await ctx.db.$queryRaw<PageRow[]>`
    SELECT r."id", (${column.expression})::text AS "sortKey"
    FROM "LedgerRecord" r ${column.join}
    WHERE ${filterConditions(ctx, input, day)} AND ${viewConditions(ctx, input, day)[input.view]}
      ${within(input, column, isAscending)}
    ORDER BY ${column.expression} ${direction} NULLS LAST, r."id" ${direction}
    LIMIT ${input.limit + 1}`;
}

/** How many rows each tab has under a filter. */
async function countRecords(
  ctx: ServiceContext,
  filter: LedgerFilter,
  day: ListDay,
): Promise<Record<LedgerView, number>> {
  const conditions = viewConditions(ctx, filter, day);
  const columns = LEDGER_VIEWS.map(
    (view) => sql`COUNT(*) FILTER (WHERE ${conditions[view]})::int AS ${Prisma.raw(`"${view}"`)}`,
  );
  // One pass for all tabs.
  const [counts] = await ctx.db.$queryRaw<Record<LedgerView, number>[]>`
    SELECT ${Prisma.join(columns, ', ')} FROM "LedgerRecord" r WHERE ${filterConditions(ctx, filter, day)}`;
  if (counts === undefined) throw new RangeError('a count answers one row');
  return counts;
}

async function readRows(ctx: ServiceContext, ids: readonly string[], day: ListDay & { calendar: Calendar }) {
  const where = { id: { in: [...ids] }, organisationId: ctx.actor.organisationId };
  const rows = await ctx.db.ledgerRecord.findMany({ where, include: { ...recordInclude, outcomes: true } });
  const stored = rows.map((row) => ({ record: toStored(ctx, row), outcomes: row.outcomes }));
  const byId = new Map(stored.map(({ record, outcomes }) => [record.id, toListRow(record, outcomes, day)]));
  const names = await readNames(
    ctx.db,
    ctx,
    stored.map(({ record }) => record),
  );
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), names };
}

/**
 * One page of a ledger as far as the person may see it: filtered, sorted and paged by the database; personal data
 * is masked.
 *
 * @throws ServiceError `forbidden`; `sort-unknown`, `filter-unknown` for a field that is not there.
 */
export async function listRecords(ctx: ServiceContext, given: ListRecords): Promise<RecordList> {
  const input = ListRecordsInput.parse(given);
  const { today, calendar } = ctx;
  const day = { today, calendar, nearUntil: await nearUntil(ctx.db, ctx) };
  const page = await readPage(ctx, input, day);
  const shown = page.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    ...(await readRows(
      ctx,
      shown.map(({ id }) => id),
      day,
    )),
    // More than asked for: the page ends sooner than it did.
    nextCursor:
      page.length > input.limit && last !== undefined ? writeCursor(last.sortKey, last.id) : input.until,
    counts: input.cursor === null ? await countRecords(ctx, input, day) : null,
  };
}
