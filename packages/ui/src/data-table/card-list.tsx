import { useRef } from 'react';
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { GAP } from '../format/index.ts';
import { ROW_HEIGHT } from '../theme/tokens.ts';
import { columnText } from './row-model.ts';
import type { useRowSelection } from './use-row-selection.ts';
import type { Line } from './use-table-model.ts';
import { useVirtualLines } from './use-virtual-lines.ts';
import type { DataColumn } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  label: string;
  columns: readonly DataColumn<Row>[];
  lines: readonly Line<Row>[];
  selection: ({ ids: ReadonlySet<string> } & ReturnType<typeof useRowSelection>) | null;
  onOpen: ((row: Row) => void) | undefined;
  onToggleGroup: (id: string) => void;
  maxHeight: string;
  onNearEnd?: () => void;
  onSeen?: (from: number, to: number) => void;
};

/** The rows on a phone: a card each, its name and then its columns as name and value. */
export function CardList<Row>({
  label,
  columns,
  lines,
  selection,
  onOpen,
  onToggleGroup,
  maxHeight,
  onNearEnd,
  onSeen,
}: Props<Row>) {
  const { t } = useUiEnvironment();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useVirtualLines(
    scroller,
    lines.length,
    ROW_HEIGHT.card,
    (index) => lines[index]?.id ?? String(index),
    onNearEnd,
    onSeen,
  );
  return (
    <div ref={scroller} className={classes['cards']} style={{ maxHeight }}>
      <ul aria-label={label}>
        <li aria-hidden style={{ height: view.before }} />
        {lines.slice(view.from, view.to).map((at) =>
          at.kind === 'group' ? (
            <li key={at.id} className={classes['cardGroup']}>
              <button
                type="button"
                aria-expanded={at.open}
                aria-label={t(at.open ? 'collapseGroup' : 'expandGroup', { name: at.label })}
                onClick={() => onToggleGroup(at.id)}
              >
                {at.open ? (
                  <IconChevronDown size={16} aria-hidden />
                ) : (
                  <IconChevronRight size={16} aria-hidden />
                )}
                {at.label} <span className={classes['choiceCount']}>{at.rows.length}</span>
              </button>
            </li>
          ) : (
            <li key={at.id} className={classes['card']}>
              {selection !== null && (
                <Checkbox
                  aria-label={t('selectRow', { name: nameOf(columns, at.row) })}
                  checked={selection.ids.has(at.id)}
                  onChange={() => selection.toggle(at.id, false)}
                />
              )}
              <Card columns={columns} row={at.row} onOpen={onOpen} />
            </li>
          ),
        )}
        <li aria-hidden style={{ height: view.after }} />
      </ul>
    </div>
  );
}

function nameOf<Row>(columns: readonly DataColumn<Row>[], row: Row): string {
  const first = columns[0];
  return first === undefined ? '' : columnText(first, row);
}

function Card<Row>({ columns, row, onOpen }: Pick<Props<Row>, 'columns' | 'onOpen'> & { row: Row }) {
  const name = columns[0]?.cell?.(row) ?? nameOf(columns, row);
  return (
    <div className={classes['cardBody']}>
      {onOpen === undefined ? (
        <div className={classes['cardTitle']}>{name}</div>
      ) : (
        <button type="button" className={classes['cardTitle']} onClick={() => onOpen(row)}>
          {name}
        </button>
      )}
      <dl>
        {columns.slice(1).map((column) => (
          <div key={column.id}>
            <dt>{column.header}</dt>
            <dd>{column.cell?.(row) ?? (columnText(column, row) || GAP)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
