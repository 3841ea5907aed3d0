import type { PlainDate } from '../common/index.ts';
import { dateOf, dayNumber, isWeekend, weekdaysUpTo } from './day-number.ts';
import type { Calendar, CalendarState, YearState } from './schema.ts';

/** A computed day, and whether it rests on published holiday notices only. */
export type ComputedDay = { on: PlainDate; state: CalendarState };

/** What is known about a year's holidays. A missing year is computed with plain weekends and shown as assumed (推定). */
export function yearState(calendar: Calendar, year: number): YearState {
  return calendar.years[year]?.state ?? 'missing';
}

/** Whether the office works on that day. */
export function isWorkday(calendar: Calendar, on: PlainDate): boolean {
  return isWorkdayNumber(calendar, dayNumber(on));
}

/**
 * The `n`th working day after `start`; before it when `n` is negative. The day of receipt is day 0 and does not
 * count (民法典 art. 201). `n = 0` answers `start` itself. The state is `assumed` when a day that was looked at
 * lies in a year without a published notice.
 */
export function addWorkingDays(calendar: Calendar, start: PlainDate, n: number): ComputedDay {
  const step = n < 0 ? -1 : 1;
  let day = dayNumber(start);
  const first = day + step;
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorkdayNumber(calendar, day)) left -= 1;
  }
  const state = n === 0 ? stateBetween(calendar, day, day) : stateBetween(calendar, first, day);
  return { on: dateOf(day), state };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * `workingDaysBetween(c, s, addWorkingDays(c, s, n).on) === n`.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  // Subtracted, not negated: no working days is 0 in either direction, never −0.
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from));
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const [on, day] of Object.entries(calendar.years[year]?.days ?? {})) {
      if (on <= from || on > to) continue;
      const plain = !isWeekend(dayNumber(on));
      if (day.isWorkday !== plain) count += day.isWorkday ? 1 : -1;
    }
  }
  return count;
}

/** `on` itself when it is a working day, otherwise the next one (民法典 art. 203: a period ending on a day off). */
export function nextWorkday(calendar: Calendar, on: PlainDate): ComputedDay {
  return firstWorkday(calendar, on, 1);
}

/** `on` itself when it is a working day, otherwise the last one before it. */
export function lastWorkdayUpTo(calendar: Calendar, on: PlainDate): ComputedDay {
  return firstWorkday(calendar, on, -1);
}

/** Whether every year from one day to the other has its published notice. */
export function stateOfSpan(calendar: Calendar, from: PlainDate, to: PlainDate): CalendarState {
  return stateBetween(calendar, dayNumber(from), dayNumber(to));
}

function firstWorkday(calendar: Calendar, on: PlainDate, step: 1 | -1): ComputedDay {
  const start = dayNumber(on);
  let day = start;
  while (!isWorkdayNumber(calendar, day)) day += step;
  return { on: dateOf(day), state: stateBetween(calendar, start, day) };
}

function isWorkdayNumber(calendar: Calendar, day: number): boolean {
  const on = dateOf(day);
  return calendar.years[Number(on.slice(0, 4))]?.days[on]?.isWorkday ?? !isWeekend(day);
}

function stateBetween(calendar: Calendar, a: number, b: number): CalendarState {
  const last = Number(dateOf(Math.max(a, b)).slice(0, 4));
  for (let year = Number(dateOf(Math.min(a, b)).slice(0, 4)); year <= last; year += 1) {
    if (yearState(calendar, year) !== 'official') return 'assumed';
  }
  return 'official';
}
