import { memo, type MouseEvent } from 'react';
import { Checkbox } from '@mantine/core';
import { useUiEnvironment } from '../environment/index.ts';
import { GAP } from '../format/index.ts';
import { columnText } from './row-model.ts';
import type { DataColumn } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  row: Row;
  id: string;
  line: number;
  columns: readonly DataColumn<Row>[];
  selected: boolean | null;
  active: boolean;
  /** the column that holds the grid's focus; null where another row does */
  focusColumn: number | null;
  /** the column being edited */
  editing: number | null;
  onPlace: (line: number, column: number) => void;
  onOpen: ((row: Row) => void) | undefined;
  onToggle: (id: string, range: boolean) => void;
  onEdit: (line: number, column: number) => void;
  onEditDone: () => void;
};

/** Whether the row's cell has an editor. */
export function isEditable<Row>(column: DataColumn<Row> | undefined, row: Row): boolean {
  return column?.edit !== undefined && (column.editable?.(row) ?? true);
}

function RowView<Row>(props: Props<Row>) {
  const { row, id, line, columns, selected, active, focusColumn, editing } = props;
  const { t } = useUiEnvironment();
  const first = columns[0];
  const name = first === undefined ? id : columnText(first, row);

  function press(event: MouseEvent, column: number) {
    props.onPlace(line, column);
    if (event.shiftKey && selected !== null) {
      // Shift-click marks rows, not text.
      window.getSelection()?.removeAllRanges();
      props.onToggle(id, true);
    } else if (isEditable(columns[column], row)) props.onEdit(line, column);
    else props.onOpen?.(row);
  }

  return (
    <tr
      aria-rowindex={line + 2}
      aria-selected={selected ?? undefined}
      data-active={active || undefined}
      data-open={props.onOpen === undefined ? undefined : true}
      className={classes['row']}
    >
      {selected !== null && (
        <td className={classes['check']}>
          <Checkbox
            size="xs"
            aria-label={t('selectRow', { name })}
            checked={selected}
            tabIndex={-1}
            onChange={() => {}}
            onClick={(event) => props.onToggle(id, event.shiftKey)}
          />
        </td>
      )}
      {columns.map((column, index) => {
        const editor = editing === index ? column.edit?.(row, props.onEditDone) : undefined;
        return (
          <td
            key={column.id}
            data-grid-cell={`${line}:${index}`}
            data-align={column.align}
            data-editable={isEditable(column, row) || undefined}
            className={classes['cell']}
            tabIndex={focusColumn === index ? 0 : -1}
            onClick={(event) => editing !== index && press(event, index)}
          >
            {editor ?? (
              <div className={classes['clip']}>{column.cell?.(row) ?? (columnText(column, row) || GAP)}</div>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One record as a line; drawn again only when something of its own changed. */
export const TableRowView = memo(RowView) as typeof RowView;
