import { computeDeadline, isRuleKey, type LimitOverrides } from '@gongkai/domain/deadline';
import type { Calendar } from '@gongkai/domain/calendar';
import type { ComputedDue, RecordContext } from '@gongkai/domain/ledger';

/** A limit in days is counted from a day, whatever minute the event was. */
function count(
  key: string,
  from: string,
  variant: string | null,
  rules: { calendar: Calendar; overrides: LimitOverrides },
): ComputedDue | null {
  if (!isRuleKey(key)) throw new RangeError(`no limit ${key} in the table`);
  const computed = computeDeadline({ key, from, variant, ...rules });
  if (computed.ok) {
    const { due, state } = computed.value;
    return { on: due.slice(0, 10), at: due.length > 10 ? due : null, state };
  }
  switch (computed.refusal) {
    case 'day-needed':
      return count(key, from.slice(0, 10), variant, rules);
    // An own figure that no longer fits the table is passed over: the table's stands.
    case 'rule-not-overridable':
    case 'override-does-not-fit':
      return count(key, from, variant, { ...rules, overrides: {} });
    case 'rule-not-in-force':
    case 'year-out-of-range':
    case 'time-needed':
      return null;
    default:
      throw new RangeError(`limit ${key} from ${from}: ${computed.refusal}`);
  }
}

/** What the ledgers' rules need: the office's calendar, and the table of limits with its own figures. */
export function recordContext(calendar: Calendar, overrides: LimitOverrides): RecordContext {
  return {
    calendar,
    countLimit: (rule, from, variant) => count(rule, from, variant ?? null, { calendar, overrides }),
  };
}
