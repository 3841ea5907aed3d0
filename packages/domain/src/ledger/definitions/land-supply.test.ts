import { blankCases, FILE, type OutcomeCase, type RefusalCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { landSupply } from './land-supply.ts';

const plot = { parcel: '2021-05', method: 'listing', planned: FILE };
const sold = {
  ...plot,
  location: '海陵区',
  area: 3_500_000,
  use: '住宅',
  saleStartsOn: '2021-08-20',
  listingUntil: '2021-08-30',
  dealOn: '2021-09-18',
  transferee: '泰州某置业有限公司',
  price: 52_000_000_000,
};
const NOTICE = { notice: '2021-07-30' };

const CASES: OutcomeCase[] = [
  [
    'all four stages, the result on its last day (39 号令 22: 09-18, 09-26 and 10-09 worked)',
    sold,
    { ...NOTICE, deal: '2021-09-22', result: '2021-10-09' },
    { 'result-on-time': 'pass', 'all-stages': 'pass', 'deal-complete': 'pass' },
  ],
  [
    'result one day late (39 号令 22)',
    sold,
    { ...NOTICE, result: '2021-10-10' },
    { 'result-on-time': 'fail late' },
  ],
  [
    'result open (39 号令 22)',
    sold,
    { ...NOTICE, deal: '2021-09-22' },
    {
      'result-on-time': 'open pending 2021-10-10',
      'other-result-on-time': 'not-applicable not-required',
      'all-stages': 'open without-result 2021-10-10',
    },
  ],
  ['deal open', sold, NOTICE, { 'all-stages': 'open without-deal 2021-10-10' }],
  [
    'deal so old that no limit ran: missing at once',
    { ...sold, saleStartsOn: null, listingUntil: null, dealOn: '2006-09-18' },
    { notice: '2006-07-30' },
    { 'all-stages': 'fail without-deal' },
  ],
  ['not in a plan (实施条例 16)', { ...sold, planned: null }, NOTICE, { 'all-stages': 'fail without-plan' }],
  ['sold without a notice (39 号令)', sold, {}, { 'all-stages': 'fail without-notice' }],
  [
    'not sold yet',
    plot,
    {},
    { 'all-stages': 'not-applicable not-supplied', 'deal-complete': 'not-applicable not-sold' },
  ],
  [
    'notice 20 days before the sale, listing open 10 days (39 号令 8, 18)',
    { ...plot, saleStartsOn: '2021-11-28', listingUntil: '2021-12-08' },
    { notice: '2021-11-08' },
    { 'notice-stood': 'pass', 'listing-stood': 'pass' },
  ],
  [
    'notice 19 days, listing 9 days (39 号令 8, 18)',
    { ...plot, saleStartsOn: '2021-11-27', listingUntil: '2021-12-06' },
    { notice: '2021-11-08' },
    { 'notice-stood': 'fail too-short', 'listing-stood': 'fail too-short' },
  ],
  [
    'an auction has no listing',
    { ...plot, method: 'auction' },
    { notice: '2021-11-08' },
    { 'listing-stood': 'not-applicable not-required' },
  ],
  [
    'allocation on the last day (条例 26), without a notice of sale',
    { ...plot, method: 'allocation', dealOn: '2021-09-24' },
    { deal: '2021-10-08', result: '2021-10-27' },
    {
      'other-result-on-time': 'pass',
      'result-on-time': 'not-applicable not-required',
      'notice-stood': 'not-applicable not-required',
      'all-stages': 'pass',
      'deal-complete': 'not-applicable not-sold',
    },
  ],
  [
    'agreement one day late (条例 26)',
    { ...plot, method: 'agreement', dealOn: '2021-09-24' },
    { result: '2021-10-28' },
    { 'other-result-on-time': 'fail late' },
  ],
  [
    'agreement open (条例 26)',
    { ...plot, method: 'agreement', dealOn: '2021-09-24' },
    { deal: '2021-10-08' },
    { 'other-result-on-time': 'open pending 2021-10-28', 'all-stages': 'open without-result 2021-10-28' },
  ],
  ...blankCases(
    'deal-complete',
    ['location', 'area', 'use', 'method', 'transferee', 'price'],
    { ...sold, listingUntil: null },
    NOTICE,
  ),
];

const REFUSALS: RefusalCase[] = [
  [
    'an auction with an end of listing',
    { ...plot, method: 'auction', listingUntil: '2021-08-30' },
    {},
    'listingUntil listing-end-without-listing',
  ],
  ['a price without a deal', { ...plot, price: 100 }, {}, 'price price-without-deal'],
];

testLedger(landSupply, {
  cases: CASES,
  refusals: REFUSALS,
  order: {
    values: plot,
    pairs: [
      ['publication:notice', 'saleStartsOn'],
      ['saleStartsOn', 'listingUntil'],
      ['saleStartsOn', 'dealOn'],
      ['dealOn', 'publication:deal'],
      ['dealOn', 'publication:result'],
    ],
  },
});
