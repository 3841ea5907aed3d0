import { nextWorkday, yearState, type Calendar, type CalendarState } from '../calendar/index.ts';
import { addDays, allow, daysBetween, PlainDate, refuse, type Decision } from '../common/index.ts';
import { addHours, LocalDateTime } from './local-time.ts';
import { withOverride, type LimitOverrides } from './overrides.ts';
import type { DeadlineRefusal } from './refusal.ts';
import type { LimitRule } from './rule.ts';
import { ruleInForce, type RuleKey } from './rules.ts';
import type { DeadlineStep } from './step.ts';
import { nameOf, walkWorkingDays } from './walk.ts';

export type DeadlineQuestion = {
  key: RuleKey;
  /** the day of the start event; its local time, `YYYY-MM-DDTHH:mm`, for a limit in clock hours */
  from: PlainDate | LocalDateTime;
  calendar: Calendar;
  /** the office's own figures */
  overrides?: LimitOverrides;
  /** the procedure, where the limit differs by it; null takes the table's default */
  variant?: string | null;
};

export type Deadline = {
  /** the last day; the last local hour and minute for a limit in clock hours */
  due: PlainDate | LocalDateTime;
  /** `assumed` (推定) when the answer rests on a year whose holiday notice is not known */
  state: CalendarState;
  rule: LimitRule<RuleKey>;
  /** the count, line by line, for a person to follow */
  steps: DeadlineStep[];
};

type Counted = Omit<Deadline, 'rule'>;

/** The years deadlines are computed for. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/**
 * The deadline an event starts, by the rule in force on its day. Day 0 is the event's day (民法典 art. 201); a limit
 * in calendar days that ends on a day off ends on the next working day (art. 203) where the rule says so.
 * For a limit of kind `at-least`, `due` is the last day of the shortest lawful period.
 */
export function computeDeadline(question: DeadlineQuestion): Decision<Deadline, DeadlineRefusal> {
  const { key, from, calendar, overrides = {}, variant = null } = question;
  const on = from.slice(0, 10);
  if (!PlainDate.safeParse(on).success) return refuse('day-invalid', { from });
  if (on < `${FIRST_YEAR}-01-01` || on > `${LAST_YEAR}-12-31`) {
    return refuse('year-out-of-range', { from, first: FIRST_YEAR, last: LAST_YEAR });
  }
  const inForce = ruleInForce(key, on, variant);
  if (!inForce.ok) return inForce;
  const own = withOverride(inForce.value, overrides);
  if (!own.ok) return own;
  const rule = own.value;
  const mismatch = checkStart(rule, from);
  if (mismatch !== null) return refuse(mismatch, { key, from });
  return allow({ ...count(rule, from, calendar), rule });
}

function checkStart(rule: LimitRule, from: string): DeadlineRefusal | null {
  if (rule.unit !== 'clock-hour') return from.length === 10 ? null : 'day-needed';
  if (from.length === 10) return 'time-needed';
  return LocalDateTime.safeParse(from).success ? null : 'day-invalid';
}

function count(rule: LimitRule, from: string, calendar: Calendar): Counted {
  if (typeof rule.amount === 'string') return countToDate(rule.amount, from);
  if (rule.unit === 'clock-hour') return countHours(rule.amount, from);
  // A start day that counts is day 1: as if the event had been the day before.
  const start = rule.startDay === 'day-1' ? addDays(from, -1) : from;
  const counted =
    rule.unit === 'working-day'
      ? countWorkingDays(rule.amount, start, calendar)
      : countCalendarDays(rule, rule.amount, start, calendar);
  return start === from ? counted : { ...counted, steps: startingAt(from, counted.steps) };
}

function countWorkingDays(amount: number, start: PlainDate, calendar: Calendar): Counted {
  const walked = walkWorkingDays(calendar, start, amount);
  if (walked === null) throw new RangeError('a count without pauses always ends');
  return walked;
}

function countCalendarDays(rule: LimitRule, amount: number, start: PlainDate, calendar: Calendar): Counted {
  const end = addDays(start, amount);
  const steps: DeadlineStep[] = [
    line('start', start, start, 0),
    { ...line('counted', addDays(start, 1), end, amount), days: amount },
  ];
  if (rule.roll === 'none')
    return { due: end, state: 'official', steps: [...steps, line('due', end, end, amount)] };
  const rolled = nextWorkday(calendar, end);
  if (rolled.state === 'assumed') {
    for (const year of new Set([end.slice(0, 4), rolled.on.slice(0, 4)])) {
      if (yearState(calendar, Number(year)) === 'official') continue;
      steps.push({ ...line('assumed-year', end, end, amount), days: 0, name: year });
    }
  }
  if (rolled.on !== end) {
    const last = addDays(rolled.on, -1);
    const names = namesBetween(calendar, end, last);
    steps.push({ ...line('rolled', end, last, amount), days: daysBetween(end, rolled.on), name: names });
  }
  return {
    due: rolled.on,
    state: rolled.state,
    steps: [...steps, line('due', rolled.on, rolled.on, amount)],
  };
}

/** The first day of that date on or after the event. A named date does not depend on days off and does not move. */
function countToDate(monthDay: string, from: PlainDate): Counted {
  const thisYear = `${from.slice(0, 4)}-${monthDay}`;
  const due = thisYear >= from ? thisYear : `${Number(from.slice(0, 4)) + 1}-${monthDay}`;
  return { due, state: 'official', steps: [line('start', from, from, 0), line('due', due, due, 0)] };
}

function countHours(hours: number, from: LocalDateTime): Counted {
  const due = addHours(from, hours);
  const steps = [
    line('start', from, from, 0),
    { ...line('hours', from, due, hours), days: hours },
    line('due', due, due, hours),
  ];
  return { due, state: 'official', steps };
}

function line(kind: DeadlineStep['kind'], from: string, to: string, counted: number): DeadlineStep {
  return { kind, from, to, days: 1, counted, name: null };
}

function startingAt(from: PlainDate, steps: readonly DeadlineStep[]): DeadlineStep[] {
  return steps.map((step) => (step.kind === 'start' ? { ...step, from, to: from } : step));
}

function namesBetween(calendar: Calendar, from: PlainDate, to: PlainDate): string | null {
  const names = new Set<string>();
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const name = nameOf(calendar, on);
    if (name !== null) names.add(name);
  }
  return names.size === 0 ? null : [...names].join('、');
}
