export {
  fetchTask,
  taskStateInclude,
  toAssignmentState,
  toTaskState,
  type TaskStateRow,
} from './task-state.ts';
