import type { AssignmentState, CheckpointState, TaskState } from './state.ts';

/** A part for tests, in progress; only what matters to a case is named. */
export function makePart(change: Partial<AssignmentState> = {}): AssignmentState {
  const departmentId = change.departmentId ?? 'lead-department';
  return {
    id: `part-of-${departmentId}`,
    departmentId,
    role: 'lead',
    required: true,
    ownerId: null,
    status: 'in-progress',
    percent: 0,
    receivedOn: '2021-11-09',
    submittedOn: null,
    verifiedOn: null,
    lastReportOn: null,
    returnCount: 0,
    version: 1,
    ...change,
  };
}

/** A checkpoint for tests, open. */
export function makeCheckpoint(change: Partial<CheckpointState> = {}): CheckpointState {
  return {
    id: 'checkpoint',
    kind: 'period',
    label: '2021-11',
    startsOn: '2021-11-08',
    dueOn: '2021-11-30',
    dueState: 'official',
    doneOn: null,
    ...change,
  };
}

/** A dated task for tests, issued on 2021-11-08 and due on 2021-12-31, with one lead. */
export function makeTask(change: Partial<TaskState> = {}): TaskState {
  return {
    id: 'task',
    status: 'issued',
    title: '系统梳理现行有效规范性文件',
    deliverable: '规范性文件目录',
    weight: 100,
    deadlineKind: 'dated',
    startsOn: '2021-11-08',
    dueOn: '2021-12-31',
    originalDueOn: '2021-12-31',
    cycle: null,
    eventName: null,
    limitAmount: null,
    limitUnit: null,
    issuedOn: '2021-11-08',
    closedOn: null,
    version: 1,
    assignments: [makePart()],
    trajectory: [
      { on: '2021-11-08', percent: 0 },
      { on: '2021-12-31', percent: 100 },
    ],
    checkpoints: [],
    ...change,
  };
}
