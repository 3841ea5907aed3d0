import { useEffect, useMemo, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useUiEnvironment } from '../environment/index.ts';
import { PageState } from '../page/index.ts';
import { PHONE_WIDTH } from '../theme/tokens.ts';
import { CardList } from './card-list.tsx';
import { TableGrid } from './table-grid.tsx';
import { ActiveFilters, TableToolbar } from './table-toolbar.tsx';
import { useRowSelection } from './use-row-selection.ts';
import { useTableModel } from './use-table-model.ts';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  /** what the rows are, for screen readers */
  label: string;
  /** stable: made outside the component or memoised */
  columns: readonly DataColumn<Row>[];
  /** stable, as above */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** the view, kept in the address bar by the page */
  state: TableState;
  onState: (next: TableState) => void;
  /** rows can be selected when given */
  selected?: ReadonlySet<string>;
  onSelected?: (next: ReadonlySet<string>) => void;
  /** shown with the count while rows are selected */
  bulkActions?: ReactNode;
  /** opens a row: a press, or Enter on a cell without editor */
  onOpen?: (row: Row) => void;
  /** told the ids of the rows in the order shown, whenever it changes */
  onOrder?: (ids: readonly string[]) => void;
  /** the row whose detail is open */
  activeId?: string | null;
  /** in place of the table when there are no rows at all */
  empty?: ReactNode;
  /** more at the right of the toolbar */
  toolbar?: ReactNode;
  /** CSS length; the rows scroll inside it */
  maxHeight?: string;
};

const NOTHING: ReadonlySet<string> = new Set();

/**
 * A dense list of records: sort, find, filter, group with totals, choose columns, select with shift, edit in place,
 * keys all the way, only the rows in view drawn; a list of cards on a phone.
 */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, rowId, state, onState, selected, onSelected } = props;
  const { t } = useUiEnvironment();
  const phone = useMediaQuery(`(max-width: ${PHONE_WIDTH}px)`) ?? false;
  const { lines, filtered, visible, toggleGroup } = useTableModel({ columns, rows, rowId, state });
  const ids = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.id] : [])), [lines]);
  const { onOrder } = props;
  useEffect(() => onOrder?.(ids), [onOrder, ids]);
  const selectable = selected !== undefined && onSelected !== undefined;
  const chosen = selected ?? NOTHING;
  const handle = useRowSelection({ ids, selected: chosen, onChange: onSelected ?? (() => {}) });
  const selection = selectable ? { ids: chosen, ...handle } : null;
  const shared = {
    label,
    columns: visible,
    lines,
    selection,
    onOpen: props.onOpen,
    onToggleGroup: toggleGroup,
    maxHeight: props.maxHeight ?? 'max(360px, calc(100dvh - 240px))',
  };

  if (rows.length === 0) return props.empty ?? <PageState kind="empty" title={t('empty')} />;
  return (
    <section className={classes['root']} aria-label={label}>
      <TableToolbar
        columns={columns}
        rows={rows}
        count={filtered.length}
        state={state}
        onState={onState}
        extra={props.toolbar}
      />
      <ActiveFilters columns={columns} rows={rows} state={state} onState={onState} />
      {selectable && chosen.size > 0 && (
        <div
          className={`${classes['bulk']} gk-no-print`}
          role="region"
          aria-label={t('selected', { count: chosen.size })}
        >
          <strong>{t('selected', { count: chosen.size })}</strong>
          {props.bulkActions}
          <Button size="compact-sm" variant="subtle" onClick={() => onSelected(new Set())}>
            {t('clearSelection')}
          </Button>
        </div>
      )}
      {lines.length === 0 ? (
        <PageState
          kind="empty"
          title={t('emptyFiltered')}
          action={
            <Button variant="default" onClick={() => onState({ ...state, filter: undefined, q: undefined })}>
              {t('clearFilters')}
            </Button>
          }
        />
      ) : phone ? (
        <CardList {...shared} />
      ) : (
        <TableGrid
          {...shared}
          all={filtered}
          state={state}
          onState={onState}
          activeId={props.activeId ?? null}
        />
      )}
    </section>
  );
}
