import type { PlainDate } from '../common/index.ts';
import { dateOf, dayNumber } from './day-number.ts';

/** A month or a quarter with its first and last calendar day. `number` is 1–12 or 1–4. */
export type Period = {
  kind: 'month' | 'quarter';
  year: number;
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** The last calendar day of the month of `on`. */
export function endOfMonth(on: PlainDate): PlainDate {
  return periodOf('month', on).endsOn;
}

/** The last calendar day of the quarter of `on`. */
export function endOfQuarter(on: PlainDate): PlainDate {
  return periodOf('quarter', on).endsOn;
}

/** The month or quarter a day lies in. */
export function periodOf(kind: Period['kind'], on: PlainDate): Period {
  const months = kind === 'month' ? 1 : 3;
  const year = Number(on.slice(0, 4));
  const number = Math.ceil(Number(on.slice(5, 7)) / months);
  const firstMonth = (number - 1) * months + 1;
  const next = firstMonth + months > 12 ? monthStart(year + 1, 1) : monthStart(year, firstMonth + months);
  return { kind, year, number, startsOn: monthStart(year, firstMonth), endsOn: dateOf(dayNumber(next) - 1) };
}

/** Every month or quarter that shares a day with `[from, to]`, in order; empty when `to` is earlier. */
export function periodsBetween(kind: Period['kind'], from: PlainDate, to: PlainDate): Period[] {
  const periods: Period[] = [];
  for (let on = from; on <= to;) {
    const period = periodOf(kind, on);
    periods.push(period);
    on = dateOf(dayNumber(period.endsOn) + 1);
  }
  return periods;
}

function monthStart(year: number, month: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
