import type { Light } from '../task/index.ts';
import type { TaskFilter, TaskSort } from './filter.ts';
import type { ListedTask } from './listed-task.ts';

/** Worst first. */
const LIGHT_RANK: Record<Light, number> = {
  overdue: 0,
  behind: 1,
  'near-deadline': 2,
  'on-course': 3,
  none: 4,
  done: 5,
};

type Key = string | number | null;

function keyOf(task: ListedTask, sort: TaskSort): Key {
  switch (sort) {
    case 'number':
      return task.number;
    case 'due':
      return task.nextDueOn;
    case 'light':
      return LIGHT_RANK[task.light];
    case 'percent':
      return task.percent;
    case 'weight':
      return task.weight;
    case 'title':
      return task.title;
    case 'last-report':
      return task.lastReportOn;
  }
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}

/** The tasks in the filter's order. What has no value comes last either way; equals stay in number order. */
export function sortTasks<T extends ListedTask>(
  tasks: readonly T[],
  { sort, descending }: Pick<TaskFilter, 'sort' | 'descending'>,
): T[] {
  return tasks.toSorted((one, other) => {
    const a = keyOf(one, sort);
    const b = keyOf(other, sort);
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one.number - other.number;
    return (descending ? -1 : 1) * compareKeys(a, b) || one.number - other.number;
  });
}
