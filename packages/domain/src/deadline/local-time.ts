import { z } from 'zod';
import { PlainDate } from '../common/index.ts';

/**
 * The office's wall clock, `YYYY-MM-DDTHH:mm`, in Asia/Shanghai. That zone has had no summer time since 1992, so
 * adding hours to it is plain arithmetic. Such strings compare in order of time.
 */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => PlainDate.safeParse(text.slice(0, 10)).success);
export type LocalDateTime = z.infer<typeof LocalDateTime>;

const HOUR = 3_600_000;

/** The local time `hours` hours later; every hour counts, also at night and on days off. */
export function addHours(at: LocalDateTime, hours: number): LocalDateTime {
  return new Date(Date.parse(`${at}:00Z`) + hours * HOUR).toISOString().slice(0, 16);
}
