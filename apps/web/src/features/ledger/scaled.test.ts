import { expect, test } from 'vitest';
import { formatScaled, parseScaled } from './scaled.ts';

test.each([
  ['12.30', 2, 1230],
  ['1,234.5', 2, 123_450],
  ['１２．５', 1, 125],
  ['0.07', 2, 7],
  ['90071992547409.91', 2, 9_007_199_254_740_991],
  ['3.50', 1, 35],
  ['-4', 0, -4],
  ['', 2, null],
  ['1.005', 2, 'too-many-decimals'],
  ['1.5', 0, 'too-many-decimals'],
  ['一百', 0, 'not-a-number'],
  ['1e3', 0, 'not-a-number'],
  ['99999999999999999', 2, 'not-a-number'],
])('%j with %i decimals is %j', (typed, scale, units) => {
  expect(parseScaled(typed, scale)).toBe(units);
});

test.each([
  [123_450, 2, '1,234.50'],
  [7, 2, '0.07'],
  [-1_234_567, 4, '-123.4567'],
  [1_000, 0, '1,000'],
])('%i with %i decimals reads %s', (units, scale, text) => {
  expect(formatScaled(units, scale)).toBe(text);
  expect(parseScaled(text, scale)).toBe(units);
});
