import { describe, expect, it } from 'vitest';
import { readSheet } from '../sheet/read-sheet.ts';
import { taskWorkbook, type TaskSheetRow, type TaskWorkbookInput } from './task-workbook.ts';
import { partOf, sheetsOf } from './testing.ts';

function makeRow(overrides: Partial<TaskSheetRow> = {}): TaskSheetRow {
  return {
    item: '(三)做好政策解读',
    title: '对重要政策文件同步解读',
    deliverable: '解读材料',
    lead: ['政策法规处'],
    support: ['投资促进处', '宣传处'],
    owners: ['张三'],
    dueOn: '2021-11-08',
    deadlineText: null,
    weight: 150,
    percent: 40,
    light: 'behind',
    status: 'in-progress',
    latest: { on: '2021-10-30', statement: '已完成初稿' },
    ...overrides,
  };
}

function makeInput(overrides: Partial<TaskWorkbookInput> = {}): TaskWorkbookInput {
  return {
    locale: 'zh-CN',
    planTitle: '2021年政务公开工作要点',
    asOf: '2021-11-01',
    caveats: [],
    rows: [makeRow()],
    ...overrides,
  };
}

describe('taskWorkbook', () => {
  it('writes the office columns and reads back the same cells', async () => {
    const sheets = await sheetsOf(await taskWorkbook(makeInput()));
    expect(sheets['任务表']).toEqual([
      [
        '序号',
        '工作事项',
        '工作任务',
        '成果形式',
        '牵头单位',
        '配合单位',
        '责任人',
        '完成时限',
        '权重',
        '进度',
        '亮灯',
        '状态',
        '最近进展',
      ],
      [
        1,
        '(三)做好政策解读',
        '对重要政策文件同步解读',
        '解读材料',
        '政策法规处',
        '投资促进处、宣传处',
        '张三',
        new Date('2021-11-08T00:00:00Z'),
        1.5,
        0.4,
        '滞后',
        '办理中',
        '2021-10-30 已完成初稿',
      ],
    ]);
  });

  it('speaks English when asked', async () => {
    const sheets = await sheetsOf(await taskWorkbook(makeInput({ locale: 'en' })));
    expect(sheets['Tasks']?.[0]?.[4]).toBe('Lead department');
    expect(sheets['Tasks']?.[1]?.slice(10, 12)).toEqual(['Behind', 'In progress']);
    expect(sheets['Notes']?.[2]).toEqual(['As of', '2021-11-01']);
  });

  it('leaves what is unknown empty and writes a deadline in words as words', async () => {
    const row = makeRow({ dueOn: null, deadlineText: '每季度', weight: null, percent: null, latest: null });
    const sheets = await sheetsOf(await taskWorkbook(makeInput({ rows: [row] })));
    expect(sheets['任务表']?.[1]?.slice(7)).toEqual(['每季度', null, null, '滞后', '办理中', null]);
  });

  it('freezes the heading row and three columns, sets widths and a filter', async () => {
    const xml = partOf(await taskWorkbook(makeInput()), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane[^>]*\bxSplit="3"/);
    expect(xml).toMatch(/<pane[^>]*\bySplit="1"/);
    expect(xml).toMatch(/<pane[^>]*\bstate="frozen"/);
    expect(xml).toMatch(/<col\b[^>]*\bmin="3"[^>]*\bwidth="44"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:M2"/>');
    expect(partOf(await taskWorkbook(makeInput()), 'xl/styles.xml')).toContain('yyyy-mm-dd');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', 'a_x0041_b'])(
    'writes %j as text, never as a formula',
    async (title) => {
      const bytes = await taskWorkbook(makeInput({ rows: [makeRow({ title })] }));
      const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
      expect(xml).not.toContain('<f>');
      expect(/<c\b[^>]*\br="C2"[^>]*>/.exec(xml)?.[0]).toContain('t="s"');
      const read = await readSheet(bytes);
      expect(read.ok && read.value[1]?.[2]).toBe(title.trim());
    },
  );

  it('cuts a text that Excel could not hold', async () => {
    const bytes = await taskWorkbook(makeInput({ rows: [makeRow({ title: '长'.repeat(40_000) })] }));
    const title = (await sheetsOf(bytes))['任务表']?.[1]?.[2];
    expect(title).toHaveLength(32_767);
    expect(title).toMatch(/…$/);
  });

  it('puts plan, date and caveats on the notes sheet', async () => {
    const sheets = await sheetsOf(await taskWorkbook(makeInput({ caveats: ['仅含逾期任务'] })));
    expect(sheets['说明']?.slice(1)).toEqual([
      ['工作要点', '2021年政务公开工作要点'],
      ['数据截至', '2021-11-01'],
      ['说明', '仅含逾期任务'],
    ]);
  });
});
