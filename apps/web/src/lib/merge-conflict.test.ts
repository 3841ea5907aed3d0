import { describe, expect, it } from 'vitest';
import { changedFields, mergeConflict } from './merge-conflict.ts';

const BASE = { title: '培训', venue: '三楼', minutes: 60, topics: ['公开'] };

describe('mergeConflict', () => {
  it('takes what only they changed and keeps what only I typed', () => {
    const merge = mergeConflict(BASE, { ...BASE, title: '专题培训' }, { ...BASE, venue: '五楼' });
    expect(merge.merged).toEqual({ ...BASE, title: '专题培训', venue: '五楼' });
    expect(merge.conflicts).toEqual([]);
  });

  it('keeps my typing and names the field where both changed it differently', () => {
    const merge = mergeConflict(BASE, { ...BASE, topics: ['公开', '解读'] }, { ...BASE, topics: ['回应'] });
    expect(merge.merged.topics).toEqual(['公开', '解读']);
    expect(merge.conflicts).toEqual([{ key: 'topics', mine: ['公开', '解读'], theirs: ['回应'] }]);
  });

  it('finds no conflict where both came to the same value', () => {
    expect(mergeConflict(BASE, { ...BASE, minutes: 90 }, { ...BASE, minutes: 90 }).conflicts).toEqual([]);
  });

  it('lets go of a key that they removed and I left alone', () => {
    const base: Record<string, string> = { a: '1', b: '2' };
    expect(mergeConflict(base, base, { b: '2' }).merged).toEqual({ b: '2' });
  });
});

describe('changedFields', () => {
  it('answers only what differs, lists compared by what they hold', () => {
    expect(changedFields(BASE, { ...BASE, topics: ['公开'], venue: '' })).toEqual({ venue: '' });
  });
});
