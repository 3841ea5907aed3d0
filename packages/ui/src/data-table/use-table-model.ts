import { useMemo, useState } from 'react';
import { useTable, type Row as TableRow } from '@tanstack/react-table';
import { useUiEnvironment } from '../environment/index.ts';
import { GAP, type Locale } from '../format/index.ts';
import {
  columnDefs,
  columnOrder,
  features,
  rowMatches,
  shownColumns,
  toSorting,
  type Features,
} from './row-model.ts';
import { valueKey, type DataColumn, type TableState } from './types.ts';

/** A line of the table as it is shown: a record, or the head of a group. */
export type Line<Row> =
  | { kind: 'row'; id: string; row: Row }
  | { kind: 'group'; id: string; label: string; rows: Row[]; open: boolean };

type Input<Row> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  state: TableState;
};

type ModelRow<Row extends object> = TableRow<Features, Row>;

function toLine<Row extends object>(line: ModelRow<Row>): Line<Row> {
  return { kind: 'row', id: line.id, row: line.original };
}

/** Groups in the order of their values, each followed by its rows unless it is closed. */
function groupLines<Row extends object>(
  groups: readonly ModelRow<Row>[],
  column: DataColumn<Row>,
  sort: string | undefined,
  closed: ReadonlySet<string>,
  locale: Locale,
): Line<Row>[] {
  const compare = columnOrder(column, locale);
  const direction = sort === `-${column.id}` ? -1 : 1;
  return groups
    .map((group) => ({ group, value: column.value(group.subRows[0]?.original ?? group.original) }))
    .toSorted(
      (a, b) => Number(a.value === null) - Number(b.value === null) || direction * compare(a.value, b.value),
    )
    .flatMap(({ group, value }) => {
      const open = !closed.has(group.id);
      const label = (column.label?.(value) ?? valueKey(value)) || GAP;
      const rows = group.subRows.map((member) => member.original);
      const head: Line<Row> = { kind: 'group', id: group.id, label, rows, open };
      return open ? [head, ...group.subRows.map(toLine)] : [head];
    });
}

/** Filters, sorts and groups rows into the lines to show. `rows` and `columns` must be stable. */
export function useTableModel<Row extends object>({ columns, rows, rowId, state }: Input<Row>) {
  const { locale } = useUiEnvironment();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const defs = useMemo(() => columnDefs(columns, locale), [columns, locale]);
  const data = useMemo(
    () =>
      state.q === undefined || state.q.trim() === ''
        ? [...rows]
        : rows.filter((row) => rowMatches(columns, row, state.q ?? '')),
    [rows, columns, state.q],
  );
  const known = useMemo(() => new Set(columns.map((column) => column.id)), [columns]);
  const tableState = useMemo(
    () => ({
      sorting: toSorting(state.sort).filter((sort) => known.has(sort.id)),
      grouping: state.group !== undefined && known.has(state.group) ? [state.group] : [],
      columnFilters: Object.entries(state.filter ?? {})
        .filter(([id, chosen]) => known.has(id) && chosen.length > 0)
        .map(([id, value]) => ({ id, value })),
    }),
    [state.sort, state.group, state.filter, known],
  );
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: rowId,
    state: tableState,
  });
  const groupColumn = columns.find((column) => column.id === tableState.grouping[0]);
  const model = table.getSortedRowModel().rows;
  const lines = useMemo(
    () =>
      groupColumn === undefined
        ? model.map(toLine)
        : groupLines(model, groupColumn, state.sort, closed, locale),
    [model, groupColumn, state.sort, closed, locale],
  );
  const matching = table.getFilteredRowModel().flatRows;
  const filtered = useMemo(() => matching.map((line) => line.original), [matching]);
  const shown = useMemo(() => shownColumns(columns, state), [columns, state]);
  const visible = useMemo(() => columns.filter((column) => shown.includes(column.id)), [columns, shown]);

  function toggleGroup(id: string) {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  }

  return { lines, filtered, visible, toggleGroup };
}
