import {
  LedgerFilter,
  ledgerOf,
  placeField,
  type LedgerKey,
  type PlacedRecord,
} from '@gongkai/domain/ledger';
import { Prisma } from '@gongkai/db';
import { write, ServiceError, type ServiceContext } from '../core/index.ts';
import { filterConditions, viewConditions } from './list-query.ts';
import { nearUntil } from './record-dto.ts';
import { departmentBound } from './visible-records.ts';

const { sql } = Prisma;

/** Points that a map shows at once; a file has all. */
const MOST_ON_MAP = 50_000;
/** Records read at once for a file. */
const PAGE = 1000;

type PlaceRow = Omit<PlacedRecord, 'place'> & { longitude: number; latitude: number };

/** Records of a filter that have a place; `total` counts those without one too. */
export type PlaceList = { places: PlacedRecord[]; total: number; isCut: boolean };

async function readPage(
  ctx: ServiceContext,
  filter: LedgerFilter,
  page: { after: number; limit: number },
): Promise<PlacedRecord[]> {
  const field = placeField(ledgerOf(filter.ledger));
  if (field === null) throw new ServiceError('refused', 'ledger-without-place');
  const day = { today: ctx.today, nearUntil: await nearUntil(ctx.db, ctx) };
  // The list's own conditions; only the point is taken out of the body.
  const rows = await ctx.db.$queryRaw<PlaceRow[]>(sql`
    SELECT r."id", r."number", r."label", d."shortName" AS department,
      (r."body"->${field}->>'longitude')::float8 AS longitude, (r."body"->${field}->>'latitude')::float8 AS latitude
    FROM "LedgerRecord" r JOIN "Department" d ON d."id" = r."departmentId"
    WHERE ${filterConditions(ctx, filter, day)} AND ${viewConditions(ctx, filter, day)[filter.view]}
      AND jsonb_typeof(r."body"->${field}) = 'object' AND r."number" > ${page.after}
    ORDER BY r."number" LIMIT ${page.limit}`);
  return rows.map(({ longitude, latitude, ...row }) => ({ ...row, place: { longitude, latitude } }));
}

async function countAll(ctx: ServiceContext, filter: LedgerFilter): Promise<number> {
  const day = { today: ctx.today, nearUntil: await nearUntil(ctx.db, ctx) };
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>(sql`
    SELECT COUNT(*)::int AS count FROM "LedgerRecord" r
    WHERE ${filterConditions(ctx, filter, day)} AND ${viewConditions(ctx, filter, day)[filter.view]}`);
  return row?.count ?? 0;
}

/**
 * Where every record lies that a list's filter finds, as far as the person may see it; not only those a page has.
 *
 * @throws ServiceError `forbidden`; `ledger-without-place`.
 */
export async function listPlaces(ctx: ServiceContext, filter: LedgerFilter): Promise<PlaceList> {
  departmentBound(ctx, 'ledger.read');
  const [found, total] = await Promise.all([
    readPage(ctx, filter, { after: 0, limit: MOST_ON_MAP + 1 }),
    countAll(ctx, filter),
  ]);
  return { places: found.slice(0, MOST_ON_MAP), total, isCut: found.length > MOST_ON_MAP };
}

/**
 * The same for a file: all of them, page by page in the order of their numbers, so that none is held in memory. The
 * export is audited before its first page.
 *
 * @throws ServiceError `forbidden`; `ledger-without-place`.
 */
export async function exportPlaces(
  ctx: ServiceContext,
  given: { ledger: LedgerKey } & Partial<LedgerFilter>,
): Promise<AsyncGenerator<PlacedRecord[]>> {
  departmentBound(ctx, 'ledger.export');
  const filter = LedgerFilter.parse(given);
  const first = await readPage(ctx, filter, { after: 0, limit: PAGE });
  await write(ctx, ({ audit }) =>
    audit({
      action: 'ledger.export',
      subjectType: 'ledger',
      subjectId: ctx.actor.organisationId,
      after: { ledger: filter.ledger, format: 'geojson' },
    }),
  );
  return pagesFrom(ctx, filter, first);
}

async function* pagesFrom(
  ctx: ServiceContext,
  filter: LedgerFilter,
  first: PlacedRecord[],
): AsyncGenerator<PlacedRecord[]> {
  let page = first;
  while (page.length > 0) {
    yield page;
    const last = page.at(-1);
    page =
      last === undefined || page.length < PAGE
        ? []
        : await readPage(ctx, filter, { after: last.number, limit: PAGE });
  }
}
