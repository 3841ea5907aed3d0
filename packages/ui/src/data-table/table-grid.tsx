import { useCallback, useMemo, useRef, useState } from 'react';
import { ROW_HEIGHT } from '../theme/tokens.ts';
import { GroupRow } from './group-row.tsx';
import { TableHead } from './table-head.tsx';
import { isEditable, TableRowView } from './table-row.tsx';
import { useGridKeys, type Place } from './use-grid-keys.ts';
import type { useRowSelection } from './use-row-selection.ts';
import type { Line } from './use-table-model.ts';
import { useVirtualLines } from './use-virtual-lines.ts';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

const CHECK_WIDTH = 36;
const DEFAULT_WIDTH = 140;
const NAME_WIDTH = 280;

type Props<Row> = {
  label: string;
  columns: readonly DataColumn<Row>[];
  lines: readonly Line<Row>[];
  all: readonly Row[];
  state: TableState;
  onState: (next: TableState) => void;
  selection: ({ ids: ReadonlySet<string> } & ReturnType<typeof useRowSelection>) | null;
  activeId: string | null;
  onOpen: ((row: Row) => void) | undefined;
  onToggleGroup: (id: string) => void;
  maxHeight: string;
  /** lines there are, where not all have been fetched */
  total?: number;
  onNearEnd?: () => void;
  /** lines that are drawn: from, and up to without */
  onSeen?: (from: number, to: number) => void;
};

/** The table itself: frozen head and first column, only the lines in view drawn, keys as in a spreadsheet. */
export function TableGrid<Row>(props: Props<Row>) {
  const { columns, lines, selection, state, onOpen, onToggleGroup } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ id: string; column: number } | null>(null);
  const height = state.dense === true ? ROW_HEIGHT.compact : ROW_HEIGHT.normal;
  const view = useVirtualLines(
    scroller,
    lines.length,
    height,
    (index) => lines[index]?.id ?? String(index),
    props.onNearEnd,
    props.onSeen,
  );
  const { scrollTo } = view;

  const focusCell = useCallback(
    (place: Place) => {
      scrollTo(place.line);
      // The line may only be drawn after scrolling.
      requestAnimationFrame(() =>
        scroller.current
          ?.querySelector<HTMLElement>(`[data-grid-cell="${place.line}:${place.column}"]`)
          ?.focus({ preventScroll: true }),
      );
    },
    [scrollTo],
  );

  function enter({ line, column }: Place) {
    const at = lines[line];
    if (at?.kind === 'group') onToggleGroup(at.id);
    else if (at !== undefined && isEditable(columns[column], at.row)) setEditing({ id: at.id, column });
    else if (at !== undefined) onOpen?.(at.row);
  }

  function space({ line }: Place, range: boolean) {
    const at = lines[line];
    if (at?.kind === 'row') selection?.toggle(at.id, range);
  }

  const { place, setPlace, onKeyDown } = useGridKeys({
    lines: lines.length,
    columns: columns.length,
    page: Math.max(1, view.to - view.from - 2),
    onMove: focusCell,
    onEnter: enter,
    onSpace: space,
  });
  const onPlace = useCallback((line: number, column: number) => setPlace({ line, column }), [setPlace]);
  const onEdit = useCallback(
    (line: number, column: number) => setEditing({ id: lines[line]?.id ?? '', column }),
    [lines],
  );
  const onEditDone = useCallback(() => {
    setEditing(null);
    focusCell(place);
  }, [focusCell, place]);
  const onToggle = selection?.toggle;
  const toggleRow = useMemo(() => onToggle ?? (() => {}), [onToggle]);
  const span = columns.length + (selection === null ? 0 : 1);

  return (
    <div ref={scroller} className={classes['scroller']} style={{ maxHeight: props.maxHeight }}>
      {/* A table whose cells take the keyboard's focus is a grid (ARIA authoring practices). */}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        onKeyDown={onKeyDown}
        aria-label={props.label}
        aria-rowcount={(props.total ?? lines.length) + 1}
        aria-multiselectable={selection !== null || undefined}
        data-dense={state.dense || undefined}
        className={classes['table']}
      >
        <colgroup>
          {selection !== null && <col style={{ width: CHECK_WIDTH }} />}
          {columns.map((column, index) => (
            <col
              key={column.id}
              style={{ width: column.width ?? (index === 0 ? NAME_WIDTH : DEFAULT_WIDTH) }}
            />
          ))}
        </colgroup>
        <TableHead
          columns={columns}
          state={state}
          onState={props.onState}
          selection={selection && { all: selection.all, some: selection.some, onToggle: selection.toggleAll }}
        />
        <tbody>
          <Gap height={view.before} span={span} />
          {lines.slice(view.from, view.to).map((at, offset) => {
            const line = view.from + offset;
            const focusColumn = place.line === line ? place.column : null;
            if (at.kind === 'group')
              return (
                <GroupRow
                  key={at.id}
                  group={at}
                  line={line}
                  columns={columns}
                  withCheck={selection !== null}
                  focusColumn={focusColumn}
                  onToggle={onToggleGroup}
                />
              );
            return (
              <TableRowView
                key={at.id}
                row={at.row}
                id={at.id}
                line={line}
                columns={columns}
                selected={selection === null ? null : selection.ids.has(at.id)}
                active={props.activeId === at.id}
                focusColumn={focusColumn}
                editing={editing?.id === at.id ? editing.column : null}
                onPlace={onPlace}
                onOpen={onOpen}
                onToggle={toggleRow}
                onEdit={onEdit}
                onEditDone={onEditDone}
              />
            );
          })}
          <Gap height={view.after} span={span} />
        </tbody>
        <Totals columns={columns} rows={props.all} withCheck={selection !== null} />
      </table>
    </div>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden className={classes['gap']} style={{ height }}>
      <td colSpan={span}>&#8203;</td>
    </tr>
  );
}

function Totals<Row>({
  columns,
  rows,
  withCheck,
}: {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  withCheck: boolean;
}) {
  if (!columns.some((column) => column.total !== undefined) || rows.length === 0) return null;
  return (
    <tfoot className={classes['foot']}>
      <tr>
        {columns.map((column, index) => (
          <td
            key={column.id}
            colSpan={withCheck && index === 0 ? 2 : undefined}
            data-align={column.align}
            className={classes['cell']}
          >
            {column.total?.(rows)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
