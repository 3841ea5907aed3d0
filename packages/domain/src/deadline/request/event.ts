import type { PlainDate } from '../../common/index.ts';

/** Whose opinion is asked for: a third party whose rights disclosure may harm (art. 32), or a co-author (art. 34). */
export type Consulted = 'third-party' | 'co-author';

/** What happened to a disclosure request after its receipt. `on` is the day it happened. */
export type RequestEvent =
  /** the one notice to supplement (补正), and the last day of the period it sets */
  | { kind: 'supplement-asked'; on: PlainDate; dueOn: PlainDate }
  /** `isExcused`: late, but for a good reason the office accepts */
  | { kind: 'supplement-received'; on: PlainDate; isExcused?: boolean }
  /** a letter to one party was sent; its period runs from its own receipt */
  | { kind: 'consulted'; on: PlainDate; who: Consulted; party: string; receivedOn: PlainDate | null }
  | { kind: 'opinion'; on: PlainDate; party: string; consents: boolean }
  /** the head of the disclosure office approved; it counts once the applicant was told in time */
  | { kind: 'extended'; on: PlainDate; days: number; approver: string; toldOn: PlainDate | null }
  /** a fee notice was sent */
  | { kind: 'fee-noticed'; on: PlainDate; receivedOn: PlainDate | null }
  | { kind: 'fee-paid'; on: PlainDate }
  | { kind: 'replied'; on: PlainDate }
  | { kind: 'withdrawn'; on: PlainDate };

/** A request: the day of receipt in the sense of art. 31, and everything since. Events may come in any order. */
export type RequestCase = { receivedOn: PlainDate; events: readonly RequestEvent[] };

/** Every code the request clock refuses with; each needs a message in both languages. */
export const RequestClockRefusal = [
  'event-before-receipt',
  'event-after-end',
  'supplement-twice',
  'supplement-not-asked',
  'supplement-due-before-notice',
  'letter-received-before-sent',
  'consulted-twice',
  'opinion-without-consultation',
  'extension-twice',
  'extension-too-long',
  'extension-without-approver',
  'told-before-approval',
  'fee-twice',
  'fee-not-noticed',
] as const;
export type RequestClockRefusal = (typeof RequestClockRefusal)[number];
