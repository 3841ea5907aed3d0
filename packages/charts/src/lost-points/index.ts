export { LostPointsChart, type LostPointsLabels } from './lost-points.tsx';
export {
  prepareLostPoints,
  type LostPointsEntry,
  type LostPointsStep,
  type LostPointsView,
} from './prepare-lost-points.ts';
