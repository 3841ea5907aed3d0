import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../common/index.ts';
import { isWorkday, officialCalendar } from '../calendar/index.ts';
import { appealWindow, isWindowOpen, workingDaysLeft } from './index.ts';

const calendar = officialCalendar();

describe('the appeal window', () => {
  test.each([
    ['a plain week', '2021-09-06', 5, '2021-09-13', 'official'],
    ['over National Day, with swapped weekends', '2021-09-29', 3, '2021-10-09', 'official'],
    ['announced on a Saturday', '2021-09-11', 1, '2021-09-13', 'official'],
    ['into a year without a notice', '2049-12-30', 5, '2050-01-06', 'assumed'],
  ])('%s', (_name, announcedOn, days, closesOn, state) => {
    expect(appealWindow(calendar, announcedOn, days)).toEqual({
      opensOn: announcedOn,
      closesOn,
      days,
      state,
    });
  });

  test('opens on the day of announcing, ends with its last day, and counts down to 0', () => {
    const window = appealWindow(calendar, '2021-09-06', 5);
    const days = ['2021-09-05', '2021-09-06', '2021-09-10', '2021-09-11', '2021-09-13', '2021-09-14'];
    expect(days.map((on) => isWindowOpen(window, on))).toEqual([false, true, true, true, true, false]);
    expect(days.map((on) => workingDaysLeft(calendar, window, on))).toEqual([null, 5, 1, 1, 0, null]);
  });

  test('has exactly so many working days after the announcement, the last of them its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 30 }), (offset, days) => {
        const announcedOn = addDays('2019-01-01', offset);
        const window = appealWindow(calendar, announcedOn, days);
        expect(workingDaysLeft(calendar, window, announcedOn)).toBe(days);
        expect(isWorkday(calendar, window.closesOn)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
