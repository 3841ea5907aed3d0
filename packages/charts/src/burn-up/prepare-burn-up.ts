import { dateOfDay, dayNumber } from '../chart/format-figure.ts';

/** Tasks planned to be done and done by a day; null: not known. */
export type BurnUpPoint = { on: string; planned: number | null; done: number | null };

export type BurnUpInput = { points: readonly BurnUpPoint[]; today: string; total: number };

export type BurnUpRow = BurnUpPoint & { day: number; forecast: number | null };

/** `done` and `planned` are the newest figures up to today; `forecastOn` the day on which all would be done. */
export type BurnUpView = {
  rows: BurnUpRow[];
  today: number;
  total: number;
  done: number | null;
  planned: number | null;
  forecastOn: string | null;
};

/** The pace is taken over the last eight weeks: long enough for a quarter's rhythm, short enough to turn. */
const PACE_DAYS = 56;

/** Rows in date order with a straight forecast at the latest pace. What lies after today was not done yet: a gap. */
export function prepareBurnUp({ points, today, total }: BurnUpInput): BurnUpView {
  const known = points
    .map((point) => ({ ...point, day: dayNumber(point.on), done: point.on > today ? null : point.done }))
    .toSorted((a, b) => a.day - b.day);
  const past = known.filter((point) => point.on <= today);
  const last = past.findLast((point) => point.done !== null);
  const pace = paceOf(past);
  const forecastAt = (day: number): number | null => {
    if (!last || last.done === null || pace === null || day < last.day) return null;
    return Math.min(total, last.done + pace * (day - last.day));
  };
  return {
    rows: known.map((point) => ({ ...point, forecast: forecastAt(point.day) })),
    today: dayNumber(today),
    total,
    done: last?.done ?? null,
    planned: past.findLast((point) => point.planned !== null)?.planned ?? null,
    forecastOn:
      last && last.done !== null && pace !== null ? dayAllDone(last.day, total - last.done, pace) : null,
  };
}

/** Tasks a day over the last weeks; null where there are no two figures, or nothing moved. */
function paceOf(past: readonly { day: number; done: number | null }[]): number | null {
  const done = past.filter((point): point is { day: number; done: number } => point.done !== null);
  const last = done.at(-1);
  if (!last) return null;
  const first = done.find((point) => point.day >= last.day - PACE_DAYS);
  if (!first || first.day === last.day) return null;
  const pace = (last.done - first.done) / (last.day - first.day);
  return pace > 0 ? pace : null;
}

function dayAllDone(from: number, left: number, pace: number): string {
  return dateOfDay(from + Math.max(0, Math.ceil(left / pace)));
}
