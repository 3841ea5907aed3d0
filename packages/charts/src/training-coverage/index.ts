export { TrainingCoverage, type CoverageLabels } from './training-coverage.tsx';
export {
  prepareTrainingCoverage,
  type CoverageEntry,
  type CoverageRow,
  type CoverageView,
} from './prepare-training-coverage.ts';
