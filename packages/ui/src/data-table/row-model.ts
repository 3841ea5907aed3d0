import {
  columnFilteringFeature,
  columnGroupingFeature,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row as TableRow,
  type SortingState,
} from '@tanstack/react-table';
import { GAP, type Locale } from '../format/index.ts';
import { valueKey, type ColumnValue, type DataColumn, type TableState } from './types.ts';

/** What of the table kit we use; everything else stays out of the bundle. */
export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
});

export type Features = typeof features;

/** Compares by number, or by the language's order with digits as numbers. */
function comparer(locale: Locale): (a: ColumnValue, b: ColumnValue) => number {
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** The order of a column's values: its own rank, or {@link comparer}'s. */
export function columnOrder<Row>(
  column: DataColumn<Row>,
  locale: Locale,
): (a: ColumnValue, b: ColumnValue) => number {
  const { rank } = column;
  return rank === undefined ? comparer(locale) : (a, b) => rank(a) - rank(b);
}

/** Our columns as the kit's. Gaps are `undefined` there, which it keeps last in either direction. */
export function columnDefs<Row extends object>(
  columns: readonly DataColumn<Row>[],
  locale: Locale,
): ColumnDef<Features, Row>[] {
  const orders = new Map(columns.map((column) => [column.id, columnOrder(column, locale)]));
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    header: column.header,
    enableSorting: column.sortable !== false,
    sortUndefined: 'last' as const,
    sortFn: (a: TableRow<Features, Row>, b: TableRow<Features, Row>, id: string) =>
      (orders.get(id) ?? comparer(locale))(a.getValue<ColumnValue>(id), b.getValue<ColumnValue>(id)),
    filterFn: (row: TableRow<Features, Row>, id: string, chosen: readonly string[]) =>
      chosen.includes(valueKey(row.getValue<ColumnValue | undefined>(id) ?? null)),
    getGroupingValue: (row: Row) => valueKey(column.value(row)),
  }));
}

/** Whether any column of the row, as words, holds the text; without regard to case and width. */
export function rowMatches<Row>(columns: readonly DataColumn<Row>[], row: Row, text: string): boolean {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return columns.some((column) => columnText(column, row).normalize('NFKC').toLowerCase().includes(wanted));
}

/** The words of a row's value in a column. */
export function columnText<Row>(column: DataColumn<Row>, row: Row): string {
  const value = column.value(row);
  return column.label?.(value) ?? valueKey(value);
}

/** `-due` → due, descending. */
export function toSorting(sort: string | undefined): SortingState {
  if (sort === undefined || sort === '') return [];
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

/** The sort after a press on a header: ascending, descending, none. */
export function nextSort(current: string | undefined, column: string): string | undefined {
  if (current === column) return `-${column}`;
  return current === `-${column}` ? undefined : column;
}

/** The ids of the columns shown, in the columns' own order; the first is always among them. */
export function shownColumns<Row>(columns: readonly DataColumn<Row>[], state: TableState): string[] {
  return columns
    .filter((column, index) => index === 0 || (state.columns?.includes(column.id) ?? column.hidden !== true))
    .map((column) => column.id);
}

/** The values a column can be filtered by, with their words and how many rows have them, in order. */
export function choicesOf<Row>(
  column: DataColumn<Row>,
  rows: readonly Row[],
  locale: Locale,
): { key: string; label: string; count: number }[] {
  const found = new Map<string, { value: ColumnValue; count: number }>();
  for (const row of rows) {
    const value = column.value(row);
    const entry = found.get(valueKey(value));
    if (entry === undefined) found.set(valueKey(value), { value, count: 1 });
    else entry.count += 1;
  }
  const compare = columnOrder(column, locale);
  return [...found]
    .map(([key, { value, count }]) => ({ key, value, count, label: column.label?.(value) ?? key }))
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || compare(a.value, b.value))
    .map(({ key, label, count }) => ({ key, label: label || GAP, count }));
}
