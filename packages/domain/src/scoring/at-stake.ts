import { addDays, type PlainDate } from '../common/index.ts';
import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { deadlineOf, partHandedInOn } from '../metric/duty.ts';
import { compareText } from '../metric/facts-index.ts';
import type { EvaluationFacts, FactAssignment, FactTask, SubjectRef } from '../metric/facts.ts';
import { evaluateOne } from './evaluate.ts';

/**
 * What one open task is worth: the score now, the score if it were done today, and the difference, in hundredths.
 * `lostOn` is the first day on which it is no longer on time; null without a due date or when that day has passed.
 */
export type StakeRow = {
  taskId: string;
  number: number;
  title: string;
  dueOn: PlainDate | null;
  lostOn: PlainDate | null;
  now: number | null;
  done: number | null;
  gain: number | null;
};

/**
 * For each open task of a department or item, what doing it today would change, found by the engine itself: the
 * facts with that task done are evaluated again. Sorted by gain, then by the day on which it is lost, then by number.
 */
export function pointsAtStake(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
): StakeRow[] {
  const now = evaluateOne(system, facts, subject)?.score ?? null;
  return facts.tasks
    .filter((task) => task.status === 'issued' && openParts(task, subject).length > 0)
    .map((task) => stakeRow(system, facts, subject, task, now))
    .toSorted(
      (a, b) =>
        (b.gain ?? -Infinity) - (a.gain ?? -Infinity) ||
        compareText(a.lostOn ?? '9999', b.lostOn ?? '9999') ||
        a.number - b.number,
    );
}

function stakeRow(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
  task: FactTask,
  now: number | null,
): StakeRow {
  const finished = finishToday(task, openParts(task, subject), facts.asOf);
  const tasks = facts.tasks.map((other) => (other.id === task.id ? finished : other));
  const done = evaluateOne(system, { ...facts, tasks }, subject)?.score ?? null;
  const dueOn = deadlineOf(task);
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    dueOn,
    lostOn: dueOn !== null && dueOn >= facts.asOf ? addDays(dueOn, 1) : null,
    now,
    done,
    gain: now === null || done === null ? null : done - now,
  };
}

/** The parts that the subject still has to hand in under a task. */
function openParts(task: FactTask, subject: SubjectRef): FactAssignment[] {
  const isOwn = (part: FactAssignment) => subject.kind === 'department' && part.departmentId === subject.id;
  const isOfItem = subject.kind === 'item' && task.itemId === subject.id;
  return task.assignments.filter(
    (part) =>
      (part.required || part.role === 'lead') &&
      (isOfItem || isOwn(part)) &&
      partHandedInOn(task, part) === null,
  );
}

/** The task as it would stand with these parts handed in, verified and evidenced today. */
function finishToday(task: FactTask, parts: readonly FactAssignment[], asOf: PlainDate): FactTask {
  const finishing = new Set(parts.map((part) => part.id));
  const assignments = task.assignments.map((part) =>
    finishing.has(part.id) ? finishedPart(part, asOf) : part,
  );
  const isClosed = assignments.every(
    (part) => !(part.required || part.role === 'lead') || part.status === 'verified',
  );
  const checkpoints = task.checkpoints.map((checkpoint) =>
    checkpoint.doneOn === null && checkpoint.startsOn <= asOf ? { ...checkpoint, doneOn: asOf } : checkpoint,
  );
  return {
    ...task,
    assignments,
    checkpoints,
    ...(isClosed ? { status: 'closed', closedOn: asOf, percent: 100, light: 'done' } : {}),
  };
}

function finishedPart(part: FactAssignment, asOf: PlainDate): FactAssignment {
  return {
    ...part,
    status: 'verified',
    percent: 100,
    receivedOn: part.receivedOn ?? asOf,
    submittedOn: asOf,
    verifiedOn: asOf,
    lastReportOn: asOf,
    reportCount: part.reportCount + 1,
    evidenceCount: Math.max(1, part.evidenceCount),
  };
}
