import { z } from 'zod';
import { PlainDate } from '../common/index.ts';
import {
  AcceptedExplanation,
  FactSources,
  GivenFigure,
  GivenState,
  LeafAdjustment,
  Occurrence,
  ReviewerMark,
} from './given.ts';

export * from './given.ts';

const Id = z.string().min(1);
const Count = z.int().min(0);
const Percent = z.int().min(0).max(100);

/** How a task stands, as computed from its trajectory and due date (亮灯). */
export const FactLight = z.enum(['done', 'on-course', 'near-deadline', 'behind', 'overdue', 'none']);
export type FactLight = z.infer<typeof FactLight>;

export const FactDepartment = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['office', 'division', 'unit']),
  /** With whom it is compared (counties, towns, …) where that is not said by its kind. */
  group: z.string().min(1).nullable().optional(),
  /** The id of the department it belongs to where its score counts only as a part of that one's (a town of a county). */
  memberOf: Id.nullable().optional(),
  position: z.int(),
});
export type FactDepartment = z.infer<typeof FactDepartment>;

/** A work item; `position` is its place in the document, counted over all sections. */
export const FactItem = z.object({
  id: Id,
  number: z.int(),
  heading: z.string().nullable(),
  position: z.int(),
  sectionNumber: z.int().nullable().default(null),
});
export type FactItem = z.infer<typeof FactItem>;

/**
 * One department's part in a task, as of the facts' day. `receiptDueOn` is the last day for 签收, worked out
 * with the calendar beforehand, because the engine knows no calendar; null when no limit was set.
 * `evidenceCount` counts pieces of evidence in this department's reports; `extensionCount` granted extensions.
 */
export const FactAssignment = z.object({
  id: Id,
  departmentId: Id,
  role: z.enum(['lead', 'support']),
  required: z.boolean(),
  status: z.enum(['awaiting-receipt', 'in-progress', 'submitted', 'returned', 'verified']),
  percent: Percent,
  receiptDueOn: PlainDate.nullable(),
  receivedOn: PlainDate.nullable(),
  submittedOn: PlainDate.nullable(),
  verifiedOn: PlainDate.nullable(),
  returnCount: Count,
  reportCount: Count,
  lastReportOn: PlainDate.nullable(),
  evidenceCount: Count,
  extensionCount: Count,
});
export type FactAssignment = z.infer<typeof FactAssignment>;

export const FactCheckpoint = z.object({
  id: Id,
  label: z.string(),
  startsOn: PlainDate,
  dueOn: PlainDate,
  doneOn: PlainDate.nullable(),
});
export type FactCheckpoint = z.infer<typeof FactCheckpoint>;

export const FactTrajectoryPoint = z.object({ on: PlainDate, percent: Percent });
export type FactTrajectoryPoint = z.infer<typeof FactTrajectoryPoint>;

/**
 * A task with its parts. `number` is the running number within the plan. `percent` is the task's own progress,
 * `expectedPercent` what its trajectory asks for on the facts' day; null where no trajectory was agreed.
 * `weight` is in hundredths. `reportCount` and `lastReportOn` are over all departments.
 */
export const FactTask = z.object({
  id: Id,
  number: z.int(),
  title: z.string(),
  itemId: Id,
  weight: z.int().min(0),
  deadlineKind: z.enum(['dated', 'standing', 'event']),
  status: z.enum(['draft', 'issued', 'closed', 'cancelled']),
  light: FactLight,
  issuedOn: PlainDate.nullable(),
  startsOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  originalDueOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  percent: Percent,
  expectedPercent: Percent.nullable(),
  trajectory: z.array(FactTrajectoryPoint),
  checkpoints: z.array(FactCheckpoint),
  assignments: z.array(FactAssignment),
  extensionCount: Count,
  reportCount: Count,
  lastReportOn: PlainDate.nullable(),
});
export type FactTask = z.infer<typeof FactTask>;

/** Attendance of one department; `actual` is null until it was counted. Heads. */
export const FactAttendance = z.object({ departmentId: Id, expected: Count, actual: Count.nullable() });
export type FactAttendance = z.infer<typeof FactAttendance>;

export const FactSession = z.object({
  id: Id,
  title: z.string(),
  mode: z.enum(['inviting', 'going-out']),
  status: z.enum(['planned', 'held', 'cancelled']),
  plannedOn: PlainDate,
  heldOn: PlainDate.nullable(),
  minutes: Count,
  hostDepartmentId: Id.nullable(),
  attendances: z.array(FactAttendance),
});
export type FactSession = z.infer<typeof FactSession>;

/** `plannedSessions` is null when no training plan was made for the year. */
export const FactTraining = z.object({
  plannedSessions: Count.nullable(),
  sessions: z.array(FactSession),
});
export type FactTraining = z.infer<typeof FactTraining>;

/**
 * Everything a score rests on, frozen as of one day. Plain data: written as JSON, read again and evaluated, it
 * gives the same result. `stalledAfterDays` is the number of calendar days without a report after which an open
 * part counts as stalled.
 */
export const EvaluationFacts = z.object({
  organisation: z.object({ id: Id, name: z.string() }),
  plan: z.object({ id: Id, year: z.int(), title: z.string().nullable() }),
  asOf: PlainDate,
  stalledAfterDays: z.int().min(1).default(30),
  /** How a score sheet's rows are rounded; left out by facts that were frozen when each column was by itself. */
  rounding: z.enum(['columns', 'rows']).optional(),
  departments: z.array(FactDepartment),
  items: z.array(FactItem),
  tasks: z.array(FactTask),
  training: FactTraining,
  given: z.array(GivenFigure).default([]),
  explanations: z.array(AcceptedExplanation).default([]),
  marks: z.array(ReviewerMark).default([]),
  states: z.array(GivenState).default([]),
  occurrences: z.array(Occurrence).default([]),
  adjustments: z.array(LeafAdjustment).default([]),
  sources: FactSources.nullable().default(null),
});
export type EvaluationFacts = z.infer<typeof EvaluationFacts>;
/** The facts as they may be written: fields with a default may be left out. */
export type EvaluationFactsInput = z.input<typeof EvaluationFacts>;
