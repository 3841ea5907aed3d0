import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { surveyingQualification } from './surveying-qualification.ts';

const decision = {
  unit: '泰州某测绘有限公司',
  decisionKind: 'new',
  decidedOn: '2021-09-30',
  categories: ['engineering', 'boundary'],
  grade: 'B',
  certificateNumber: '乙测资字32501234',
  validFrom: '2021-09-30',
  validUntil: '2026-09-29',
};

const CASES: OutcomeCase[] = [
  [
    'published on the seventh working day across National Day (118 号 (六); 许可法 40)',
    decision,
    { main: '2021-10-15' },
    { 'published-on-time': 'pass', 'elements-complete': 'pass' },
  ],
  ['one day late (118 号 (六))', decision, { main: '2021-10-16' }, { 'published-on-time': 'fail late' }],
  ['not published yet (118 号 (六))', decision, {}, { 'published-on-time': 'open pending 2021-10-16' }],
  [
    'decided before the notice of 2018: no limit then',
    { ...decision, decidedOn: '2018-06-01' },
    {},
    { 'published-on-time': 'not-applicable no-rule' },
  ],
  [
    'a cancellation needs no category',
    { unit: decision.unit, decisionKind: 'cancellation', decidedOn: '2021-09-30' },
    {},
    { 'elements-complete': 'not-applicable cancelled' },
  ],
  ...blankCases(
    'elements-complete',
    ['categories', 'grade', 'certificateNumber', 'validFrom', 'validUntil'],
    decision,
  ),
];

const REFUSALS: RefusalCase[] = [
  [
    'a new one that ended before the decision',
    { ...decision, validFrom: null, validUntil: '2021-09-29' },
    {},
    'validUntil ends-before-decision',
  ],
];

testLedger(surveyingQualification, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: { unit: decision.unit, decidedOn: '2021-01-04' },
    pairs: [
      ['decidedOn', 'publication:main'],
      ['validFrom', 'validUntil'],
    ],
  },
});
