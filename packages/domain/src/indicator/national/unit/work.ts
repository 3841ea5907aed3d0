import { group } from '../../standard-parts.ts';
import { checkLeaf, fromFloor, metricLeaf, off, practice } from '../kit.ts';

const SUPERVISION = practice(
  '县（市、区）和直属单位单列考核（锦州、六安等地）',
  'counties and subordinate units have a system of their own (Jinzhou, Lu’an)',
);

/** Tasks that the bureau gave to a subordinate unit. */
export const unitTasks = group('tasks', { zh: '任务办理', en: 'Tasks' }, [
  metricLeaf('on-time-completion', 700, { kind: 'ratio' }, { source: SUPERVISION, family: 'task-pace' }),
  metricLeaf('progress-against-trajectory', 400, fromFloor(5000), {
    source: SUPERVISION,
    family: 'task-pace',
  }),
  metricLeaf('receipt-in-time', 300, { kind: 'ratio' }, { source: SUPERVISION }),
  metricLeaf('report-regularity', 300, { kind: 'ratio' }, { source: SUPERVISION }),
  metricLeaf('verified-first-time', 300, fromFloor(5000), { source: SUPERVISION }),
  metricLeaf('evidence-attached', 200, { kind: 'proportional' }, { source: SUPERVISION }),
]);

/** What a county bureau or a unit makes public by itself, items 1 to 7. */
export const unitDisclosure = group('disclosure', { zh: '主动公开', en: 'Proactive disclosure' }, [
  group('item-1', { zh: '规范性文件', en: 'Normative documents' }, [
    checkLeaf('normative-document', 'labelled', 200),
  ]),
  group('item-3', { zh: '征地与占补平衡', en: 'Land acquisition and farmland balance' }, [
    checkLeaf('land-acquisition', 'pre-notice-stood', 150),
    checkLeaf('land-acquisition', 'compensation-notice-stood', 150),
    checkLeaf('land-acquisition', 'approval-notice-on-time', 150),
    checkLeaf('farmland-supplement', 'photo-and-place', 150),
  ]),
  group('item-5', { zh: '土地市场', en: 'Land market' }, [
    checkLeaf('land-supply', 'all-stages', 200),
    checkLeaf('residential-land', 'updated-on-time', 150),
  ]),
  group('item-6', { zh: '权责清单与执法公示', en: 'Powers and enforcement' }, [
    checkLeaf('power-list', 'six-complete', 250),
    checkLeaf('enforcement-decision', 'penalty-on-time', 150),
  ]),
  group('item-7', { zh: '财政预决算', en: 'Budgets and accounts' }, [
    checkLeaf('budget-disclosure', 'unit-on-time', 300, { rule: off(150) }),
    checkLeaf('budget-disclosure', 'all-tables', 250),
  ]),
]);
