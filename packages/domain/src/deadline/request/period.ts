import { workingDaysBetween, type Calendar, type CalendarState } from '../../calendar/index.ts';
import type { PlainDate } from '../../common/index.ts';
import type { DeadlineStep } from '../step.ts';
import { walkWorkingDays, type Pause } from '../walk.ts';
import type { ClockExtension, Consultation } from './clock.ts';

/** A reply period: its day 0 and what lengthens it. */
export type ReplyPeriod = {
  startedOn: PlainDate;
  /** working days before any extension */
  replyDays: number;
  extension: Omit<ClockExtension, 'isEffective'> | null;
};

export type PeriodDue = {
  due: PlainDate | null;
  state: CalendarState;
  steps: DeadlineStep[];
  daysAllowed: number;
  /** the last day before the extension, by which it had to be approved and told */
  dueBefore: PlainDate | null;
  isExtended: boolean;
};

/** The last day of a period. The days of consultations do not count (art. 33 ¶3). */
export function dueOfPeriod(
  { startedOn, replyDays, extension }: ReplyPeriod,
  consultations: readonly Consultation[],
  calendar: Calendar,
): PeriodDue {
  const pauses = pausesOf(consultations);
  const plain = walkWorkingDays(calendar, startedOn, replyDays, pauses);
  const dueBefore = plain?.due ?? null;
  const isExtended = extension !== null && isInTime(extension, dueBefore);
  const daysAllowed = replyDays + (isExtended ? extension.days : 0);
  const walked = isExtended ? walkWorkingDays(calendar, startedOn, daysAllowed, pauses) : plain;
  return {
    due: walked?.due ?? null,
    state: walked?.state ?? 'official',
    steps: walked?.steps ?? [],
    daysAllowed,
    dueBefore,
    isExtended,
  };
}

function isInTime(extension: NonNullable<ReplyPeriod['extension']>, dueBefore: PlainDate | null): boolean {
  const { approvedOn, toldOn } = extension;
  if (toldOn === null) return false;
  return dueBefore === null || (approvedOn <= dueBefore && toldOn <= dueBefore);
}

/** The days that do not count: after each letter up to the opinion, or to the end of the time for it. */
function pausesOf(consultations: readonly Consultation[]): Pause[] {
  return consultations.map(({ party, sentOn, endsOn }) => ({ after: sentOn, to: endsOn, name: party }));
}

/** Working days after `start` up to and including `end` that no pause covers. */
export function daysUsed(
  start: PlainDate,
  end: PlainDate,
  consultations: readonly Consultation[],
  calendar: Calendar,
): number {
  if (end <= start) return 0;
  let used = workingDaysBetween(calendar, start, end);
  let covered = start;
  // In order of their first day, so that days two letters share are taken off once.
  for (const { after, to } of pausesOf(consultations).toSorted((a, b) => a.after.localeCompare(b.after))) {
    const from = after > covered ? after : covered;
    const last = to === null || to > end ? end : to;
    if (last <= from) continue;
    used -= workingDaysBetween(calendar, from, last);
    covered = last;
  }
  return used;
}
