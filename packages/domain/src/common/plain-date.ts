import { z } from 'zod';

/** A calendar date without time or zone, `YYYY-MM-DD`. Such strings compare in date order. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

/** The date `days` calendar days after `on` (before it when negative). */
export function addDays(on: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
