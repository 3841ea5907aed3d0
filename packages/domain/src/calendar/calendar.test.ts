import { describe, expect, test } from 'vitest';
import {
  Calendar,
  UpdateCalendarYearInput,
  diffCalendar,
  endOfMonth,
  endOfQuarter,
  isWorkday,
  officialCalendar,
  periodsBetween,
} from './index.ts';

describe('periods', () => {
  test.each([
    ['2021-11-08', '2021-11-30', '2021-12-31'],
    ['2024-02-01', '2024-02-29', '2024-03-31'],
    ['2021-12-31', '2021-12-31', '2021-12-31'],
    ['2023-04-30', '2023-04-30', '2023-06-30'],
  ])('%s: month ends %s, quarter %s', (on, month, quarter) => {
    expect([endOfMonth(on), endOfQuarter(on)]).toEqual([month, quarter]);
  });

  test('list every period the span touches, across a year', () => {
    expect(periodsBetween('quarter', '2021-11-08', '2022-04-01')).toEqual([
      { kind: 'quarter', year: 2021, number: 4, startsOn: '2021-10-01', endsOn: '2021-12-31' },
      { kind: 'quarter', year: 2022, number: 1, startsOn: '2022-01-01', endsOn: '2022-03-31' },
      { kind: 'quarter', year: 2022, number: 2, startsOn: '2022-04-01', endsOn: '2022-06-30' },
    ]);
    expect(periodsBetween('month', '2021-01-31', '2021-12-01')).toHaveLength(12);
    expect(periodsBetween('month', '2021-02-01', '2021-01-31')).toEqual([]);
  });
});

describe('the stored calendar', () => {
  test('is valid against its schema', () => {
    expect(Calendar.parse(officialCalendar())).toEqual(officialCalendar());
  });

  test('holds only exceptions from plain weekends, inside their year', () => {
    for (const [year, { days }] of Object.entries(officialCalendar().years)) {
      for (const [on, day] of Object.entries(days)) {
        expect(on.slice(0, 4)).toBe(year);
        expect(isWorkday({ years: {} }, on)).toBe(!day.isWorkday);
      }
    }
  });
});

describe('diffCalendar', () => {
  const before = officialCalendar();

  test('finds nothing between equals', () => {
    expect(diffCalendar(before, officialCalendar())).toEqual({ years: [], days: [] });
  });

  test('names years that became official and days whose meaning changed', () => {
    const after = officialCalendar();
    after.years[2027] = {
      state: 'official',
      source: '国办发明电〔2026〕1号',
      days: {
        '2027-01-01': { isWorkday: false, name: '元旦' },
        // says what plain weekends say already: no change
        '2027-01-02': { isWorkday: false, name: '元旦' },
      },
    };
    delete after.years[2026]?.days['2026-10-10'];
    expect(diffCalendar(before, after)).toEqual({
      years: [{ year: 2027, before: 'missing', after: 'official' }],
      days: [
        { on: '2026-10-10', before: true, after: false, name: '国庆节调休' },
        { on: '2027-01-01', before: true, after: false, name: '元旦' },
      ],
    });
  });
});

describe('UpdateCalendarYearInput', () => {
  const day = { on: '2027-01-01', isWorkday: false, name: '元旦' };
  const input = {
    year: 2027,
    version: null,
    state: 'official',
    source: '国办发明电〔2026〕1号',
    days: [day],
  };

  test('accepts a year with its notice', () => {
    expect(UpdateCalendarYearInput.safeParse(input).success).toBe(true);
    expect(UpdateCalendarYearInput.safeParse({ ...input, state: 'assumed', source: null }).success).toBe(
      true,
    );
  });

  test.each([
    [{ days: [day, day] }, 'day-twice'],
    [{ days: [{ ...day, on: '2026-12-31' }] }, 'day-outside-year'],
    [{ source: null }, 'official-without-source'],
  ])('refuses %j with %s', (change, code) => {
    const result = UpdateCalendarYearInput.safeParse({ ...input, ...change });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([code]);
  });
});
