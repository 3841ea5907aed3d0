import type { PlainDate } from '../common/index.ts';
import { dayNumber, isWeekend } from './day-number.ts';
import type { Calendar, YearState } from './schema.ts';
import { yearState } from './working-days.ts';

/** What a new calendar changes: years whose standing changed, and days that become working days or days off. */
export type CalendarDiff = {
  years: { year: number; before: YearState; after: YearState }[];
  days: { on: PlainDate; before: boolean; after: boolean; name: string | null }[];
};

/** Compares two calendars; deadlines that rest on a changed day must be computed again. Sorted by date. */
export function diffCalendar(before: Calendar, after: Calendar): CalendarDiff {
  const numbers = new Set([...Object.keys(before.years), ...Object.keys(after.years)].map(Number));
  const diff: CalendarDiff = { years: [], days: [] };
  for (const year of [...numbers].toSorted((a, b) => a - b)) {
    const states = { year, before: yearState(before, year), after: yearState(after, year) };
    if (states.before !== states.after) diff.years.push(states);
    diff.days.push(...diffDays(before.years[year]?.days ?? {}, after.years[year]?.days ?? {}));
  }
  return diff;
}

function diffDays(
  before: Calendar['years'][number]['days'],
  after: Calendar['years'][number]['days'],
): CalendarDiff['days'] {
  const dates = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return dates
    .map((on) => {
      const plain = !isWeekend(dayNumber(on));
      return {
        on,
        before: before[on]?.isWorkday ?? plain,
        after: after[on]?.isWorkday ?? plain,
        name: after[on]?.name ?? before[on]?.name ?? null,
      };
    })
    .filter((day) => day.before !== day.after);
}
