import { textCell } from './cell.ts';
import type { ReportLocale } from './words.ts';
import { tableSheet, type SheetDefinition } from './write-workbook.ts';

/** The sheet that says what the figures are: pairs of a heading and a text. */
export function notesSheet(locale: ReportLocale, notes: [string, string][]): SheetDefinition {
  const chinese = locale === 'zh-CN';
  const { filterTo: _, ...sheet } = tableSheet(
    chinese ? '说明' : 'Notes',
    [
      { title: chinese ? '项目' : 'Subject', width: 18, cell: (note: [string, string]) => textCell(note[0]) },
      { title: chinese ? '内容' : 'Text', width: 90, cell: (note: [string, string]) => textCell(note[1]) },
    ],
    notes,
  );
  return sheet;
}
