import { group } from '../../standard-parts.ts';
import { checkLeaf, off } from '../kit.ts';

/** Proactive disclosure, items 1 to 7: each department answers for the records that it owns. */
export const departmentDisclosure = group('disclosure', { zh: '主动公开', en: 'Proactive disclosure' }, [
  group('item-1', { zh: '规范性文件', en: 'Normative documents' }, [
    checkLeaf('normative-document', 'labelled', 150),
    checkLeaf('normative-document', 'ending-explained', 150),
    // 鲤城区 takes 5 of 100 for each document out of its time; here half of the leaf.
    checkLeaf('normative-document', 'published-on-time', 200, { rule: off(100) }),
  ]),
  group('item-2', { zh: '规划', en: 'Plans' }, [
    checkLeaf('planning-document', 'published-on-time', 250),
    checkLeaf('planning-document', 'draft-stood', 200),
  ]),
  group('item-3', { zh: '征地与占补平衡', en: 'Land acquisition and farmland balance' }, [
    checkLeaf('land-acquisition', 'pre-notice-stood', 100),
    checkLeaf('land-acquisition', 'compensation-notice-stood', 100),
    checkLeaf('land-acquisition', 'approval-materials-on-time', 150),
    checkLeaf('farmland-supplement', 'photo-and-place', 150),
  ]),
  group('item-4', { zh: '审批', en: 'Approvals' }, [
    checkLeaf('construction-land', 'materials-on-time', 200),
    checkLeaf('mining-right', 'registration-on-time', 150),
    checkLeaf('surveying-qualification', 'published-on-time', 150),
  ]),
  group('item-5', { zh: '土地市场', en: 'Land market' }, [
    checkLeaf('supply-plan', 'published-on-time', 150),
    checkLeaf('land-supply', 'all-stages', 200),
    checkLeaf('residential-land', 'updated-on-time', 150),
  ]),
  group('item-6', { zh: '权责清单与执法公示', en: 'Powers and enforcement' }, [
    checkLeaf('power-list', 'six-complete', 200),
    checkLeaf('enforcement-decision', 'penalty-on-time', 250),
  ]),
  group('item-7', { zh: '财政预决算', en: 'Budgets and accounts' }, [
    checkLeaf('budget-disclosure', 'department-on-time', 150, { rule: off(75) }),
    checkLeaf('budget-disclosure', 'unit-on-time', 150),
    checkLeaf('budget-disclosure', 'all-tables', 100),
  ]),
]);
