import type { PlainDate } from '../../common/index.ts';
import type { DeadlineRefusal } from '../refusal.ts';
import type { ClockChange, ClockFinding, ClockReason, Consultation } from './clock.ts';
import type { RequestClockRefusal } from './event.ts';
import type { ReplyPeriod } from './period.ts';

/** What the clock waits for; a day without which the request is abandoned, once it is known. */
type Stop = { on: PlainDate; by: 'supplement' | 'payment'; until: PlainDate | null };

/** The case after its events: the present period and how it came to be. */
export type Replayed = {
  period: ReplyPeriod;
  stop: Stop | null;
  end: { on: PlainDate; reason: ClockReason } | null;
  consultations: Consultation[];
  /** the last day for the one notice to supplement; null once it was given */
  supplementBy: PlainDate | null;
  findings: ClockFinding[];
  history: ClockChange[];
};

export type ClockRefusal = RequestClockRefusal | DeadlineRefusal;

/** A limit could not be computed; carried up as a refusal. */
export class RefusedLimit extends Error {
  readonly decision: { ok: false; refusal: ClockRefusal; details?: Record<string, string | number> };
  constructor(decision: RefusedLimit['decision']) {
    super(decision.refusal);
    this.decision = decision;
  }
}
