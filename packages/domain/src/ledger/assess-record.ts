import type { CalendarState } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import { dayOf, eventDay } from './day-of.ts';
import type { Fields } from './field.ts';
import { notApplicable, type CheckOutcome, type RecordContext, type RecordView } from './record.ts';
import type { DeadlineSpec, LedgerSpec, PeriodSpec, RecordDeadline } from './spec.ts';
import { judgeDeadline, judgePeriod, judgeReviews } from './standard-checks.ts';

/** What a record amounts to: everything that lists, reminders and metrics count by, so that they read no bodies. */
export type Assessment = {
  label: string;
  /** the day that puts it into a period; null while none of those days is known */
  periodOn: PlainDate | null;
  /** the nearest open due day, otherwise null */
  dueOn: PlainDate | null;
  dueState: CalendarState | null;
  /** the day on which the last deadline was met, when all were */
  doneOn: PlainDate | null;
  deadlines: RecordDeadline[];
  checks: { key: string; outcome: CheckOutcome }[];
};

type Judged = { key: string; outcome: CheckOutcome; deadline: RecordDeadline | null };

function judgeOne<F extends Fields, P extends string>(
  key: string,
  spec: DeadlineSpec<F, P>,
  record: RecordView<F>,
  context: RecordContext,
): Judged {
  const from = eventDay(record, spec.from);
  if (spec.applies?.(record) === false)
    return { key, outcome: notApplicable('not-required'), deadline: null };
  if (from === null) return { key, outcome: notApplicable('not-started'), deadline: null };
  const due = context.countLimit(spec.rule, from, spec.variant?.(record));
  if (due === null) return { key, outcome: notApplicable('no-rule'), deadline: null };
  const done = dayOf(record, spec.done);
  return { key, outcome: judgeDeadline(due, done), deadline: { key, rule: spec.rule, from, due, done } };
}

function judgeStanding<F extends Fields, P extends string>(
  key: string,
  spec: PeriodSpec<F, P>,
  record: RecordView<F>,
  context: RecordContext,
): Judged {
  const from = dayOf(record, spec.from);
  const outcome = (): CheckOutcome => {
    if (spec.applies?.(record) === false) return notApplicable('not-required');
    if (from === null) return notApplicable('not-started');
    const due = context.countLimit(spec.rule, from);
    return due === null ? notApplicable('no-rule') : judgePeriod(due, dayOf(record, spec.until));
  };
  return { key, outcome: outcome(), deadline: null };
}

function reviewCheck<F extends Fields>(record: RecordView<F>): Judged {
  const published = Object.entries(record.publications).flatMap(([key, publication]) =>
    publication === null ? [] : [{ on: publication.on, approvedOn: record.reviews[key]?.approvedOn ?? null }],
  );
  return { key: 'reviewed-before-published', outcome: judgeReviews(published), deadline: null };
}

function soonest(deadlines: readonly RecordDeadline[]): RecordDeadline | null {
  const open = deadlines.filter(({ done }) => done === null);
  return open.toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0))[0] ?? null;
}

function lastDone(deadlines: readonly RecordDeadline[]): PlainDate | null {
  const days = deadlines.map(({ done }) => done?.slice(0, 10) ?? null);
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), null);
}

/** Counts deadlines and judges every check of a record. The result depends on the record and the rules alone. */
export function assessRecord<F extends Fields, P extends string, D extends string, C extends string>(
  spec: LedgerSpec<F, P, D, C>,
  record: RecordView<F>,
  context: RecordContext,
): Assessment {
  const clock = (spec.clock?.(record, context) ?? []).map((deadline): Judged => ({
    key: deadline.key,
    outcome: judgeDeadline(deadline.due, deadline.done),
    deadline,
  }));
  const missing = Object.keys(spec.clockNames ?? {})
    .filter((key) => !clock.some((one) => one.key === key))
    .map((key): Judged => ({ key, outcome: notApplicable('not-required'), deadline: null }));
  const judged: Judged[] = [
    ...Object.entries<DeadlineSpec<F, P>>(spec.deadlines).map(([key, one]) =>
      judgeOne(key, one, record, context),
    ),
    ...clock,
    ...missing,
    ...Object.entries(spec.periods ?? {}).map(([key, one]) => judgeStanding(key, one, record, context)),
    ...(Object.keys(spec.publications).length === 0 ? [] : [reviewCheck(record)]),
    ...Object.entries<LedgerSpec<F, P, D, C>['checks'][C]>(spec.checks).map(([key, check]): Judged => ({
      key,
      outcome: check.judge(record, context),
      deadline: null,
    })),
  ];
  const deadlines = judged.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]));
  const next = soonest(deadlines);
  const period = spec.period.map((ref) => eventDay(record, ref)).find((day) => day !== null) ?? null;
  const label: unknown = record.values[spec.label];
  return {
    label: typeof label === 'string' ? label : '',
    periodOn: period?.slice(0, 10) ?? null,
    dueOn: next?.due.on ?? null,
    dueState: next?.due.state ?? null,
    doneOn: lastDone(deadlines),
    deadlines,
    checks: judged.map(({ key, outcome }) => ({ key, outcome })),
  };
}
