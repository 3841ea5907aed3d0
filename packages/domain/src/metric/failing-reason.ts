import { workingDaysBetween, type Calendar } from '../calendar/index.ts';
import { addDays, daysBetween, type PlainDate } from '../common/index.ts';
import type { LocalText } from '../indicator/text.ts';
import { deadlineOf, dutiesOf, originalDeadlineOf, partsOf, type Duty } from './duty.ts';
import type { FactsIndex, Part } from './facts-index.ts';
import type { FactCheckpoint, FactSession, RecordRef, SubjectRef } from './facts.ts';
import { actualPercent } from './progress-metrics.ts';
import {
  CHECKPOINT,
  HAND_IN,
  HOLD,
  SIGN,
  attendance,
  behind,
  extended,
  nobodyCame,
  notVerified,
  openPart,
  overdue,
  PLAIN,
  returned,
  silent,
  type Deed,
} from './failing-words.ts';

/** Why a record fails, in both languages, and the first day on which it did; null where no single day made it fail. */
export type FailingReason = { text: LocalText; since: PlainDate | null };

/** Where a reason is looked for. Working days are counted by the calendar. */
type Asked = { index: FactsIndex; subject: SubjectRef; record: RecordRef; calendar: Calendar };

type Why = (asked: Asked) => FailingReason | null;

const WHY: Record<string, Why> = {
  'on-time-completion': (asked) =>
    ofDuty(asked, ({ task, handedInOn }) => late(asked, HAND_IN, deadlineOf(task), handedInOn)),
  'on-time-original': (asked) =>
    ofDuty(asked, ({ task, handedInOn }) => late(asked, HAND_IN, originalDeadlineOf(task), handedInOn)),
  'overdue-tasks': (asked) =>
    ofDuty(asked, ({ task, handedInOn }) => late(asked, HAND_IN, deadlineOf(task), handedInOn)),
  completion: (asked) => ofDuty(asked, incomplete),
  'receipt-in-time': (asked) =>
    ofPart(asked, ({ assignment }) => late(asked, SIGN, assignment.receiptDueOn, assignment.receivedOn)),
  'verified-first-time': (asked) =>
    ofPart(asked, ({ assignment }) => ({ text: returned(assignment.returnCount), since: null })),
  'evidence-attached': (asked) =>
    ofPart(asked, ({ assignment }) => ({ text: PLAIN.noEvidence, since: assignment.submittedOn })),
  'without-extension': (asked) => ofDuty(asked, (duty) => extensions(asked, duty)),
  'breakdown-coverage': () => ({ text: PLAIN.notBrokenDown, since: null }),
  'lead-assigned': (asked) => ofDuty(asked, ({ task }) => ({ text: PLAIN.noLead, since: task.issuedOn })),
  'progress-against-trajectory': (asked) => ofDuty(asked, (duty) => tooSlow(asked, duty)),
  'checkpoints-met': (asked) =>
    ofCheckpoint(asked, ({ dueOn, doneOn }) => late(asked, CHECKPOINT, dueOn, doneOn)),
  'report-regularity': (asked) => ofPart(asked, (part) => stalled(asked, part)),
  'training-attendance': (asked) => ofSession(asked, (session) => seats(asked, session)),
  'training-coverage': (asked) => ofSession(asked, (session) => seats(asked, session)),
  'training-sessions-held': (asked) =>
    ofSession(asked, ({ plannedOn, heldOn }) => late(asked, HOLD, plannedOn, heldOn)),
  'training-departments-covered': ({ index }) => ({ text: PLAIN.neverTrained, since: firstHeld(index) }),
};

/**
 * Why a record that a metric counts as failing does so, from the same facts that it is counted from; null where the
 * figure was handed in from outside, or the facts do not know the record.
 */
export function failingReason(
  index: FactsIndex,
  metric: string,
  subject: SubjectRef,
  record: RecordRef,
  calendar: Calendar,
): FailingReason | null {
  if (index.given.has(`${metric}|${subject.kind}|${subject.id}`)) return null;
  return WHY[metric]?.({ index, subject, record, calendar }) ?? null;
}

/** So many working days past a due day; where all days since were days off, that it has passed. */
function late(
  { index, calendar }: Asked,
  deed: Deed,
  dueOn: PlainDate | null,
  doneOn: PlainDate | null,
): FailingReason | null {
  if (dueOn === null) return null;
  const days = workingDaysBetween(calendar, dueOn, doneOn ?? index.facts.asOf);
  return { text: overdue(deed, days, doneOn !== null), since: addDays(dueOn, 1) };
}

function incomplete({ task, parts }: Duty): FailingReason {
  const [only] = parts;
  const open = parts.filter(({ status }) => status !== 'verified').length;
  const text =
    parts.length === 1 && only !== undefined
      ? openPart(only.status, only.percent)
      : notVerified(open, parts.length);
  return { text, since: task.issuedOn };
}

function extensions({ subject }: Asked, { task, parts }: Duty): FailingReason {
  const own = parts.reduce((sum, part) => sum + part.extensionCount, 0);
  return { text: extended(subject.kind === 'item' ? task.extensionCount : own), since: null };
}

function tooSlow({ subject }: Asked, duty: Duty): FailingReason {
  return { text: behind(actualPercent(duty, subject), duty.task.expectedPercent ?? 0), since: null };
}

function stalled({ index }: Asked, { task, assignment }: Part): FailingReason | null {
  const { asOf, stalledAfterDays } = index.facts;
  const days = [assignment.lastReportOn, task.issuedOn, task.startsOn].flatMap((day) => day ?? []);
  const last = days.toSorted().at(-1);
  if (last === undefined) return null;
  return { text: silent(daysBetween(last, asOf)), since: addDays(last, stalledAfterDays + 1) };
}

function seats({ subject }: Asked, session: FactSession): FailingReason | null {
  const seat = session.attendances.find(({ departmentId }) => departmentId === subject.id);
  if (seat === undefined) return null;
  const came = seat.actual ?? 0;
  const text = came === 0 ? nobodyCame(seat.expected) : attendance(came, seat.expected);
  return { text, since: session.heldOn };
}

function firstHeld({ facts }: FactsIndex): PlainDate | null {
  const held = facts.training.sessions.filter(({ status }) => status === 'held');
  return held.flatMap(({ heldOn }) => heldOn ?? []).toSorted()[0] ?? null;
}

function ofDuty({ index, subject, record }: Asked, why: (duty: Duty) => FailingReason | null) {
  const duty = dutiesOf(index, subject).find((one) => isSame(one.record, record));
  return duty === undefined ? null : why(duty);
}

function ofPart({ index, subject, record }: Asked, why: (part: Part) => FailingReason | null) {
  const part = partsOf(index, subject).find(({ assignment }) => assignment.id === record.id);
  return part === undefined ? null : why(part);
}

function ofCheckpoint({ index, record }: Asked, why: (one: FactCheckpoint) => FailingReason | null) {
  const task = index.tasks.find(({ id }) => id === record.taskId);
  const checkpoint = task?.checkpoints.find(({ id }) => id === record.id);
  return checkpoint === undefined ? null : why(checkpoint);
}

function ofSession({ index, record }: Asked, why: (session: FactSession) => FailingReason | null) {
  const session = index.facts.training.sessions.find(({ id }) => id === record.id);
  return session === undefined ? null : why(session);
}

function isSame(a: RecordRef, b: RecordRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}
