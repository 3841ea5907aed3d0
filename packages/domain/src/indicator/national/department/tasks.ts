import { group } from '../../standard-parts.ts';
import { fromFloor, metricLeaf, practice } from '../kit.ts';

const SUPERVISION = practice(
  '督办台账立项、签收、反馈、核查、销号各环节（督查工作通行做法）',
  'the register of supervised tasks: receipt, report, verification, closure',
);
const DEADLINES = practice(
  '任务分解表按时限办结，延期须事先申请（督查工作通行做法）',
  'tasks done by their day; an extension is asked for beforehand',
);

/**
 * Tasks of the plan (items 1–17 alike): deadlines, receipt and reports, quality, pace. What is overdue lags behind as
 * well, so deadline and pace are one family.
 */
export const departmentTasks = group('tasks', { zh: '任务办理', en: 'Tasks' }, [
  group('task-deadlines', { zh: '办理时限', en: 'Deadlines' }, [
    metricLeaf('on-time-completion', 600, { kind: 'ratio' }, { source: DEADLINES, family: 'task-pace' }),
    metricLeaf('progress-against-trajectory', 400, fromFloor(5000), {
      source: DEADLINES,
      family: 'task-pace',
    }),
    metricLeaf('checkpoints-met', 200, { kind: 'ratio' }, { source: DEADLINES }),
  ]),
  group('task-response', { zh: '签收与报告', en: 'Receipt and reports' }, [
    metricLeaf('receipt-in-time', 250, { kind: 'ratio' }, { source: SUPERVISION }),
    metricLeaf('report-regularity', 250, { kind: 'ratio' }, { source: SUPERVISION }),
  ]),
  group('task-quality', { zh: '办理质量', en: 'Quality' }, [
    metricLeaf('verified-first-time', 400, fromFloor(5000), { source: SUPERVISION }),
    metricLeaf('evidence-attached', 200, { kind: 'proportional' }, { source: SUPERVISION }),
  ]),
]);
