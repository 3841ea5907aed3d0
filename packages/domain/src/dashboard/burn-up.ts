import { addDays, daysBetween, type PlainDate } from '../common/index.ts';
import type { EvaluationFacts, FactTask } from '../metric/index.ts';
import { liveTasks } from './task-view.ts';

/**
 * One day of the burn-up, in tasks. `planned`: tasks that should be complete by then; `done`: tasks closed by then,
 * null in the future; `forecast`: null in the past and where there is no pace to go by.
 */
export type BurnUpPoint = {
  on: PlainDate;
  planned: number;
  plannedTaskIds: string[];
  done: number | null;
  doneTaskIds: string[];
  forecast: number | null;
};

/** `total` counts all tasks, `undated` those without any planned day; `finishOn` is when the pace would be through. */
export type BurnUp = {
  total: number;
  taskIds: string[];
  undatedTaskIds: string[];
  finishOn: PlainDate | null;
  points: BurnUpPoint[];
};

/** The pace is taken from this many days back, or from the start if that is later. */
const PACE_DAYS = 56;

/**
 * Tasks done against tasks planned, from `from` to `to`, one point every `stepDays` and on the facts' own day and
 * the last. A task is planned for the day its trajectory reaches 100 %, else its due day, else its last checkpoint.
 */
export function burnUp(facts: EvaluationFacts, from: PlainDate, to: PlainDate, stepDays = 7): BurnUp {
  const tasks = liveTasks(facts);
  const pace = paceOf(tasks, from, facts.asOf);
  return {
    total: tasks.length,
    taskIds: tasks.map(({ id }) => id),
    undatedTaskIds: tasks.filter((task) => plannedOn(task) === null).map(({ id }) => id),
    finishOn: finishOn(tasks, pace, facts.asOf),
    points: daysFrom(from, to, stepDays, facts.asOf).map((on) => pointOn(on, tasks, pace, facts.asOf)),
  };
}

function pointOn(
  on: PlainDate,
  tasks: readonly FactTask[],
  pace: Pace | null,
  today: PlainDate,
): BurnUpPoint {
  const planned = tasks.filter((task) => isBy(plannedOn(task), on)).map(({ id }) => id);
  const done = on > today ? null : closedBy(tasks, on).map(({ id }) => id);
  return {
    on,
    planned: planned.length,
    plannedTaskIds: planned,
    done: done?.length ?? null,
    doneTaskIds: done ?? [],
    forecast: on < today ? null : forecastOn(on, tasks, pace, today),
  };
}

/** Tasks closed within so many days. */
type Pace = { closed: number; days: number };

function paceOf(tasks: readonly FactTask[], from: PlainDate, today: PlainDate): Pace | null {
  const recent = addDays(today, -PACE_DAYS);
  const start = recent > from ? recent : from;
  const days = daysBetween(start, today);
  if (days <= 0) return null;
  const closed = closedBy(tasks, today).length - closedBy(tasks, start).length;
  return closed === 0 ? null : { closed, days };
}

/** Whole tasks, half-up; never more than there are. */
function forecastOn(
  on: PlainDate,
  tasks: readonly FactTask[],
  pace: Pace | null,
  today: PlainDate,
): number | null {
  if (pace === null) return null;
  const gained = Math.floor((2 * pace.closed * daysBetween(today, on) + pace.days) / (2 * pace.days));
  return Math.min(tasks.length, closedBy(tasks, today).length + gained);
}

function finishOn(tasks: readonly FactTask[], pace: Pace | null, today: PlainDate): PlainDate | null {
  const left = tasks.length - closedBy(tasks, today).length;
  if (left === 0 || pace === null) return null;
  return addDays(today, Math.ceil((left * pace.days) / pace.closed));
}

function closedBy(tasks: readonly FactTask[], on: PlainDate): FactTask[] {
  return tasks.filter((task) => task.status === 'closed' && isBy(task.closedOn, on));
}

function plannedOn(task: FactTask): PlainDate | null {
  const full = task.trajectory.find((point) => point.percent === 100)?.on ?? null;
  const checkpoints = task.checkpoints.map(({ dueOn }) => dueOn).toSorted();
  return full ?? task.dueOn ?? checkpoints.at(-1) ?? null;
}

function isBy(day: PlainDate | null, on: PlainDate): boolean {
  return day !== null && day <= on;
}

function daysFrom(from: PlainDate, to: PlainDate, step: number, today: PlainDate): PlainDate[] {
  const days = new Set<PlainDate>();
  for (let on = from; on < to; on = addDays(on, Math.max(1, step))) days.add(on);
  days.add(to);
  if (today >= from && today <= to) days.add(today);
  return [...days].toSorted();
}
