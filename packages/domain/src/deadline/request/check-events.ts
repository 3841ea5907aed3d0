import { allow, refuse, type Decision, type PlainDate } from '../../common/index.ts';
import type { RequestCase, RequestClockRefusal, RequestEvent } from './event.ts';

type Checked = Decision<RequestEvent[], RequestClockRefusal>;

/** Events of one day in the order in which they can follow each other. */
const ORDER: readonly RequestEvent['kind'][] = [
  'supplement-asked',
  'supplement-received',
  'consulted',
  'opinion',
  'extended',
  'fee-noticed',
  'fee-paid',
  'replied',
  'withdrawn',
];

/** The events in order of time, or why they cannot have happened so. */
export function checkEvents({ receivedOn, events }: RequestCase): Checked {
  const sorted = events.toSorted(
    (a, b) => a.on.localeCompare(b.on) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  for (const [index, event] of sorted.entries()) {
    if (event.on < receivedOn)
      return refuse('event-before-receipt', { event: event.kind, on: event.on, receivedOn });
    const before = sorted.slice(0, index);
    const ended = before.find(({ kind }) => kind === 'replied' || kind === 'withdrawn');
    if (ended !== undefined)
      return refuse('event-after-end', { event: event.kind, on: event.on, endedOn: ended.on });
    const refusal = checkOne(event, before);
    if (refusal !== null) return refuse(refusal, { event: event.kind, on: event.on });
  }
  return allow(sorted);
}

function checkOne(event: RequestEvent, before: readonly RequestEvent[]): RequestClockRefusal | null {
  const has = (kind: RequestEvent['kind']) => before.some((other) => other.kind === kind);
  switch (event.kind) {
    case 'supplement-asked':
      if (has('supplement-asked')) return 'supplement-twice';
      return event.dueOn < event.on ? 'supplement-due-before-notice' : null;
    case 'supplement-received':
      return has('supplement-asked') ? null : 'supplement-not-asked';
    case 'consulted':
      if (before.some((other) => other.kind === 'consulted' && other.party === event.party))
        return 'consulted-twice';
      return isBefore(event.receivedOn, event.on) ? 'letter-received-before-sent' : null;
    case 'opinion':
      return before.some((other) => other.kind === 'consulted' && other.party === event.party)
        ? null
        : 'opinion-without-consultation';
    case 'extended':
      if (event.approver.trim() === '') return 'extension-without-approver';
      return isBefore(event.toldOn, event.on) ? 'told-before-approval' : null;
    case 'fee-noticed':
      if (has('fee-noticed')) return 'fee-twice';
      return isBefore(event.receivedOn, event.on) ? 'letter-received-before-sent' : null;
    case 'fee-paid':
      return has('fee-noticed') ? null : 'fee-not-noticed';
    case 'replied':
    case 'withdrawn':
      return null;
  }
}

function isBefore(day: PlainDate | null, other: PlainDate): boolean {
  return day !== null && day < other;
}

/** What was known at the end of `today`: later events and later days of receipt are not yet. */
export function eventsUpTo(events: readonly RequestEvent[], today: PlainDate): RequestEvent[] {
  const known = (day: PlainDate | null) => (day !== null && day <= today ? day : null);
  return events
    .filter(({ on }) => on <= today)
    .map((event) => {
      if (event.kind === 'extended') return { ...event, toldOn: known(event.toldOn) };
      if (event.kind === 'consulted' || event.kind === 'fee-noticed') {
        return { ...event, receivedOn: known(event.receivedOn) };
      }
      return event;
    });
}
