import type { KeyboardEvent } from 'react';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TaskPatch } from '@gongkai/domain/task';
import type { GridTask, Options } from './breakdown-data.ts';
import { CellEditor } from './cell-editors.tsx';
import { CellText, lackOf, StatusBadge } from './cell-text.tsx';
import type { Leave } from './editor-keys.ts';
import type { Move } from './grid-cursor.ts';
import { RowMenu, type RowAct } from './row-menu.tsx';
import { canEdit, EDITABLE, type EditableColumn } from './task-patch.ts';
import classes from './breakdown.module.css';

type CellActs = {
  onStart: (column: EditableColumn) => void;
  onFocusCell: (column: EditableColumn) => void;
  onMove: (column: EditableColumn, move: Move) => void;
  onLeave: (column: EditableColumn, patch: TaskPatch | null, leave: Leave) => void;
};

type Props = CellActs & {
  task: GridTask;
  options: Options;
  /** the column in hand, when this row is */
  active: EditableColumn | null;
  isEditing: boolean;
  isSelected: boolean;
  readOnly: boolean;
  /** with shift: all rows from the one chosen last */
  onSelect: (isRange: boolean) => void;
  onAct: (act: RowAct) => void;
};

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Whether anything can be done with the task together with others. */
export function canSelect(task: Pick<GridTask, 'status'>): boolean {
  return task.status === 'draft' || task.status === 'issued';
}

/** One task of the grid. */
export function GridRow({ active, isEditing, isSelected, readOnly, onSelect, onAct, ...rest }: Props) {
  const t = useTranslations('breakdown');
  const { task } = rest;
  const isSelectable = !readOnly && canSelect(task);
  return (
    <tr data-status={task.status} aria-selected={isSelected}>
      <td className={classes['pick']}>
        {isSelectable && (
          <Checkbox
            size="xs"
            aria-label={t('selectTask', { code: task.code })}
            checked={isSelected}
            // A checkbox changes by a click, which alone knows of the shift key.
            onChange={({ nativeEvent }) =>
              onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
            }
          />
        )}
        <span className={classes['code']}>{task.code.slice(5)}</span>
      </td>
      {EDITABLE.map((column) => (
        <Cell
          key={column}
          {...rest}
          onPick={isSelectable ? onSelect : null}
          column={column}
          isActive={active === column}
          isEditing={isEditing && active === column}
          readOnly={readOnly || !canEdit(task, column)}
        />
      ))}
      <td data-column="status" data-label={t('column.status')}>
        <span className={classes['cellText']}>
          <StatusBadge task={task} />
        </span>
      </td>
      <td className={classes['menuCell']}>
        <RowMenu task={task} readOnly={readOnly} onAct={onAct} />
      </td>
    </tr>
  );
}

type CellProps = CellActs & {
  /** null where the row cannot be selected */
  onPick: ((isRange: boolean) => void) | null;
  task: GridTask;
  options: Options;
  column: EditableColumn;
  isActive: boolean;
  isEditing: boolean;
  readOnly: boolean;
};

function Cell({ task, options, column, isActive, isEditing, readOnly, onPick, ...acts }: CellProps) {
  const t = useTranslations('breakdown');
  const name = t(`column.${column}`);

  function onKeyDown(event: KeyboardEvent<HTMLTableCellElement>): void {
    if (event.target !== event.currentTarget) return;
    const move = MOVES[event.key];
    if (event.key === 'Enter' || event.key === 'F2') acts.onStart(column);
    else if (event.key === ' ') onPick?.(event.shiftKey);
    else if (move !== undefined) acts.onMove(column, move);
    else return;
    event.preventDefault();
  }

  return (
    <td
      data-column={column}
      data-cell={`${task.id}:${column}`}
      data-label={name}
      data-lacking={lackOf(task, column) !== null || undefined}
      data-readonly={readOnly || undefined}
      tabIndex={isActive && !isEditing ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && acts.onFocusCell(column)}
      onClick={() => !isEditing && acts.onStart(column)}
      onKeyDown={onKeyDown}
    >
      {isEditing ? (
        <CellEditor
          column={column}
          task={task}
          options={options}
          label={`${task.code} ${name}`}
          onLeave={(patch, leave) => acts.onLeave(column, patch, leave)}
        />
      ) : (
        <span className={classes['cellText']}>
          <CellText task={task} options={options} column={column} />
        </span>
      )}
    </td>
  );
}
