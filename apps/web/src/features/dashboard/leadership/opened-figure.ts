import type { Board, BoardTask } from './board.ts';

const GROUPS = ['total', 'done', 'inProgress', 'behind', 'notStarted'] as const;

/** What a title says beside its key: names and numbers, already in the reader's data. */
type OpenTitle = { key: string; values: Record<string, string | number> };

/** What a figure is made of; its rows are as many as the figure says. */
export type OpenedFigure =
  | { kind: 'tasks'; title: OpenTitle; tasks: BoardTask[] }
  | { kind: 'items'; title: OpenTitle; items: Board['items'] }
  | { kind: 'sessions'; title: OpenTitle; sessions: Board['sessions'] };

/**
 * The records behind the figure that an address names: `items:<group>`, `item:<id>`, `light:<light>`,
 * `cell:<item>:<department>`, `burn:<day>`, `training:<department>`, `sessions`, `overdue`, `soon`, `closed`, `tasks`.
 * Null for an address that names nothing on this board.
 */
export function openedFigure(board: Board, address: string | undefined): OpenedFigure | null {
  const [kind = '', first = '', second = ''] = (address ?? '').split(':');
  switch (kind) {
    case 'items':
      return itemGroup(board, first);
    case 'item':
      return itemTasks(board, first);
    case 'light':
      return lightTasks(board, first);
    case 'cell':
      return cellTasks(board, first, second);
    case 'burn':
      return doneBy(board, first);
    case 'training':
      return departmentSessions(board, first);
    case 'sessions':
      return { kind: 'sessions', title: { key: 'sessions', values: {} }, sessions: board.sessions };
    case 'overdue':
    case 'soon':
      return tasksOf(
        board,
        { key: kind, values: {} },
        board.deadlines[kind].map(({ taskId }) => taskId),
      );
    case 'closed':
      return doneBy(board, board.asOf);
    case 'tasks':
      return tasksOf(board, { key: 'tasks', values: {} }, board.burnUp.taskIds);
    default:
      return null;
  }
}

function tasksOf(board: Board, title: OpenTitle, ids: readonly string[]): OpenedFigure {
  const byId = new Map(board.tasks.map((task) => [task.id, task]));
  return { kind: 'tasks', title, tasks: ids.flatMap((id) => byId.get(id) ?? []) };
}

function itemGroup(board: Board, name: string): OpenedFigure | null {
  const group = GROUPS.find((one) => one === name);
  if (group === undefined) return null;
  const ids = new Set(board.headline[group].itemIds);
  return {
    kind: 'items',
    title: { key: `items-${group}`, values: {} },
    items: board.items.filter(({ itemId }) => ids.has(itemId)),
  };
}

function itemTasks(board: Board, id: string): OpenedFigure | null {
  const item = board.items.find(({ itemId }) => itemId === id);
  if (item === undefined) return null;
  return tasksOf(
    board,
    { key: 'item', values: { number: item.number, heading: item.heading ?? '' } },
    item.taskIds,
  );
}

function lightTasks(board: Board, name: string): OpenedFigure | null {
  const light = board.lights.find((one) => one.light === name);
  if (light === undefined) return null;
  return tasksOf(board, { key: `light-${light.light}`, values: {} }, light.taskIds);
}

function cellTasks(board: Board, itemId: string, departmentId: string): OpenedFigure | null {
  const row = board.heatMap.rows.find((one) => one.itemId === itemId);
  const column = board.heatMap.departments.findIndex((one) => one.departmentId === departmentId);
  const cell = row?.cells[column];
  if (row === undefined || cell === undefined || cell === null) return null;
  const department = board.heatMap.departments[column]?.shortName ?? '';
  return tasksOf(board, { key: 'cell', values: { number: row.number, department } }, cell.taskIds);
}

function doneBy(board: Board, on: string): OpenedFigure | null {
  const point = board.burnUp.points.find((one) => one.on === on);
  if (point === undefined) return null;
  return tasksOf(board, { key: 'done-by', values: { day: on } }, point.doneTaskIds);
}

function departmentSessions(board: Board, departmentId: string): OpenedFigure | null {
  const seats = board.attendance.find((one) => one.departmentId === departmentId);
  const department = board.departments.find(({ id }) => id === departmentId)?.shortName;
  if (seats === undefined || department === undefined) return null;
  const own = new Set(seats.sessionIds);
  return {
    kind: 'sessions',
    title: { key: 'department-sessions', values: { department } },
    sessions: board.sessions.filter(({ id }) => own.has(id)),
  };
}
