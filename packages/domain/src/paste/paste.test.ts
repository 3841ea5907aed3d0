import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, matchDepartment, parsePastedTable, readColumns, splitNames } from './index.ts';

describe('parsePastedTable', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      '"第一行\n第二行"\tb\nc',
      [
        [1, '第一行\n第二行', 'b'],
        [3, 'c'],
      ],
    ],
    ['"他说 ""好"""\t"a\tb"', [[1, '他说 "好"', 'a\tb']]],
    ['\n\n a \t\n\t\n', [[3, 'a', '']]],
    ['5" 屏\tb', [[1, '5" 屏', 'b']]],
    ['"没有结束\tb\nc', [[1, '没有结束\tb\nc']]],
    ['\uFEFFa', [[1, 'a']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parsePastedTable(text).map((row) => [row.line, ...row.cells])).toEqual(rows);
  });

  test('gives back what a spreadsheet quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '政', '"', '\t', '\n', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t'))
          .join('\r\n');
        const expected = rows.map((cells) => cells.map((one) => one.trim()));
        expect(parsePastedTable(text).map((row) => row.cells)).toEqual(
          expected.filter((cells) => cells.some((one) => one !== '')),
        );
      }),
    );
  });

  test('never throws, and every row has text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePastedTable(text).every((row) => row.cells.some((cell) => cell !== ''))).toBe(true);
      }),
    );
  });
});

describe('names', () => {
  const departments = [
    { id: '1', name: '国土空间规划处', shortName: '规划处' },
    { id: '2', name: '政策法规处', shortName: '法规处' },
  ];

  test.each([
    ['政策法规处', { id: '2' }],
    [' 规 划 处 ', { id: '1' }],
    ['政策法规科', { id: null, nearest: '政策法规处' }],
    ['法规科', { id: null, nearest: '法规处' }],
    ['财务与资金运用处', { id: null, nearest: null }],
  ])('%j matches %j', (name, match) => expect(matchDepartment(name, departments)).toEqual(match));

  test('lists are split at every separator', () => {
    expect(splitNames('法规处、规划处,财务处;信息中心/执法局\n')).toEqual([
      '法规处',
      '规划处',
      '财务处',
      '信息中心',
      '执法局',
    ]);
    expect(splitNames('甲\uff0c乙\uff1b丙')).toEqual(['甲', '乙', '丙']);
  });

  test('edit distance is a metric', () => {
    const word = fc.string({ unit: fc.constantFrom('处', '规', '划'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('readColumns', () => {
  const titles = { name: ['名称'], count: ['人数', 'count'] };
  const read = (text: string) => readColumns(parsePastedTable(text), titles, ['name', 'count']);

  test('a header gives the order, with remarks in brackets', () => {
    expect(read('Count\t序号\t名 称(全称)\n3\t1\t甲')).toMatchObject({
      headed: true,
      columns: ['count', null, 'name'],
      body: [{ line: 2 }],
    });
  });

  test('without header the agreed order holds', () => {
    expect(read('甲\t3')).toMatchObject({ headed: false, columns: ['name', 'count'], body: [{ line: 1 }] });
    expect(read('名称\t3')).toMatchObject({ headed: false });
    expect(read('')).toMatchObject({ headed: false, body: [] });
  });
});
