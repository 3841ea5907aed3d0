import {
  addWorkingDays,
  lastWorkdayUpTo,
  nextWorkday,
  periodsBetween,
  type Calendar,
  type ComputedDay,
  type Period,
} from '../calendar/index.ts';
import { addDays, allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { LimitUnit } from './enums.ts';
import type { TaskRefusal } from './refusal.ts';
import type { NewCheckpoint, TaskState } from './state.ts';

export type DeadlineFields = Pick<
  TaskState,
  'deadlineKind' | 'startsOn' | 'dueOn' | 'cycle' | 'eventName' | 'limitAmount' | 'limitUnit'
>;

/** Whether the task says all that its kind of deadline needs. */
export function checkDeadline(task: DeadlineFields): Decision<null, TaskRefusal> {
  if (task.deadlineKind === 'dated') {
    if (task.dueOn === null) return refuse('dated-without-due-date');
    if (task.startsOn !== null && task.dueOn < task.startsOn) {
      return refuse('due-before-start', { startsOn: task.startsOn, dueOn: task.dueOn });
    }
  }
  if (task.deadlineKind === 'standing' && task.cycle === null) return refuse('standing-without-cycle');
  if (task.deadlineKind === 'event') {
    if (task.eventName === null) return refuse('event-without-name');
    if (task.limitAmount === null || task.limitUnit === null) return refuse('event-without-limit');
  }
  return allow(null);
}

/**
 * The dated obligations of a standing task from `from` to `to`: one for each month or quarter, due on its last
 * working day. A period whose due day lies outside the span gives none. Labels are `2021-11` and `2021-Q4`.
 */
export function checkpointsFor(
  task: Pick<TaskState, 'deadlineKind' | 'cycle'>,
  from: PlainDate,
  to: PlainDate,
  calendar: Calendar,
): NewCheckpoint[] {
  if (task.deadlineKind !== 'standing' || task.cycle === null) return [];
  return periodsBetween(task.cycle === 'monthly' ? 'month' : 'quarter', from, to)
    .map((period) => periodCheckpoint(period, from, calendar))
    .filter((checkpoint) => checkpoint.dueOn >= from && checkpoint.dueOn <= to);
}

/**
 * The last day of a limit that an event started. Working days are counted from the day after; a limit in calendar
 * days that ends on a day off ends on the next working day (民法典 art. 201 and 203).
 */
export function limitEnd(
  happenedOn: PlainDate,
  amount: number,
  unit: LimitUnit,
  calendar: Calendar,
): ComputedDay {
  return unit === 'working-day'
    ? addWorkingDays(calendar, happenedOn, amount)
    : nextWorkday(calendar, addDays(happenedOn, amount));
}

function periodCheckpoint(period: Period, from: PlainDate, calendar: Calendar): NewCheckpoint {
  const due = lastWorkdayUpTo(calendar, period.endsOn);
  return {
    kind: 'period',
    label:
      period.kind === 'month'
        ? `${period.year}-${String(period.number).padStart(2, '0')}`
        : `${period.year}-Q${period.number}`,
    startsOn: period.startsOn > from ? period.startsOn : from,
    dueOn: due.on,
    dueState: due.state,
  };
}
