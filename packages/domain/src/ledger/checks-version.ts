import { z } from 'zod';
import type { Fields } from './field.ts';
import type { LedgerSpec } from './spec.ts';

/**
 * Raised by hand when code that ledgers share (the standard checks, the counting of limits) judges otherwise than
 * before: their own functions and figures are seen by themselves, see {@link judgedBy}.
 */
export const JUDGING_REVISION = 1;

/**
 * All of a ledger that its outcomes follow from, as a text: periods, deadlines and checks with the source of their
 * functions. Words do not matter. The same program gives the same text on every machine.
 */
export function judgedBy<F extends Fields, P extends string, D extends string, C extends string>({
  key,
  label,
  period,
  publications,
  deadlines,
  clock,
  periods,
  checks,
  standing,
}: LedgerSpec<F, P, D, C>): string {
  const judged = { key, label, period, publications, deadlines, clock, periods, checks, standing };
  return JSON.stringify(judged, (name, value: unknown) => {
    if (typeof value === 'function') return value.toString();
    return WORDS.has(name) ? undefined : value;
  });
}

const WORDS: ReadonlySet<string> = new Set(['name', 'formula', 'source', 'reasons']);

/**
 * A recheck under way: the version it judges by, the last record it looked at, how many so far, and how many came out
 * otherwise.
 */
export const RecheckProgress = z.object({
  version: z.string(),
  after: z.uuid().nullable(),
  looked: z.int(),
  changed: z.int(),
});
export type RecheckProgress = z.infer<typeof RecheckProgress>;
