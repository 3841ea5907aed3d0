import type { OutcomeCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { normativeDocument } from './normative-document.ts';

const file = {
  title: '泰州市土地征收补偿办法',
  documentNumber: '泰自然资规〔2021〕1号',
  madeOn: '2021-09-24',
};
const repealed = { ...file, validity: 'repealed', endReason: 'review', replacedByNumber: '无替代' };

const CASES: OutcomeCase[] = [
  [
    'published on the last day across National Day (条例 26: 09-26 and 10-09 worked)',
    { ...file, validity: 'valid' },
    { main: '2021-10-27' },
    { 'published-on-time': 'pass', labelled: 'pass', 'ending-explained': 'not-applicable still-valid' },
  ],
  ['one day late (条例 26)', file, { main: '2021-10-28' }, { 'published-on-time': 'fail late' }],
  [
    'not published yet (条例 26)',
    file,
    {},
    { 'published-on-time': 'open pending 2021-10-28', labelled: 'not-applicable not-published' },
  ],
  [
    'published without a label',
    file,
    { main: '2021-10-08' },
    { labelled: 'fail unlabelled', 'label-current': 'not-applicable unlabelled' },
  ],
  ['valid without a term', { ...file, validity: 'valid' }, {}, { 'label-current': 'pass' }],
  [
    'valid until the end of its term',
    { ...file, validity: 'valid', validUntil: '2026-10-31' },
    {},
    { 'label-current': 'pass until 2026-11-01 past-its-term' },
  ],
  [
    'not in force before its day',
    { ...file, validity: 'not-yet', effectiveOn: '2021-11-01' },
    {},
    { 'label-current': 'pass until 2021-11-01 in-force-by-now' },
  ],
  ['repealed, nothing replaced it', repealed, {}, { 'ending-explained': 'pass' }],
  [
    'repealed without a reason',
    { ...repealed, endReason: null },
    {},
    { 'ending-explained': 'fail without-reason' },
  ],
  [
    'expired without a replacement',
    { ...repealed, validity: 'expired', replacedByNumber: null },
    {},
    { 'ending-explained': 'fail without-replacement' },
  ],
];

testLedger(normativeDocument, {
  cases: CASES,
  refusals: [],
  order: {
    values: { title: file.title },
    pairs: [
      ['madeOn', 'publication:main'],
      ['madeOn', 'endedOn'],
      ['effectiveOn', 'validUntil'],
    ],
  },
});
