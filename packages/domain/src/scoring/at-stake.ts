import { addDays, type PlainDate } from '../common/index.ts';
import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { deadlineOf } from '../metric/duty.ts';
import { compareText } from '../metric/facts-index.ts';
import type { EvaluationFacts, RecordRef, SubjectRef } from '../metric/facts.ts';
import { evaluateOne, resultLeaves } from './evaluate.ts';
import type { SubjectResult } from './result.ts';
import { finishTask, holdSession, leads, openParts, passCheckpoint, plannedSessions } from './stake-facts.ts';
import { changedFacts, mendedFacts, stakeBase, type StakeBase, type StakeCheck } from './stake-figures.ts';

/** A ledger record with checks that would pass if it were put right today. `failsOn`: the first day it is too late. */
export type StakeRecord = {
  record: RecordRef;
  ledger: string;
  checks: StakeCheck[];
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

type Thing = Omit<StakeRow, 'now' | 'done' | 'gain' | 'leaves'> & {
  /** things that move the same figures alike have the same mark, and are evaluated once */
  mark: string;
  facts: () => EvaluationFacts;
};

/**
 * For each open task, checkpoint and planned session of a department or item, and for the ledger records handed in,
 * what doing it today would change. Exact, by the engine itself: the facts with that one thing done are evaluated
 * again. Sorted by gain, then by the day on which it is lost, then by number.
 */
export function pointsAtStake(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
  records: readonly StakeRecord[] = [],
): StakeRow[] {
  const now = evaluateOne(system, facts, subject);
  if (now === null) return [];
  const base = stakeBase(system, facts, subject);
  const done = new Map<string, SubjectResult | null>();
  return [
    ...taskThings(base, subject),
    ...checkpointThings(base, subject),
    ...sessionThings(base, subject),
    ...recordThings(base, records),
  ]
    .map((thing) => {
      if (!done.has(thing.mark)) done.set(thing.mark, evaluateOne(system, thing.facts(), subject));
      return stakeRow(thing, now, done.get(thing.mark) ?? null);
    })
    .toSorted(
      (a, b) =>
        (b.gain ?? -Infinity) - (a.gain ?? -Infinity) ||
        compareText(a.lostOn ?? '9999', b.lostOn ?? '9999') ||
        (a.number ?? Infinity) - (b.number ?? Infinity) ||
        compareText(a.record.id, b.record.id),
    );
}

function stakeRow(
  { mark: _mark, facts: _facts, ...thing }: Thing,
  now: SubjectResult,
  done: SubjectResult | null,
) {
  const before = now.score;
  const after = done?.score ?? null;
  const points = new Map(resultLeaves(now.nodes).map((leaf) => [leaf.key, leaf.points]));
  const moved = resultLeaves(done?.nodes ?? []).filter((leaf) => leaf.points !== points.get(leaf.key));
  return {
    ...thing,
    now: before,
    done: after,
    gain: before === null || after === null ? null : after - before,
    leaves: moved.map(({ key }) => key),
  };
}

/** The day after a due day that has not passed. */
function lostAfter(dueOn: PlainDate | null, asOf: PlainDate): PlainDate | null {
  return dueOn !== null && dueOn >= asOf ? addDays(dueOn, 1) : null;
}

function replaced<T extends { id: string }>(all: readonly T[], changed: T): T[] {
  return all.map((one) => (one.id === changed.id ? changed : one));
}

function taskThings(base: StakeBase, subject: SubjectRef): Thing[] {
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

function checkpointThings(base: StakeBase, subject: SubjectRef): Thing[] {
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

function sessionThings(base: StakeBase, subject: SubjectRef): Thing[] {
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

function recordThings(base: StakeBase, records: readonly StakeRecord[]): Thing[] {
  return records.flatMap(({ record, ledger, checks: all, failsOn }) => {
    const checks = all.filter(({ metric }) => base.figures.has(metric));
    if (checks.length === 0) return [];
    const isNamed = checks.some(({ metric }) =>
      base.figures.get(metric)?.failing.some(({ kind, id }) => kind === record.kind && id === record.id),
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
      // A record that a figure names may count once for several indicators: it is evaluated by itself.
      mark: `record|${isNamed ? record.id : ''}|${moves.join('|')}`,
      facts: () => mendedFacts(base, record, checks),
    };
  });
}
