import { z } from 'zod';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { ExtensionStatus } from './enums.ts';
import { notIssued } from './guards.ts';
import type { DecideExtensionInput, RequestExtensionInput, TrajectoryPoint } from './inputs.ts';
import type { TaskRefusal } from './refusal.ts';
import type { TaskState } from './state.ts';
import { moveTrajectoryEnd } from './trajectory.ts';

/** Until when an extension may be asked for: by default up to the day before the due day. */
export const ExtensionPolicy = z.object({
  askUntil: z.enum(['day-before-due', 'due-day']).default('day-before-due'),
});
export type ExtensionPolicy = z.infer<typeof ExtensionPolicy>;
export const DEFAULT_EXTENSION_POLICY: ExtensionPolicy = ExtensionPolicy.parse({});

export type ExtensionState = {
  id: string;
  status: ExtensionStatus;
  fromDueOn: PlainDate;
  toDueOn: PlainDate;
};

/** 延期申请: the lead department of a dated task asks for a later day, in time, one request at a time. */
export function decideExtensionRequest(
  task: TaskState,
  input: RequestExtensionInput,
  context: {
    today: PlainDate;
    departmentId: string;
    extensions: readonly Pick<ExtensionState, 'status'>[];
    policy?: ExtensionPolicy;
  },
): Decision<
  { status: 'pending'; fromDueOn: PlainDate; toDueOn: PlainDate; reason: string; requestedOn: PlainDate },
  TaskRefusal
> {
  const refused = notIssued(task);
  if (refused) return refused;
  const { dueOn } = task;
  if (task.deadlineKind !== 'dated' || dueOn === null) return refuse('extension-only-for-dated');
  const lead = task.assignments.find((part) => part.role === 'lead');
  if (lead?.departmentId !== context.departmentId) return refuse('extension-not-by-lead');
  if (context.extensions.some((one) => one.status === 'pending')) return refuse('extension-pending');
  const { askUntil } = context.policy ?? DEFAULT_EXTENSION_POLICY;
  const late = askUntil === 'due-day' ? context.today > dueOn : context.today >= dueOn;
  if (late) return refuse('extension-too-late', { dueOn });
  if (input.toDueOn <= dueOn) return refuse('extension-not-later', { dueOn });
  return allow({
    status: 'pending',
    fromDueOn: dueOn,
    toDueOn: input.toDueOn,
    reason: input.reason,
    requestedOn: context.today,
  });
}

/** What a decision stores; `task` is null when the request is refused. The original due day is never touched. */
export type ExtensionDecided = {
  extension: { status: 'granted' | 'refused'; decidedOn: PlainDate; decisionNote: string };
  task: { dueOn: PlainDate; trajectory: TrajectoryPoint[] } | null;
};

/** The office grants or refuses a pending request; one asked in time may be granted after the old due day. */
export function decideExtension(
  task: TaskState,
  extension: ExtensionState,
  input: DecideExtensionInput,
  context: { today: PlainDate },
): Decision<ExtensionDecided, TaskRefusal> {
  const refused = notIssued(task);
  if (refused) return refused;
  if (extension.status !== 'pending') return refuse('extension-not-pending');
  const decision = { decidedOn: context.today, decisionNote: input.note };
  if (!input.grant) {
    return input.note.trim() === ''
      ? refuse('refusal-without-reason')
      : allow({ extension: { status: 'refused', ...decision }, task: null });
  }
  if (task.dueOn !== extension.fromDueOn) return refuse('extension-overtaken', { dueOn: task.dueOn ?? '' });
  return allow({
    extension: { status: 'granted', ...decision },
    task: { dueOn: extension.toDueOn, trajectory: moveTrajectoryEnd(task.trajectory, extension.toDueOn) },
  });
}
