export { diffCalendar, type CalendarDiff } from './diff.ts';
export { OFFICIAL_YEARS, officialCalendar } from './official-calendar.ts';
export { parseHolidayNotice, type NoticeDay, type ParsedNotice } from './parse-holiday-notice.ts';
export { endOfMonth, endOfQuarter, periodOf, periodsBetween, type Period } from './periods.ts';
export {
  Calendar,
  CalendarDay,
  CalendarRefusal,
  CalendarState,
  CalendarYear,
  UpdateCalendarYearInput,
  YearState,
} from './schema.ts';
export {
  addWorkingDays,
  isWorkday,
  lastWorkdayUpTo,
  nextWorkday,
  stateOfSpan,
  workingDaysBetween,
  yearState,
  type ComputedDay,
} from './working-days.ts';
