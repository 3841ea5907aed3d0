import { textCell } from './cell.ts';
import { notesSheet } from './notes-sheet.ts';
import type { ReportLocale } from './words.ts';
import { tableSheet, writeWorkbook } from './write-workbook.ts';

/** The columns of an imported task table, in order. */
export type TaskTemplateColumn =
  | 'item'
  | 'title'
  | 'deliverable'
  | 'lead'
  | 'support'
  | 'owner'
  | 'dueOn'
  | 'weight';

type TemplateColumn = {
  key: TaskTemplateColumn;
  width: number;
  zh: [title: string, help: string];
  en: [title: string, help: string];
};

const TASK_COLUMNS: TemplateColumn[] = [
  {
    key: 'item',
    width: 28,
    zh: ['工作事项', '要点中的事项名称或序号,如(三);可合并单元格'],
    en: ['Work item', 'Name or number of the item in the plan; cells may be merged'],
  },
  { key: 'title', width: 44, zh: ['工作任务', '必填,一行一项'], en: ['Task', 'Required; one task per row'] },
  {
    key: 'deliverable',
    width: 20,
    zh: ['成果形式', '如:报告、栏目、解读材料'],
    en: ['Deliverable', 'For example: report, column, explanation'],
  },
  {
    key: 'lead',
    width: 18,
    zh: ['牵头单位', '必填,单位全称或简称'],
    en: ['Lead department', 'Required; full or short name'],
  },
  {
    key: 'support',
    width: 22,
    zh: ['配合单位', '多个单位以顿号分隔'],
    en: ['Supporting departments', 'Several are separated by commas'],
  },
  {
    key: 'owner',
    width: 14,
    zh: ['责任人', '姓名,须为牵头单位人员'],
    en: ['Owner', 'A person of the lead department'],
  },
  {
    key: 'dueOn',
    width: 14,
    zh: ['完成时限', '日期,如 2021-12-31;常态任务留空'],
    en: ['Due', 'A date such as 2021-12-31; empty for standing tasks'],
  },
  { key: 'weight', width: 9, zh: ['权重', '数字,留空按 1.00'], en: ['Weight', 'A number; 1.00 where empty'] },
];

/** The headings of the task template in one language, keyed by what the import calls the column. */
export function taskTemplateHeadings(locale: ReportLocale): Record<TaskTemplateColumn, string> {
  const titles = TASK_COLUMNS.map((column) => [column.key, headingOf(column, locale)[0]]);
  return Object.fromEntries(titles) as Record<TaskTemplateColumn, string>;
}

/** An empty task table to fill in and upload, with a sheet that explains each column. */
export async function taskTemplateWorkbook(locale: ReportLocale): Promise<Uint8Array> {
  const columns = TASK_COLUMNS.map((column) => ({
    title: headingOf(column, locale)[0],
    width: column.width,
    cell: () => textCell(null),
  }));
  const blank = Array.from({ length: 50 });
  return writeWorkbook([
    tableSheet(locale === 'zh-CN' ? '任务表' : 'Tasks', columns, blank),
    notesSheet(
      locale,
      TASK_COLUMNS.map((column) => headingOf(column, locale)),
    ),
  ]);
}

/** An attendance table (应到、实到) with one row for each department, to fill in and upload. */
export async function attendanceTemplateWorkbook(
  locale: ReportLocale,
  departments: string[],
): Promise<Uint8Array> {
  const zh = locale === 'zh-CN';
  const columns = [
    { title: zh ? '处室' : 'Department', width: 28, cell: (name: string) => textCell(name) },
    { title: zh ? '应到人数' : 'Expected', width: 12, cell: () => textCell(null) },
    { title: zh ? '实到人数' : 'Attended', width: 12, cell: () => textCell(null) },
  ];
  const help = zh
    ? '实到人数留空表示尚未统计,不按 0 计。'
    : 'Leave “Attended” empty until it was counted: an empty cell is not zero.';
  return writeWorkbook([
    tableSheet(zh ? '参训情况' : 'Attendance', columns, departments, 1),
    notesSheet(locale, [[zh ? '填写说明' : 'How to fill in', help]]),
  ]);
}

function headingOf(column: TemplateColumn, locale: ReportLocale): [title: string, help: string] {
  return locale === 'zh-CN' ? column.zh : column.en;
}
