import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { constructionLand } from './construction-land.ts';

const project = { title: '泰州市第12批次城镇建设用地', kind: 'batch' };
const approved = {
  ...project,
  approver: '省人民政府',
  approvalNumber: '苏政地〔2021〕815号',
  approvedOn: '2021-09-20',
  receivedOn: '2021-09-24',
};
const ALL = ['statement', 'conversion', 'supplement', 'acquisition', 'supply'];
const without = (paper: string) => ALL.filter((one) => one !== paper);
const PUBLISHED = { materials: '2021-10-08' };

const CASES: OutcomeCase[] = [
  [
    'both on the last day across National Day (标准目录)',
    { ...approved, papers: ALL },
    { approval: '2021-10-13', materials: '2021-10-13' },
    {
      'approval-on-time': 'pass',
      'materials-on-time': 'pass',
      'papers-complete': 'pass',
      'approval-recorded': 'pass',
    },
  ],
  [
    'both one day late (标准目录)',
    approved,
    { approval: '2021-10-14', materials: '2021-10-14' },
    { 'approval-on-time': 'fail late', 'materials-on-time': 'fail late' },
  ],
  [
    'both open (标准目录)',
    approved,
    {},
    {
      'approval-on-time': 'open pending 2021-10-14',
      'materials-on-time': 'open pending 2021-10-14',
      'papers-complete': 'not-applicable not-published',
      'approval-recorded': 'not-applicable not-published',
    },
  ],
  [
    'receipt unknown: counted from the approval (09-26 and 10-09 worked)',
    { ...approved, receivedOn: null },
    {},
    { 'approval-on-time': 'open pending 2021-10-10' },
  ],
  ['nothing approved', project, {}, { 'approval-on-time': 'not-applicable not-started' }],
  [
    'a scheme that the case does not need',
    { ...approved, papers: without('supplement'), papersNotRequired: ['supplement'] },
    PUBLISHED,
    { 'papers-complete': 'pass' },
  ],
  ...ALL.map((paper): OutcomeCase => [
    `without the paper ${paper}`,
    { ...approved, papers: without(paper) },
    PUBLISHED,
    { 'papers-complete': `fail without-${paper}` },
  ]),
  ...blankCases('approval-recorded', ['approvalNumber', 'approvedOn', 'approver'], approved, PUBLISHED),
];

const REFUSALS: RefusalCase[] = [
  [
    'a paper both public and not needed',
    { ...approved, papers: ALL, papersNotRequired: ['supply'] },
    {},
    'papersNotRequired paper-both-ways',
  ],
];

testLedger(constructionLand, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: project,
    pairs: [
      ['approvedOn', 'receivedOn'],
      ['approvedOn', 'publication:approval'],
      ['approvedOn', 'publication:materials'],
    ],
  },
});
