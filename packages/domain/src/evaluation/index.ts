export {
  CompareSnapshotsInput,
  PlanRef,
  ReadDepartmentInput,
  ReadScoresInput,
  ReadStakeInput,
  ReadSubjectInput,
  SnapshotRef,
  SnapshotResult,
  TakeSnapshotInput,
} from './inputs.ts';
