export {
  CompareSnapshotsInput,
  PlanRef,
  ReadDepartmentInput,
  ReadScoresInput,
  ReadStakeInput,
  ReadSubjectInput,
  ScoreResults,
  SnapshotRef,
  SnapshotResult,
  TakeSnapshotInput,
} from './inputs.ts';
export { FAILING_PAGE, ListFailingInput, NAMED_RECORDS } from './explain-inputs.ts';
export {
  CompareDatesInput,
  ListChangedInput,
  ReadTrendInput,
  SnapshotKind,
  TrendScore,
} from './trend-inputs.ts';
