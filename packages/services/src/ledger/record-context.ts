import type { LimitOverrides } from '@gongkai/domain/deadline';
import type { Calendar } from '@gongkai/domain/calendar';
import { limitCounter, type RecordContext } from '@gongkai/domain/ledger';

/** What the ledgers' rules need: the office's calendar, and the table of limits with its own figures. */
export function recordContext(calendar: Calendar, overrides: LimitOverrides): RecordContext {
  return { calendar, countLimit: limitCounter(calendar, overrides) };
}
