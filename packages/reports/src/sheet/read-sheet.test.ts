import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readSheet } from './read-sheet.ts';

async function workbook(data: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(data, { sheet: 'A' }).toBuffer());
}

async function workbookWith(data: SheetData, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook(data));
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

/** Puts one cell far away from the others. */
function far(address: string, row: number) {
  return (xml: string) =>
    xml.replace('</sheetData>', `<row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`);
}

describe('readSheet', () => {
  it('gives numbers, dates, flags and texts as text', async () => {
    const bytes = await workbook([
      ['甲', '乙', '丙', '丁'],
      [
        { type: Date, value: new Date('2021-11-08T00:00:00Z'), format: 'yyyy-mm-dd' },
        0.1 + 0.2,
        true,
        '  文 ',
      ],
    ]);
    expect(await readSheet(bytes)).toEqual({
      ok: true,
      value: [
        ['甲', '乙', '丙', '丁'],
        ['2021-11-08', '0.3', 'TRUE', '文'],
      ],
    });
  });

  it('gives a formula as the value that Excel kept', async () => {
    const bytes = await workbookWith([['n'], [1]], (xml) =>
      xml.replace(/(<c r="A2"[^>]*>)<v>1<\/v>/, '$1<f>20+22</f><v>42</v>'),
    );
    expect(await readSheet(bytes)).toEqual({ ok: true, value: [['n'], ['42']] });
  });

  it('gives the error of a formula, not a blank', async () => {
    const bytes = await workbookWith([['n'], [1]], (xml) =>
      xml.replace(/<c r="A2"[^>]*><v>1<\/v>/, '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v>'),
    );
    expect(await readSheet(bytes)).toEqual({ ok: true, value: [['n'], ['#DIV/0!']] });
  });

  it('fills merged cells, as the office merges an item over its tasks', async () => {
    const bytes = await workbook([
      ['事项', '任务'],
      [{ value: '(一)', rowSpan: 2 }, '甲'],
      [null, '乙'],
    ]);
    expect(await readSheet(bytes)).toEqual({
      ok: true,
      value: [
        ['事项', '任务'],
        ['(一)', '甲'],
        ['(一)', '乙'],
      ],
    });
  });

  it('keeps empty rows before and between, so that row numbers stay true', async () => {
    expect(
      await readSheet(
        await workbook([
          [null, null],
          ['a', 'b'],
          [null, null],
          ['c', 'd'],
        ]),
      ),
    ).toEqual({
      ok: true,
      value: [
        ['', ''],
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    });
  });

  it('reads only the first sheet', async () => {
    const bytes = new Uint8Array(
      await writeXlsxFile([
        { data: [['一']], sheet: '1' },
        { data: [['二']], sheet: '2' },
      ]).toBuffer(),
    );
    expect(await readSheet(bytes)).toEqual({ ok: true, value: [['一']] });
  });

  it('does not mind formatting far below the data', async () => {
    const bytes = await workbookWith([['a']], (xml) =>
      xml.replace('</sheetData>', '<row r="900000"><c r="A900000" s="0"/></row></sheetData>'),
    );
    expect(await readSheet(bytes)).toEqual({ ok: true, value: [['a']] });
  });

  it('refuses too many rows and columns before laying them out', async () => {
    expect(await readSheet(await workbookWith([['a']], far('A1048576', 1_048_576)))).toMatchObject({
      refusal: 'sheet-too-many-rows',
    });
    expect(await readSheet(await workbookWith([['a']], far('XFD2', 2)))).toMatchObject({
      refusal: 'sheet-too-many-columns',
    });
    expect(await readSheet(await workbook([['a'], ['b'], ['c']]), { rows: 2 })).toEqual({
      ok: false,
      refusal: 'sheet-too-many-rows',
      details: { rows: 3, limit: 2 },
    });
  });

  it('refuses an archive that grows too large', async () => {
    const parts = unzipSync(await workbook([['a']]));
    const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(3_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readSheet(bomb, { bytes: 2_000_000 })).toMatchObject({ refusal: 'sheet-too-large' });
  });

  it('refuses an archive that declares less than it holds', async () => {
    const parts = unzipSync(await workbook([['a']]));
    const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(3_000_000) });
    const directory = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (directory.getUint32(at, true) === 0x02014b50 && directory.getUint32(at + 24, true) === 3_000_000) {
        directory.setUint32(at + 24, 10, true);
      }
    }
    expect((await readSheet(bomb, { bytes: 2_000_000 })).ok).toBe(false);
  });

  it.each([
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'sheet-wrong-type'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'sheet-old-format'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'sheet-wrong-type'],
    ['another archive', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'sheet-wrong-type'],
    ['a cut archive', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }).slice(0, 40), 'sheet-damaged'],
  ])('refuses %s', async (_what, bytes, refusal) => {
    expect(await readSheet(bytes)).toMatchObject({ ok: false, refusal });
  });

  it('refuses an empty sheet', async () => {
    expect(await readSheet(await workbook([]))).toEqual({ ok: false, refusal: 'sheet-empty' });
  });

  it('reads a .csv file by its bytes', async () => {
    expect(await readSheet(strToU8('a,b\n1,2'))).toEqual({
      ok: true,
      value: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });
});
