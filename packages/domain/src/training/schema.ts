import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';

/** inviting 请进来, going-out 走出去. */
export const TrainingMode = z.enum(['inviting', 'going-out']);
export type TrainingMode = z.infer<typeof TrainingMode>;

export const SessionStatus = z.enum(['planned', 'held', 'cancelled']);
export type SessionStatus = z.infer<typeof SessionStatus>;

const Version = z.int().min(1);
const Heads = z.int().min(0).max(100_000);

export const TrainingPlanInput = z.object({
  year: z.int().min(2000).max(2100),
  plannedSessions: z.int().min(0).max(366),
  goal: openText(0, 1000).default(''),
  /** null when the year has no plan yet */
  version: Version.nullable().default(null),
});
export type TrainingPlanInput = z.infer<typeof TrainingPlanInput>;

export const SessionInput = z.object({
  trainingPlanId: Uuid,
  title: openText(2, 200),
  mode: TrainingMode,
  plannedOn: PlainDate,
  trainer: openText(0, 100).default(''),
  venue: openText(0, 100).default(''),
  topics: z.array(openText(1, 100)).max(20).default([]),
  /** length in minutes; 0 while not known */
  minutes: z.int().min(0).max(10_000).default(0),
  note: openText(0, 1000).default(''),
  hostDepartmentId: Uuid.nullable().default(null),
});
export type SessionInput = z.infer<typeof SessionInput>;

const SessionRef = z.object({ sessionId: Uuid, version: Version });

export const UpdateSessionInput = SessionRef.extend({
  patch: z
    .object({
      title: SessionInput.shape.title,
      mode: TrainingMode,
      plannedOn: PlainDate,
      trainer: openText(0, 100),
      venue: openText(0, 100),
      topics: z.array(openText(1, 100)).max(20),
      minutes: z.int().min(0).max(10_000),
      note: openText(0, 1000),
      hostDepartmentId: Uuid.nullable(),
    })
    .partial(),
});
export type UpdateSessionInput = z.infer<typeof UpdateSessionInput>;

export const HoldSessionInput = SessionRef.extend({ heldOn: PlainDate, minutes: z.int().min(1).max(10_000) });
export type HoldSessionInput = z.infer<typeof HoldSessionInput>;

export const CancelSessionInput = SessionRef.extend({ reason: openText(5, 500) });
export type CancelSessionInput = z.infer<typeof CancelSessionInput>;

/** One department's attendance in heads; `actual` is null until it was counted: missing is not zero. */
export const AttendanceRow = z.object({ departmentId: Uuid, expected: Heads, actual: Heads.nullable() });
export type AttendanceRow = z.infer<typeof AttendanceRow>;

export const RecordAttendanceInput = SessionRef.extend({
  rows: z
    .array(AttendanceRow)
    .max(500)
    .refine((rows) => new Set(rows.map((row) => row.departmentId)).size === rows.length, {
      error: 'attendance-department-twice',
    }),
});
export type RecordAttendanceInput = z.infer<typeof RecordAttendanceInput>;

export const AddMaterialInput = z.object({ sessionId: Uuid, title: openText(1, 200), fileId: Uuid });
export type AddMaterialInput = z.infer<typeof AddMaterialInput>;

export const RemoveMaterialInput = z.object({ materialId: Uuid });
export type RemoveMaterialInput = z.infer<typeof RemoveMaterialInput>;

export const ReadTrainingInput = z.object({ year: z.int().min(2000).max(2100) });
export type ReadTrainingInput = z.infer<typeof ReadTrainingInput>;

/** Codes a training rule or schema refuses with. */
export const TrainingRefusal = [
  'version-conflict',
  'plan-year-taken',
  'session-outside-year',
  'session-not-planned',
  'session-cancelled',
  'session-not-held',
  'held-outside-year',
  'held-in-future',
  'attendance-department-twice',
  'attendance-negative',
  'actual-before-held',
] as const;
export type TrainingRefusal = (typeof TrainingRefusal)[number];
