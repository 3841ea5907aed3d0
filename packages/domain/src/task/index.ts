export * from './assignment-inputs.ts';
export { checkDeadline, checkpointsFor, limitEnd } from './deadline.ts';
export {
  DEFAULT_EXTENSION_POLICY,
  ExtensionPolicy,
  decideExtension,
  decideExtensionRequest,
  type ExtensionDecided,
  type ExtensionState,
} from './decide-extension.ts';
export {
  DEFAULT_SUBMIT_POLICY,
  SubmitPolicy,
  decideReceive,
  decideReport,
  decideReturn,
  decideSubmit,
  decideVerify,
  type Reported,
} from './decide-part.ts';
export {
  decideCancel,
  decideClose,
  decideDelete,
  decideIssue,
  decideOccurrence,
  decideReassign,
  decideTrajectory,
  receiptDueOn,
  type IssueContext,
  type Issued,
} from './decide-task.ts';
export { decideCreate, decideUpdate, type TaskFieldsPatch, type TaskUpdate } from './decide-update.ts';
export {
  checkDivision,
  divisionChange,
  expandSupport,
  type DivisionChange,
  type DivisionDepartment,
} from './division.ts';
export * from './enums.ts';
export * from './inputs.ts';
export {
  DEFAULT_LIGHT_POLICY,
  LightPolicy,
  LightReason,
  TaskLight,
  lightFor,
  type LightTask,
} from './light.ts';
export { requiredParts, taskPercent } from './progress.ts';
export { TaskRefusal } from './refusal.ts';
export type { AssignmentState, CheckpointState, NewCheckpoint, TaskState } from './state.ts';
export { checkTrajectory, defaultTrajectory, expectedPercent, moveTrajectoryEnd } from './trajectory.ts';
export { parseDeadline, type ParsedDeadline } from './parse-deadline.ts';
export {
  TASK_COLUMNS,
  TaskRowErrorCode,
  parseTaskRows,
  type TaskColumn,
  type TaskRow,
  type TaskRowError,
  type TaskRowsContext,
} from './parse-rows.ts';
