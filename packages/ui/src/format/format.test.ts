import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  formatAxisDate,
  formatBytes,
  formatChange,
  formatCount,
  formatFullDate,
  formatHundredths,
  formatPercent,
  formatShare,
  formatShortDate,
} from './index.ts';

describe('dates', () => {
  test.each([
    ['2021-11-08', '2021-12-20', '11月8日 周一', 'Mon 8 Nov'],
    ['2022-01-31', '2021-12-20', '2022年1月31日 周一', 'Mon 31 Jan 2022'],
    ['2024-02-29', '2024-03-01', '2月29日 周四', 'Thu 29 Feb'],
  ])('%s seen on %s', (date, today, chinese, english) => {
    expect(formatShortDate(date, today, 'zh-CN')).toBe(chinese);
    expect(formatShortDate(date, today, 'en')).toBe(english);
  });

  test('on an axis', () => {
    expect(formatAxisDate('2021-11-08', 'zh-CN')).toBe('11月8日');
    expect(formatAxisDate('2021-11-08', 'en')).toBe('8 Nov');
  });

  test('in full', () => {
    expect(formatFullDate('2021-11-08', 'zh-CN')).toBe('2021年11月8日 星期一');
    expect(formatFullDate('2021-11-08', 'en')).toBe('Monday, 8 November 2021');
  });

  test('a calendar date is the same day in every time zone', () => {
    const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [, month, dayOfMonth] = date.split('-').map(Number);
        expect(formatShortDate(date, date, 'zh-CN')).toContain(`${month}月${dayOfMonth}日 `);
        expect(formatShortDate(date, date, 'en')).toContain(` ${dayOfMonth} `);
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    [8740, '87.40'],
    [0, '0.00'],
    [5, '0.05'],
    [null, '—'],
  ])('score %s is %s', (score, text) => expect(formatHundredths(score)).toBe(text));

  test.each([
    [210, '+2.10'],
    [-40, '−0.40'],
    [0, '±0.00'],
    [null, '—'],
  ])('change %s is %s', (change, text) => expect(formatChange(change)).toBe(text));

  test('a share of nothing is a gap', () => {
    expect(formatShare(0, 0)).toBe('—');
    expect(formatShare(null, 4)).toBe('—');
    expect(formatShare(0, 4)).toBe('0.0%');
    expect(formatShare(1, 3)).toBe('33.3%');
    expect(formatPercent(null)).toBe('—');
    expect(formatPercent(0)).toBe('0%');
    expect(formatCount(null, 'en')).toBe('—');
    expect(formatCount(12345, 'zh-CN')).toBe('12,345');
  });

  test.each([
    [820, '820 B'],
    [1536, '1.5 KB'],
    [52_428_800, '50.0 MB'],
  ])('%i bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});
