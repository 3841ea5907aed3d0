import { parsePlan } from '@gongkai/domain/plan';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxToText } from './docx-text.ts';
import { writeListMarks } from './docx-numbering.ts';
import { htmlToText, readPlanText } from './index.ts';

const TEXT = '一、推进公开\n（一）公开清单。每季度更新。\n（二）公开目录。年底前修订。';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((unit) => unit.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, index) => view.setUint16(index * 2, unit, littleEndian));
  return new Uint8Array(view.buffer);
}

function level(index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: index, format, text, alignment: AlignmentType.START };
}

function item(text: string, depth: number): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'plan', level: depth } });
}

function cells(...texts: string[]): TableRow {
  return new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
}

async function wordFile(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  const levels = [
    level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
    level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
    level(2, LevelFormat.DECIMAL, '%3.'),
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'plan', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readPlanText(bytes, name);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

async function code(bytes: Uint8Array, name: string, limit?: number): Promise<string> {
  const read = await readPlanText(bytes, name, limit === undefined ? {} : { limit });
  return read.ok ? 'ok' : read.refusal;
}

describe('text files', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16LE', utf16(TEXT, true, true)],
    ['UTF-16BE', utf16(TEXT, false, true)],
    ['UTF-16LE without mark', utf16(TEXT, true, false)],
    ['UTF-16BE without mark', utf16(TEXT, false, false)],
  ])('reads %s', async (_, bytes) => {
    expect((await textOf(bytes, '要点.txt')).replace('\uFEFF', '')).toBe(TEXT);
  });

  it('reads GB18030', async () => {
    const bytes = new Uint8Array([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]);
    expect(await textOf(bytes, '要点.TXT')).toBe('政务公开');
  });

  it('drops the emphasis of Markdown', async () => {
    const bytes = new TextEncoder().encode('## **一、公开**\n1\\. 更新目录。');
    expect(await textOf(bytes, 'a.md')).toBe('## 一、公开\n1. 更新目录。');
  });

  it('reads a page saved as text', async () => {
    const bytes = new TextEncoder().encode('<html><body><p>一、公开</p></body></html>');
    expect(await textOf(bytes, 'a.txt')).toBe('一、公开');
  });
});

describe('html', () => {
  it('gives a line to each paragraph and cell and leaves scripts out', () => {
    const html =
      '<head><title>x</title></head><script>var a = "<p>no</p>";</script><!-- <p>no</p> --><h1>要点</h1><p>一、加强&ldquo;五公开&rdquo;<br>第二行</p><table><tr><td>办公室</td><td title="a>b">年底前</td></tr></table>';
    expect(htmlToText(html).split('\n')).toEqual(['要点', '一、加强“五公开”', '第二行', '办公室', '年底前']);
  });

  it('writes out the numbers of ordered lists and joins broken Chinese lines', () => {
    expect(
      htmlToText('<ol start=3><li>公开\n  目录</li><li>A &lt; B &#x4e00;</li></ol><ul><li>点</li></ul>'),
    ).toBe('3. 公开目录\n4. A < B 一\n点');
  });

  it('survives markup that never ends', () => {
    expect(htmlToText('a < b <p')).toBe('a < b');
    expect(htmlToText('<script>x')).toBe('');
    expect(htmlToText(`${'<'.repeat(50_000)}一`)).toContain('一');
  });
});

describe('docx', () => {
  it('restores the marks of automatic lists, restarting inner levels', async () => {
    const bytes = await wordFile([
      new Paragraph('2022年政务公开工作要点'),
      item('推进决策公开', 0),
      item('公开清单。每季度更新。', 1),
      item('公开目录。年底前修订。', 1),
      item('梳理目录。', 2),
      item('推进管理公开', 0),
      item('公开标准。及时公布。', 1),
    ]);
    expect((await textOf(bytes, '要点.docx')).split('\n')).toEqual([
      '2022年政务公开工作要点',
      '一、推进决策公开',
      '（一）公开清单。每季度更新。',
      '（二）公开目录。年底前修订。',
      '1.梳理目录。',
      '二、推进管理公开',
      '（一）公开标准。及时公布。',
    ]);
  });

  it('gives one line to each table cell, so that the parser finds rows', async () => {
    const table = new Table({
      rows: [
        cells('序号', '工作任务', '责任单位', '完成时限'),
        cells('1', '公布目录。', '办公室', '年底前'),
        cells('2', '开展培训。', '各处室', '每季度'),
      ],
    });
    const parsed = parsePlan(await textOf(await wordFile([new Paragraph('任务分解表'), table]), 'a.docx'));
    expect(parsed.sections[0]?.items.map(({ number, text }) => [number, text])).toEqual([
      [1, '公布目录。'],
      [2, '开展培训。'],
    ]);
  });

  it('keeps line breaks as lines', async () => {
    const run = new Paragraph({ children: [new TextRun('上'), new TextRun({ text: '下', break: 1 })] });
    expect(await textOf(await wordFile([run]), 'a.docx')).toBe('上\n下');
  });

  it('counts in Chinese beyond ten and goes on from a given start', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="19"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>';
    const paragraph = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr></w:p>';
    const styles =
      '<w:style w:styleId="B"><w:numPr><w:numId w:val="5"/></w:numPr></w:style><w:style w:styleId="H"><w:basedOn w:val="B"/></w:style>';
    const marked = writeListMarks(paragraph.repeat(4), numbering, styles);
    expect([...marked.matchAll(/preserve">([^<]*)</g)].map((found) => found[1])).toEqual([
      '十九、',
      '二十、',
      '二十一、',
      '二十二、',
    ]);
  });
});

describe('tracked changes', () => {
  it('leave no deleted text, and neither print nor count the mark of a deleted paragraph', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>';
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>';
    const kept = `<w:p><w:pPr>${listed}<w:rPr><w:b/></w:rPr></w:pPr></w:p>`;
    const deleted = `<w:p><w:pPr>${listed}<w:rPr><w:b/><w:del w:id="5" w:author="a"/></w:rPr></w:pPr></w:p>`;
    const marked = writeListMarks(kept + deleted + kept, numbering, '');
    expect([...marked.matchAll(/preserve">([^<]*)</g)].map((found) => found[1])).toEqual(['一、', '二、']);
  });

  it('read as accepted: inserted words stand, deleted ones do not', async () => {
    const paragraph = new Paragraph({
      children: [
        new TextRun('一、年底前'),
        new InsertedTextRun({ text: '完成', id: 1, author: 'a', date: '2022-03-01T00:00:00Z' }),
        new DeletedTextRun({ text: '废弃', id: 2, author: 'a', date: '2022-03-01T00:00:00Z' }),
        new TextRun('修订。'),
      ],
    });
    expect(await textOf(await wordFile([paragraph]), 'a.docx')).toBe('一、年底前完成修订。');
  });
});

describe('refusals', () => {
  it('says that a file is an old .doc or locked, whatever its name', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await code(compound, 'a.docx')).toBe('docx-old-or-locked');
    expect(await code(compound, 'a.doc')).toBe('docx-old-or-locked');
    expect(await code(compound, 'a.txt')).toBe('plan-file-type');
  });

  it('names what is wrong with the file', async () => {
    const zip = zipSync({ 'a.txt': strToU8('x') });
    expect(await code(new Uint8Array(), 'a.txt')).toBe('plan-file-empty');
    expect(await code(strToU8(' \n'), 'a.txt')).toBe('plan-file-empty');
    expect(await code(strToU8('一二三'), 'a.txt', 4)).toBe('plan-file-too-large');
    expect(await code(strToU8('x'), 'a.pdf')).toBe('plan-file-type');
    expect(await code(strToU8('x'), 'docx')).toBe('plan-file-type');
    expect(await code(zip, 'a.txt')).toBe('plan-file-type');
    expect(await code(strToU8('no zip'), 'a.docx')).toBe('docx-broken');
    expect(await code(zip, 'a.docx')).toBe('docx-broken');
    expect(await code(strToU8('PK broken'), 'a.docx')).toBe('docx-broken');
    expect(await code(new Uint8Array([0x80, 0x00, 0xff, 0xff]), 'a.txt')).toBe('plan-file-encoding');
  });

  it('stops at a zip bomb before inflating it', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(3_000_000) });
    const read = await docxToText(bomb, 1_000_000);
    expect(read).toEqual({ ok: false, refusal: 'docx-expands-too-far', details: { limit: 1_000_000 } });
  });
});
