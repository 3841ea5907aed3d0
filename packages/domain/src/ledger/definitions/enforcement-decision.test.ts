import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { enforcementDecision } from './enforcement-decision.ts';

const penalty = {
  decisionNumber: '泰自然资罚〔2021〕36号',
  subject: '未经批准占用土地',
  kind: 'penalty',
  decidedOn: '2021-09-30',
  penaltyKinds: ['fine'],
  conclusion: '责令退还,罚款 12,000 元',
  basis: '土地管理法第七十七条',
  partyKind: 'legal',
  party: '泰州某建材有限公司',
};
const permit = { ...penalty, kind: 'permit', penaltyKinds: null };
const inspection = { ...permit, kind: 'inspection', decidedOn: '2021-09-24' };
const PUBLISHED = { main: '2021-10-08' };
const ended = { ...penalty, decidedOn: '2021-09-06', endKind: 'revoked', endedOn: '2021-09-30' };
const EARLY = { main: '2021-09-10' };

const CASES: OutcomeCase[] = [
  [
    'penalty on the seventh working day across National Day (118 号 (六))',
    penalty,
    { main: '2021-10-15' },
    { 'penalty-on-time': 'pass', 'elements-complete': 'pass', 'party-named': 'pass' },
  ],
  [
    'penalty one day late (118 号 (六))',
    penalty,
    { main: '2021-10-16' },
    {
      'penalty-on-time': 'fail late',
      'permit-on-time': 'not-applicable not-required',
      'decision-on-time': 'not-applicable not-required',
      'taken-down': 'not-applicable still-in-force',
    },
  ],
  [
    'penalty open (118 号 (六))',
    penalty,
    {},
    {
      'penalty-on-time': 'open pending 2021-10-16',
      'elements-complete': 'not-applicable not-published',
      'taken-down': 'not-applicable not-published',
    },
  ],
  ['permit on the last day (118 号 (六))', permit, { main: '2021-10-15' }, { 'permit-on-time': 'pass' }],
  ['permit one day late (118 号 (六))', permit, { main: '2021-10-16' }, { 'permit-on-time': 'fail late' }],
  ['permit open (118 号 (六))', permit, {}, { 'permit-on-time': 'open pending 2021-10-16' }],
  [
    'inspection on the twentieth working day (118 号 (六))',
    inspection,
    { main: '2021-10-27' },
    { 'decision-on-time': 'pass', 'penalty-on-time': 'not-applicable not-required' },
  ],
  [
    'inspection one day late (118 号 (六))',
    inspection,
    { main: '2021-10-28' },
    { 'decision-on-time': 'fail late' },
  ],
  ['inspection open (118 号 (六))', inspection, {}, { 'decision-on-time': 'open pending 2021-10-28' }],
  [
    'withheld by law (条例 15): no limit',
    { ...penalty, withheld: 'privacy' },
    {},
    { 'penalty-on-time': 'not-applicable not-required' },
  ],
  [
    'revoked penalty withdrawn with its reason on the third working day (处罚法 48, 85)',
    { ...ended, withdrawnOn: '2021-10-11', withdrawalReason: '复议撤销' },
    { ...EARLY, withdrawal: '2021-10-11' },
    { 'withdrawn-on-time': 'pass', 'withdrawal-explained-on-time': 'pass', 'taken-down': 'pass' },
  ],
  [
    'withdrawn and explained one day late (处罚法 48, 85)',
    { ...ended, withdrawnOn: '2021-10-12' },
    { ...EARLY, withdrawal: '2021-10-12' },
    {
      'withdrawn-on-time': 'fail late',
      'withdrawal-explained-on-time': 'fail late',
      'taken-down': 'fail without-reason',
    },
  ],
  [
    'revoked, still up (处罚法 48)',
    ended,
    EARLY,
    {
      'withdrawn-on-time': 'open pending 2021-10-12',
      'withdrawal-explained-on-time': 'open pending 2021-10-12',
      'taken-down': 'open still-up 2021-10-12',
    },
  ],
  [
    'a revoked penalty that was never public has nothing to withdraw',
    ended,
    {},
    { 'withdrawn-on-time': 'not-applicable not-required', 'taken-down': 'not-applicable not-published' },
  ],
  [
    'a revoked permit is taken down (118 号 (六)) without the limit of the Penalty Law',
    { ...ended, kind: 'permit', penaltyKinds: null },
    EARLY,
    { 'withdrawn-on-time': 'not-applicable not-required', 'taken-down': 'fail still-up' },
  ],
  [
    'revoked before the Penalty Law of 2021: no limit then',
    { ...ended, decidedOn: '2021-03-01', endedOn: '2021-05-06' },
    { main: '2021-03-05' },
    { 'withdrawn-on-time': 'not-applicable no-rule' },
  ],
  ['no kind of party', { ...penalty, partyKind: null }, {}, { 'party-named': 'fail without-kind' }],
  ['no party', { ...penalty, party: null }, {}, { 'party-named': 'fail without-party' }],
  [
    'a natural person is named in the sealed field',
    { ...penalty, partyKind: 'person', party: null, person: '张某' },
    {},
    { 'party-named': 'pass' },
  ],
  ...blankCases(
    'elements-complete',
    ['subject', 'decidedOn', 'partyKind', 'conclusion', 'basis'],
    penalty,
    PUBLISHED,
  ),
];

const REFUSALS: RefusalCase[] = [
  [
    'withheld and public at once',
    { ...penalty, withheld: 'privacy' },
    PUBLISHED,
    'withheld withheld-but-public',
  ],
  ['a person under organisations', { ...penalty, partyKind: 'person' }, {}, 'party organisation-is-person'],
  [
    'a permit with a fine',
    { ...permit, penaltyKinds: ['fine'] },
    {},
    'penaltyKinds penalties-without-penalty',
  ],
];

testLedger(enforcementDecision, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: { decisionNumber: '1号', kind: 'penalty' },
    pairs: [
      ['decidedOn', 'publication:main'],
      ['decidedOn', 'endedOn'],
      ['endedOn', 'withdrawnOn'],
      ['publication:main', 'withdrawnOn'],
      ['endedOn', 'publication:withdrawal'],
      ['publication:main', 'publication:withdrawal'],
    ],
  },
});
