import { dateOf, dayNumber, isWeekend } from '../calendar/day-number.ts';
import { yearState, type Calendar, type CalendarState } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import type { DeadlineStep, StepKind } from './step.ts';

/** Days after `after` up to and including `to` on which a clock stands still; `to` null: until further notice. */
export type Pause = { after: PlainDate; to: PlainDate | null; name: string };

export type Walked = { due: PlainDate; state: CalendarState; steps: DeadlineStep[] };

type Day = { kind: StepKind; name: string | null };

/**
 * Counts `amount` working days after `start`, day by day, and tells how: runs of equal days are one line, days off
 * in a row are one holiday when any of them is (as a notice puts it: 9月19日至21日 中秋). Days in a pause do not
 * count. Answers null when a pause without end keeps the count from being full.
 */
export function walkWorkingDays(
  calendar: Calendar,
  start: PlainDate,
  amount: number,
  pauses: readonly Pause[] = [],
): Walked | null {
  const recount = new Recount(start);
  let day = dayNumber(start);
  let year = 0;
  let state: CalendarState = 'official';
  while (recount.counted < amount) {
    day += 1;
    const on = dateOf(day);
    if (isPausedForGood(pauses, on)) return null;
    if (Number(on.slice(0, 4)) !== year) {
      year = Number(on.slice(0, 4));
      if (yearState(calendar, year) !== 'official') {
        state = 'assumed';
        recount.note('assumed-year', on, String(year));
      }
    }
    recount.add(on, dayOf(calendar, day, on, pauses));
  }
  return { due: dateOf(day), state, steps: recount.end(dateOf(day)) };
}

/** What a day is for a count of working days. */
function dayOf(calendar: Calendar, day: number, on: PlainDate, pauses: readonly Pause[]): Day {
  const pause = pauses.find(({ after, to }) => on > after && (to === null || on <= to));
  if (pause !== undefined) return { kind: 'paused', name: pause.name };
  return { kind: dayKind(calendar, day, on), name: nameOf(calendar, on) };
}

function dayKind(calendar: Calendar, day: number, on: PlainDate): StepKind {
  const exception = calendar.years[Number(on.slice(0, 4))]?.days[on];
  if (exception?.isWorkday ?? !isWeekend(day)) return isWeekend(day) ? 'swapped' : 'counted';
  return exception === undefined ? 'weekend' : 'holiday';
}

/** The notice's name for the day, null on a plain one. */
export function nameOf(calendar: Calendar, on: PlainDate): string | null {
  return calendar.years[Number(on.slice(0, 4))]?.days[on]?.name ?? null;
}

function isPausedForGood(pauses: readonly Pause[], on: PlainDate): boolean {
  return pauses.some(({ after, to }) => to === null && on > after);
}

/** Collects days into lines. */
class Recount {
  counted = 0;
  readonly #steps: DeadlineStep[];

  constructor(start: PlainDate) {
    this.#steps = [{ kind: 'start', from: start, to: start, days: 1, counted: 0, name: null }];
  }

  note(kind: StepKind, on: PlainDate, name: string): void {
    this.#steps.push({ kind, from: on, to: on, days: 0, counted: this.counted, name });
  }

  add(on: PlainDate, { kind, name }: Day): void {
    if (kind === 'counted' || kind === 'swapped') this.counted += 1;
    const last = this.#steps.at(-1);
    if (last === undefined || !belongsTo(last, kind, name)) {
      this.#steps.push({ kind, from: on, to: on, days: 1, counted: this.counted, name });
      return;
    }
    last.to = on;
    last.days += 1;
    last.counted = this.counted;
    if (kind === 'holiday') Object.assign(last, { kind, name: joinNames(last.name, name) });
  }

  end(on: PlainDate): DeadlineStep[] {
    return [...this.#steps, { kind: 'due', from: on, to: on, days: 1, counted: this.counted, name: null }];
  }
}

function belongsTo(last: DeadlineStep, kind: StepKind, name: string | null): boolean {
  if (kind === 'weekend' || kind === 'holiday') return last.kind === 'weekend' || last.kind === 'holiday';
  return last.kind === kind && (kind === 'counted' || last.name === name);
}

function joinNames(known: string | null, name: string | null): string | null {
  if (known === null || name === null || known.split('、').includes(name)) return known ?? name;
  return `${known}、${name}`;
}
