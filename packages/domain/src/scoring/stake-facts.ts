import type { PlainDate } from '../common/index.ts';
import { addDays } from '../common/index.ts';
import { partHandedInOn } from '../metric/duty.ts';
import type { EvaluationFacts, FactAssignment, FactSession, FactTask, SubjectRef } from '../metric/facts.ts';

/** Whether a part must be handed in: the lead's, and those the task requires. */
function isRequired(part: FactAssignment): boolean {
  return part.required || part.role === 'lead';
}

/** The parts that the subject still has to hand in under a task. */
export function openParts(task: FactTask, subject: SubjectRef): FactAssignment[] {
  const isOwn = (part: FactAssignment) => subject.kind === 'department' && part.departmentId === subject.id;
  const isOfItem = subject.kind === 'item' && task.itemId === subject.id;
  return task.assignments.filter(
    (part) => isRequired(part) && (isOfItem || isOwn(part)) && partHandedInOn(task, part) === null,
  );
}

/** Whether a task's checkpoints are the subject's: a work item's tasks, and those that a department leads. */
export function leads(task: FactTask, subject: SubjectRef): boolean {
  if (subject.kind === 'item') return task.itemId === subject.id;
  return task.assignments.some((part) => part.role === 'lead' && part.departmentId === subject.id);
}

/** The task as it would stand with these parts handed in, verified and evidenced today. */
export function finishTask(task: FactTask, parts: readonly FactAssignment[], asOf: PlainDate): FactTask {
  const finishing = new Set(parts.map((part) => part.id));
  const assignments = task.assignments.map((part) =>
    finishing.has(part.id) ? finishedPart(part, asOf) : part,
  );
  const isClosed = assignments.every((part) => !isRequired(part) || part.status === 'verified');
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

/** The task as it would stand with one checkpoint reported as done today by the lead department. */
export function passCheckpoint(task: FactTask, checkpointId: string, asOf: PlainDate): FactTask {
  return {
    ...task,
    checkpoints: task.checkpoints.map((one) => (one.id === checkpointId ? { ...one, doneOn: asOf } : one)),
    assignments: task.assignments.map((part) =>
      part.role === 'lead' ? { ...part, lastReportOn: asOf, reportCount: part.reportCount + 1 } : part,
    ),
    lastReportOn: asOf,
    reportCount: task.reportCount + 1,
  };
}

/** The task as it would count had its due day passed: only what looks at that day moves. */
export function missTask(task: FactTask, asOf: PlainDate): FactTask {
  const passed = addDays(asOf, -1);
  const original = task.originalDueOn !== null && task.originalDueOn < passed ? task.originalDueOn : passed;
  return { ...task, dueOn: passed, originalDueOn: original, light: 'overdue' };
}

/** The task as it would count had one checkpoint's day passed. */
export function missCheckpoint(task: FactTask, checkpointId: string, asOf: PlainDate): FactTask {
  const passed = addDays(asOf, -1);
  return {
    ...task,
    checkpoints: task.checkpoints.map((one) => (one.id === checkpointId ? { ...one, dueOn: passed } : one)),
  };
}

/**
 * Planned sessions that concern a department: it hosts them, or is expected there. The office answers for all of
 * them.
 */
export function plannedSessions(facts: EvaluationFacts, subject: SubjectRef): FactSession[] {
  if (subject.kind !== 'department') return [];
  const isOffice = facts.departments.some(({ id, kind }) => id === subject.id && kind === 'office');
  return facts.training.sessions.filter(
    (session) =>
      session.status === 'planned' &&
      (isOffice ||
        session.hostDepartmentId === subject.id ||
        session.attendances.some((seat) => seat.departmentId === subject.id && seat.expected > 0)),
  );
}

/** The session as it would stand held today, with everybody of the department there who is expected. */
export function holdSession(session: FactSession, subject: SubjectRef, asOf: PlainDate): FactSession {
  return {
    ...session,
    status: 'held',
    heldOn: asOf,
    attendances: session.attendances.map((seat) =>
      seat.departmentId === subject.id ? { ...seat, actual: seat.expected } : seat,
    ),
  };
}
