export * from './assignment-inputs.ts';
export * from './enums.ts';
export * from './inputs.ts';
export { TaskRefusal } from './refusal.ts';
export type { AssignmentState, CheckpointState, NewCheckpoint, TaskState } from './state.ts';
