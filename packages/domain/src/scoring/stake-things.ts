import { addDays, type PlainDate } from '../common/index.ts';
import { deadlineOf } from '../metric/duty.ts';
import type { EvaluationFacts, RecordRef, SubjectRef } from '../metric/facts.ts';
import { finishTask, holdSession, leads, openParts, passCheckpoint, plannedSessions } from './stake-facts.ts';
import { changedFacts, mendedFacts, type StakeBase, type StakeCheck } from './stake-figures.ts';

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
 * are the keys of the indicators that would gain or lose. `number` is a task's number in its plan.
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
  leaves: string[];
};

/** An open thing before it is evaluated. */
export type Thing = Omit<StakeRow, 'now' | 'done' | 'gain' | 'leaves'> & {
  /** things that move the same figures alike have the same mark, and are evaluated once */
  mark: string;
  facts: () => EvaluationFacts;
};

/** The day after a due day that has not passed. */
function lostAfter(dueOn: PlainDate | null, asOf: PlainDate): PlainDate | null {
  return dueOn !== null && dueOn >= asOf ? addDays(dueOn, 1) : null;
}

function replaced<T extends { id: string }>(all: readonly T[], changed: T): T[] {
  return all.map((one) => (one.id === changed.id ? changed : one));
}

/** Open tasks of the subject, each with the facts in which it is handed in and verified today. */
export function taskThings(base: StakeBase, subject: SubjectRef): Thing[] {
  const { own } = base;
  return own.tasks
    .filter((task) => task.status === 'issued' && openParts(task, subject).length > 0)
    .map((task) => {
      const dueOn = deadlineOf(task);
      return {
        kind: 'task',
        record: { kind: 'task', id: task.id, taskId: task.id, label: task.title },
        ledger: null,
        taskId: task.id,
        number: task.number,
        title: task.title,
        dueOn,
        lostOn: lostAfter(dueOn, own.asOf),
        mark: `task|${task.id}`,
        facts: () => {
          const finished = finishTask(task, openParts(task, subject), own.asOf);
          return changedFacts(base, { tasks: replaced(own.tasks, finished) }, ['tasks', 'progress']);
        },
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
          return {
            kind: 'checkpoint',
            record: { kind: 'checkpoint', id: checkpoint.id, taskId: task.id, label: title },
            ledger: null,
            taskId: task.id,
            number: task.number,
            title,
            dueOn: checkpoint.dueOn,
            lostOn: lostAfter(checkpoint.dueOn, own.asOf),
            mark: `checkpoint|${checkpoint.id}`,
            facts: () => {
              const passed = passCheckpoint(task, checkpoint.id, own.asOf);
              return changedFacts(base, { tasks: replaced(own.tasks, passed) }, ['tasks', 'progress']);
            },
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
    facts: () => {
      const held = holdSession(session, subject, own.asOf);
      const sessions = replaced(own.training.sessions, held);
      return changedFacts(base, { training: { ...own.training, sessions } }, ['training']);
    },
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
      mark: `record|${isKnown(base, record) ? record.id : ''}|${moves.join('|')}|${failing.toSorted().join('|')}`,
      facts: () => mendedFacts(base, record, checks, failing),
    };
  });
}
