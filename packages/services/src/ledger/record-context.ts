import { fittingOverrides, type LimitOverrides } from '@gongkai/domain/deadline';
import type { Calendar } from '@gongkai/domain/calendar';
import { limitCounter, type RecordContext } from '@gongkai/domain/ledger';

/** What the ledgers' rules need: the office's calendar, and the table of limits with its own figures. */
export function recordContext(calendar: Calendar, limits: LimitOverrides): RecordContext {
  // A figure that no longer fits the table must not stop every record from being counted.
  const overrides = fittingOverrides(limits);
  return { calendar, overrides, countLimit: limitCounter(calendar, overrides) };
}
