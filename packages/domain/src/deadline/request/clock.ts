import type { CalendarState } from '../../calendar/index.ts';
import type { PlainDate } from '../../common/index.ts';
import type { DeadlineStep } from '../step.ts';
import type { Consulted } from './event.ts';

/**
 * `running`; `paused`: an opinion is awaited and the days do not count; `stopped`: waiting for the supplement or the
 * payment, after which the period starts afresh; `done`.
 */
export type ClockState = 'running' | 'paused' | 'stopped' | 'done';

export type ClockReason =
  | 'awaiting-opinion'
  | 'awaiting-supplement'
  | 'awaiting-payment'
  | 'replied'
  | 'withdrawn'
  /** not supplemented in time without good reason: taken as abandoned (art. 30) */
  | 'supplement-not-made'
  /** not paid in time: taken as abandoned */
  | 'fee-not-paid';

/**
 * One consultation. `pending` until the opinion or the end of its 15 working days; then a third party was `silent`
 * and the office decides (art. 32), a co-author is taken to consent (art. 34).
 */
export type Consultation = {
  who: Consulted;
  party: string;
  sentOn: PlainDate;
  receivedOn: PlainDate | null;
  /** last day for the opinion; null until the party's receipt is known */
  opinionDue: PlainDate | null;
  /** the last day that does not count; null while pending without an end */
  endsOn: PlainDate | null;
  outcome: 'pending' | 'consents' | 'objects' | 'silent' | 'deemed-consent';
};

export type ClockExtension = {
  approvedOn: PlainDate;
  approver: string;
  /** working days added */
  days: number;
  toldOn: PlainDate | null;
  /** the applicant was told before the period ended; otherwise it adds nothing */
  isEffective: boolean;
};

/** Something that was done against the rules, or without the effect it was meant to have. */
export type ClockFinding = {
  code:
    | 'supplement-asked-late'
    | 'supplement-received-late'
    | 'extension-late'
    | 'extension-not-told'
    | 'consulted-late'
    | 'opinion-late'
    | 'fee-noticed-late'
    | 'fee-paid-late'
    | 'replied-late'
    | 'overdue';
  on: PlainDate;
  article: string | null;
};

/** What is to be done, by whom and by when; `isOptional`: may be done, not must. */
export type ClockAction = {
  action:
    | 'reply'
    | 'ask-supplement'
    | 'extend'
    | 'tell-extension'
    | 'record-letter-receipt'
    | 'decide-after-silence'
    | 'give-opinion'
    | 'supplement'
    | 'record-notice-receipt'
    | 'pay';
  who: 'office' | 'applicant' | Consulted;
  party: string | null;
  by: PlainDate | null;
  isOptional: boolean;
  article: string | null;
};

/** A change of the clock and why: what a person reads to follow it. */
export type ClockChange = {
  on: PlainDate;
  change: 'started' | 'stopped' | 'restarted' | 'paused' | 'resumed' | 'extended' | 'ended';
  by: 'receipt' | 'supplement' | 'payment' | 'consultation' | 'extension' | ClockReason;
  article: string | null;
};

/** The clock of one request as of a day. */
export type RequestClock = {
  state: ClockState;
  reason: ClockReason | null;
  /** day 0 of the present reply period */
  startedOn: PlainDate;
  /** the last day to reply; null while stopped, or while a consultation has no end yet */
  due: PlainDate | null;
  dueState: CalendarState;
  /** the due day supposes that consultations still open take all their time; an earlier opinion brings it nearer */
  isProjected: boolean;
  /** working days of the present period: allowed with an extension, used, and left (negative: overdue) */
  daysAllowed: number;
  daysUsed: number;
  daysLeft: number | null;
  endedOn: PlainDate | null;
  /** whether the reply came in time; null while there is none */
  isOnTime: boolean | null;
  consultations: Consultation[];
  extension: ClockExtension | null;
  findings: ClockFinding[];
  /** in order of their day; the first that is not optional is due next */
  next: ClockAction[];
  history: ClockChange[];
  /** the recount of the due day */
  steps: DeadlineStep[];
};
