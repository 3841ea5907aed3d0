import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import {
  receiptDay,
  RequestChannel,
  requestClock,
  type ClockAction,
  type ClockRefusal,
  type LimitOverrides,
  type ReceiptRefusal,
  type RequestClock,
} from '../deadline/index.ts';
import { feeStanding, type FeeStanding } from '../fee/index.ts';
import type { DeskFields } from './desk-fields.ts';
import { offerSteps, type StepOffer } from './desk-step.ts';
import { offerNotices, type NoticeOffer } from './notice.ts';
import { receivedOn, requestCase } from './request-case.ts';

/** Why a request has no clock: its receipt is not known, or its days contradict each other. */
export type NoClock = {
  refusal: ReceiptRefusal | ClockRefusal | 'receipt-not-known';
  details: Record<string, string | number>;
};

/** A request as the desk sees it on a day. */
export type DeskView = {
  receivedOn: PlainDate | null;
  clock: RequestClock | null;
  noClock: NoClock | null;
  /** what is due next, by whom and by when; null when nothing is */
  next: ClockAction | null;
  /** null while no fee was notified, or its days contradict each other */
  fee: FeeStanding | null;
  steps: StepOffer[];
  notices: NoticeOffer[];
};

/**
 * A disclosure request at the desk on `today`: its clock, what is due next, how its fee stands, and which steps and
 * notices are possible, each other one with the code of its reason.
 */
export function deskView(
  fields: DeskFields,
  today: PlainDate,
  calendar: Calendar,
  overrides: LimitOverrides = {},
): DeskView {
  const request = requestCase(fields);
  const clock = request === null ? null : requestClock(request, today, calendar, overrides);
  const running = clock?.ok === true ? clock.value : null;
  const refused = clock?.ok === false ? clock : null;
  return {
    receivedOn: receivedOn(fields),
    clock: running,
    noClock:
      request === null
        ? noReceipt(fields)
        : refused && { refusal: refused.refusal, details: refused.details ?? {} },
    next: running === null ? null : dueNext(running),
    fee: feeOf(fields, today, calendar, overrides),
    steps: offerSteps(fields),
    notices: offerNotices(fields),
  };
}

/** The reply is due next only when nothing else must be recorded before its day is known. */
function dueNext({ next }: RequestClock): ClockAction | null {
  const must = next.filter(({ isOptional }) => !isOptional);
  return must.find(({ action, by }) => action !== 'reply' || by !== null) ?? must[0] ?? null;
}

function noReceipt({ channel, arrivedOn, confirmedOn }: DeskFields): NoClock {
  const known = RequestChannel.safeParse(channel);
  if (!known.success || arrivedOn === null) return { refusal: 'receipt-not-known', details: {} };
  const day = receiptDay(known.data, arrivedOn, confirmedOn);
  return { refusal: day.ok ? 'receipt-not-known' : day.refusal, details: day.ok ? {} : (day.details ?? {}) };
}

function feeOf(
  { feeNoticedOn: sentOn, feeNoticeReceivedOn, feePaidOn }: DeskFields,
  today: PlainDate,
  calendar: Calendar,
  overrides: LimitOverrides,
): FeeStanding | null {
  if (sentOn === null) return null;
  const facts = { sentOn, receivedOn: feeNoticeReceivedOn, paidOn: feePaidOn };
  const standing = feeStanding(facts, today, calendar, overrides);
  return standing.ok ? standing.value : null;
}

/** Orders the desk: what is overdue or due soonest first, what waits for others later, what is done last. */
export function urgencyOf({ clock, next }: Pick<DeskView, 'clock' | 'next'>): string {
  if (clock === null) return '0';
  if (clock.state === 'done') return `3 ${clock.endedOn ?? ''}`;
  const isOurs = next?.who === 'office';
  const by = clock.due ?? next?.by ?? '9999';
  return `${isOurs || clock.state === 'running' ? 1 : 2} ${by}`;
}
