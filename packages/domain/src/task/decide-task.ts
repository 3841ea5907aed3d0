import { addWorkingDays, stateOfSpan, type Calendar, type CalendarState } from '../calendar/index.ts';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import { checkDeadline, checkpointsFor, limitEnd } from './deadline.ts';
import {
  changesDivision,
  checkDivision,
  divisionChange,
  expandSupport,
  type DivisionChange,
  type DivisionDepartment,
} from './division.ts';
import { finished, notIssued, staleVersion } from './guards.ts';
import type {
  CancelTaskInput,
  CloseTaskInput,
  ReassignTaskInput,
  RecordOccurrenceInput,
  TrajectoryPoint,
  UpdateTrajectoryInput,
} from './inputs.ts';
import { requiredParts } from './progress.ts';
import type { TaskRefusal } from './refusal.ts';
import type { NewCheckpoint, TaskState } from './state.ts';
import { checkTrajectory, defaultTrajectory } from './trajectory.ts';

type Verdict<T> = Decision<T, TaskRefusal>;

export type IssueContext = {
  today: PlainDate;
  /** the plan's last day: standing tasks have checkpoints up to it */
  planEndsOn: PlainDate;
  calendar: Calendar;
};

/** What issuing stores. `dueState` tells whether the due day's year has its holiday notice; null without a due day. */
export type Issued = {
  task: { status: 'issued'; issuedOn: PlainDate; startsOn: PlainDate; originalDueOn: PlainDate | null };
  trajectory: TrajectoryPoint[];
  checkpoints: NewCheckpoint[];
  dueState: CalendarState | null;
};

/** 下达: a draft with exactly one lead and a complete deadline goes to its departments. */
export function decideIssue(
  task: TaskState,
  input: { version: number },
  context: IssueContext,
): Verdict<Issued> {
  const refused = staleVersion(task, input) ?? finished(task);
  if (refused) return refused;
  if (task.status !== 'draft') return refuse('task-not-draft');
  const division = checkDivision(task.assignments);
  if (!division.ok) return division;
  const deadline = checkDeadline(task);
  if (!deadline.ok) return deadline;
  const { today, calendar, planEndsOn } = context;
  const dueOn = task.deadlineKind === 'dated' ? task.dueOn : null;
  const startsOn = task.startsOn ?? (dueOn !== null && dueOn < today ? dueOn : today);
  const trajectory = issuedTrajectory(task, startsOn, dueOn);
  if (!trajectory.ok) return trajectory;
  return allow({
    task: { status: 'issued', issuedOn: today, startsOn, originalDueOn: dueOn },
    trajectory: trajectory.value,
    checkpoints: checkpointsFor(task, startsOn, planEndsOn, calendar),
    dueState: dueOn === null ? null : stateOfSpan(calendar, dueOn, dueOn),
  });
}

/** The day by which departments sign for receipt, counted from the day of issue. */
export function receiptDueOn(issuedOn: PlainDate, workingDays: number, calendar: Calendar): PlainDate {
  return addWorkingDays(calendar, issuedOn, workingDays).on;
}

/** 销号: the office closes an issued task once every required part is verified and no due checkpoint is open. */
export function decideClose(
  task: TaskState,
  input: CloseTaskInput,
  context: { today: PlainDate },
): Verdict<{ status: 'closed'; closedOn: PlainDate }> {
  const refused = staleVersion(task, input) ?? notIssued(task);
  if (refused) return refused;
  const open = requiredParts(task.assignments).filter((part) => part.status !== 'verified').length;
  if (open > 0) return refuse('required-part-open', { open });
  const missed = task.checkpoints.filter((one) => one.doneOn === null && one.dueOn <= context.today).length;
  if (missed > 0) return refuse('checkpoint-open', { open: missed });
  return allow({ status: 'closed', closedOn: context.today });
}

/** Cancels a draft or an issued task, with a reason; a closed one stays closed. */
export function decideCancel(
  task: TaskState,
  input: CancelTaskInput,
): Verdict<{ status: 'cancelled'; cancelReason: string }> {
  const refused = staleVersion(task, input) ?? finished(task);
  return refused ?? allow({ status: 'cancelled', cancelReason: input.reason });
}

/** Drafts can be deleted; what was issued can only be cancelled. */
export function decideDelete(task: TaskState, input: { version: number }): Verdict<null> {
  const refused = staleVersion(task, input);
  if (refused) return refused;
  return task.status === 'draft' ? allow(null) : refuse('task-not-draft');
}

/** Gives an issued task another lead or other supports; what was reported stays with the task. */
export function decideReassign(
  task: TaskState,
  input: ReassignTaskInput,
  departments: readonly DivisionDepartment[],
): Verdict<{ division: DivisionChange; supportIds: string[]; ownerId: string | null }> {
  const refused = staleVersion(task, input) ?? notIssued(task);
  if (refused) return refused;
  const lead = expandSupport([input.leadDepartmentId], null, departments);
  if (!lead.ok) return lead;
  const support = expandSupport(input.support, input.leadDepartmentId, departments);
  if (!support.ok) return support;
  const division = divisionChange(task.assignments, input.leadDepartmentId, support.value);
  const owner =
    task.assignments.find((part) => part.departmentId === input.leadDepartmentId)?.ownerId ?? null;
  if (!changesDivision(division) && owner === input.ownerId) return refuse('nothing-to-change');
  return allow({ division, supportIds: support.value, ownerId: input.ownerId });
}

/** Agrees another trajectory for a dated draft or issued task. */
export function decideTrajectory(task: TaskState, input: UpdateTrajectoryInput): Verdict<TrajectoryPoint[]> {
  const refused = staleVersion(task, input) ?? finished(task);
  return refused ?? checkTrajectory(input.points, task.deadlineKind === 'dated' ? task.dueOn : null);
}

/** Starts the clock of an event-driven task: a new dated obligation, due when its limit ends. */
export function decideOccurrence(
  task: TaskState,
  input: RecordOccurrenceInput,
  context: { today: PlainDate; calendar: Calendar },
): Verdict<NewCheckpoint> {
  const refused = staleVersion(task, input) ?? notIssued(task);
  if (refused) return refused;
  if (task.deadlineKind !== 'event') return refuse('task-not-event-driven');
  if (task.limitAmount === null || task.limitUnit === null) return refuse('event-without-limit');
  if (input.happenedOn > context.today) return refuse('event-in-future', { on: input.happenedOn });
  const due = limitEnd(input.happenedOn, task.limitAmount, task.limitUnit, context.calendar);
  return allow({
    kind: 'occurrence',
    label: input.label,
    startsOn: input.happenedOn,
    dueOn: due.on,
    dueState: due.state,
  });
}

function issuedTrajectory(
  task: TaskState,
  startsOn: PlainDate,
  dueOn: PlainDate | null,
): Verdict<TrajectoryPoint[]> {
  if (dueOn === null) return allow([]);
  if (task.trajectory.length === 0) return allow(defaultTrajectory(startsOn, dueOn));
  return checkTrajectory(task.trajectory, dueOn);
}
