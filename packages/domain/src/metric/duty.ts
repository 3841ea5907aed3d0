import type { PlainDate } from '../common/index.ts';
import { compareText, type FactsIndex, type Part } from './facts-index.ts';
import type { FactAssignment, FactTask, RecordRef, SubjectRef } from './facts.ts';
import type { Counted } from './metric.ts';

/**
 * What a subject owes under one task: a department owes its own part, a work item the whole task.
 * `handedInOn` is the day on which the work was handed in (and not returned since), null while it is open.
 */
export type Duty = {
  record: RecordRef;
  task: FactTask;
  parts: FactAssignment[];
  handedInOn: PlainDate | null;
};

/** The parts that a department must do itself: those it leads and those the task requires of it. */
function ownParts(index: FactsIndex, departmentId: string): Part[] {
  return (index.partsByDepartment.get(departmentId) ?? []).filter(({ assignment }) => isRequired(assignment));
}

/** The duties of a subject, in task order. */
export function dutiesOf(index: FactsIndex, subject: SubjectRef): Duty[] {
  if (subject.kind === 'item') return (index.tasksByItem.get(subject.id) ?? []).map(taskDuty);
  return ownParts(index, subject.id).map(({ task, assignment }) => ({
    record: assignmentRecord(task, assignment),
    task,
    parts: [assignment],
    handedInOn: partHandedInOn(task, assignment),
  }));
}

/** The parts behind a subject: a department's own, or all required parts of an item's tasks. */
export function partsOf(index: FactsIndex, subject: SubjectRef): Part[] {
  if (subject.kind === 'department') return ownParts(index, subject.id);
  return (index.tasksByItem.get(subject.id) ?? []).flatMap((task) =>
    task.assignments.filter(isRequired).map((assignment) => ({ task, assignment })),
  );
}

/** The day by which a task as a whole is due. Standing and event-driven tasks are never late: their checkpoints are. */
export function deadlineOf(task: FactTask): PlainDate | null {
  return task.deadlineKind === 'dated' ? task.dueOn : null;
}

/** The due day before any extension. */
export function originalDeadlineOf(task: FactTask): PlainDate | null {
  return task.deadlineKind === 'dated' ? (task.originalDueOn ?? task.dueOn) : null;
}

/** Whether a department's part is handed in, and since when: the day of submission counts, not of verification. */
export function partHandedInOn(task: FactTask, part: FactAssignment): PlainDate | null {
  if (part.status === 'verified') return part.submittedOn ?? part.verifiedOn ?? task.closedOn;
  if (part.status === 'submitted') return part.submittedOn;
  return task.status === 'closed' ? task.closedOn : null;
}

function taskDuty(task: FactTask): Duty {
  const parts = task.assignments.filter(isRequired);
  return { record: taskRecord(task), task, parts, handedInOn: taskHandedInOn(task) };
}

/** The day on which the last required part of a task was handed in; null while one is open. */
export function taskHandedInOn(task: FactTask): PlainDate | null {
  const parts = task.assignments.filter(isRequired);
  const days = parts.map((part) => partHandedInOn(task, part));
  const last = days.reduce<PlainDate | null>(
    (latest, day) => (day !== null && day > (latest ?? '') ? day : latest),
    null,
  );
  const complete = days.length > 0 && days.every((day) => day !== null);
  if (complete) return last;
  return task.status === 'closed' ? task.closedOn : null;
}

function isRequired(part: FactAssignment): boolean {
  return part.required || part.role === 'lead';
}

function taskRecord(task: FactTask): RecordRef {
  return { kind: 'task', id: task.id, taskId: task.id, label: task.title };
}

export function assignmentRecord(task: FactTask, part: FactAssignment): RecordRef {
  return { kind: 'assignment', id: part.id, taskId: task.id, label: task.title };
}

/** Counts records one by one: `verdict` answers true (passes), false (fails) or null (not counted). */
export function countRecords<T>(
  records: readonly T[],
  verdict: (record: T) => boolean | null,
  ref: (record: T) => RecordRef,
): Counted {
  const passing: RecordRef[] = [];
  const failing: RecordRef[] = [];
  for (const record of records) {
    const passes = verdict(record);
    if (passes !== null) (passes ? passing : failing).push(ref(record));
  }
  return {
    numerator: passing.length,
    denominator: passing.length + failing.length,
    failing: sortRecords(failing),
    passing: sortRecords(passing),
  };
}

/** Records in an order that does not depend on where they stood in the facts. */
export function sortRecords(records: readonly RecordRef[]): RecordRef[] {
  return records.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}
