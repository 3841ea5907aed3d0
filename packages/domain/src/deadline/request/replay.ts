import type { Calendar } from '../../calendar/index.ts';
import { allow, refuse, type Decision, type PlainDate } from '../../common/index.ts';
import { computeDeadline } from '../compute.ts';
import type { LimitOverrides } from '../overrides.ts';
import type { RuleKey } from '../rules.ts';
import type { ClockChange, ClockFinding, ClockReason } from './clock.ts';
import type { RequestEvent } from './event.ts';
import { dueOfPeriod } from './period.ts';
import { RefusedLimit, type ClockRefusal, type Replayed } from './replayed.ts';

type Limit = { due: PlainDate; amount: number; article: string | null };

/** Runs a request's events, in order, up to the end of `today`. */
export function replay(
  receivedOn: PlainDate,
  events: readonly RequestEvent[],
  today: PlainDate,
  calendar: Calendar,
  overrides: LimitOverrides,
): Decision<Replayed, ClockRefusal> {
  try {
    const run = new Replay(receivedOn, calendar, overrides);
    for (const event of events) run.take(event);
    run.passUntil(today);
    return allow(run.result());
  } catch (error) {
    if (error instanceof RefusedLimit) return error.decision;
    throw error;
  }
}

class Replay {
  readonly #calendar: Calendar;
  readonly #overrides: LimitOverrides;
  readonly #state: Replayed;

  constructor(receivedOn: PlainDate, calendar: Calendar, overrides: LimitOverrides) {
    this.#calendar = calendar;
    this.#overrides = overrides;
    this.#state = {
      period: {
        startedOn: receivedOn,
        replyDays: this.#limit('request.reply', receivedOn).amount,
        extension: null,
      },
      stop: null,
      end: null,
      consultations: [],
      supplementBy: this.#limit('request.supplement', receivedOn).due,
      findings: [],
      history: [{ on: receivedOn, change: 'started', by: 'receipt', article: '31' }],
    };
  }

  result(): Replayed {
    const { history } = this.#state;
    return { ...this.#state, history: history.toSorted((a, b) => a.on.localeCompare(b.on)) };
  }

  take(event: RequestEvent): void {
    const isExcused = event.kind === 'supplement-received' && event.isExcused === true;
    if (!isExcused) this.#lapseBefore(event.on);
    if (this.#state.end !== null) {
      if (event.kind === 'supplement-received') this.#find('supplement-received-late', event.on, '30');
      if (event.kind === 'fee-paid') this.#find('fee-paid-late', event.on, null);
      return;
    }
    this.#apply(event);
  }

  /** Lets time pass to the end of the day. */
  passUntil(today: PlainDate): void {
    this.#lapseBefore(today);
    const at = this.#state.end?.on ?? today;
    for (const consultation of this.#state.consultations) {
      if (consultation.outcome !== 'pending' || consultation.opinionDue === null) continue;
      if (at > consultation.opinionDue) {
        consultation.outcome = consultation.who === 'co-author' ? 'deemed-consent' : 'silent';
      }
    }
    for (const { sentOn, endsOn, outcome, who } of this.#state.consultations) {
      const article = who === 'co-author' ? '33, 34' : '32, 33';
      this.#change(sentOn, 'paused', 'consultation', article);
      if (outcome !== 'pending' && endsOn !== null) this.#change(endsOn, 'resumed', 'consultation', article);
    }
  }

  #apply(event: RequestEvent): void {
    switch (event.kind) {
      case 'supplement-asked':
        return this.#askSupplement(event);
      case 'supplement-received':
        if (this.#state.stop?.by === 'supplement') this.#restart(event.on, 'supplement', '30');
        return undefined;
      case 'consulted':
        return this.#consult(event);
      case 'opinion':
        return this.#takeOpinion(event);
      case 'extended':
        return this.#extend(event);
      case 'fee-noticed':
        return this.#noticeFee(event);
      case 'fee-paid':
        if (this.#state.stop?.by === 'payment') this.#restart(event.on, 'payment', null);
        return undefined;
      case 'replied':
      case 'withdrawn':
        return this.#end(event.on, event.kind);
    }
  }

  /** A notice after the seventh working day does not stop the clock: the office gains no time by its own delay. */
  #askSupplement({ on, dueOn }: Extract<RequestEvent, { kind: 'supplement-asked' }>): void {
    const { supplementBy } = this.#state;
    this.#state.supplementBy = null;
    if (supplementBy !== null && on > supplementBy) return this.#find('supplement-asked-late', on, '30');
    this.#state.stop = { on, by: 'supplement', until: dueOn };
    return this.#change(on, 'stopped', 'supplement', '30');
  }

  #consult({ on, who, party, receivedOn }: Extract<RequestEvent, { kind: 'consulted' }>): void {
    const due = this.#due();
    if (due !== null && on > due) this.#find('consulted-late', on, '33');
    const key = who === 'co-author' ? 'request.co-author' : 'request.third-party';
    const opinionDue = receivedOn === null ? null : this.#limit(key, receivedOn).due;
    const consultation = { who, party, sentOn: on, receivedOn, opinionDue, endsOn: opinionDue };
    this.#state.consultations.push({ ...consultation, outcome: 'pending' });
  }

  #takeOpinion({ on, party, consents }: Extract<RequestEvent, { kind: 'opinion' }>): void {
    const consultation = this.#state.consultations.find((one) => one.party === party);
    if (consultation === undefined) return undefined;
    const { opinionDue, who } = consultation;
    if (opinionDue !== null && on > opinionDue) {
      return this.#find('opinion-late', on, who === 'co-author' ? '34' : '32');
    }
    consultation.endsOn = on;
    consultation.outcome = consents ? 'consents' : 'objects';
    return undefined;
  }

  #extend({ on, days, approver, toldOn }: Extract<RequestEvent, { kind: 'extended' }>): void {
    const { period } = this.#state;
    if (period.extension !== null) throw new RefusedLimit(refuse('extension-twice', { on }));
    const most = this.#limit('request.extension', on).amount;
    if (!Number.isInteger(days) || days < 1 || days > most) {
      throw new RefusedLimit(refuse('extension-too-long', { days, most }));
    }
    const due = this.#due();
    if (due !== null && on > due) this.#find('extension-late', on, '33');
    period.extension = { approvedOn: on, approver, days, toldOn };
    this.#change(on, 'extended', 'extension', '33');
  }

  /** The notice must be sent within the reply period to stop the clock. */
  #noticeFee({ on, receivedOn }: Extract<RequestEvent, { kind: 'fee-noticed' }>): void {
    const due = this.#due();
    if (due !== null && on > due) return this.#find('fee-noticed-late', on, null);
    const until = receivedOn === null ? null : this.#limit('fee.payment', receivedOn).due;
    this.#state.stop = { on, by: 'payment', until };
    return this.#change(on, 'stopped', 'payment', null);
  }

  /** A fresh period; the day of the supplement or the payment is day 0. An earlier extension is spent with its period. */
  #restart(on: PlainDate, by: 'supplement' | 'payment', article: string | null): void {
    const replyDays = this.#limit('request.reply', on).amount;
    this.#state.period = { startedOn: on, replyDays, extension: null };
    this.#state.stop = null;
    this.#change(on, 'restarted', by, article);
  }

  #lapseBefore(on: PlainDate): void {
    const { stop, end } = this.#state;
    if (end !== null || stop === null || stop.until === null || on <= stop.until) return;
    this.#end(stop.until, stop.by === 'supplement' ? 'supplement-not-made' : 'fee-not-paid');
  }

  #end(on: PlainDate, reason: ClockReason): void {
    this.#state.end = { on, reason };
    this.#change(on, 'ended', reason, reason === 'supplement-not-made' ? '30' : null);
  }

  #due(): PlainDate | null {
    return dueOfPeriod(this.#state.period, this.#state.consultations, this.#calendar).due;
  }

  #limit(key: RuleKey, from: PlainDate): Limit {
    const computed = computeDeadline({ key, from, calendar: this.#calendar, overrides: this.#overrides });
    if (!computed.ok) throw new RefusedLimit(computed);
    const { due, rule } = computed.value;
    return { due, amount: Number(rule.amount), article: rule.article };
  }

  #find(code: ClockFinding['code'], on: PlainDate, article: string | null): void {
    this.#state.findings.push({ code, on, article });
  }

  #change(on: PlainDate, change: ClockChange['change'], by: ClockChange['by'], article: string | null): void {
    this.#state.history.push({ on, change, by, article });
  }
}
