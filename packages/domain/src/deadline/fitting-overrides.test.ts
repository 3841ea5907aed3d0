import { expect, test } from 'vitest';
import { fittingOverrides, overridableLimits } from './index.ts';

const own = (amount: number | string) => ({ amount, unit: null, basis: '原文' });

test.each<[string, Parameters<typeof fittingOverrides>[0], boolean]>([
  ['fee.payment', { 'fee.payment': own(15) }, true],
  // The law itself: nobody may set it.
  ['request.reply', { 'request.reply': own(15) }, false],
  // A count cannot become a date.
  ['fee.payment', { 'fee.payment': own('03-31') }, false],
  ['no.such-limit', { 'no.such-limit': own(15) }, false],
])('%s %j stays: %s', (key, overrides, stays) => {
  expect(Object.hasOwn(fittingOverrides(overrides), key)).toBe(stays);
});

test('every limit that is offered can be set, with its own figure', () => {
  const limits = overridableLimits();
  expect(limits.length).toBeGreaterThan(3);
  const set = Object.fromEntries(
    limits.map(({ key, rule }) => [key, { amount: rule.amount, unit: null, basis: '原文' }]),
  );
  expect(Object.keys(fittingOverrides(set))).toEqual(limits.map(({ key }) => key));
  expect(limits.map(({ key }) => key)).not.toContain('request.reply');
});
