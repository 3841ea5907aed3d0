import type { Calendar } from '../../calendar/index.ts';
import { allow, type Decision, type PlainDate } from '../../common/index.ts';
import type { LimitOverrides } from '../overrides.ts';
import { checkEvents, eventsUpTo } from './check-events.ts';
import type { ClockExtension, ClockFinding, ClockReason, ClockState, RequestClock } from './clock.ts';
import type { RequestCase } from './event.ts';
import { nextActions } from './next.ts';
import { daysUsed, dueOfPeriod, type PeriodDue } from './period.ts';
import { replay } from './replay.ts';
import type { ClockRefusal, Replayed } from './replayed.ts';

/**
 * The clock of a disclosure request at the end of `today` (政府信息公开条例 art. 30 to 34): its state, the days used
 * and left, the last day to reply, what is due next, and how it came to that. Refuses events that cannot have
 * happened so; what was done too late is a finding, not a refusal, because it did happen.
 */
export function requestClock(
  request: RequestCase,
  today: PlainDate,
  calendar: Calendar,
  overrides: LimitOverrides = {},
): Decision<RequestClock, ClockRefusal> {
  const checked = checkEvents(request);
  if (!checked.ok) return checked;
  const known = eventsUpTo(checked.value, today);
  const replayed = replay(request.receivedOn, known, today, calendar, overrides);
  return replayed.ok ? allow(clockOf(replayed.value, today, calendar)) : replayed;
}

function clockOf(replayed: Replayed, today: PlainDate, calendar: Calendar): RequestClock {
  const { period, stop, end, consultations } = replayed;
  const computed = dueOfPeriod(period, consultations, calendar);
  const extension = period.extension && { ...period.extension, isEffective: computed.isExtended };
  // While stopped there is no day to reply by: the period will start afresh.
  const due = stop === null ? computed.due : null;
  const { state, reason } = standing(replayed, due, today);
  const until = [end?.on, stop?.on, today].filter((on) => on !== undefined).toSorted()[0] ?? today;
  const used = daysUsed(period.startedOn, until, consultations, calendar);
  return {
    state,
    reason,
    startedOn: period.startedOn,
    due,
    dueState: computed.state,
    isProjected:
      due !== null && consultations.some(({ outcome, endsOn }) => isOpen(outcome) && endsOn !== null),
    daysAllowed: computed.daysAllowed,
    daysUsed: used,
    daysLeft: stop === null ? computed.daysAllowed - used : null,
    endedOn: end?.on ?? null,
    isOnTime: end?.reason === 'replied' ? due === null || end.on <= due : null,
    consultations,
    extension,
    findings: findingsOf(replayed, { ...computed, due }, extension, today),
    next: nextActions(replayed, computed, extension, today),
    history: replayed.history,
    steps: stop === null ? computed.steps : [],
  };
}

function standing(
  { stop, end, consultations }: Replayed,
  due: PlainDate | null,
  today: PlainDate,
): { state: ClockState; reason: ClockReason | null } {
  if (end !== null) return { state: 'done', reason: end.reason };
  if (stop !== null) {
    return {
      state: 'stopped',
      reason: stop.by === 'supplement' ? 'awaiting-supplement' : 'awaiting-payment',
    };
  }
  // A letter sent after the last day pauses nothing.
  const isPaused = consultations.some(({ outcome }) => isOpen(outcome)) && (due === null || today <= due);
  return isPaused ? { state: 'paused', reason: 'awaiting-opinion' } : { state: 'running', reason: null };
}

function findingsOf(
  { end, findings }: Replayed,
  { due, dueBefore }: PeriodDue,
  extension: ClockExtension | null,
  today: PlainDate,
): ClockFinding[] {
  const found = [...findings];
  const isUntold = extension !== null && !extension.isEffective && dueBefore !== null && today > dueBefore;
  if (isUntold) found.push({ code: 'extension-not-told', on: dueBefore, article: '33' });
  if (due !== null && end?.reason === 'replied' && end.on > due) {
    found.push({ code: 'replied-late', on: end.on, article: '33' });
  }
  if (due !== null && end === null && today > due) found.push({ code: 'overdue', on: due, article: '33' });
  return found;
}

function isOpen(outcome: string): boolean {
  return outcome === 'pending';
}
