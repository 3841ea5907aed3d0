import { z } from 'zod';
import { LedgerView, type LedgerKey, type ListRecords } from '@gongkai/domain/ledger';
import { PlainDate, Uuid } from '@gongkai/domain/common';
import type { TableState } from '@gongkai/ui/data-table';

const words = (max: number) => z.string().max(max).optional().catch(undefined);

/** Everything of a ledger's list, as it stands in the address: it can be shared, saved and gone back to. */
export const LedgerSearch = z.object({
  view: LedgerView.optional().catch(undefined),
  q: words(100),
  /** the period, both days included */
  from: PlainDate.optional().catch(undefined),
  to: PlainDate.optional().catch(undefined),
  department: Uuid.optional().catch(undefined),
  /** a check that has failed */
  failing: words(80),
  /** values of choices and yes-or-no fields, by field */
  where: z
    .record(z.string(), z.union([z.string(), z.boolean()]))
    .optional()
    .catch(undefined),
  sort: words(80),
  columns: z.array(z.string()).optional().catch(undefined),
  dense: z.boolean().optional().catch(undefined),
  /** the records on a map, above the table */
  map: z.boolean().optional().catch(undefined),
  /** the import dialog: `new`, or the import that is followed */
  import: z
    .union([z.literal('new'), Uuid])
    .optional()
    .catch(undefined),
});
export type LedgerSearch = z.infer<typeof LedgerSearch>;

/** What the server is asked for. */
export function listInput(ledger: LedgerKey, search: LedgerSearch): ListRecords {
  const { sort = '-number' } = search;
  return {
    ledger,
    view: search.view ?? 'all',
    search: search.q ?? '',
    from: search.from ?? null,
    to: search.to ?? null,
    departmentId: search.department ?? null,
    failing: search.failing ?? null,
    where: search.where ?? {},
    sort: sort.startsWith('-')
      ? { by: sort.slice(1), direction: 'descending' }
      : { by: sort, direction: 'ascending' },
  };
}

function fileAddress(ledger: LedgerKey, search: LedgerSearch, locale: string, file: string): string {
  const filter = { view: search.view, search: search.q, from: search.from, to: search.to };
  const query = new URLSearchParams(
    Object.entries({ locale, ...filter, departmentId: search.department, failing: search.failing }).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, value]]),
    ),
  );
  if (search.where !== undefined) query.set('where', JSON.stringify(search.where));
  return `/api/ledgers/${ledger}/${file}?${query}`;
}

/** Where the rows of this view are downloaded as a workbook; personal data stays masked. */
export function exportAddress(ledger: LedgerKey, search: LedgerSearch, locale: string): string {
  return fileAddress(ledger, search, locale, 'export.xlsx');
}

/** Where the places of this view are downloaded as GeoJSON. */
export function placesAddress(ledger: LedgerKey, search: LedgerSearch, locale: string): string {
  return fileAddress(ledger, search, locale, 'places.geojson');
}

/** The part of the address that the table itself keeps. */
export function tableState({ sort, q, columns, dense }: LedgerSearch): TableState {
  return { sort, q, columns, dense };
}

/** How many filters are at work, the tab and the words aside. */
export function filterCount({ from, to, department, failing, where }: LedgerSearch): number {
  const single = [from ?? to, department, failing].filter((one) => one !== undefined).length;
  return single + Object.keys(where ?? {}).length;
}

/** The search without its filters. */
export function withoutFilters({ sort, columns, dense, map }: LedgerSearch): LedgerSearch {
  return { sort, columns, dense, map };
}

/** As a saved view keeps it. */
export function toSaved({ import: _import, ...search }: LedgerSearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, JSON.stringify(value)]],
    ),
  );
}

/** A saved view's address; what cannot be read is left out. */
export function fromSaved(saved: Readonly<Record<string, string | string[]>>): LedgerSearch {
  const entries = Object.entries(saved).flatMap(([key, value]) => {
    try {
      return typeof value === 'string' ? [[key, JSON.parse(value) as unknown] as const] : [];
    } catch {
      return [];
    }
  });
  return LedgerSearch.parse(Object.fromEntries(entries));
}
