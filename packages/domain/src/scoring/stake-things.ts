import { addDays, type PlainDate } from '../common/index.ts';
import { deadlineOf } from '../metric/duty.ts';
import type { EvaluationFacts, FactSession, FactTask, RecordRef, SubjectRef } from '../metric/facts.ts';
import {
  finishTask,
  holdSession,
  leads,
  missCheckpoint,
  missTask,
  openParts,
  passCheckpoint,
  plannedSessions,
} from './stake-facts.ts';
import { changedFacts, mendedFacts, missedFacts, type StakeBase, type StakeCheck } from './stake-figures.ts';

/** A ledger record with checks that would pass if it were put right today. `failsOn`: the first day it is too late. */
export type StakeRecord = {
  record: RecordRef;
  ledger: string;
  checks: StakeCheck[];
  /** every metric of the system that it fails now, also those that can no longer be put right; by `checks` unless told */
  failing?: string[] | undefined;
  failsOn: PlainDate | null;
};

/**
 * What one open thing is worth: the score now, the score if it were done today, and the difference, in hundredths.
 * `lostOn` is the first day on which it is too late; null without a due date or when that day has passed. `leaves`
 * are the keys of the indicators that would gain or lose. `number` is a task's number in its plan. `avoided` is what
 * would be lost from `lostOn` on were it left, all else as today; null where nothing is lost on a day to come.
 */
export type StakeRow = {
  kind: 'task' | 'checkpoint' | 'session' | 'record';
  record: RecordRef;
  ledger: string | null;
  taskId: string | null;
  number: number | null;
  title: string;
  dueOn: PlainDate | null;
  lostOn: PlainDate | null;
  now: number | null;
  done: number | null;
  gain: number | null;
  avoided: number | null;
  leaves: string[];
};

/** An open thing before it is evaluated. */
export type Thing = Omit<StakeRow, 'now' | 'done' | 'gain' | 'avoided' | 'leaves'> & {
  /** things that move the same figures alike have the same mark, and are evaluated once */
  mark: string;
  facts: () => EvaluationFacts;
  /** with its day passed and nothing done; null where that day has passed or there is none */
  missed: (() => EvaluationFacts) | null;
};

/** The day after a due day that has not passed. */
function lostAfter(dueOn: PlainDate | null, asOf: PlainDate): PlainDate | null {
  return dueOn !== null && dueOn >= asOf ? addDays(dueOn, 1) : null;
}

function replaced<T extends { id: string }>(all: readonly T[], changed: T): T[] {
  return all.map((one) => (one.id === changed.id ? changed : one));
}

function withTask(base: StakeBase, task: FactTask): EvaluationFacts {
  return changedFacts(base, { tasks: replaced(base.own.tasks, task) }, ['tasks', 'progress']);
}

function withSession(base: StakeBase, session: FactSession): EvaluationFacts {
  const { training } = base.own;
  return changedFacts(base, { training: { ...training, sessions: replaced(training.sessions, session) } }, [
    'training',
  ]);
}

/** Open tasks of the subject, each with the facts in which it is handed in and verified today. */
export function taskThings(base: StakeBase, subject: SubjectRef): Thing[] {
  const { own } = base;
  return own.tasks
    .filter((task) => task.status === 'issued' && openParts(task, subject).length > 0)
    .map((task) => {
      const dueOn = deadlineOf(task);
      const lostOn = lostAfter(dueOn, own.asOf);
      return {
        kind: 'task',
        record: { kind: 'task', id: task.id, taskId: task.id, label: task.title },
        ledger: null,
        taskId: task.id,
        number: task.number,
        title: task.title,
        dueOn,
        lostOn,
        mark: `task|${task.id}`,
        facts: () => {
          const finished = finishTask(task, openParts(task, subject), own.asOf);
          return withTask(base, finished);
        },
        missed: lostOn === null ? null : () => withTask(base, missTask(task, own.asOf)),
      };
    });
}

/** Checkpoints that have begun and are not done, each with the facts in which it is done today. */
export function checkpointThings(base: StakeBase, subject: SubjectRef): Thing[] {
  const { own } = base;
  return own.tasks
    .filter((task) => task.status === 'issued' && leads(task, subject))
    .flatMap((task) =>
      task.checkpoints
        .filter(({ doneOn, startsOn }) => doneOn === null && startsOn <= own.asOf)
        .map((checkpoint): Thing => {
          const title = `${task.title} · ${checkpoint.label}`;
          const lostOn = lostAfter(checkpoint.dueOn, own.asOf);
          return {
            kind: 'checkpoint',
            record: { kind: 'checkpoint', id: checkpoint.id, taskId: task.id, label: title },
            ledger: null,
            taskId: task.id,
            number: task.number,
            title,
            dueOn: checkpoint.dueOn,
            lostOn,
            mark: `checkpoint|${checkpoint.id}`,
            facts: () => withTask(base, passCheckpoint(task, checkpoint.id, own.asOf)),
            missed:
              lostOn === null ? null : () => withTask(base, missCheckpoint(task, checkpoint.id, own.asOf)),
          };
        }),
    );
}

/** Planned training sessions that concern the subject, each with the facts in which it is held today. */
export function sessionThings(base: StakeBase, subject: SubjectRef): Thing[] {
  const { own } = base;
  return plannedSessions(own, subject).map((session) => ({
    kind: 'session',
    record: { kind: 'session', id: session.id, taskId: null, label: session.title },
    ledger: null,
    taskId: null,
    number: null,
    title: session.title,
    dueOn: session.plannedOn,
    lostOn: lostAfter(session.plannedOn, own.asOf),
    mark: `session|${session.id}`,
    facts: () => withSession(base, holdSession(session, subject, own.asOf)),
    missed:
      lostAfter(session.plannedOn, own.asOf) === null
        ? null
        : () => withSession(base, { ...session, plannedOn: addDays(own.asOf, -1) }),
  }));
}

/** Whether a figure or a listed loss names the record; the others are known by their number only. */
function isKnown({ own, figures }: StakeBase, record: RecordRef): boolean {
  const isIt = (one: RecordRef | null) => one?.kind === record.kind && one.id === record.id;
  return (
    own.occurrences.some((entry) => isIt(entry.record)) ||
    [...figures.values()].some(({ failing }) => failing.some(isIt))
  );
}

/** Ledger records, each with the facts in which all of its checks that can still pass do. */
export function recordThings(base: StakeBase, records: readonly StakeRecord[]): Thing[] {
  return records.flatMap(({ record, ledger, checks: all, failing: known, failsOn }) => {
    const checks = all.filter(({ metric }) => base.figures.has(metric));
    if (checks.length === 0) return [];
    const failing = (known ?? checks.flatMap(({ metric, from }) => (from === 'fail' ? metric : []))).filter(
      (metric) => base.figures.has(metric),
    );
    const lost = checks.flatMap((check) =>
      check.from === 'open' && failsOn !== null && check.failsOn === failsOn ? check.metric : [],
    );
    const moves = checks.map(({ metric, from }) => `${metric} ${from}`).toSorted();
    return {
      kind: 'record',
      record,
      ledger,
      taskId: null,
      number: null,
      title: record.label,
      dueOn: failsOn === null ? null : addDays(failsOn, -1),
      lostOn: failsOn,
      // A record that is known by itself may count once for several indicators: it is evaluated by itself.
      mark: `record|${isKnown(base, record) ? record.id : ''}|${moves.join('|')}|${failing.toSorted().join('|')}|${lost.toSorted().join('|')}`,
      facts: () => mendedFacts(base, record, checks, failing),
      missed: lost.length === 0 ? null : () => missedFacts(base, record, lost, failing),
    };
  });
}
