import type { CalendarState } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import type {
  AssignmentRole,
  AssignmentStatus,
  CheckpointKind,
  Cycle,
  DeadlineKind,
  LimitUnit,
  TaskStatus,
} from './enums.ts';
import type { TrajectoryPoint } from './inputs.ts';

/** One department's part of a task, as the rules need it. */
export type AssignmentState = {
  id: string;
  departmentId: string;
  role: AssignmentRole;
  required: boolean;
  ownerId: string | null;
  status: AssignmentStatus;
  percent: number;
  receivedOn: PlainDate | null;
  submittedOn: PlainDate | null;
  verifiedOn: PlainDate | null;
  lastReportOn: PlainDate | null;
  returnCount: number;
  version: number;
};

export type CheckpointState = {
  id: string;
  kind: CheckpointKind;
  label: string;
  startsOn: PlainDate;
  dueOn: PlainDate;
  dueState: CalendarState;
  doneOn: PlainDate | null;
};

/** A task with its parts, as stored; every date a `YYYY-MM-DD` string. */
export type TaskState = {
  id: string;
  status: TaskStatus;
  title: string;
  deliverable: string;
  weight: number;
  deadlineKind: DeadlineKind;
  startsOn: PlainDate | null;
  dueOn: PlainDate | null;
  originalDueOn: PlainDate | null;
  cycle: Cycle | null;
  eventName: string | null;
  limitAmount: number | null;
  limitUnit: LimitUnit | null;
  issuedOn: PlainDate | null;
  closedOn: PlainDate | null;
  version: number;
  assignments: readonly AssignmentState[];
  trajectory: readonly TrajectoryPoint[];
  checkpoints: readonly CheckpointState[];
};

/** A dated obligation that is still to be stored. */
export type NewCheckpoint = Omit<CheckpointState, 'id' | 'doneOn'>;
