export {
  TASK_SORTS,
  TASK_VIEWS,
  TaskFilter,
  TaskSort,
  TaskView,
  countViews,
  endOfWeek,
  isInView,
  isStalled,
  matchesFilter,
} from './filter.ts';
export { GiveInstructionInput, RemindInput, SaveViewInput, SupervisionRefusal } from './inputs.ts';
export type { ListContext, ListedPart, ListedTask } from './listed-task.ts';
export { MY_GROUPS, myGroupOf, type MyGroup } from './my-group.ts';
export { sortTasks } from './sort.ts';
export { taskCode } from './task-code.ts';
