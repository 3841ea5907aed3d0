export { Gantt, type GanttLabels } from './gantt.tsx';
export {
  prepareGantt,
  type GanttCheckpoint,
  type GanttRow,
  type GanttTask,
  type GanttView,
} from './prepare-gantt.ts';
