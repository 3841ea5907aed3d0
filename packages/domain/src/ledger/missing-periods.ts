import { periodsBetween } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import type { ComputedDue, CountLimit } from './record.ts';
import type { Cadence } from './spec.ts';

/** A quarter or year for which a record was owed, and by when. */
export type OwedPeriod = { startsOn: PlainDate; endsOn: PlainDate; due: ComputedDue };

/** Days that a search may look at, both included. */
export type DaySpan = { from: PlainDate; to: PlainDate };

function yearsBetween(from: PlainDate, to: PlainDate): { startsOn: PlainDate; endsOn: PlainDate }[] {
  const first = Number(from.slice(0, 4));
  const count = Math.max(0, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = String(first + index);
    return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  });
}

/**
 * The periods whose due day lies in `span` and for which no record stands: gaps, never zeros. A period for which no
 * rule was in force is not owed. A record that is there but late or unpublished is no gap: its own checks say so.
 *
 * @param periodOns the days that put the ledger's records into their periods (`Assessment.periodOn`)
 * @param span due days to look at; give yesterday as `to` for what is overdue today
 */
export function missingPeriods(
  cadence: Cadence,
  periodOns: readonly PlainDate[],
  span: DaySpan,
  countLimit: CountLimit,
): OwedPeriod[] {
  // What falls due early in a year may be owed for the year before.
  const from = `${Number(span.from.slice(0, 4)) - 1}-01-01`;
  const periods =
    cadence.every === 'year' ? yearsBetween(from, span.to) : periodsBetween('quarter', from, span.to);
  return periods.flatMap(({ startsOn, endsOn }): OwedPeriod[] => {
    const due = countLimit(cadence.rule, cadence.event === 'first-day' ? startsOn : endsOn);
    if (due === null || due.on < span.from || due.on > span.to) return [];
    const isThere = periodOns.some((on) => on >= startsOn && on <= endsOn);
    return isThere ? [] : [{ startsOn, endsOn, due }];
  });
}
