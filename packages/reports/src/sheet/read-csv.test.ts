import { describe, expect, it } from 'vitest';
import { readCsv, readTableText } from './read-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readCsv', () => {
  it('reads UTF-8 with a mark', () => {
    expect(readCsv(bytes('\uFEFF单位,应到\r\n办公室,3\r\n'))).toEqual({
      ok: true,
      value: [
        ['单位', '应到'],
        ['办公室', '3'],
      ],
    });
  });

  it('reads what Chinese Excel saves (GB18030)', () => {
    // 单位,人数 in GBK.
    const gb = Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xc8, 0xcb, 0xca, 0xfd]);
    expect(readCsv(gb)).toEqual({ ok: true, value: [['单位', '人数']] });
  });

  it('reads UTF-16 with a mark', () => {
    const text = Buffer.from('\uFEFF甲\t乙', 'utf16le');
    expect(readCsv(new Uint8Array(text))).toEqual({ ok: true, value: [['甲', '乙']] });
  });

  it('refuses bytes of no encoding', () => {
    expect(readCsv(Uint8Array.from([0xff, 0x00, 0xff, 0xff]))).toEqual({
      ok: false,
      refusal: 'sheet-encoding',
    });
  });
});

describe('readTableText', () => {
  it('keeps quotes, delimiters and line breaks inside a quoted cell', () => {
    expect(readTableText('a,"b, ""c""\nd"\n1,2')).toEqual({
      ok: true,
      value: [
        ['a', 'b, "c"\nd'],
        ['1', '2'],
      ],
    });
  });

  it('takes tabs from a paste, though cells hold commas', () => {
    expect(readTableText('任务\t单位\n甲,乙\t办公室')).toEqual({
      ok: true,
      value: [
        ['任务', '单位'],
        ['甲,乙', '办公室'],
      ],
    });
  });

  it('drops empty rows and columns at the end and keeps those between', () => {
    expect(readTableText('a,b,,\n,,,\nc,,,\n,,,\n\n')).toEqual({
      ok: true,
      value: [
        ['a', 'b'],
        ['', ''],
        ['c', ''],
      ],
    });
  });

  it('refuses emptiness and too many rows', () => {
    expect(readTableText(' \n\t\n')).toEqual({ ok: false, refusal: 'sheet-empty' });
    expect(readTableText(',\n,')).toEqual({ ok: false, refusal: 'sheet-empty' });
    const limits = { rows: 2, columns: 9, bytes: 999 };
    expect(readTableText('a\nb\nc', limits)).toEqual({
      ok: false,
      refusal: 'sheet-too-many-rows',
      details: { rows: 3, limit: 2 },
    });
    expect(readTableText('a\nb\n\n\n', limits).ok).toBe(true);
  });
});
