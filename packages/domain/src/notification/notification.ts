import { z } from 'zod';
import { PlainDate } from '../common/index.ts';

const Task = z.object({ taskNumber: z.string(), title: z.string() });
/** An appeal against one indicator; points in words, because a department reads them. */
const Appeal = z.object({ title: z.string(), indicator: z.string() });
const Part = Task.extend({ departmentName: z.string() });

/** The closed vocabulary of notices to people, each with the parameters its message is filled in with. */
export const NOTIFICATION_PARAMS = {
  'task-issued': Task.extend({ role: z.enum(['lead', 'support']), dueOn: PlainDate.nullable() }),
  'task-receipt-due': Task.extend({ receiptDueOn: PlainDate }),
  'task-received': Part,
  'task-near-due': Task.extend({ dueOn: PlainDate, workingDaysLeft: z.int() }),
  'task-overdue': Task.extend({ dueOn: PlainDate, workingDaysLate: z.int() }),
  'task-behind': Task.extend({ expected: z.int(), actual: z.int() }),
  'task-reminded': Task.extend({ byName: z.string(), note: z.string() }),
  'task-reassigned': Task.extend({ reason: z.string() }),
  'task-cancelled': Task.extend({ reason: z.string() }),
  'task-closed': Task,
  'checkpoint-due': Task.extend({ label: z.string(), dueOn: PlainDate }),
  'checkpoint-missed': Task.extend({ label: z.string(), dueOn: PlainDate }),
  'occurrence-recorded': Task.extend({ label: z.string(), dueOn: PlainDate }),
  'progress-reported': Part.extend({ percentBefore: z.int(), percent: z.int() }),
  'report-submitted': Part,
  'assignment-verified': Part,
  'assignment-returned': Part.extend({ reason: z.string() }),
  'owner-assigned': Part,
  'extension-requested': Part.extend({ fromDueOn: PlainDate, toDueOn: PlainDate, reason: z.string() }),
  'extension-decided': Task.extend({ granted: z.boolean(), dueOn: PlainDate, note: z.string() }),
  'instruction-given': z.object({ byName: z.string(), subject: z.string(), text: z.string() }),
  'review-asked': z.object({ matter: z.string(), step: z.enum(['initial', 'second', 'approval']) }),
  'review-decided': z.object({ matter: z.string(), granted: z.boolean(), reason: z.string() }),
  'record-near-due': z.object({ label: z.string(), dueOn: PlainDate }),
  'record-expiring': z.object({ label: z.string(), lastOn: PlainDate }),
  'record-overdue': z.object({ label: z.string(), dueOn: PlainDate }),
  'link-broken': z.object({ label: z.string(), url: z.string(), countsFrom: PlainDate }),
  'session-planned': z.object({ title: z.string(), plannedOn: PlainDate }),
  'session-cancelled': z.object({ title: z.string(), plannedOn: PlainDate }),
  'attendance-due': z.object({ title: z.string(), heldOn: PlainDate }),
  'evaluation-published': z.object({ label: z.string(), asOf: PlainDate }),
  'evaluation-opened': z.object({ title: z.string(), dueOn: PlainDate }),
  'evaluation-handed-in': z.object({ title: z.string(), departmentName: z.string() }),
  'evaluation-returned': z.object({ title: z.string(), reason: z.string() }),
  'evaluation-announced': z.object({ title: z.string(), appealUntil: PlainDate }),
  'appeal-filed': Appeal.extend({ departmentName: z.string() }),
  'appeal-withdrawn': Appeal.extend({ departmentName: z.string() }),
  'appeal-decided': Appeal.extend({
    outcome: z.enum(['upheld', 'partly', 'rejected']),
    reason: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  'evaluation-final': z.object({ title: z.string() }),
  'evaluation-revised': z.object({ title: z.string(), reason: z.string() }),
  'calendar-updated': z.object({ year: z.int(), changedDeadlines: z.int() }),
} as const;

export type NotificationKind = keyof typeof NOTIFICATION_PARAMS;
export const NOTIFICATION_KINDS = Object.keys(NOTIFICATION_PARAMS) as NotificationKind[];
export const NotificationKind = z.enum(NOTIFICATION_KINDS);

/** A notice: its kind and that kind's parameters. */
export type Notification = {
  [Kind in NotificationKind]: { kind: Kind; params: z.infer<(typeof NOTIFICATION_PARAMS)[Kind]> };
}[NotificationKind];

/** Reads a stored notice; null when its kind or parameters are not (or no longer) in the vocabulary. */
export function readNotification(kind: string, params: unknown): Notification | null {
  const known = NotificationKind.safeParse(kind);
  if (!known.success) return null;
  const parsed = NOTIFICATION_PARAMS[known.data].safeParse(params);
  return parsed.success ? ({ kind: known.data, params: parsed.data } as Notification) : null;
}
