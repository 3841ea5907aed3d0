import type { Calendar, CalendarState } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import type { LimitOverrides } from '../deadline/index.ts';
import type { RuleKey } from '../deadline/index.ts';
import type { Fields, ValuesOf } from './field.ts';

/** One publication (公开) of a record: when and where. */
export type Publication = { on: PlainDate; url: string | null };

/** The secrecy review (保密审查) that stands before a publication. */
export type PublicationReview = { approvedOn: PlainDate | null; drafter: string; approver: string | null };

/** A record as its checks see it. `publications` and `reviews` are by the key of the publication (公开环节). */
export type RecordView<F extends Fields> = {
  values: ValuesOf<F>;
  publications: Readonly<Record<string, Publication | null>>;
  reviews: Readonly<Record<string, PublicationReview | null>>;
  /** the records that reference fields point to, by field: whether it is there, and its label */
  references: Readonly<Record<string, { label: string; values: Readonly<Record<string, unknown>> } | null>>;
};

/** A limit counted from an event. `at` is set for limits in clock hours, `YYYY-MM-DDTHH:mm`. */
export type ComputedDue = { on: PlainDate; at: string | null; state: CalendarState };

/**
 * Counts a statutory limit: the rule in force on the day of the event, by the office's own settings where the
 * rule allows them. Null when no rule was in force on that day.
 */
export type CountLimit = (rule: RuleKey, from: string, variant?: string) => ComputedDue | null;

/** What rules need besides the record. There is no today: what is open says by itself when it fails. */
export type RecordContext = {
  calendar: Calendar;
  countLimit: CountLimit;
  /** the office's own figures, for clocks that count for themselves; `countLimit` has them already */
  overrides?: LimitOverrides;
};

/**
 * The outcome of a check. `open` is neither passed nor failed yet: it fails by itself on `failsOn`, the first day
 * on which it is too late, or never (null) when something else must happen first. A `pass` with `failsOn` holds
 * until then: a column is fresh until its next update is overdue.
 */
export type CheckOutcome =
  | { outcome: 'pass'; failsOn?: PlainDate; reason?: string }
  | { outcome: 'fail'; reason: string }
  | { outcome: 'open'; reason: string; failsOn: PlainDate | null }
  | { outcome: 'not-applicable'; reason: string };

export function pass(): CheckOutcome {
  return { outcome: 'pass' };
}
/**
 * Passed as long as nothing more is due: `failsOn` is the first day on which it no longer holds, `reason` a key of
 * the check's `reasons` that says why it does not from then on.
 */
export function passUntil(failsOn: PlainDate, reason: string): CheckOutcome {
  return { outcome: 'pass', failsOn, reason };
}
/** @param reason a key of the check's `reasons` */
export function fail(reason: string): CheckOutcome {
  return { outcome: 'fail', reason };
}
/** @param reason a key of the check's `reasons` */
export function notApplicable(reason = 'no-business'): CheckOutcome {
  return { outcome: 'not-applicable', reason };
}
/** @param failsOn the first day on which it counts as failed */
export function open(reason: string, failsOn: PlainDate | null): CheckOutcome {
  return { outcome: 'open', reason, failsOn };
}

/** A check's verdict as of a day: one with `failsOn` has failed once that day has come. */
export function verdictOf(check: CheckOutcome, asOf: PlainDate): 'pass' | 'fail' | 'open' | 'not-applicable' {
  const failsOn = 'failsOn' in check ? check.failsOn : null;
  return failsOn != null && failsOn <= asOf ? 'fail' : check.outcome;
}
