import { expect, test } from 'vitest';
import { blankCases, type OutcomeCase } from '../testing/cases.ts';
import { testLedger } from '../testing/test-ledger.ts';
import { landAcquisition } from './land-acquisition.ts';

const batch = { title: '泰州市2021年度第8批次城镇建设用地' };
const approved = {
  ...batch,
  approver: 'province',
  approvalNumber: '苏政地〔2021〕812号',
  approvedOn: '2021-09-20',
  approvalReceivedOn: '2021-09-24',
};
const NOTICES = { preNotice: '2021-03-01', compensationNotice: '2021-05-10' };

const CASES: OutcomeCase[] = [
  [
    'both on their last day across National Day (实施条例 31; 标准目录: 09-26 and 10-09 worked)',
    approved,
    { ...NOTICES, approvalNotice: '2021-10-20', approvalMaterials: '2021-10-13' },
    {
      'approval-notice-on-time': 'pass',
      'approval-materials-on-time': 'pass',
      'noticed-before-approval': 'pass',
      'approval-recorded': 'pass',
    },
  ],
  [
    'both one day late (实施条例 31; 标准目录)',
    approved,
    { approvalNotice: '2021-10-21', approvalMaterials: '2021-10-14' },
    { 'approval-notice-on-time': 'fail late', 'approval-materials-on-time': 'fail late' },
  ],
  [
    'both open, each by its own limit (实施条例 31; 标准目录)',
    approved,
    {},
    {
      'approval-notice-on-time': 'open pending 2021-10-21',
      'approval-materials-on-time': 'open pending 2021-10-14',
    },
  ],
  [
    'approval not received: nothing runs',
    batch,
    {},
    {
      'approval-notice-on-time': 'not-applicable not-started',
      'noticed-before-approval': 'not-applicable not-approved',
      'approval-recorded': 'not-applicable not-approved',
    },
  ],
  [
    'pre-notice for ten working days across National Day (实施条例 26)',
    { ...batch, preNoticeUntil: '2021-10-13' },
    { preNotice: '2021-09-24' },
    { 'pre-notice-stood': 'pass' },
  ],
  [
    'pre-notice for nine working days (实施条例 26)',
    { ...batch, preNoticeUntil: '2021-10-12' },
    { preNotice: '2021-09-24' },
    { 'pre-notice-stood': 'fail too-short' },
  ],
  [
    'pre-notice before the Regulations of 2021: no rule then',
    { ...batch, preNoticeUntil: '2021-08-02' },
    { preNotice: '2021-08-01' },
    { 'pre-notice-stood': 'not-applicable no-rule' },
  ],
  [
    'compensation notice for 30 days (实施条例 28)',
    { ...batch, compensationNoticeUntil: '2021-10-01' },
    { compensationNotice: '2021-09-01' },
    { 'compensation-notice-stood': 'pass' },
  ],
  [
    'compensation notice for 29 days under the Land Law alone (土地管理法 47)',
    { ...batch, compensationNoticeUntil: '2021-06-08' },
    { compensationNotice: '2021-05-10' },
    { 'compensation-notice-stood': 'fail too-short' },
  ],
  [
    'compensation notice still standing',
    batch,
    { compensationNotice: '2021-09-01' },
    { 'compensation-notice-stood': 'open standing never' },
  ],
  [
    'approved without a pre-notice (实施条例 26)',
    approved,
    {},
    { 'noticed-before-approval': 'fail without-pre-notice' },
  ],
  [
    'approved without a compensation notice (土地管理法 47)',
    approved,
    { preNotice: '2021-03-01' },
    { 'noticed-before-approval': 'fail without-compensation-notice' },
  ],
  [
    'compensation before the pre-notice (实施条例 26, 28)',
    approved,
    { preNotice: '2021-05-11', compensationNotice: '2021-05-10' },
    { 'noticed-before-approval': 'fail out-of-order' },
  ],
  [
    'noticed only after the approval (土地管理法 47)',
    approved,
    { preNotice: '2021-03-01', compensationNotice: '2021-09-21' },
    { 'noticed-before-approval': 'fail after-approval' },
  ],
  ...blankCases(
    'approval-recorded',
    ['approver', 'approvalNumber', 'approvedOn', 'approvalReceivedOn'],
    approved,
  ),
];

testLedger(landAcquisition, {
  cases: CASES,
  refusals: [],
  order: {
    values: batch,
    pairs: [
      ['publication:preNotice', 'preNoticeUntil'],
      ['publication:compensationNotice', 'compensationNoticeUntil'],
      ['approvedOn', 'approvalReceivedOn'],
      ['approvedOn', 'publication:approvalNotice'],
      ['approvedOn', 'publication:approvalMaterials'],
      ['publication:preNotice', 'publication:approvalNotice'],
      ['publication:compensationNotice', 'publication:approvalNotice'],
    ],
  },
});

test.each([0, -1])('an area of %i is refused', (area) => {
  expect(landAcquisition.schema.safeParse({ ...batch, area }).error?.issues).toMatchObject([
    { path: ['area'], message: 'too-small' },
  ]);
});
