import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../common/index.ts';
import {
  addWorkingDays,
  isWorkday,
  lastWorkdayUpTo,
  nextWorkday,
  officialCalendar,
  stateOfSpan,
  workingDaysBetween,
  yearState,
} from './index.ts';

const calendar = officialCalendar();
const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-06-01', offset));

describe('the official years', () => {
  test.each(['2021-02-07', '2021-02-20', '2021-09-26', '2021-10-09', '2026-02-28', '2026-10-10'])(
    '%s is a swapped working weekend',
    (on) => expect(isWorkday(calendar, on)).toBe(true),
  );

  test.each([
    ...['11', '12', '13', '14', '15', '16', '17'].map((date) => `2021-02-${date}`),
    '2021-09-20',
    '2021-10-07',
    '2026-09-25',
    '2026-10-07',
  ])('%s is a day off', (on) => expect(isWorkday(calendar, on)).toBe(false));

  test('plain days follow the week', () => {
    expect(isWorkday(calendar, '2021-11-08')).toBe(true);
    expect(isWorkday(calendar, '2021-11-13')).toBe(false);
    expect(isWorkday(calendar, '2021-11-14')).toBe(false);
  });

  test('each year has its state', () => {
    expect([2020, 2021, 2026, 2027].map((year) => yearState(calendar, year))).toEqual([
      'missing',
      'official',
      'official',
      'missing',
    ]);
    expect(stateOfSpan(calendar, '2026-12-01', '2027-01-04')).toBe('assumed');
    expect(stateOfSpan(calendar, '2021-12-01', '2022-01-04')).toBe('official');
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['2021-09-24', 20, '2021-10-27', 'official'],
    ['2021-09-08', 20, '2021-10-12', 'official'],
    ['2021-02-10', 1, '2021-02-18', 'official'],
    ['2021-02-18', -1, '2021-02-10', 'official'],
    ['2021-12-31', 1, '2022-01-04', 'official'],
    ['2026-12-30', 1, '2026-12-31', 'official'],
    ['2026-12-31', 1, '2027-01-01', 'assumed'],
    ['2026-11-24', 40, '2027-01-19', 'assumed'],
    ['2020-12-31', 1, '2021-01-04', 'official'],
    ['2021-02-13', 0, '2021-02-13', 'official'],
  ] as const)('%s and %i working days is %s, %s', (start, n, on, state) => {
    expect(addWorkingDays(calendar, start, n)).toEqual({ on, state });
  });

  test('is monotone: later start or more days never gives an earlier day', () => {
    fc.assert(
      fc.property(day, day, fc.nat(60), (a, b, n) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, early, n).on <= addWorkingDays(calendar, late, n).on).toBe(true);
        expect(addWorkingDays(calendar, a, n).on < addWorkingDays(calendar, a, n + 1).on).toBe(true);
      }),
    );
  });

  test('is additive, and ends on a working day', () => {
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(40), (start, a, b) => {
        const once = addWorkingDays(calendar, start, a + b).on;
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, a).on, b).on).toBe(once);
        expect(a + b === 0 || isWorkday(calendar, once)).toBe(true);
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  test.each([
    ['2021-09-24', '2021-10-27', 20],
    ['2021-10-27', '2021-09-24', -20],
    ['2021-02-10', '2021-02-17', 0],
    ['2021-02-06', '2021-02-07', 1],
    ['2021-11-08', '2021-11-08', 0],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(days);
  });

  test('is 0, never −0, over days off only, backwards too', () => {
    expect(workingDaysBetween(calendar, '2021-10-03', '2021-10-01')).toBe(0);
  });

  test('counts what a walk from day to day counts', () => {
    fc.assert(
      fc.property(day, fc.nat(200), (from, length) => {
        const walked = Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((on) =>
          isWorkday(calendar, on),
        );
        expect(workingDaysBetween(calendar, from, addDays(from, length))).toBe(walked.length);
      }),
    );
  });

  test('is the inverse of addWorkingDays, signed, and additive', () => {
    fc.assert(
      fc.property(day, day, day, fc.nat(60), (a, b, c, n) => {
        expect(workingDaysBetween(calendar, a, addWorkingDays(calendar, a, n).on)).toBe(n);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, a)).toBe(0);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(
          workingDaysBetween(calendar, a, c),
        );
      }),
    );
  });
});

describe('rolling a day off', () => {
  test('forwards and backwards over a holiday', () => {
    expect(nextWorkday(calendar, '2021-02-12')).toEqual({ on: '2021-02-18', state: 'official' });
    expect(lastWorkdayUpTo(calendar, '2021-02-15')).toEqual({ on: '2021-02-10', state: 'official' });
    expect(nextWorkday(calendar, '2021-02-07')).toEqual({ on: '2021-02-07', state: 'official' });
    expect(nextWorkday(calendar, '2027-01-02')).toEqual({ on: '2027-01-04', state: 'assumed' });
  });
});
