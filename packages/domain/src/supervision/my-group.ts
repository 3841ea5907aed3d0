import type { PlainDate } from '../common/index.ts';
import type { AssignmentStatus, TaskStatus } from '../task/index.ts';
import { endOfWeek } from './filter.ts';

/** The groups of a department's own list, in the order in which they call for action. */
export const MY_GROUPS = [
  'returned',
  'awaiting-receipt',
  'overdue',
  'today',
  'this-week',
  'later',
  'submitted',
  'done',
] as const;
export type MyGroup = (typeof MY_GROUPS)[number];

/**
 * The one group a department's part stands in: what the office handed back and what is not signed for first, then by
 * the day that matters next. A part without such a day is for later.
 */
export function myGroupOf(
  task: { status: TaskStatus; nextDueOn: PlainDate | null },
  part: { status: AssignmentStatus },
  today: PlainDate,
): MyGroup {
  if (task.status !== 'issued' || part.status === 'verified') return 'done';
  if (part.status !== 'in-progress') return part.status;
  const { nextDueOn } = task;
  if (nextDueOn === null || nextDueOn > endOfWeek(today)) return 'later';
  if (nextDueOn < today) return 'overdue';
  return nextDueOn === today ? 'today' : 'this-week';
}
