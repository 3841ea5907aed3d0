import type { PlainDate } from '../common/index.ts';
import {
  assignmentRecord,
  countRecords,
  deadlineOf,
  dutiesOf,
  originalDeadlineOf,
  partsOf,
  type Duty,
} from './duty.ts';
import type { FactsIndex, Part } from './facts-index.ts';
import type { RecordRef, SubjectRef } from './facts.ts';
import type { Counted, MetricDefinition } from './metric.ts';

const BOTH = ['department', 'item'] as const;

/** Metrics over tasks: deadlines, receipt, verification, coverage, evidence, extensions. */
export const taskMetrics: readonly MetricDefinition[] = [
  {
    key: 'on-time-completion',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '按时办结率', en: 'On-time completion' },
    formula: {
      zh: '按时报结数 ÷（已报结数 + 到期未报结数）',
      en: 'handed in on time ÷ (handed in + past due and not handed in)',
    },
    measure: (index, subject) => onTime(index, subject, (duty) => deadlineOf(duty.task)),
  },
  {
    key: 'on-time-original',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '按原定时限办结率', en: 'On time by the original date' },
    formula: {
      zh: '按原定时限报结数 ÷（已报结数 + 原定时限已过未报结数）',
      en: 'handed in by the original due date ÷ (handed in + past the original date and not handed in)',
    },
    measure: (index, subject) => onTime(index, subject, (duty) => originalDeadlineOf(duty.task)),
  },
  {
    key: 'overdue-tasks',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '逾期未办结', en: 'Overdue now' },
    formula: { zh: '有时限任务数 − 逾期未报结数', en: 'dated tasks − tasks past due and not handed in' },
    measure: measureOverdue,
  },
  {
    key: 'completion',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '办结率', en: 'Completion' },
    formula: { zh: '核验通过（销号）数 ÷ 任务数', en: 'verified (closed) ÷ tasks' },
    measure: measureCompletion,
  },
  {
    key: 'receipt-in-time',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '按时签收率', en: 'Receipt in time' },
    formula: { zh: '按时签收数 ÷ 应签收数', en: 'signed for in time ÷ to be signed for' },
    measure: measureReceipt,
  },
  {
    key: 'verified-first-time',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '一次核验通过率', en: 'Verified the first time' },
    formula: {
      zh: '未经退回补正即核验通过数 ÷（核验通过数 + 曾退回而未通过数）',
      en: 'verified without a return ÷ (verified + returned and not yet verified)',
    },
    measure: measureFirstTime,
  },
  {
    key: 'evidence-attached',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '佐证材料齐备率', en: 'Evidence attached' },
    formula: { zh: '附有佐证材料的报结数 ÷ 报结数', en: 'handed in with evidence ÷ handed in' },
    measure: measureEvidence,
  },
  {
    key: 'without-extension',
    family: 'tasks',
    subjects: BOTH,
    name: { zh: '未延期率', en: 'Without extension' },
    formula: { zh: '未延期任务数 ÷ 有时限任务数', en: 'tasks without an extension ÷ dated tasks' },
    measure: measureExtension,
  },
  {
    key: 'breakdown-coverage',
    family: 'tasks',
    subjects: ['item'],
    name: { zh: '分解覆盖', en: 'Broken down' },
    formula: { zh: '已下达任务的事项 ÷ 事项', en: 'item with an issued task ÷ item' },
    measure: measureCoverage,
  },
  {
    key: 'lead-assigned',
    family: 'tasks',
    subjects: ['item'],
    name: { zh: '牵头单位落实率', en: 'Lead department named' },
    formula: { zh: '有牵头单位的任务数 ÷ 任务数', en: 'tasks with a lead department ÷ tasks' },
    measure: (index, subject) =>
      countRecords(
        dutiesOf(index, subject),
        (duty) => duty.task.assignments.some((part) => part.role === 'lead'),
        dutyRecord,
      ),
  },
];

function onTime(index: FactsIndex, subject: SubjectRef, dueOf: (duty: Duty) => PlainDate | null): Counted {
  return countRecords(
    dutiesOf(index, subject),
    (duty) => settledInTime(dueOf(duty), duty.handedInOn, index.facts.asOf),
    dutyRecord,
  );
}

/**
 * Whether something with a due date was done in time: null while it is still open and its day has not passed
 * (the due day itself still counts as in time), and where no due date was set.
 */
export function settledInTime(
  dueOn: PlainDate | null,
  doneOn: PlainDate | null,
  asOf: PlainDate,
): boolean | null {
  if (dueOn === null) return null;
  if (doneOn !== null) return doneOn <= dueOn;
  return dueOn < asOf ? false : null;
}

function measureOverdue(index: FactsIndex, subject: SubjectRef): Counted {
  const { asOf } = index.facts;
  const verdict = ({ task, handedInOn }: Duty) => {
    const dueOn = deadlineOf(task);
    return dueOn === null ? null : handedInOn !== null || dueOn >= asOf;
  };
  return countRecords(dutiesOf(index, subject), verdict, dutyRecord);
}

function measureCompletion(index: FactsIndex, subject: SubjectRef): Counted {
  const isDone = ({ task, parts }: Duty) =>
    task.status === 'closed' ||
    (subject.kind === 'department' && parts.every((part) => part.status === 'verified'));
  return countRecords(dutiesOf(index, subject), isDone, dutyRecord);
}

function measureReceipt(index: FactsIndex, subject: SubjectRef): Counted {
  const verdict = ({ assignment }: Part) =>
    settledInTime(assignment.receiptDueOn, assignment.receivedOn, index.facts.asOf);
  return countRecords(partsOf(index, subject), verdict, partRecord);
}

function measureFirstTime(index: FactsIndex, subject: SubjectRef): Counted {
  return countRecords(partsOf(index, subject), passedFirstTime, partRecord);
}

function passedFirstTime({ assignment }: Part): boolean | null {
  if (assignment.returnCount > 0) return false;
  return assignment.status === 'verified' ? true : null;
}

function measureEvidence(index: FactsIndex, subject: SubjectRef): Counted {
  return countRecords(partsOf(index, subject), hasEvidence, partRecord);
}

function hasEvidence({ assignment }: Part): boolean | null {
  const isHandedIn = assignment.status === 'submitted' || assignment.status === 'verified';
  return isHandedIn ? assignment.evidenceCount > 0 : null;
}

function measureExtension(index: FactsIndex, subject: SubjectRef): Counted {
  const extensions = (duty: Duty) =>
    subject.kind === 'item'
      ? duty.task.extensionCount
      : duty.parts.reduce((sum, part) => sum + part.extensionCount, 0);
  return countRecords(
    dutiesOf(index, subject),
    (duty) => (deadlineOf(duty.task) === null ? null : extensions(duty) === 0),
    dutyRecord,
  );
}

function measureCoverage(index: FactsIndex, subject: SubjectRef): Counted {
  const items = index.facts.items.filter((item) => item.id === subject.id);
  return countRecords(
    items,
    (item) => (index.tasksByItem.get(item.id) ?? []).length > 0,
    (item) => ({ kind: 'item', id: item.id, taskId: null, label: item.heading ?? String(item.number) }),
  );
}

function dutyRecord(duty: Duty): RecordRef {
  return duty.record;
}

function partRecord({ task, assignment }: Part): RecordRef {
  return assignmentRecord(task, assignment);
}
