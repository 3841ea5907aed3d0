import { expect, test } from 'vitest';
import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testContext } from '../testing/context.ts';
import { judge, recordWith } from '../testing/judge.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { supplyPlan } from './supply-plan.ts';

const plan = {
  title: '泰州市2021年度国有建设用地供应计划',
  year: 2021,
  region: '市本级',
  total: 5_000_000,
  commercial: 400_000,
  industrial: 1_600_000,
  residential: 1_500_000,
  services: 500_000,
  transport: 800_000,
  water: 100_000,
  special: 100_000,
  timing: '第一季度 80 公顷,第二季度 140 公顷',
  plots: '2021-01 至 2021-42',
  uses: '住宅、商服、工业',
};

const CASES: OutcomeCase[] = [
  [
    'published on 31 March (供应计划编制规范)',
    plan,
    { main: '2021-03-31' },
    {
      'published-on-time': 'pass',
      'contents-complete': 'pass',
      'structure-complete': 'pass',
      'address-given': 'pass',
    },
  ],
  ['published on 1 April', plan, { main: '2021-04-01' }, { 'published-on-time': 'fail late' }],
  ['published in the year before', plan, { main: '2020-12-30' }, { 'published-on-time': 'pass' }],
  [
    'not published yet',
    plan,
    {},
    {
      'published-on-time': 'open pending 2021-04-01',
      'contents-complete': 'not-applicable not-published',
      'structure-complete': 'not-applicable not-published',
      'address-given': 'not-applicable not-published',
    },
  ],
  [
    'published without an address',
    plan,
    { main: { on: '2021-03-31', url: null } },
    { 'address-given': 'fail without-address' },
  ],
  [
    'a kind of land of which there is none is a zero, not a blank',
    { ...plan, special: 0 },
    { main: '2021-03-31' },
    { 'structure-complete': 'pass' },
  ],
  ...blankCases('contents-complete', ['total', 'timing', 'plots', 'uses'], plan, { main: '2021-03-31' }),
  ...blankCases(
    'structure-complete',
    ['commercial', 'industrial', 'residential', 'services', 'transport', 'water', 'special'],
    plan,
    { main: '2021-03-31' },
  ),
];

const REFUSALS: RefusalCase[] = [
  ['kinds of land above the total', { ...plan, total: 4_999_999 }, {}, 'total structure-exceeds-total'],
];

testLedger(supplyPlan, { cases: CASES, refusals: REFUSALS, order: { values: plan, pairs: [] } });

test('an office with its own day is held to that day', () => {
  const own = testContext({ 'supply-plan.publish': { amount: '04-15', unit: null, basis: '本地规定' } });
  expect(judge(supplyPlan, plan, { main: '2021-04-15' }, own)['published-on-time']).toBe('pass');
  expect(judge(supplyPlan, plan, { main: '2021-04-16' }, own)['published-on-time']).toBe('fail late');
});

test('stands in the period of its year', () => {
  expect(supplyPlan.assess(recordWith(supplyPlan, plan), testContext()).periodOn).toBe('2021-01-01');
});
