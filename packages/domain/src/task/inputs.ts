import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { Cycle, DeadlineKind, LimitUnit } from './enums.ts';

/** The version of the row that the person saw; another one is a conflict, never a lost update. */
export const Version = z.int().min(1);
/** Hundredths: 100 is 1.00. A task that weighs nothing is none. */
export const Weight = z.int().min(1).max(100_000);
/** Progress, whole percent. */
export const Percent = z.int().min(0).max(100);

/** An agreed point of a task's trajectory: by `on`, `percent` of the work is done. */
export const TrajectoryPoint = z.object({ on: PlainDate, percent: Percent });
export type TrajectoryPoint = z.infer<typeof TrajectoryPoint>;

/** Supporting departments by id, or `all`: every active department but the lead. */
export const SupportInput = z.union([z.literal('all'), z.array(Uuid).max(200)]);
export type SupportInput = z.infer<typeof SupportInput>;

/** What the office can say about a task while it breaks an item down. A draft may be incomplete; issuing may not. */
export const TaskFields = z.object({
  title: openText(2, 500),
  deliverable: openText(0, 500),
  weight: Weight,
  deadlineKind: DeadlineKind,
  startsOn: PlainDate.nullable(),
  /** dated */
  dueOn: PlainDate.nullable(),
  /** standing */
  cycle: Cycle.nullable(),
  /** event: what starts the clock, and how long it runs */
  eventName: openText(1, 100).nullable(),
  limitAmount: z.int().min(1).max(1000).nullable(),
  limitUnit: LimitUnit.nullable(),
  leadDepartmentId: Uuid.nullable(),
  support: SupportInput,
  /** the person in the lead department who answers for the task */
  ownerId: Uuid.nullable(),
});
export type TaskFields = z.infer<typeof TaskFields>;

export const CreateTaskInput = TaskFields.extend({
  planId: Uuid,
  itemId: Uuid,
  deliverable: TaskFields.shape.deliverable.default(''),
  weight: Weight.default(100),
  startsOn: PlainDate.nullable().default(null),
  dueOn: PlainDate.nullable().default(null),
  cycle: Cycle.nullable().default(null),
  eventName: TaskFields.shape.eventName.default(null),
  limitAmount: TaskFields.shape.limitAmount.default(null),
  limitUnit: LimitUnit.nullable().default(null),
  leadDepartmentId: Uuid.nullable().default(null),
  support: SupportInput.default([]),
  ownerId: Uuid.nullable().default(null),
  /** the sentence the task comes from, as UTF-16 offsets into the plan's text; the item's own when left out */
  anchor: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .nullable()
    .default(null),
  suggestionId: Uuid.nullable().default(null),
  trajectory: z.array(TrajectoryPoint).max(60).nullable().default(null),
});
export type CreateTaskInput = z.infer<typeof CreateTaskInput>;

/** A change to one task: only what is named changes. */
export const TaskPatch = TaskFields.partial();
export type TaskPatch = z.infer<typeof TaskPatch>;

export const UpdateTaskInput = z.object({ taskId: Uuid, version: Version, patch: TaskPatch });
export type UpdateTaskInput = z.infer<typeof UpdateTaskInput>;

const TaskRef = z.object({ taskId: Uuid, version: Version });
const TaskRefs = z.array(TaskRef).min(1).max(500);

/** The same change to several tasks; each succeeds or fails by itself. */
export const BulkUpdateTasksInput = z.object({
  tasks: TaskRefs,
  patch: TaskPatch.omit({ title: true }).refine((patch) => Object.keys(patch).length > 0, {
    error: 'nothing-to-change',
  }),
});
export type BulkUpdateTasksInput = z.infer<typeof BulkUpdateTasksInput>;

/** Tasks pasted from Excel under one item; `text` is what the clipboard held. */
export const ImportTasksInput = z.object({
  planId: Uuid,
  itemId: Uuid,
  text: z.string().min(1).max(2_000_000),
});
export type ImportTasksInput = z.infer<typeof ImportTasksInput>;

export const DeleteTaskInput = TaskRef;
export type DeleteTaskInput = z.infer<typeof DeleteTaskInput>;

export const UpdateTrajectoryInput = TaskRef.extend({ points: z.array(TrajectoryPoint).min(1).max(60) });
export type UpdateTrajectoryInput = z.infer<typeof UpdateTrajectoryInput>;

export const IssueTasksInput = z.object({ tasks: TaskRefs });
export type IssueTasksInput = z.infer<typeof IssueTasksInput>;

export const CancelTaskInput = TaskRef.extend({ reason: openText(5, 500) });
export type CancelTaskInput = z.infer<typeof CancelTaskInput>;

/** The new division of work, whole: who leads and who supports from now on. */
export const ReassignTaskInput = TaskRef.extend({
  leadDepartmentId: Uuid,
  support: SupportInput,
  ownerId: Uuid.nullable().default(null),
  reason: openText(5, 500),
});
export type ReassignTaskInput = z.infer<typeof ReassignTaskInput>;

export const CloseTaskInput = TaskRef;
export type CloseTaskInput = z.infer<typeof CloseTaskInput>;

/** Something happened that starts the clock of an event-driven task. */
export const RecordOccurrenceInput = TaskRef.extend({ label: openText(2, 200), happenedOn: PlainDate });
export type RecordOccurrenceInput = z.infer<typeof RecordOccurrenceInput>;

/** Asked for by the lead department. */
export const RequestExtensionInput = z.object({
  taskId: Uuid,
  toDueOn: PlainDate,
  reason: openText(10, 500),
});
export type RequestExtensionInput = z.infer<typeof RequestExtensionInput>;

export const DecideExtensionInput = z
  .object({ extensionId: Uuid, grant: z.boolean(), note: openText(0, 500).default('') })
  .refine((input) => input.grant || input.note.length >= 5, {
    path: ['note'],
    error: 'refusal-without-reason',
  });
export type DecideExtensionInput = z.infer<typeof DecideExtensionInput>;
