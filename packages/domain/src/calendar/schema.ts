import { z } from 'zod';
import { PlainDate } from '../common/index.ts';

/** `official`: the State Council's notice is loaded; `assumed`: entered without it. A year that has neither is missing. */
export const CalendarState = z.enum(['official', 'assumed']);
export type CalendarState = z.infer<typeof CalendarState>;

export const YearState = z.enum(['official', 'assumed', 'missing']);
export type YearState = z.infer<typeof YearState>;

/** A day that differs from plain weekends: a holiday on a weekday, or a swapped working weekend (调休). */
export const CalendarDay = z.object({ isWorkday: z.boolean(), name: z.string().trim().min(1).max(40) });
export type CalendarDay = z.infer<typeof CalendarDay>;

export const CalendarYear = z.object({
  state: CalendarState,
  /** the notice the days come from, such as 国办发明电〔2020〕27号 */
  source: z.string().nullable(),
  days: z.record(PlainDate, CalendarDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Years by number. Weekends are days off and other days working days unless a year's `days` say otherwise. */
export const Calendar = z.object({ years: z.record(z.string().regex(/^\d{4}$/), CalendarYear) });
export type Calendar = { years: Record<number, CalendarYear> };

/** The office's edit of one year, whole; dates must lie in the year. */
export const UpdateCalendarYearInput = z
  .object({
    year: z.int().min(2000).max(2100),
    /** null when the year is new */
    version: z.int().nullable(),
    state: CalendarState,
    source: z.string().trim().max(200).nullable(),
    days: z.array(CalendarDay.extend({ on: PlainDate })).max(120),
  })
  .superRefine((input, context) => {
    const seen = new Set<string>();
    for (const [index, day] of input.days.entries()) {
      if (!day.on.startsWith(`${input.year}-`)) {
        context.addIssue({ code: 'custom', path: ['days', index, 'on'], message: 'day-outside-year' });
      }
      if (seen.has(day.on))
        context.addIssue({ code: 'custom', path: ['days', index, 'on'], message: 'day-twice' });
      seen.add(day.on);
    }
    if (input.state === 'official' && !input.source) {
      context.addIssue({ code: 'custom', path: ['source'], message: 'official-without-source' });
    }
  });
export type UpdateCalendarYearInput = z.infer<typeof UpdateCalendarYearInput>;

/** Codes a calendar rule or schema refuses with. */
export const CalendarRefusal = ['day-outside-year', 'day-twice', 'official-without-source'] as const;
export type CalendarRefusal = (typeof CalendarRefusal)[number];
