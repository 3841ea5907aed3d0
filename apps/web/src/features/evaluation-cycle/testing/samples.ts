import type { DecisionDifference } from '@gongkai/domain/appeal';
import type { Appeal } from '../appeal-card.tsx';
import type { AppealLeaf } from '../appeal-change.ts';
import type { AssessedLeaf, Assessment, Evaluation, Queue, QueueLeaf } from '../cycle-data.ts';

const text = (zh: string) => ({ zh, en: zh });
const EVALUATION_ID = '0197a000-0000-7000-8000-0000000000e1';
const DEPARTMENT_ID = '0197a000-0000-7000-8000-00000000000c';

type Entry = NonNullable<AssessedLeaf['self']>;

export function anEntry(change: Partial<Entry> = {}): Entry {
  return {
    source: 'self',
    points: 300,
    note: '已补报佐证',
    explanation: null,
    version: 1,
    updatedById: null,
    updatedByName: '法规处负责人',
    updatedOn: '2021-12-16',
    evidence: [],
    ...change,
  };
}

/** An indicator worth 4 points, of which the system counts 2.40. */
export function aLeaf(change: Partial<AssessedLeaf> = {}): AssessedLeaf {
  return {
    departmentId: DEPARTMENT_ID,
    leafKey: 'progress',
    name: text('进度达成率'),
    formula: text('实际进度 ÷ 应达进度'),
    path: [text('任务办理')],
    weight: 400,
    least: 0,
    most: 400,
    rule: 'ratio',
    explainedWorth: 80,
    assessed: true,
    required: true,
    counted: {
      state: 'measured',
      points: 240,
      metric: null,
      failing: [],
      failingCount: 0,
    },
    self: null,
    thirdParty: null,
    mark: null,
    verdict: null,
    attention: [],
    editable: true,
    ...change,
  };
}

export function anAssessment(leaves: AssessedLeaf[], change: Partial<Assessment> = {}): Assessment {
  return {
    evaluationId: EVALUATION_ID,
    departmentId: DEPARTMENT_ID,
    source: 'self',
    status: 'self-assessment',
    dueOn: '2021-12-24',
    asOf: '2021-12-13',
    handIn: {
      departmentId: DEPARTMENT_ID,
      source: 'self',
      state: 'awaited',
      handedInOn: null,
      handedInByName: '',
      returnReason: null,
      returnCount: 0,
      version: 1,
    },
    open: true,
    leaves,
    ...change,
  };
}

export function aQueueLeaf(change: Partial<QueueLeaf> = {}): QueueLeaf {
  const { editable: _editable, ...leaf } = aLeaf({ self: anEntry() });
  return { ...leaf, sampled: null, needed: true, ...change };
}

export function aVerdict(change: Partial<NonNullable<QueueLeaf['verdict']>> = {}) {
  return {
    verdict: 'adjusted' as const,
    points: 200,
    explanationAccepted: null,
    reason: '两项佐证不足',
    sampled: false,
    decidedByName: '另一位核查人',
    decidedOn: '2021-12-20',
    version: 1,
    ...change,
  };
}

export function aQueue(leaves: QueueLeaf[]): Queue {
  return {
    evaluationId: EVALUATION_ID,
    departmentId: DEPARTMENT_ID,
    status: 'verification',
    sampling: null,
    samplePercent: 20,
    policy: { points: 50, percent: 20 },
    handIn: { ...anAssessment([]).handIn, state: 'handed-in' },
    thirdParty: null,
    seesThirdParty: false,
    plain: 0,
    leaves,
    discrepancies: [],
  };
}

/** One department, which has not handed in. */
export function anEvaluation(change: Partial<Evaluation> = {}): Evaluation {
  const { handIn } = anAssessment([]);
  return {
    id: EVALUATION_ID,
    planId: EVALUATION_ID,
    number: 1,
    title: '11月考核',
    status: 'self-assessment',
    periodFrom: '2021-11-01',
    periodTo: '2021-11-30',
    assessDueOn: '2021-12-20',
    verifyDueOn: null,
    appealDays: 5,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    sampling: null,
    draftSystemId: null,
    asOf: '2021-11-30',
    factsSha256: null,
    partPeriods: [],
    openedOn: '2021-12-01',
    announcedOn: null,
    appealUntil: null,
    appealUntilState: null,
    finalOn: null,
    withdrawnOn: null,
    withdrawReason: null,
    revisionOfId: null,
    revisionReason: null,
    createdByName: '局办公室',
    version: 1,
    viewer: 'final',
    systems: [],
    departments: [{ id: DEPARTMENT_ID, name: '法规处', shortName: '法规处', archived: false }],
    handIns: [handIn],
    open: null,
    ...change,
  };
}

/** An indicator that lost points over one task. */
export function anAppealLeaf(change: Partial<AppealLeaf> = {}): AppealLeaf {
  return {
    points: 200,
    possible: 400,
    weight: 400,
    state: 'measured',
    metric: { key: 'overdue-tasks', numerator: 1, denominator: 2 },
    failing: [{ kind: 'task', id: 't1', taskId: 't1', label: '编发典型案例' }],
    failingCount: 1,
    rule: 'deduction',
    whenEmpty: 'not-applicable',
    separable: true,
    correctable: false,
    ...change,
  };
}

export function anAppeal(change: Partial<Appeal> = {}): Appeal {
  return {
    id: '0197a000-0000-7000-8000-0000000000a1',
    number: 1,
    version: 1,
    status: 'filed',
    department: { id: DEPARTMENT_ID, name: '法规处' },
    indicator: { key: 'overdue-tasks', name: text('逾期任务') },
    leaf: anAppealLeaf(),
    grounds: '任务已于到期当日以纸质件报送，收文登记可查。',
    records: [],
    evidence: [],
    filedOn: '2021-12-17',
    filedByName: '法规处负责人',
    verifierName: null,
    mayDecide: true,
    decision: null,
    ...change,
  };
}

/** One point more for the appellant; nobody else moves. */
export function aDifference(): DecisionDifference {
  return {
    subject: { kind: 'department', id: DEPARTMENT_ID },
    name: '法规处',
    score: { before: 8500, after: 8600, change: 100 },
    band: { before: 'good', after: 'good' },
    overall: { before: 8000, after: 8010, change: 10 },
    leaves: [],
    moves: [],
  };
}
