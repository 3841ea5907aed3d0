import { officialCalendar } from '../../calendar/index.ts';
import type { LimitOverrides } from '../../deadline/index.ts';
import { limitCounter } from '../count-limit.ts';
import type { RecordContext } from '../record.ts';

/** The official calendar and the real table of limits, with an office's own figures where a test sets some. */
export function testContext(overrides: LimitOverrides = {}): RecordContext {
  const calendar = officialCalendar();
  return { calendar, countLimit: limitCounter(calendar, overrides), overrides };
}
