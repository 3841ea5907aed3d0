import { blankCases, FILE, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { powerList } from './power-list.ts';

const matter = {
  matter: '对未经批准占用土地的处罚',
  category: 'penalty',
  listVersion: '2021年版',
  updatedOn: '2021-09-24',
  authority: '责令退还、限期拆除、罚款',
  basis: '土地管理法第七十七条',
  discretion: '按面积和情节分三档',
  procedure: '立案、调查、告知、决定、送达',
  results: '市局网站行政执法公示专栏',
  remedies: '行政复议、行政诉讼',
};
const PUBLISHED = { main: '2021-10-08' };

const CASES: OutcomeCase[] = [
  [
    'published on the last day across National Day (条例 26), all six there',
    matter,
    { main: '2021-10-27' },
    {
      'published-on-time': 'pass',
      'six-complete': 'pass',
      'authority-public': 'pass',
      'basis-public': 'pass',
      'discretion-public': 'pass',
      'procedure-public': 'pass',
      'results-public': 'pass',
      'remedies-public': 'pass',
      'version-dated': 'pass',
    },
  ],
  ['one day late (条例 26)', matter, { main: '2021-10-28' }, { 'published-on-time': 'fail late' }],
  [
    'not published yet (条例 26)',
    matter,
    {},
    {
      'published-on-time': 'open pending 2021-10-28',
      'six-complete': 'not-applicable not-published',
      'authority-public': 'not-applicable not-published',
      'basis-public': 'not-applicable not-published',
      'discretion-public': 'not-applicable not-published',
      'procedure-public': 'not-applicable not-published',
      'results-public': 'not-applicable not-published',
      'remedies-public': 'not-applicable not-published',
      'version-dated': 'not-applicable not-published',
    },
  ],
  ...['authority', 'basis', 'discretion', 'procedure', 'results', 'remedies'].map((element): OutcomeCase => [
    `without ${element} (工作要点(六); 处罚法 34, 39)`,
    { ...matter, [element]: null },
    PUBLISHED,
    { 'six-complete': `fail without-${element}`, [`${element}-public`]: `fail without-${element}` },
  ]),
  [
    'a flow chart is a procedure',
    { ...matter, procedure: null, flowChart: [FILE] },
    PUBLISHED,
    { 'procedure-public': 'pass', 'six-complete': 'pass' },
  ],
  [
    'no discretion, no standard',
    { ...matter, discretion: null, hasDiscretion: false },
    PUBLISHED,
    { 'discretion-public': 'not-applicable no-discretion', 'six-complete': 'pass' },
  ],
  ...blankCases('version-dated', ['category', 'updatedOn'], matter, PUBLISHED),
];

const REFUSALS: RefusalCase[] = [
  [
    'no discretion, yet a standard',
    { ...matter, hasDiscretion: false },
    {},
    'hasDiscretion discretion-both-ways',
  ],
];

testLedger(powerList, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: { matter: matter.matter, listVersion: '2021年版' },
    pairs: [['updatedOn', 'publication:main']],
  },
});
