import { describe, expect, it } from 'vitest';
import {
  cellProblems,
  countedHeads,
  draftOf,
  isNumberBlock,
  pasteBlock,
  readHeads,
  rowsToSave,
  totalOf,
} from './attendance-draft.ts';

const GRID = { departmentIds: ['a', 'b'], columns: ['expected', 'actual'] as const };

describe('readHeads', () => {
  it.each([
    ['', null],
    [' 12 ', 12],
    ['１２人', 12],
    ['0', 0],
    ['-1', undefined],
    ['1.5', undefined],
    ['若干', undefined],
    ['123456', undefined],
  ])('%j → %j', (text, heads) => {
    expect(readHeads(text)).toBe(heads);
  });
});

describe('draftOf', () => {
  it('shows what is not counted as an empty cell, not as zero', () => {
    expect(draftOf([{ departmentId: 'a', expected: 5, actual: null }], ['a', 'b'])).toEqual({
      a: { expected: '5', actual: '' },
      b: { expected: '', actual: '' },
    });
  });
});

describe('cellProblems', () => {
  it('asks for those expected where somebody was counted', () => {
    expect(cellProblems({ expected: '', actual: '3' })).toEqual({ expected: 'expected-missing' });
    expect(cellProblems({ expected: '3', actual: 'x' })).toEqual({ actual: 'not-a-number' });
    expect(cellProblems({ expected: '3', actual: '' })).toEqual({});
    expect(cellProblems({ expected: '', actual: '' })).toEqual({});
  });
});

describe('rowsToSave', () => {
  it('keeps an empty 实到 as not counted and leaves out rows without 应到', () => {
    expect(rowsToSave({ a: { expected: '5', actual: '' }, b: { expected: '', actual: '' } })).toEqual([
      { departmentId: 'a', expected: 5, actual: null },
    ]);
  });
});

describe('pasteBlock', () => {
  const empty = draftOf([], GRID.departmentIds);

  it('fills from the cell in which it was pasted and drops what does not fit', () => {
    const block = [['1', '2', '9'], ['3', '4'], ['5']];
    expect(pasteBlock(empty, block, { departmentId: 'a', column: 'expected' }, GRID)).toEqual({
      a: { expected: '1', actual: '2' },
      b: { expected: '3', actual: '4' },
    });
  });

  it('fills one column where only one can be edited', () => {
    const grid = { ...GRID, columns: ['expected'] as const };
    expect(pasteBlock(empty, [['7', '8']], { departmentId: 'b', column: 'expected' }, grid)['b']).toEqual({
      expected: '7',
      actual: '',
    });
  });
});

describe('isNumberBlock', () => {
  it('tells a block of heads from a table with names', () => {
    expect(
      isNumberBlock([
        ['1', ''],
        ['２人', '3'],
      ]),
    ).toBe(true);
    expect(isNumberBlock([['法规处', '3']])).toBe(false);
  });
});

describe('totalOf', () => {
  it('has no total while nothing is counted', () => {
    expect(totalOf(draftOf([], ['a']), 'actual')).toBeNull();
    expect(totalOf({ a: { expected: '2', actual: '' }, b: { expected: '3', actual: '' } }, 'expected')).toBe(
      5,
    );
  });
});

describe('countedHeads', () => {
  it('leaves rows that were not counted out of both sides', () => {
    expect(countedHeads({ a: { expected: '4', actual: '3' }, b: { expected: '9', actual: '' } })).toEqual({
      expected: 4,
      actual: 3,
    });
    expect(countedHeads({ b: { expected: '9', actual: '' } })).toEqual({ expected: 0, actual: null });
  });
});
