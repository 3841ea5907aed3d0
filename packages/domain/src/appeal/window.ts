import {
  addWorkingDays,
  stateOfSpan,
  workingDaysBetween,
  type Calendar,
  type CalendarState,
} from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';

/** Days on which an appeal may be filed, first and last included; `state` is `assumed` (推定) without a notice. */
export type AppealWindow = {
  opensOn: PlainDate;
  closesOn: PlainDate;
  days: number;
  state: CalendarState;
};

/**
 * The window of so many working days after the announcement. The day of announcing opens it and does not count
 * (民法典 art. 201); its last day ends when the day ends.
 */
export function appealWindow(calendar: Calendar, announcedOn: PlainDate, days: number): AppealWindow {
  const last = addWorkingDays(calendar, announcedOn, days);
  return {
    opensOn: announcedOn,
    closesOn: last.on,
    days,
    state: stateOfSpan(calendar, announcedOn, last.on),
  };
}

/** Where `today` stands: working days left after today, and 0 on the last day; null before and after the window. */
export function workingDaysLeft(calendar: Calendar, window: AppealWindow, today: PlainDate): number | null {
  if (!isWindowOpen(window, today)) return null;
  return workingDaysBetween(calendar, today, window.closesOn);
}

/** Whether an appeal may be filed on that day. */
export function isWindowOpen(window: AppealWindow, today: PlainDate): boolean {
  return today >= window.opensOn && today <= window.closesOn;
}
