import { useMemo, useState, type ReactNode } from 'react';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { PHONE_WIDTH } from '../theme/tokens.ts';
import { CardList } from './card-list.tsx';
import { shownColumns } from './row-model.ts';
import { TableGrid } from './table-grid.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  /** what the rows are, for screen readers */
  label: string;
  /** stable: made outside the component or memoised; only those that the server can sort by are `sortable` */
  columns: readonly DataColumn<Row>[];
  /** what has been fetched so far, in the server's order */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** rows under the filters, fetched or not */
  total: number;
  /** the view, kept in the address bar by the page */
  state: TableState;
  onState: (next: TableState) => void;
  onOpen?: (row: Row) => void;
  /** the reader nears the end of what has been fetched */
  onMore: () => void;
  /** which of the rows are drawn: from, and up to without; stable */
  onSeen?: (from: number, to: number) => void;
  /** in place of the rows when there are none */
  empty: ReactNode;
  /** more in the toolbar, and under it */
  toolbar?: ReactNode;
  /** CSS length; the rows scroll inside it */
  maxHeight?: string;
};

/** Milliseconds without a key before the server is asked. */
const TYPING_PAUSE = 300;
const NOBODY = () => {};

/** A dense list that the server sorts, filters and pages: the same grid, keys and cards as the table of all rows. */
export function ServerTable<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, rowId, state, onState } = props;
  const phone = useMediaQuery(`(max-width: ${PHONE_WIDTH}px)`) ?? false;
  const search = useTypedSearch(state, onState);
  const lines = useMemo(
    () => rows.map((row) => ({ kind: 'row' as const, id: rowId(row), row })),
    [rows, rowId],
  );
  const shown = new Set(shownColumns(columns, state));
  const shared = {
    label,
    columns: columns.filter(({ id }) => shown.has(id)),
    lines,
    selection: null,
    onOpen: props.onOpen,
    onToggleGroup: NOBODY,
    onNearEnd: props.onMore,
    ...(props.onSeen === undefined ? {} : { onSeen: props.onSeen }),
    total: props.total,
    maxHeight: props.maxHeight ?? 'max(360px, calc(100dvh - 280px))',
  };
  return (
    <section className={classes['root']} aria-label={label}>
      <TableToolbar
        columns={columns}
        rows={rows}
        count={props.total}
        state={{ ...state, q: search.text }}
        onState={search.change}
        extra={props.toolbar}
      />
      {lines.length === 0 ? (
        props.empty
      ) : phone ? (
        <CardList {...shared} />
      ) : (
        <TableGrid {...shared} all={rows} state={state} onState={onState} activeId={null} />
      )}
    </section>
  );
}

/** What is typed shows at once and is asked for after a pause. */
function useTypedSearch(state: TableState, onState: (next: TableState) => void) {
  const [typed, setTyped] = useState<{ over: string | undefined; text: string | undefined } | null>(null);
  // Typed over what the address said: once that changes, the address is right.
  const text = typed !== null && typed.over === state.q ? typed.text : state.q;
  const ask = useDebouncedCallback(onState, TYPING_PAUSE);
  function change(next: TableState) {
    if (next.q === text) onState({ ...next, q: state.q });
    else {
      setTyped({ over: state.q, text: next.q });
      ask(next);
    }
  }
  return { text, change };
}
