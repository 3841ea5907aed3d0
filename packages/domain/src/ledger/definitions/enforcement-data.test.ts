import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { enforcementData } from './enforcement-data.ts';

const data = {
  title: '2021年度行政执法数据',
  agency: '市自然资源和规划局',
  year: 2021,
  permits: 1830,
  penalties: 64,
  compulsions: 0,
  levies: 12,
  inspections: 420,
  reconsidered: 5,
  sued: 2,
};

const CASES: OutcomeCase[] = [
  [
    'on 31 January, though in the Spring Festival (118 号 (六): a named date)',
    data,
    { main: '2022-01-31' },
    { 'published-on-time': 'pass', 'figures-complete': 'pass', 'address-given': 'pass' },
  ],
  ['on 1 February (118 号 (六))', data, { main: '2022-02-01' }, { 'published-on-time': 'fail late' }],
  [
    'not yet (118 号 (六))',
    data,
    {},
    {
      'published-on-time': 'open pending 2022-02-01',
      'figures-complete': 'not-applicable not-published',
      'address-given': 'not-applicable not-published',
    },
  ],
  [
    'without an address',
    data,
    { main: { on: '2022-01-20', url: null } },
    { 'address-given': 'fail without-address' },
  ],
  ...blankCases(
    'figures-complete',
    ['permits', 'penalties', 'compulsions', 'levies', 'inspections', 'reconsidered', 'sued'],
    data,
    { main: '2022-01-20' },
  ),
];

const REFUSALS: RefusalCase[] = [
  ['public before the year ended', data, { main: '2021-12-31' }, 'publication:main public-before-year-end'],
];

testLedger(enforcementData, { cases: CASES, refusals: REFUSALS, order: { values: data, pairs: [] } });
