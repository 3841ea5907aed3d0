import { expect, test } from 'vitest';
import { overridableLimits } from '@gongkai/domain/deadline';
import { limitFieldsOf, readLimits } from './limits-fields.ts';

const limits = overridableLimits();
const stored = {
  'fee.payment': { amount: 15, unit: null, basis: '原文第五条' },
  gone: { amount: 3, unit: null, basis: '旧' },
};

test('figures go there and back; those the form does not show stay', () => {
  expect(readLimits(limits, limitFieldsOf(limits, stored), stored)).toEqual({ limits: stored, problems: {} });
});

test('a blank figure is the table’s own again', () => {
  const fields = { ...limitFieldsOf(limits, stored), 'fee.payment.amount': ' ' };
  expect(readLimits(limits, fields, stored).limits).toEqual({ gone: stored.gone });
});

test.each([
  [{ 'fee.payment.amount': '0' }, { 'fee.payment.amount': 'limitAmount' }],
  [{ 'fee.payment.amount': '１２' }, {}],
  [{ 'fee.payment.amount': 'x' }, { 'fee.payment.amount': 'limitAmount' }],
  [{ 'fee.payment.basis': '' }, { 'fee.payment.basis': 'limitBasis' }],
])('%j is refused at its field: %j', (given, problems) => {
  expect(readLimits(limits, { ...limitFieldsOf(limits, stored), ...given }, stored).problems).toEqual(
    problems,
  );
});
