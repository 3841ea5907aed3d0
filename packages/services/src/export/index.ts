export { exportScores } from './export-scores.ts';
export { exportTasks, type ExportedTask } from './export-tasks.ts';
