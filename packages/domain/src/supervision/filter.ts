import { z } from 'zod';
import { addDays, Uuid, type PlainDate } from '../common/index.ts';
import { Light, TaskStatus } from '../task/index.ts';
import type { ListContext, ListedTask } from './listed-task.ts';

/** The tabs over the task table. */
export const TASK_VIEWS = [
  'all',
  'awaiting-receipt',
  'due-this-week',
  'overdue',
  'awaiting-verification',
  'stalled',
] as const;
export const TaskView = z.enum(TASK_VIEWS);
export type TaskView = z.infer<typeof TaskView>;

export const TASK_SORTS = ['number', 'due', 'light', 'percent', 'weight', 'title', 'last-report'] as const;
export const TaskSort = z.enum(TASK_SORTS);
export type TaskSort = z.infer<typeof TaskSort>;

const Ids = z.array(Uuid).max(200).default([]);

/** What a task list shows. Values of one field are alternatives; fields narrow each other. */
export const TaskFilter = z.object({
  view: TaskView.default('all'),
  status: z.array(TaskStatus).default([]),
  light: z.array(Light).default([]),
  department: Ids,
  item: Ids,
  section: Ids,
  owner: Ids,
  text: z.string().trim().max(100).default(''),
  sort: TaskSort.default('number'),
  descending: z.boolean().default(false),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

/** Whether a task belongs under a tab. Everything but `all` looks only at issued tasks. */
export function isInView(task: ListedTask, view: TaskView, context: ListContext): boolean {
  if (view === 'all') return true;
  if (task.status !== 'issued') return false;
  if (view === 'awaiting-receipt') return task.parts.some((part) => part.status === 'awaiting-receipt');
  if (view === 'awaiting-verification') return task.parts.some((part) => part.status === 'submitted');
  if (view === 'overdue') return task.light === 'overdue';
  if (view === 'stalled') return isStalled(task, context);
  return isDueBy(task, context.today, endOfWeek(context.today));
}

/** How many tasks stand under each tab. */
export function countViews(tasks: readonly ListedTask[], context: ListContext): Record<TaskView, number> {
  const count = (view: TaskView) => tasks.filter((task) => isInView(task, view, context)).length;
  return {
    all: count('all'),
    'awaiting-receipt': count('awaiting-receipt'),
    'due-this-week': count('due-this-week'),
    overdue: count('overdue'),
    'awaiting-verification': count('awaiting-verification'),
    stalled: count('stalled'),
  };
}

/** Whether a task passes the whole filter. */
export function matchesFilter(task: ListedTask, filter: TaskFilter, context: ListContext): boolean {
  return (
    isInView(task, filter.view, context) &&
    includesOrOpen(filter.status, task.status) &&
    includesOrOpen(filter.light, task.light) &&
    includesOrOpen(filter.item, task.itemId) &&
    includesOrOpen(filter.section, task.sectionId) &&
    (filter.department.length === 0 ||
      task.parts.some((part) => filter.department.includes(part.departmentId))) &&
    (filter.owner.length === 0 ||
      task.parts.some((part) => part.ownerId !== null && filter.owner.includes(part.ownerId))) &&
    matchesText(task, filter.text)
  );
}

/**
 * Whether an issued task that is still being worked on has gone without a report for `stalledDays` calendar days
 * or more, counted from its last report, or else from the day on which work could begin.
 */
export function isStalled(task: ListedTask, { today, stalledDays }: ListContext): boolean {
  const inWork = task.parts.some(
    (part) =>
      (part.role === 'lead' || part.required) && part.status !== 'submitted' && part.status !== 'verified',
  );
  if (task.status !== 'issued' || !inWork || (task.startsOn !== null && task.startsOn > today)) return false;
  const since = [task.lastReportOn, task.issuedOn, task.startsOn]
    .filter((on) => on !== null)
    .toSorted()
    .at(-1);
  return since !== undefined && addDays(since, stalledDays) <= today;
}

/** The Sunday that ends the week (Monday to Sunday) of a day. */
export function endOfWeek(on: PlainDate): PlainDate {
  return addDays(on, 7 - Temporal.PlainDate.from(on).dayOfWeek);
}

function isDueBy(task: ListedTask, from: PlainDate, to: PlainDate): boolean {
  return task.nextDueOn !== null && task.nextDueOn >= from && task.nextDueOn <= to;
}

function includesOrOpen<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** Words of the text, each found in the title or being the task's number. */
function matchesText(task: ListedTask, text: string): boolean {
  const title = task.title.toLocaleLowerCase('zh-CN');
  return text
    .toLocaleLowerCase('zh-CN')
    .split(/\s+/u)
    .every((word) => title.includes(word) || (/^\d+$/u.test(word) && Number(word) === task.number));
}
