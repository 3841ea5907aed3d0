import { describe, expect, it } from 'vitest';
import { readSheet } from '../sheet/read-sheet.ts';
import { attendanceTemplateWorkbook, taskTemplateHeadings, taskTemplateWorkbook } from './templates.ts';
import { sheetsOf } from './testing.ts';

describe('templates', () => {
  it.each(['zh-CN', 'en'] as const)(
    'reads the empty task template in %s back as its headings',
    async (locale) => {
      const read = await readSheet(await taskTemplateWorkbook(locale));
      expect(read).toEqual({ ok: true, value: [Object.values(taskTemplateHeadings(locale))] });
    },
  );

  it('explains every column', async () => {
    const sheets = await sheetsOf(await taskTemplateWorkbook('zh-CN'));
    expect(sheets['说明']?.slice(1).map(([title]) => title)).toEqual(
      Object.values(taskTemplateHeadings('zh-CN')),
    );
  });

  it('lists the departments to be counted with empty figures', async () => {
    const read = await readSheet(await attendanceTemplateWorkbook('zh-CN', ['局办公室', '政策法规处']));
    expect(read).toEqual({
      ok: true,
      value: [
        ['处室', '应到人数', '实到人数'],
        ['局办公室', '', ''],
        ['政策法规处', '', ''],
      ],
    });
  });
});
