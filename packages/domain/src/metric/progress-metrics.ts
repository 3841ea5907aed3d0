import { daysBetween, type PlainDate } from '../common/index.ts';
import { assignmentRecord, countRecords, dutiesOf, partsOf, sortRecords, type Duty } from './duty.ts';
import type { FactsIndex, Part } from './facts-index.ts';
import type { FactCheckpoint, FactTask, RecordRef, SubjectRef } from './facts.ts';
import type { Counted, MetricDefinition } from './metric.ts';
import { settledInTime } from './task-metrics.ts';

const BOTH = ['department', 'item'] as const;

/** Metrics over progress: trajectory, checkpoints, regular reports. */
export const progressMetrics: readonly MetricDefinition[] = [
  {
    key: 'progress-against-trajectory',
    family: 'progress',
    subjects: BOTH,
    name: { zh: '进度达成率', en: 'Progress against trajectory' },
    formula: {
      zh: 'Σ 权重 × 实际进度（不超过应达进度）÷ Σ 权重 × 应达进度',
      en: 'Σ weight × min(actual, expected) ÷ Σ weight × expected',
    },
    measure: measureProgress,
  },
  {
    key: 'checkpoints-met',
    family: 'progress',
    subjects: BOTH,
    name: { zh: '检查点按时完成率', en: 'Checkpoints met' },
    formula: {
      zh: '按时完成的检查点 ÷（已完成 + 到期未完成的检查点），计牵头单位',
      en: 'checkpoints done in time ÷ (done + past due), counted for the lead department',
    },
    measure: measureCheckpoints,
  },
  {
    key: 'report-regularity',
    family: 'progress',
    subjects: BOTH,
    name: { zh: '进展报告及时率', en: 'Regular reports' },
    formula: {
      zh: '规定天数内有进展报告（或新下达）的在办任务数 ÷ 在办任务数',
      en: 'open parts with a report (or newly issued) within the set days ÷ open parts',
    },
    measure: measureRegularity,
  },
];

function measureProgress(index: FactsIndex, subject: SubjectRef): Counted {
  let numerator = 0;
  let denominator = 0;
  const failing: RecordRef[] = [];
  const passing: RecordRef[] = [];
  for (const duty of dutiesOf(index, subject)) {
    const expected = duty.task.expectedPercent ?? 0;
    if (expected === 0) continue;
    const actual = actualPercent(duty, subject);
    numerator += duty.task.weight * Math.min(actual, expected);
    denominator += duty.task.weight * expected;
    (actual < expected ? failing : passing).push(duty.record);
  }
  return { numerator, denominator, failing: sortRecords(failing), passing: sortRecords(passing) };
}

/** A part or task that was handed in counts as complete, whatever figure was last reported. */
export function actualPercent(duty: Duty, subject: SubjectRef): number {
  if (duty.handedInOn !== null) return 100;
  return subject.kind === 'item' ? duty.task.percent : (duty.parts[0]?.percent ?? 0);
}

type TaskCheckpoint = { task: FactTask; checkpoint: FactCheckpoint };

function measureCheckpoints(index: FactsIndex, subject: SubjectRef): Counted {
  const checkpoints = dutiesOf(index, subject)
    .filter((duty) => subject.kind === 'item' || duty.parts.some((part) => part.role === 'lead'))
    .flatMap(({ task }) => task.checkpoints.map((checkpoint) => ({ task, checkpoint })));
  return countRecords(
    checkpoints,
    ({ task, checkpoint }) => checkpointVerdict(task, checkpoint, index.facts.asOf),
    checkpointRecord,
  );
}

/** A task that was closed early owes nothing for the periods after it. */
function checkpointVerdict(task: FactTask, checkpoint: FactCheckpoint, asOf: PlainDate): boolean | null {
  const isLeftOver =
    checkpoint.doneOn === null && task.closedOn !== null && checkpoint.dueOn >= task.closedOn;
  return isLeftOver ? null : settledInTime(checkpoint.dueOn, checkpoint.doneOn, asOf);
}

function checkpointRecord({ task, checkpoint }: TaskCheckpoint): RecordRef {
  return {
    kind: 'checkpoint',
    id: checkpoint.id,
    taskId: task.id,
    label: `${task.title} · ${checkpoint.label}`,
  };
}

function measureRegularity(index: FactsIndex, subject: SubjectRef): Counted {
  return countRecords(
    partsOf(index, subject),
    (part) => {
      const stalled = isStalled(part, index.facts.asOf, index.facts.stalledAfterDays);
      return stalled === null ? null : !stalled;
    },
    ({ task, assignment }) => assignmentRecord(task, assignment),
  );
}

/**
 * Whether an open part has gone without a report for more than `days` calendar days, counted from the last report,
 * or else from the day on which work could begin. Null for parts that are handed in or have not begun.
 */
export function isStalled({ task, assignment }: Part, asOf: PlainDate, days: number): boolean | null {
  const isOpen =
    task.status === 'issued' && assignment.status !== 'submitted' && assignment.status !== 'verified';
  if (!isOpen || (task.startsOn !== null && task.startsOn > asOf)) return null;
  const since = [assignment.lastReportOn, task.issuedOn, task.startsOn].reduce<PlainDate | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  return since === null ? null : daysBetween(since, asOf) > days;
}
