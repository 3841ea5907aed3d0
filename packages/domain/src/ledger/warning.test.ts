import { expect, test } from 'vitest';
import { addDays } from '../common/index.ts';
import { ledgerOf, warnedUntil, warningsBegun, warningsOf, type Lead } from './index.ts';

const LEADS: Lead[] = [{ months: 6 }, { days: 30 }];

test.each([
  // Valid until 14 January 2022: fails on the 15th.
  ['2022-01-15', '2021-07-13', 0],
  ['2022-01-15', '2021-07-14', 1],
  ['2022-01-15', '2021-12-14', 1],
  ['2022-01-15', '2021-12-15', 2],
  ['2022-01-15', '2022-01-14', 2],
  // It has failed: that is the check's to say, no warning's.
  ['2022-01-15', '2022-01-15', 0],
  // Six months before 31 August is the end of February.
  ['2021-09-01', '2021-02-27', 0],
  ['2021-09-01', '2021-02-28', 1],
  ['2024-09-01', '2024-02-28', 0],
  ['2024-09-01', '2024-02-29', 1],
])('what fails on %s is on %s warned of %i times', (failsOn, today, begun) => {
  expect(warningsBegun(failsOn, LEADS, today)).toBe(begun);
});

test('as days go by, warnings begin and none is taken back', () => {
  for (const lead of LEADS) {
    let last = '';
    for (let day = '2023-12-25'; day < '2024-04-01'; day = addDays(day, 1)) {
      const until = warnedUntil(day, lead);
      expect(until >= last).toBe(true);
      expect(warningsBegun(until, [lead], day)).toBe(1);
      expect(warningsBegun(addDays(until, 1), [lead], day)).toBe(0);
      last = until;
    }
  }
});

test('only a check that holds is warned of, and only for the reason that the ledger names', () => {
  const ledger = ledgerOf('normative-document');
  const on = (reason: string, outcome: 'pass' | 'open') =>
    warningsOf(
      ledger,
      [{ key: 'label-current', outcome: { outcome, reason, failsOn: '2022-01-15' } }],
      '2021-12-20',
    );
  expect(on('past-its-term', 'pass')).toEqual([
    { check: 'label-current', lastOn: '2022-01-14', isLast: true },
  ]);
  expect(on('in-force-by-now', 'pass')).toEqual([]);
  expect(on('past-its-term', 'open')).toEqual([]);
});
