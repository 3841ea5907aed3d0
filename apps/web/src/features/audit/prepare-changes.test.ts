import { describe, expect, it } from 'vitest';
import { prepareChanges, subjectName, valueText } from './prepare-changes.ts';

const WORDS = { yes: '是', no: '否', nothing: '（空）' };
const word = (key: keyof typeof WORDS) => WORDS[key];

describe('prepareChanges', () => {
  it('names only what differs, also inside', () => {
    expect(
      prepareChanges(
        { name: '甲', light: { nearDays: 5, stalledDays: 14 }, version: 1 },
        { name: '甲', light: { nearDays: 7, stalledDays: 14 }, version: 2 },
      ),
    ).toEqual([{ path: ['light', 'nearDays'], before: 5, after: 7 }]);
  });

  it('shows something made or removed whole, without its empty fields', () => {
    expect(prepareChanges(null, { title: '培训', note: '', heldOn: null, topics: [] })).toEqual([
      { path: ['title'], before: null, after: '培训' },
    ]);
    expect(prepareChanges({ title: '培训' }, null)).toEqual([
      { path: ['title'], before: '培训', after: null },
    ]);
  });

  it('keeps zero and false, which are values', () => {
    expect(prepareChanges({ percent: 0 }, { percent: null })).toHaveLength(1);
    expect(prepareChanges({ active: true }, { active: false })).toEqual([
      { path: ['active'], before: true, after: false },
    ]);
  });

  it('says nothing of an act without records', () => {
    expect(prepareChanges(null, null)).toEqual([]);
    expect(prepareChanges(undefined, undefined)).toEqual([]);
  });
});

describe('subjectName', () => {
  it('takes the newer record first', () => {
    expect(subjectName({ name: '旧' }, { name: '新' })).toBe('新');
    expect(subjectName({ title: '任务' }, null)).toBe('任务');
    expect(subjectName(null, { dueOn: '2021-01-01' })).toBeNull();
  });
});

describe('valueText', () => {
  it('tells empty, yes, no and lists in words and shortens keys', () => {
    expect(valueText(null, word)).toBe('（空）');
    expect(valueText(false, word)).toBe('否');
    expect(valueText(['a', 'b'], word)).toBe('a；b');
    expect(valueText('0190a000-0000-7000-8000-0000000abcde', word)).toBe('#0abcde');
    expect(valueText({ expected: 3, actual: null }, word)).toBe('expected 3，actual （空）');
  });
});
