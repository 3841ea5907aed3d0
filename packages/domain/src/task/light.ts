import { z } from 'zod';
import { workingDaysBetween, type Calendar } from '../calendar/index.ts';
import { addDays, type PlainDate } from '../common/index.ts';
import { Light } from './enums.ts';
import { requiredParts, taskPercent } from './progress.ts';
import type { TaskState } from './state.ts';
import { expectedPercent } from './trajectory.ts';

/** The office's thresholds for lights. */
export const LightPolicy = z.object({
  /** working days before a due day from which the light is blue */
  nearDays: z.int().min(0).max(60).default(5),
  /** percentage points below the trajectory that are still on course */
  behindTolerance: z.int().min(0).max(100).default(10),
  /** calendar days without a report after which a dated task below its trajectory is behind */
  stalledDays: z.int().min(1).max(365).default(14),
});
export type LightPolicy = z.infer<typeof LightPolicy>;
export const DEFAULT_LIGHT_POLICY: LightPolicy = LightPolicy.parse({});

/** Why a light has its colour. */
export const LightReason = z.enum([
  'closed',
  'closed-late',
  'cancelled',
  'not-issued',
  'not-begun',
  'no-event-yet',
  'past-due',
  'handed-in-late',
  'checkpoint-missed',
  'below-trajectory',
  'stalled',
  'near-due',
  'awaiting-verification',
  'on-trajectory',
]);
export type LightReason = z.infer<typeof LightReason>;

/** What a light rests on. `dueOn` is the day that matters next; null figures do not apply. */
export const TaskLight = z.object({
  light: Light,
  reason: LightReason,
  figures: z.object({
    expected: z.int().nullable(),
    actual: z.int().nullable(),
    workingDaysLeft: z.int().nullable(),
    dueOn: z.string().nullable(),
  }),
});
export type TaskLight = z.infer<typeof TaskLight>;

export type LightTask = Pick<
  TaskState,
  'status' | 'deadlineKind' | 'startsOn' | 'dueOn' | 'issuedOn' | 'assignments' | 'trajectory' | 'checkpoints'
>;
type Verdict = { light: Light; reason: LightReason };

/**
 * A task's light on a day. The worst finding wins: overdue, then behind, then near its due day, then on course.
 * A standing or event-driven task is never overdue itself; its missed checkpoints are. A task whose required parts
 * were all handed in by the due day waits for the office and stays on course.
 */
export function lightFor(
  task: LightTask,
  today: PlainDate,
  calendar: Calendar,
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
): TaskLight {
  const dated = task.deadlineKind === 'dated';
  const dueOn = dated ? task.dueOn : nextCheckpointDue(task);
  const expected = dated && task.status === 'issued' ? expectedPercent(task.trajectory, today) : null;
  const figures = {
    expected,
    actual: taskPercent(task.assignments),
    workingDaysLeft:
      task.status === 'issued' && dueOn !== null ? workingDaysBetween(calendar, today, dueOn) : null,
    dueOn,
  };
  const verdict =
    notFollowed(task, today) ??
    overdue(task, today) ??
    (handedInOn(task) === null
      ? null
      : { light: 'on-course' as const, reason: 'awaiting-verification' as const }) ??
    behind(task, today, figures, policy) ??
    near(figures.workingDaysLeft, policy);
  return { ...verdict, figures };
}

function notFollowed(task: LightTask, today: PlainDate): Verdict | null {
  if (task.status === 'closed') {
    const late = task.deadlineKind === 'dated' && isAfter(handedInOn(task), task.dueOn);
    return { light: 'done', reason: late ? 'closed-late' : 'closed' };
  }
  if (task.status === 'cancelled') return { light: 'none', reason: 'cancelled' };
  if (task.status === 'draft') return { light: 'none', reason: 'not-issued' };
  if (task.startsOn !== null && task.startsOn > today) return { light: 'none', reason: 'not-begun' };
  if (task.deadlineKind === 'event' && task.checkpoints.length === 0 && handedInOn(task) === null) {
    return { light: 'none', reason: 'no-event-yet' };
  }
  return null;
}

function overdue(task: LightTask, today: PlainDate): Verdict | null {
  if (task.deadlineKind !== 'dated') {
    const missed = task.checkpoints.some((one) => one.doneOn === null && one.dueOn < today);
    return missed ? { light: 'overdue', reason: 'checkpoint-missed' } : null;
  }
  const handedIn = handedInOn(task);
  if (isAfter(handedIn, task.dueOn)) return { light: 'overdue', reason: 'handed-in-late' };
  return handedIn === null && isAfter(today, task.dueOn) ? { light: 'overdue', reason: 'past-due' } : null;
}

function behind(
  task: LightTask,
  today: PlainDate,
  { expected, actual }: { expected: number | null; actual: number | null },
  policy: LightPolicy,
): Verdict | null {
  if (expected === null || actual === null || actual >= expected) return null;
  if (expected - actual > policy.behindTolerance) return { light: 'behind', reason: 'below-trajectory' };
  const silentSince = [task.issuedOn, task.startsOn, ...task.assignments.map((part) => part.lastReportOn)]
    .filter((on) => on !== null)
    .toSorted()
    .at(-1);
  const stalled = silentSince !== undefined && addDays(silentSince, policy.stalledDays) <= today;
  return stalled ? { light: 'behind', reason: 'stalled' } : null;
}

function near(workingDaysLeft: number | null, policy: LightPolicy): Verdict {
  return workingDaysLeft !== null && workingDaysLeft <= policy.nearDays
    ? { light: 'near-deadline', reason: 'near-due' }
    : { light: 'on-course', reason: 'on-trajectory' };
}

/** The day on which the last required part was handed in; null while one is open. */
function handedInOn(task: LightTask): PlainDate | null {
  const parts = requiredParts(task.assignments);
  const days = parts.map((part) => part.submittedOn ?? part.verifiedOn);
  if (parts.some((part) => part.status !== 'submitted' && part.status !== 'verified')) return null;
  return (
    days
      .filter((on) => on !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function nextCheckpointDue(task: LightTask): PlainDate | null {
  const open = task.checkpoints.filter((one) => one.doneOn === null).map((one) => one.dueOn);
  return open.toSorted()[0] ?? null;
}

function isAfter(on: PlainDate | null, limit: PlainDate | null): boolean {
  return on !== null && limit !== null && on > limit;
}
