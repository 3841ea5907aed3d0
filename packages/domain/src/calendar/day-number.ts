import type { PlainDate } from '../common/index.ts';

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. Plain arithmetic: lists of ten thousand tasks ask for it many times. */
export function dayNumber(on: PlainDate): number {
  return Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))) / MILLISECONDS;
}

/** The date of a day number. */
export function dateOf(day: number): PlainDate {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Whether the day is a Saturday or Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  return mondayBased(day) % 7 >= 5;
}

/** How many weekdays there are up to and including the day, from an arbitrary Monday on. */
export function weekdaysUpTo(day: number): number {
  const days = mondayBased(day);
  return Math.floor(days / 7) * 5 + Math.min((days % 7) + 1, 5);
}

/** Days since a Monday long before any date in use, so that remainders are never negative. */
function mondayBased(day: number): number {
  return day + 3 + 7 * 200_000;
}
