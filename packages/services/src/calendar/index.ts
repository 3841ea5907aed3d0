export { loadCalendar } from './load-calendar.ts';
export type { MovedDeadline } from './moved-deadlines.ts';
export { listCalendarYears, readCalendarYear, type CalendarYearRow } from './read-calendar.ts';
export { previewCalendarYear, saveCalendarYear } from './save-calendar-year.ts';
