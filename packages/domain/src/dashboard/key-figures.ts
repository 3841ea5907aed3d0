import type { EvaluationFacts } from '../metric/index.ts';
import { compareText } from '../metric/index.ts';
import { burnUp } from './burn-up.ts';
import { overdueAndSoon } from './lists.ts';
import { liveTasks, shownPercent, weightedPercent } from './task-view.ts';

/**
 * The figures of the number cards as of the facts' day. Counts are tasks or sessions, percents are weighted means
 * of whole percents; null where there is nothing to count from.
 */
export type KeyFigures = {
  total: number;
  closed: number;
  /** tasks that should be complete by the day */
  plannedClosed: number;
  percent: number | null;
  expectedPercent: number | null;
  overdue: number;
  soon: number;
  trainingHeld: number;
  trainingPlanned: number | null;
};

/** The key figures of a day; `soonDays` as in {@link overdueAndSoon}. The same function reads a snapshot's facts. */
export function keyFigures(facts: EvaluationFacts, soonDays: number): KeyFigures {
  const tasks = liveTasks(facts);
  const today = burnUp(facts, facts.asOf, facts.asOf).points.at(-1);
  const expected = tasks.flatMap(({ weight, expectedPercent }) =>
    expectedPercent === null ? [] : [{ weight, percent: expectedPercent }],
  );
  const { overdue, soon } = overdueAndSoon(facts, soonDays);
  return {
    total: tasks.length,
    closed: today?.done ?? 0,
    plannedClosed: today?.planned ?? 0,
    percent: weightedPercent(tasks.map((task) => ({ weight: task.weight, percent: shownPercent(task) }))),
    expectedPercent: weightedPercent(expected),
    overdue: overdue.length,
    soon: soon.length,
    trainingHeld: facts.training.sessions.filter(({ status }) => status === 'held').length,
    trainingPlanned: facts.training.plannedSessions,
  };
}

/** Heads of one department over the sessions held; null where it was not expected, or nobody was counted yet. */
export type DepartmentAttendance = {
  departmentId: string;
  expected: number | null;
  actual: number | null;
  sessionIds: string[];
};

/** Expected and counted heads by department, in the departments' order. */
export function attendanceByDepartment(facts: EvaluationFacts): DepartmentAttendance[] {
  const held = facts.training.sessions
    .filter(({ status }) => status === 'held')
    .toSorted((a, b) => compareText(a.id, b.id));
  return facts.departments
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => {
      const own = held.filter(({ attendances }) => attendances.some((seat) => seat.departmentId === id));
      const seats = own
        .flatMap(({ attendances }) => attendances)
        .filter(({ departmentId }) => departmentId === id);
      const counted = seats.flatMap(({ actual }) => (actual === null ? [] : [actual]));
      return {
        departmentId: id,
        expected: seats.length === 0 ? null : sum(seats.map(({ expected }) => expected)),
        actual: counted.length === 0 ? null : sum(counted),
        sessionIds: own.map((session) => session.id),
      };
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
