import { z } from 'zod';

/** A calendar date without time or zone, `YYYY-MM-DD`. Such strings compare in date order. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

/** The date `days` calendar days after `on` (before it when negative). */
export function addDays(on: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** The date `months` months after `on` (before it when negative); the last day of a month that is too short. */
export function addMonths(on: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(on).add({ months }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
