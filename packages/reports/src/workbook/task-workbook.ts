import { countCell, dateCell, hundredthsCell, percentCell, textCell } from './cell.ts';
import { notesSheet } from './notes-sheet.ts';
import { wordsFor, type ReportLight, type ReportLocale, type ReportTaskStatus } from './words.ts';
import { tableSheet, writeWorkbook, type ColumnDefinition } from './write-workbook.ts';

/** One task as the office's table shows it. `weight` in hundredths, `percent` 0–100; null is unknown, not zero. */
export type TaskSheetRow = {
  item: string;
  title: string;
  deliverable: string;
  lead: string[];
  support: string[];
  owners: string[];
  /** A calendar date where the task has one. */
  dueOn: string | null;
  /** The deadline in words where there is no single date: 每季度, 形成之日起20个工作日内. */
  deadlineText: string | null;
  weight: number | null;
  percent: number | null;
  light: ReportLight;
  status: ReportTaskStatus;
  latest: { on: string; statement: string } | null;
};

export type TaskWorkbookInput = {
  locale: ReportLocale;
  planTitle: string;
  /** The day the figures were read, `YYYY-MM-DD`. */
  asOf: string;
  /** What a reader must know: filters that were set, figures that are missing. */
  caveats: string[];
  rows: TaskSheetRow[];
};

const TITLES = {
  'zh-CN': [
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
  en: [
    'No.',
    'Work item',
    'Task',
    'Deliverable',
    'Lead department',
    'Supporting departments',
    'Owner',
    'Due',
    'Weight',
    'Progress',
    'Light',
    'Status',
    'Latest progress',
  ],
} as const;

const WIDTHS = [6, 28, 44, 20, 16, 20, 14, 14, 8, 8, 10, 12, 48];

/** The office's task table (任务分工表) as an .xlsx file: the table, and a sheet of notes. */
export async function taskWorkbook(input: TaskWorkbookInput): Promise<Uint8Array> {
  const numbered = input.rows.map((row, index) => ({ ...row, position: index + 1 }));
  const name = input.locale === 'zh-CN' ? '任务表' : 'Tasks';
  return writeWorkbook([
    tableSheet(name, taskColumns(input.locale), numbered, 3),
    notesSheet(input.locale, [
      [input.locale === 'zh-CN' ? '工作要点' : 'Plan', input.planTitle],
      [input.locale === 'zh-CN' ? '数据截至' : 'As of', input.asOf],
      ...input.caveats.map((text): [string, string] => [input.locale === 'zh-CN' ? '说明' : 'Note', text]),
    ]),
  ]);
}

function taskColumns(locale: ReportLocale): ColumnDefinition<TaskSheetRow & { position: number }>[] {
  const words = wordsFor(locale);
  const cells: ColumnDefinition<TaskSheetRow & { position: number }>['cell'][] = [
    (row) => countCell(row.position),
    (row) => textCell(row.item),
    (row) => textCell(row.title),
    (row) => textCell(row.deliverable),
    (row) => textCell(row.lead.join(words.separator)),
    (row) => textCell(row.support.join(words.separator)),
    (row) => textCell(row.owners.join(words.separator)),
    (row) => (row.dueOn === null ? textCell(row.deadlineText) : dateCell(row.dueOn)),
    (row) => hundredthsCell(row.weight),
    (row) => percentCell(row.percent),
    (row) => textCell(words.lights[row.light]),
    (row) => textCell(words.statuses[row.status]),
    (row) => textCell(row.latest === null ? null : `${row.latest.on} ${row.latest.statement}`),
  ];
  return cells.map((cell, index) => ({
    title: TITLES[locale][index] ?? '',
    width: WIDTHS[index] ?? 12,
    cell,
  }));
}
