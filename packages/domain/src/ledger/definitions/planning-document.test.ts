import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { planningDocument } from './planning-document.ts';

const plan = { title: '泰州市国土空间总体规划(2021—2035年)', category: 'territorial' };
const approved = { ...plan, approver: '省人民政府', approvedOn: '2021-09-24', secrecyHandling: 'open' };
const historical = { title: '泰州市土地整治规划(2011—2015年)', category: 'historical' };

const CASES: OutcomeCase[] = [
  [
    'published on the last day across National Day (条例 26: 09-26 and 10-09 worked)',
    approved,
    { draft: '2021-08-01', main: '2021-10-27' },
    {
      'published-on-time': 'pass',
      'secrecy-settled': 'pass',
      'elements-complete': 'pass',
      'address-given': 'pass',
      'draft-shown': 'pass',
      'backlog-published': 'not-applicable not-historical',
    },
  ],
  [
    'published one day late (条例 26)',
    approved,
    { main: '2021-10-28' },
    { 'published-on-time': 'fail late' },
  ],
  [
    'not published yet: open, too late from the day after (条例 26)',
    approved,
    {},
    {
      'published-on-time': 'open pending 2021-10-28',
      'elements-complete': 'not-applicable not-published',
      'address-given': 'not-applicable not-published',
    },
  ],
  [
    'withheld by law: no limit (条例 14)',
    { ...approved, secrecyHandling: 'withheld', secrecyBasis: '政府信息公开条例第十四条' },
    {},
    { 'published-on-time': 'not-applicable not-required', 'secrecy-settled': 'pass' },
  ],
  [
    'approved before the Regulations: no limit then',
    { ...approved, approvedOn: '2018-05-04' },
    {},
    { 'published-on-time': 'not-applicable no-rule' },
  ],
  [
    'draft for exactly 30 days (城乡规划法 26)',
    { ...plan, draftUntil: '2021-12-08' },
    { draft: '2021-11-08' },
    { 'draft-stood': 'pass', 'draft-shown': 'not-applicable not-approved' },
  ],
  [
    'draft for 29 days (城乡规划法 26)',
    { ...plan, draftUntil: '2021-12-07' },
    { draft: '2021-11-08' },
    { 'draft-stood': 'fail too-short' },
  ],
  ['draft without an end', plan, { draft: '2021-11-08' }, { 'draft-stood': 'open standing never' }],
  [
    'territorial plan approved without a draft (城乡规划法 26)',
    approved,
    {},
    { 'draft-shown': 'fail without-draft' },
  ],
  [
    'approved while the draft still stood',
    { ...approved, draftUntil: '2021-09-30' },
    { draft: '2021-08-20' },
    { 'draft-shown': 'fail approved-too-early' },
  ],
  [
    'a five-year plan needs no draft by this law',
    { ...approved, category: 'five-year' },
    {},
    { 'draft-shown': 'not-applicable not-required' },
  ],
  [
    'historical plan still to do',
    { ...historical, approvedOn: '2021-09-24' },
    {},
    {
      'backlog-published': 'fail still-to-do',
      'published-on-time': 'not-applicable not-required',
    },
  ],
  ['historical plan done', historical, { main: '2021-11-30' }, { 'backlog-published': 'pass' }],
  [
    'historical plan withheld',
    { ...historical, secrecyHandling: 'withheld' },
    {},
    {
      'backlog-published': 'not-applicable withheld',
      'secrecy-settled': 'not-applicable not-approved',
    },
  ],
  [
    'published with nothing said about secrets (条例 17)',
    { ...approved, secrecyHandling: null },
    { main: '2021-10-08' },
    { 'secrecy-settled': 'fail unsettled' },
  ],
  [
    'redacted without a basis (条例 14)',
    { ...approved, secrecyHandling: 'redacted' },
    {},
    { 'secrecy-settled': 'fail without-basis' },
  ],
  [
    'published without an address',
    approved,
    { main: { on: '2021-10-08', url: null } },
    { 'address-given': 'fail without-address' },
  ],
  ...blankCases('elements-complete', ['category', 'approver', 'approvedOn'], approved, {
    main: '2021-10-08',
  }),
];

const REFUSALS: RefusalCase[] = [
  [
    'withheld and public at once',
    { ...approved, secrecyHandling: 'withheld' },
    { main: '2021-10-08' },
    'secrecyHandling withheld-but-public',
  ],
];

testLedger(planningDocument, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: plan,
    pairs: [
      ['publication:draft', 'draftUntil'],
      ['publication:draft', 'approvedOn'],
      ['publication:draft', 'publication:main'],
      ['approvedOn', 'publication:main'],
    ],
  },
});
