import { STATE_COUNCIL_NOTICES, type NoticeYear } from './data/state-council-notices.ts';
import type { Calendar, CalendarYear } from './schema.ts';

/** The years whose State Council notice comes with the program; an office loads later ones itself. */
export const OFFICIAL_YEARS: readonly number[] = Object.keys(STATE_COUNCIL_NOTICES).map(Number);

/** The calendar of the published notices, as stored for a new office. */
export function officialCalendar(): Calendar {
  return {
    years: Object.fromEntries(
      Object.entries(STATE_COUNCIL_NOTICES).map(([year, notice]) => [year, toCalendarYear(year, notice)]),
    ),
  };
}

function toCalendarYear(year: string, notice: NoticeYear): CalendarYear {
  const days: CalendarYear['days'] = {};
  for (const [name, dates] of Object.entries(notice.off)) {
    for (const date of dates) days[`${year}-${date}`] = { isWorkday: false, name };
  }
  for (const [name, dates] of Object.entries(notice.on)) {
    for (const date of dates) days[`${year}-${date}`] = { isWorkday: true, name: `${name}调休` };
  }
  return { state: 'official', source: notice.source, days };
}
