import type { Calendar } from '../calendar/index.ts';
import { computeDeadline, ruleInForce, type LimitOverrides } from '../deadline/index.ts';
import type { CountLimit } from './record.ts';

/**
 * Counts limits by the table of limits, with a calendar and an office's own figures.
 *
 * A limit in days that starts from a minute counts from that day. Null when no rule was in force on the day. An
 * office's own figure that no longer fits the table is passed over: the table's stands.
 *
 * @throws RangeError when the ledger's file asks for what the table does not have: a wrong variant, a limit in
 *   clock hours from a day without a time.
 */
export function limitCounter(calendar: Calendar, overrides: LimitOverrides = {}): CountLimit {
  return (rule, from, variant) => {
    const inForce = ruleInForce(rule, from.slice(0, 10), variant ?? null);
    const isHours = inForce.ok && inForce.value.unit === 'clock-hour';
    const computed = computeDeadline({
      key: rule,
      from: isHours ? from : from.slice(0, 10),
      calendar,
      overrides,
      variant: variant ?? null,
    });
    if (computed.ok) {
      const { due, state } = computed.value;
      return { on: due.slice(0, 10), at: due.length > 10 ? due : null, state };
    }
    switch (computed.refusal) {
      case 'rule-not-in-force':
      case 'year-out-of-range':
        return null;
      case 'rule-not-overridable':
      case 'override-does-not-fit':
        return limitCounter(calendar)(rule, from, variant);
      default:
        throw new RangeError(`limit ${rule} from ${from}: ${computed.refusal}`);
    }
  };
}
