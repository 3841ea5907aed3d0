import { EDITABLE, canEdit, type EditableColumn } from './task-patch.ts';
import type { GridTask } from './breakdown-data.ts';

/** The grid's cell in hand. */
export type Cursor = { taskId: string; column: EditableColumn };
export type Move = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

type Rows = readonly Pick<GridTask, 'id' | 'status'>[];

/** The cell that an arrow, Home or End leads to; the same cell at the edge. */
export function moveCursor(rows: Rows, { taskId, column }: Cursor, move: Move): Cursor {
  const row = rows.findIndex((task) => task.id === taskId);
  const at = EDITABLE.indexOf(column);
  const target = {
    up: [row - 1, at],
    down: [row + 1, at],
    left: [row, at - 1],
    right: [row, at + 1],
    first: [row, 0],
    last: [row, EDITABLE.length - 1],
  }[move];
  const next = rows[target[0] ?? row];
  const nextColumn = EDITABLE[target[1] ?? at];
  return next === undefined || nextColumn === undefined
    ? { taskId, column }
    : { taskId: next.id, column: nextColumn };
}

/** The next (or previous) cell that can be edited, row by row; null after the last one. */
export function nextEditable(rows: Rows, { taskId, column }: Cursor, step: 1 | -1): Cursor | null {
  const cells = rows.flatMap((task) =>
    EDITABLE.filter((one) => canEdit(task, one) || (task.id === taskId && one === column)).map((one) => ({
      taskId: task.id,
      column: one,
    })),
  );
  const at = cells.findIndex((cell) => cell.taskId === taskId && cell.column === column);
  return cells[at + step] ?? null;
}
