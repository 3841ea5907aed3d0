import { addDays, addMonths, type PlainDate } from '../common/index.ts';
import type { Ledger } from './define-ledger.ts';
import { verdictOf, type CheckOutcome } from './record.ts';

/** How long before the last day a warning is given. */
export type Lead = { months: number } | { days: number };

/** A record whose check holds no longer than `lastOn`. `isLast`: the last of its warnings has begun. */
export type RecordWarning = { check: string; lastOn: PlainDate; isLast: boolean };

function before(lastOn: PlainDate, lead: Lead): PlainDate {
  return 'months' in lead ? addMonths(lastOn, -lead.months) : addDays(lastOn, -lead.days);
}

/**
 * The last `failsOn` that a warning of this lead speaks of today. Months are of different lengths: on the last day of
 * a short one, the warnings for several days begin.
 */
export function warnedUntil(today: PlainDate, lead: Lead): PlainDate {
  let lastOn = 'months' in lead ? addMonths(today, lead.months) : addDays(today, lead.days);
  while (before(addDays(lastOn, 1), lead) <= today) lastOn = addDays(lastOn, 1);
  return addDays(lastOn, 1);
}

/** How many of the warnings before `failsOn` have begun today; leads stand from the longest to the shortest. */
export function warningsBegun(failsOn: PlainDate, leads: readonly Lead[], today: PlainDate): number {
  if (failsOn <= today) return 0;
  return leads.filter((lead) => failsOn <= warnedUntil(today, lead)).length;
}

/** What a record is to be warned of today: checks that still hold and will not for long. */
export function warningsOf(
  ledger: Ledger,
  outcomes: readonly { key: string; outcome: CheckOutcome }[],
  today: PlainDate,
): RecordWarning[] {
  return outcomes.flatMap(({ key, outcome }) => {
    const failsOn = outcome.outcome === 'pass' ? (outcome.failsOn ?? null) : null;
    const reason = 'reason' in outcome ? (outcome.reason ?? '') : '';
    const leads = ledger.warnings.find((one) => one.check === key && one.reason === reason)?.leads ?? [];
    if (failsOn === null || verdictOf(outcome, today) !== 'pass') return [];
    const begun = warningsBegun(failsOn, leads, today);
    if (begun === 0) return [];
    return [{ check: key, lastOn: addDays(failsOn, -1), isLast: begun === leads.length }];
  });
}
