import { describe, expect, it, test } from 'vitest';
import { ledgerOf } from '@gongkai/domain/ledger';
import { normaliseDay, normaliseMoment, readForm, toForm } from './form-values.ts';

const documents = ledgerOf('normative-document');
const farmland = ledgerOf('farmland-supplement');
const department = '01930000-0000-7000-8000-000000000001';

test.each([
  ['2021/11/8', '2021-11-08'],
  ['2021.1.8', '2021-01-08'],
  ['20211108', '2021-11-08'],
  ['2021年11月8日', '2021-11-08'],
  [' ２０２１-11-08 ', '2021-11-08'],
  ['2021-02-30', '2021-02-30'],
  ['明天', '明天'],
])('the day %s is %s', (typed, day) => {
  expect(normaliseDay(typed)).toBe(day);
});

test('a minute keeps its time', () => {
  expect(normaliseMoment('2021/11/8 9:05')).toBe('2021-11-08T09:05');
});

describe('a form', () => {
  it('gives back what it was made of', () => {
    const values = {
      project: '某地块',
      area: 123_456,
      place: { longitude: 116.3975, latitude: 39.9087 },
      acceptedOn: '2021-11-08',
    };
    expect(readForm(farmland, toForm(farmland, values, department))).toEqual({
      issues: [],
      values: expect.objectContaining(values),
    });
  });

  it('names every field that cannot be read and goes on with the rest', () => {
    const form = {
      ...toForm(farmland, { project: '某地块' }, department),
      area: '1.23456',
      acceptedOn: '2021-02-30',
      place: { longitude: '北', latitude: '39.9' },
    };
    const { values, issues } = readForm(farmland, form);
    expect(Object.fromEntries(issues.map(({ field, code }) => [field, code]))).toEqual({
      area: 'too-many-decimals',
      acceptedOn: 'not-a-day',
      place: 'not-a-place',
    });
    expect(values).toMatchObject({ project: '某地块', area: null, acceptedOn: null, place: null });
  });

  it('wants what must be there', () => {
    const { issues } = readForm(documents, toForm(documents, {}, department));
    expect(issues).toEqual([{ field: 'title', code: 'required' }]);
  });
});
