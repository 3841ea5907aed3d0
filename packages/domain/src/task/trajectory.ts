import { allow, daysBetween, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { TrajectoryPoint } from './inputs.ts';
import type { TaskRefusal } from './refusal.ts';

/** Nothing done at the start, everything on the due day; a task that starts on or after it has the due day alone. */
export function defaultTrajectory(start: PlainDate, due: PlainDate): TrajectoryPoint[] {
  const end = { on: due, percent: 100 };
  return start < due ? [{ on: start, percent: 0 }, end] : [end];
}

/**
 * The agreed progress on a day, in whole percent (half-up): 0 before the first point, linear between points, the
 * last point's percent after it. Null when nothing was agreed.
 */
export function expectedPercent(points: readonly TrajectoryPoint[], on: PlainDate): number | null {
  const next = points.findIndex((point) => point.on >= on);
  const after = points[next];
  if (after === undefined) return points.at(-1)?.percent ?? null;
  if (after.on === on) return after.percent;
  const before = points[next - 1];
  if (before === undefined) return 0;
  const span = daysBetween(before.on, after.on);
  const gained = (after.percent - before.percent) * daysBetween(before.on, on);
  return before.percent + Math.floor((2 * gained + span) / (2 * span));
}

/**
 * Checks an agreed trajectory: dates ascend, percents never fall, the last is 100 and not after the due day.
 * Answers the points.
 */
export function checkTrajectory(
  points: readonly TrajectoryPoint[],
  dueOn: PlainDate | null,
): Decision<TrajectoryPoint[], TaskRefusal> {
  const last = points.at(-1);
  if (last === undefined) return refuse('trajectory-empty');
  if (dueOn === null) return refuse('trajectory-needs-due-date');
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined && point.on <= before.on) {
      return refuse('trajectory-dates-not-ascending', { row: index + 1, on: point.on });
    }
    if (before !== undefined && point.percent < before.percent) {
      return refuse('trajectory-percents-falling', { row: index + 1, percent: point.percent });
    }
  }
  if (last.percent !== 100) return refuse('trajectory-not-complete', { percent: last.percent });
  if (last.on > dueOn) return refuse('trajectory-after-due', { on: last.on, dueOn });
  return allow([...points]);
}

/** The trajectory after the due day moved: points before the new due day stay, and 100 % is due on it. */
export function moveTrajectoryEnd(points: readonly TrajectoryPoint[], dueOn: PlainDate): TrajectoryPoint[] {
  const kept = points.slice(0, -1).filter((point) => point.on < dueOn && point.percent < 100);
  return [...kept, { on: dueOn, percent: 100 }];
}
