import { blankCases, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { miningRight } from './mining-right.ts';

const right = { title: '泰州市某地热采矿权', kind: 'mining', matter: 'new', year: 2021 };
const granted = { ...right, grantMethod: 'listing', grantedOn: '2021-09-24' };
const registered = {
  ...right,
  acceptedOn: '2021-09-24',
  registeredOn: '2021-09-30',
  licenceNumber: 'C3212002021091120123456',
  holder: '泰州某矿业有限公司',
  mineral: '地热',
  validFrom: '2021-09-30',
  validUntil: '2031-09-29',
};

const CASES: OutcomeCase[] = [
  [
    'grant and acceptance on their last day across National Day (条例 26)',
    { ...granted, acceptedOn: '2021-09-24' },
    { terms: '2021-08-20', grant: '2021-10-27', acceptance: '2021-10-27' },
    { 'grant-on-time': 'pass', 'acceptance-on-time': 'pass', 'terms-announced': 'pass' },
  ],
  [
    'grant and acceptance one day late (条例 26)',
    { ...granted, acceptedOn: '2021-09-24' },
    { grant: '2021-10-28', acceptance: '2021-10-28' },
    { 'grant-on-time': 'fail late', 'acceptance-on-time': 'fail late' },
  ],
  [
    'everything open (条例 26; 118 号 (六): seven working days across National Day)',
    { ...granted, ...registered },
    {},
    {
      'grant-on-time': 'open pending 2021-10-28',
      'acceptance-on-time': 'open pending 2021-10-28',
      'registration-on-time': 'open pending 2021-10-16',
    },
  ],
  [
    'registration on the last day (118 号 (六))',
    registered,
    { registration: '2021-10-15' },
    { 'registration-on-time': 'pass', 'licence-complete': 'pass' },
  ],
  [
    'registration one day late (118 号 (六))',
    registered,
    { registration: '2021-10-16' },
    { 'registration-on-time': 'fail late' },
  ],
  [
    'no stage reached',
    right,
    {},
    {
      'grant-on-time': 'not-applicable not-started',
      'terms-announced': 'not-applicable not-competitive',
      'licence-complete': 'not-applicable not-registered',
    },
  ],
  [
    'a cancellation has no licence to complete',
    { ...right, matter: 'cancellation', registeredOn: '2021-09-30' },
    {},
    { 'licence-complete': 'not-applicable not-registered' },
  ],
  [
    'competitive but not granted yet',
    { ...right, grantMethod: 'auction' },
    {},
    { 'terms-announced': 'not-applicable not-granted' },
  ],
  ['granted without an announcement (矿产资源法 19)', granted, {}, { 'terms-announced': 'fail unannounced' }],
  [
    'announced on the day of the grant (矿产资源法 19)',
    granted,
    { terms: '2021-09-24' },
    { 'terms-announced': 'fail announced-late' },
  ],
  ...blankCases(
    'licence-complete',
    ['licenceNumber', 'holder', 'mineral', 'validFrom', 'validUntil'],
    registered,
  ),
];

const REFUSALS: RefusalCase[] = [
  [
    'no grant, yet a day of it',
    { ...right, grantMethod: 'none', grantedOn: '2021-09-24' },
    {},
    'grantedOn grant-without-grant',
  ],
];

testLedger(miningRight, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: right,
    pairs: [
      ['publication:terms', 'publication:grant'],
      ['grantedOn', 'publication:grant'],
      ['acceptedOn', 'publication:acceptance'],
      ['acceptedOn', 'registeredOn'],
      ['registeredOn', 'publication:registration'],
      ['validFrom', 'validUntil'],
    ],
  },
});
