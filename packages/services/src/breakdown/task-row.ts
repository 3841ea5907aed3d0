import { taskCode } from '@gongkai/domain/supervision';
import {
  checkDeadline,
  checkDivision,
  taskPercent,
  type TaskRefusal,
  type TaskState,
} from '@gongkai/domain/task';
import type { Prisma } from '@gongkai/db';
import { taskStateInclude, toTaskState } from '../task-state/index.ts';

/** Everything the breakdown's grid shows of a task. */
export const gridInclude = {
  ...taskStateInclude,
  plan: { select: { year: true } },
} as const satisfies Prisma.TaskInclude;

export type GridRow = Prisma.TaskGetPayload<{ include: typeof gridInclude }>;

/**
 * A task in the breakdown's grid. `lead` is null until one is named; `supports` are the required supporting parts.
 * `missing` is the first thing that keeps a draft from being issued; null when nothing does or it was issued.
 */
export type GridTask = Omit<TaskState, 'assignments' | 'checkpoints'> & {
  code: string;
  number: number;
  planId: string;
  itemId: string;
  anchor: { start: number; end: number };
  cancelReason: string | null;
  lead: { departmentId: string; ownerId: string | null; status: string } | null;
  supports: { departmentId: string; status: string }[];
  checkpointCount: number;
  percent: number | null;
  missing: TaskRefusal | null;
};

function missingOf(task: TaskState): TaskRefusal | null {
  if (task.status !== 'draft') return null;
  const division = checkDivision(task.assignments);
  if (!division.ok) return division.refusal;
  const deadline = checkDeadline(task);
  return deadline.ok ? null : deadline.refusal;
}

/** A stored task as the grid shows it. */
export function toGridTask(row: GridRow): GridTask {
  const task = toTaskState(row);
  const { assignments, checkpoints, ...state } = task;
  const lead = assignments.find((part) => part.role === 'lead');
  return {
    ...state,
    code: taskCode(row.plan.year, row.number),
    number: row.number,
    planId: row.planId,
    itemId: row.itemId,
    anchor: { start: row.anchorStart, end: row.anchorEnd },
    cancelReason: row.cancelReason,
    lead: lead ? { departmentId: lead.departmentId, ownerId: lead.ownerId, status: lead.status } : null,
    supports: assignments
      .filter((part) => part.role === 'support' && part.required)
      .map(({ departmentId, status }) => ({ departmentId, status })),
    checkpointCount: checkpoints.length,
    percent: taskPercent(assignments),
    missing: missingOf(task),
  };
}
