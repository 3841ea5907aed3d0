import { expect, test } from 'vitest';
import { FILE, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testContext } from '../testing/context.ts';
import { recordWith } from '../testing/judge.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { residentialLand } from './residential-land.ts';

const quarter = {
  title: '2021年第四季度存量住宅用地信息',
  region: '市本级',
  year: 2021,
  quarter: '4',
  projectCount: 38,
  totalArea: 2_100_000,
  notStartedArea: 600_000,
  underConstructionArea: 1_500_000,
  listColumns: ['project', 'place', 'area', 'developer'],
  list: [FILE],
  map: [FILE],
};
const PUBLISHED = { main: '2021-10-08' };
const without = (column: string) => quarter.listColumns.filter((one) => one !== column);

const CASES: OutcomeCase[] = [
  [
    'fourth quarter: the tenth is a Sunday, so the eleventh (2021-08-06 函; 民法典 203)',
    quarter,
    { main: '2021-10-11' },
    {
      'updated-on-time': 'pass',
      'list-and-map': 'pass',
      'list-complete': 'pass',
      'address-given': 'pass',
    },
  ],
  ['one day late (2021-08-06 函)', quarter, { main: '2021-10-12' }, { 'updated-on-time': 'fail late' }],
  [
    'not updated yet (2021-08-06 函)',
    quarter,
    {},
    {
      'updated-on-time': 'open pending 2021-10-12',
      'list-and-map': 'not-applicable not-published',
      'list-complete': 'not-applicable not-published',
      'address-given': 'not-applicable not-published',
    },
  ],
  [
    'first quarter of 2022 by the tenth (2021-08-06 函)',
    { ...quarter, year: 2022, quarter: '1' },
    {},
    { 'updated-on-time': 'open pending 2022-01-11' },
  ],
  [
    'third quarter of 2021 began before the letter: no rule then',
    { ...quarter, quarter: '3' },
    {},
    { 'updated-on-time': 'not-applicable no-rule' },
  ],
  ['no list', { ...quarter, list: null }, PUBLISHED, { 'list-and-map': 'fail without-list' }],
  ['no map', { ...quarter, map: null }, PUBLISHED, { 'list-and-map': 'fail without-map' }],
  [
    'no projects at all',
    {
      ...quarter,
      projectCount: 0,
      totalArea: 0,
      notStartedArea: 0,
      underConstructionArea: 0,
      listColumns: null,
    },
    PUBLISHED,
    { 'list-complete': 'not-applicable without-projects' },
  ],
  [
    'project count not known is not zero',
    { ...quarter, projectCount: null, listColumns: null },
    PUBLISHED,
    { 'list-complete': 'fail without-project' },
  ],
  ...quarter.listColumns.map((column): OutcomeCase => [
    `the list does not say ${column}`,
    { ...quarter, listColumns: without(column) },
    PUBLISHED,
    { 'list-complete': `fail without-${column}` },
  ]),
  [
    'published without an address',
    quarter,
    { main: { on: '2021-10-08', url: null } },
    { 'address-given': 'fail without-address' },
  ],
];

const REFUSALS: RefusalCase[] = [
  ['parts above the total', { ...quarter, totalArea: 2_099_999 }, {}, 'totalArea parts-exceed-total'],
  ['an area without projects', { ...quarter, projectCount: 0 }, {}, 'projectCount area-without-projects'],
];

testLedger(residentialLand, { cases: CASES, refusals: REFUSALS, order: { values: quarter, pairs: [] } });

test.each([
  ['1', '2022-01-01'],
  ['2', '2022-04-01'],
  ['3', '2022-07-01'],
  ['4', '2022-10-01'],
])('quarter %s stands in the period from %s', (number, from) => {
  const record = recordWith(residentialLand, { ...quarter, year: 2022, quarter: number });
  expect(residentialLand.assess(record, testContext()).periodOn).toBe(from);
});
