import { describe, expect, it } from 'vitest';
import { OfficeSettings } from '@gongkai/domain/settings';
import { fieldOf, fieldsOf, readSettings } from './settings-fields.ts';

describe('settings in the form', () => {
  const stored = OfficeSettings.parse({
    receiptDays: 3,
    light: { nearDays: 7 },
    ledger: { nearDays: 9 },
    verification: {
      samplePercent: 35,
      discrepancy: { points: 29, percent: 15 },
      signals: { lastHours: 72, lastShare: 60, textLength: 12, jumpPoints: 80, extensions: 4 },
    },
  });

  it('go there and back', () => {
    expect(readSettings(fieldsOf(stored), stored).data).toEqual(stored);
  });

  it('refuse an empty, a broken and an outsize number at its field', () => {
    for (const [field, text] of [
      ['nearDays', ''],
      ['stalledDays', '0'],
      ['receiptDays', '2.5'],
      ['behindTolerance', '一成'],
      ['samplePercent', '0'],
      ['discrepancyPoints', '0.505'],
      ['discrepancyPercent', '101'],
      ['lastHours', '两天'],
      ['jumpPoints', '120'],
    ] as const) {
      const read = readSettings({ ...fieldsOf(stored), [field]: text }, stored);
      expect(read.error?.issues.map(({ path }) => fieldOf(path))).toEqual([field]);
    }
  });

  it('understand full-width digits', () => {
    expect(readSettings({ ...fieldsOf(stored), nearDays: '１０' }, stored).data?.light.nearDays).toBe(10);
  });
});
