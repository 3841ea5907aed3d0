import type { Calendar } from '../calendar/index.ts';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import {
  computeDeadline,
  type Deadline,
  type DeadlineRefusal,
  type LimitOverrides,
} from '../deadline/index.ts';
import type { LocalText } from '../indicator/text.ts';
import { computeFee, type Fee, type FeeQuestion } from './compute-fee.ts';
import type { FeeRefusal } from './refusal.ts';
import { FEE_CAVEATS, FEE_SCHEDULE } from './schedule.ts';

/** What a fee notice must say besides the sum; the template holds the words. */
export const FeeStatement = [
  'basis-and-bands',
  'payment-period',
  'unpaid-is-abandoned',
  'paid-restarts-reply',
  'objection-with-final-decision',
  'to-the-treasury',
] as const;
export type FeeStatement = (typeof FeeStatement)[number];

/** What goes into a fee notice (收费通知书). */
export type FeeNotice = Required<FeeQuestion> & {
  fee: Fee;
  law: string;
  article: string;
  statements: readonly FeeStatement[];
  caveat: LocalText;
};

/**
 * The content of the notice for one request. Refuses `fee-is-zero`: nothing is charged, so no notice is sent and the
 * clock runs on; and `fee-schedule-not-in-force` for requests before the schedule.
 */
export function prepareFeeNotice(
  question: FeeQuestion & { requestedOn: PlainDate },
): Decision<FeeNotice, FeeRefusal> {
  const { basis, count, earlier = 0, requestedOn } = question;
  if (requestedOn < FEE_SCHEDULE.effectiveFrom) {
    return refuse('fee-schedule-not-in-force', { on: requestedOn, from: FEE_SCHEDULE.effectiveFrom });
  }
  const fee = computeFee({ basis, count, earlier });
  if (!fee.ok) return fee;
  if (fee.value.amount === 0) return refuse('fee-is-zero', { count, earlier });
  return allow({
    basis,
    count,
    earlier,
    fee: fee.value,
    law: FEE_SCHEDULE.law,
    article: FEE_SCHEDULE.articles[basis],
    statements: FeeStatement,
    caveat: FEE_CAVEATS[basis],
  });
}

export type FeeFacts = {
  /** the day the notice was sent, and the day the applicant received it */
  sentOn: PlainDate;
  receivedOn: PlainDate | null;
  paidOn: PlainDate | null;
};

/**
 * `sent`: not yet received; `awaiting-payment`; `paid`: the reply period starts again, the day of payment is day 0;
 * `lapsed`: not paid in time, the request is taken as abandoned.
 */
export type FeeState = 'sent' | 'awaiting-payment' | 'paid' | 'lapsed';

export type FeeStanding = { state: FeeState; payBy: Deadline | null; replyFrom: PlainDate | null };

/**
 * How a fee stands on `today`. The payment period is the limit `fee.payment` ([M]: the office may set its own).
 * A payment after the period does not revive the request.
 */
export function feeStanding(
  { sentOn, receivedOn, paidOn }: FeeFacts,
  today: PlainDate,
  calendar: Calendar,
  overrides: LimitOverrides = {},
): Decision<FeeStanding, FeeRefusal | DeadlineRefusal> {
  if (receivedOn !== null && receivedOn < sentOn)
    return refuse('fee-received-before-sent', { sentOn, receivedOn });
  if (paidOn !== null && paidOn < sentOn) return refuse('fee-paid-before-notice', { sentOn, paidOn });
  if (receivedOn === null) {
    // Whoever has paid has had the notice, on whatever day that was.
    return allow({ state: paidOn === null ? 'sent' : 'paid', payBy: null, replyFrom: paidOn });
  }
  const payBy = computeDeadline({ key: 'fee.payment', from: receivedOn, calendar, overrides });
  if (!payBy.ok) return payBy;
  if (paidOn !== null && paidOn <= payBy.value.due) {
    return allow({ state: 'paid', payBy: payBy.value, replyFrom: paidOn });
  }
  const state = today > payBy.value.due ? 'lapsed' : 'awaiting-payment';
  return allow({ state, payBy: payBy.value, replyFrom: null });
}
