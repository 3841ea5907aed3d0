import { describe, expect, it } from 'vitest';
import { isWorkday, officialCalendar } from '@gongkai/domain/calendar';
import {
  countWorkdays,
  daysOf,
  fieldsOf,
  inputOf,
  monthsOf,
  toggleDay,
  withDays,
} from './calendar-fields.ts';

const NAMES = { off: '放假', work: '调休' };

describe('the year in fields', () => {
  const year = {
    state: 'official' as const,
    source: '国办发明电〔2020〕27号',
    days: [{ on: '2021-01-01', isWorkday: false, name: '元旦' }],
  };

  it('goes there and back', () => {
    expect(inputOf(2021, 3, fieldsOf(year))).toEqual({ year: 2021, version: 3, ...year });
  });

  it('begins a missing year as assumed, with no source', () => {
    expect(inputOf(2030, null, fieldsOf(null))).toEqual({
      year: 2030,
      version: null,
      state: 'assumed',
      source: null,
      days: [],
    });
  });

  it('replaces all days by those of a notice', () => {
    const days = [{ on: '2021-10-01', isWorkday: false, name: '国庆节' }];
    expect(daysOf(withDays(fieldsOf(year), days))).toEqual(days);
  });

  it('turns a weekday off, a weekend day to work, and back', () => {
    const off = toggleDay(fieldsOf(null), '2021-11-08', NAMES);
    expect(daysOf(off)).toEqual([{ on: '2021-11-08', isWorkday: false, name: '放假' }]);
    expect(daysOf(toggleDay(off, '2021-11-08', NAMES))).toEqual([]);
    expect(daysOf(toggleDay(fieldsOf(null), '2021-11-07', NAMES))).toEqual([
      { on: '2021-11-07', isWorkday: true, name: '调休' },
    ]);
  });
});

describe('monthsOf', () => {
  it('shows every day as the calendar counts it', () => {
    const calendar = officialCalendar();
    const days = Object.entries(calendar.years[2021]?.days ?? {}).map(([on, day]) => ({ on, ...day }));
    const months = monthsOf(2021, days);
    const all = months.flatMap((month) => month.days);
    expect(all).toHaveLength(365);
    for (const { on, kind } of all)
      expect([on, kind === 'workday' || kind === 'swapped']).toEqual([on, isWorkday(calendar, on)]);
    expect(countWorkdays(months)).toBe(250);
  });

  it('begins weeks on Monday', () => {
    // 2021-11-01 was a Monday, 2021-08-01 a Sunday.
    const months = monthsOf(2021, []);
    expect([months[10]?.blanks, months[7]?.blanks]).toEqual([0, 6]);
  });
});
