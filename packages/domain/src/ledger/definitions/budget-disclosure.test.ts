import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { budgetDisclosure } from './budget-disclosure.ts';

const TABLES = [
  'summary',
  'revenue',
  'expenditure',
  'appropriation',
  'general-public',
  'basic',
  'three-public',
  'funds',
  'capital',
];
const budget = {
  title: '市自然资源和规划局2021年度部门预算',
  unit: '市自然资源和规划局',
  level: 'department',
  year: 2021,
  kind: 'budget',
  approver: '市财政局',
  approvedOn: '2021-01-22',
  tables: TABLES,
  functionalLevel: 'item',
  economicLevel: 'section',
  isExplained: true,
};
const unit = { ...budget, unit: '市土地储备中心', level: 'subordinate', approvedOn: '2021-03-01' };
const PUBLISHED = { main: '2021-02-01' };

const CASES: OutcomeCase[] = [
  [
    'twenty calendar days end in the Spring Festival and move to the next working day (预算法 14; 民法典 203)',
    budget,
    { main: '2021-02-18' },
    {
      'department-on-time': 'pass',
      'unit-on-time': 'not-applicable not-required',
      'all-tables': 'pass',
      'classified-finely': 'pass',
      explained: 'pass',
      'approval-recorded': 'pass',
      'address-given': 'pass',
    },
  ],
  [
    'department one day late (预算法 14)',
    budget,
    { main: '2021-02-19' },
    { 'department-on-time': 'fail late' },
  ],
  [
    'twenty calendar days over National Day: 5 October moves to the 8th (预算法 14)',
    { ...budget, kind: 'accounts', year: 2020, approvedOn: '2021-09-15' },
    {},
    {
      'department-on-time': 'open pending 2021-10-09',
      'all-tables': 'not-applicable not-published',
      'classified-finely': 'not-applicable not-published',
      explained: 'not-applicable not-published',
      'approval-recorded': 'not-applicable not-published',
      'address-given': 'not-applicable not-published',
    },
  ],
  [
    'unit on the last day: 21 March is a Sunday (实施条例 6)',
    unit,
    { main: '2021-03-22' },
    { 'unit-on-time': 'pass' },
  ],
  ['unit one day late (实施条例 6)', unit, { main: '2021-03-23' }, { 'unit-on-time': 'fail late' }],
  [
    'unit open (实施条例 6)',
    unit,
    {},
    { 'unit-on-time': 'open pending 2021-03-23', 'department-on-time': 'not-applicable not-required' },
  ],
  ...TABLES.map((table): OutcomeCase => [
    `without the table ${table} (预算法 14)`,
    { ...budget, tables: TABLES.filter((one) => one !== table) },
    PUBLISHED,
    { 'all-tables': `fail without-${table}` },
  ]),
  [
    'function only to 款 (实施条例 6)',
    { ...budget, functionalLevel: 'section' },
    PUBLISHED,
    { 'classified-finely': 'fail function-too-coarse' },
  ],
  [
    'economic nature only to 类 (实施条例 6)',
    { ...budget, economicLevel: 'class' },
    PUBLISHED,
    { 'classified-finely': 'fail economic-too-coarse' },
  ],
  [
    'a blank classification is not fine enough',
    { ...budget, economicLevel: null },
    PUBLISHED,
    { 'classified-finely': 'fail economic-too-coarse' },
  ],
  [
    'nothing explained (预算法 14)',
    { ...budget, isExplained: null },
    PUBLISHED,
    { explained: 'fail unexplained' },
  ],
  [
    'published without an address',
    budget,
    { main: { on: '2021-02-01', url: null } },
    { 'address-given': 'fail without-address' },
  ],
  ...blankCases('approval-recorded', ['approver', 'approvedOn'], budget, PUBLISHED),
];

const REFUSALS: RefusalCase[] = [
  [
    'final accounts approved within their year',
    { ...budget, kind: 'accounts', approvedOn: '2021-12-31' },
    {},
    'approvedOn accounts-before-year-end',
  ],
];

testLedger(budgetDisclosure, {
  cases: CASES,
  refusals: REFUSALS,
  order: { values: budget, pairs: [['approvedOn', 'publication:main']] },
});
