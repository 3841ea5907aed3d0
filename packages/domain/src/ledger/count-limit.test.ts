import { describe, expect, test } from 'vitest';
import { testContext } from './testing/context.ts';

const { countLimit } = testContext();

describe('a limit counted for a record', () => {
  test('in working days, across the National Day swap (条例 26)', () => {
    expect(countLimit('proactive.publish', '2021-09-24')).toEqual({
      on: '2021-10-27',
      at: null,
      state: 'official',
    });
  });

  test('in days from a minute counts from its day', () => {
    expect(countLimit('penalty.publish', '2021-09-30T16:45')?.on).toBe('2021-10-15');
  });

  test('in clock hours keeps the minute', () => {
    expect(countLimit('opinion.major', '2021-12-31T22:30')).toEqual({
      on: '2022-01-01',
      at: '2022-01-01T03:30',
      state: 'official',
    });
  });

  test('by the variant of its procedure', () => {
    expect(countLimit('reconsideration.reply', '2024-01-02', 'simple')?.on).toBe('2024-01-09');
  });

  test('by the office’s own figure', () => {
    const own = testContext({ 'supply-plan.publish': { amount: '04-15', unit: null, basis: '本地规定' } });
    expect(own.countLimit('supply-plan.publish', '2021-01-01')?.on).toBe('2021-04-15');
  });

  test('by the table where the office’s own figure does not fit it any more', () => {
    const own = { amount: 15, unit: null, basis: '旧设置' };
    const stale = testContext({ 'proactive.publish': own, 'supply-plan.publish': own });
    expect(stale.countLimit('proactive.publish', '2021-09-24')?.on).toBe('2021-10-27');
    expect(stale.countLimit('supply-plan.publish', '2021-01-01')?.on).toBe('2021-03-31');
  });

  test('is null where no rule was in force, and assumed where no calendar is known', () => {
    expect(countLimit('proactive.publish', '2008-05-01')).toBeNull();
    expect(countLimit('proactive.publish', '2150-01-01')).toBeNull();
    expect(countLimit('proactive.publish', '2026-12-14')?.state).toBe('assumed');
  });

  test.each([
    ['opinion.major', '2021-09-08', undefined],
    ['reconsideration.reply', '2024-01-02', 'quick'],
  ] as const)('a file that asks %s from %s (%s) is wrong', (rule, from, variant) => {
    expect(() => countLimit(rule, from, variant)).toThrow(RangeError);
  });
});
