import { describe, expect, it } from 'vitest';
import {
  ledgerOf,
  ledgers,
  matchColumns,
  readRow,
  sheetColumns,
  type ReadNames,
} from '@gongkai/domain/ledger';
import { readSheet } from '../sheet/read-sheet.ts';
import { ledgerWorkbook, reasonHeading } from './ledger-workbook.ts';
import { sheetsOf } from './testing.ts';

const document = ledgerOf('normative-document');
const names: ReadNames = { department: () => 'id', record: () => null };

function row(cells: Record<string, string>): string[] {
  return sheetColumns(document).map(({ id }) => cells[id] ?? '');
}

describe('a ledger’s workbook', () => {
  it.each(ledgers.map((ledger) => [ledger.key, ledger] as const))(
    '%s has a template in both languages whose headings are read again',
    async (_key, ledger) => {
      for (const locale of ['zh-CN', 'en'] as const) {
        const read = await readSheet(await ledgerWorkbook({ locale, ledger, rows: [] }));
        const [headings = []] = read.ok ? read.value : [];
        const { places, missing, unknown } = matchColumns(ledger, headings);
        expect([places.length, missing, unknown]).toEqual([sheetColumns(ledger).length, [], []]);
      }
    },
  );

  it('explains every column with its choices', async () => {
    const sheets = await sheetsOf(await ledgerWorkbook({ locale: 'zh-CN', ledger: document, rows: [] }));
    const help = new Map(sheets['说明']?.map((line) => [line[0], line[1]]));
    expect(help.get('有效性')).toContain('部分修改');
    expect(help.get('文件名称')).toMatch(/^必填/);
    expect(help.get('成文日期')).toContain('2021-03-01');
  });

  it('gives back what it was given: days, text that looks like a formula, line breaks', async () => {
    const cells = row({
      $department: '法规处',
      title: '=1+1 甲',
      note: '第一行\n第二行',
      madeOn: '2021-03-01',
      'publication:main': '2021-03-05',
    });
    const sent = row({ $department: '法规处', title: '乙', madeOn: '三月' });
    const bytes = await ledgerWorkbook({
      locale: 'zh-CN',
      ledger: document,
      rows: [{ cells }, { cells: sent, reason: '成文日期:不是有效日期' }],
      hasReasons: true,
    });
    const read = await readSheet(bytes);
    const [headings = [], first = [], second = []] = read.ok ? read.value : [];
    const matched = matchColumns(document, headings);
    expect(matched.unknown).toEqual([reasonHeading('zh-CN')]);
    expect(readRow(document, matched, first, names)).toMatchObject({
      values: { title: '=1+1 甲', note: '第一行\n第二行', madeOn: '2021-03-01' },
      publications: { main: { on: '2021-03-05', url: null } },
      issues: [],
    });
    expect(second.slice(0, 3)).toEqual(['', '法规处', '乙']);
    expect([second.includes('三月'), second.at(-1)]).toEqual([true, '成文日期:不是有效日期']);
  });
});
