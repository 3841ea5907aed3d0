import type { Cell } from 'write-excel-file/node';
import {
  issueFieldName,
  sheetColumns,
  type Field,
  type Ledger,
  type SheetColumn,
} from '@gongkai/domain/ledger';
import { dateCell, textCell } from './cell.ts';
import { notesSheet } from './notes-sheet.ts';
import type { ReportLocale } from './words.ts';
import { tableSheet, writeWorkbook, type ColumnDefinition } from './write-workbook.ts';

/** A row of cells in the order of the ledger's columns; `reason` says why an import sent it back. */
export type LedgerSheetRow = { cells: readonly string[]; reason?: string };

export type LedgerWorkbookInput = {
  locale: ReportLocale;
  ledger: Ledger;
  /** a template has none */
  rows: readonly LedgerSheetRow[];
  /** adds a last column with the reasons */
  hasReasons?: boolean;
  /** what the help sheet adds, such as the day and the filter of an export */
  notes?: readonly [string, string][];
};

type Language = 'zh' | 'en';

const KINDS: Record<Field['type'], Record<Language, string>> = {
  text: { zh: '文字', en: 'Text' },
  'long-text': { zh: '文字', en: 'Text' },
  day: { zh: '日期，如 2021-03-01', en: 'Date, such as 2021-03-01' },
  moment: { zh: '时间，如 2021-03-01 09:30', en: 'Time, such as 2021-03-01 09:30' },
  integer: { zh: '整数', en: 'Whole number' },
  decimal: { zh: '数字', en: 'Number' },
  money: { zh: '金额，元', en: 'Amount in yuan' },
  choice: { zh: '选填其一', en: 'One of' },
  choices: { zh: '可多选，以分号分隔', en: 'Any of, separated by semicolons' },
  flag: { zh: '是 或 否', en: 'Yes or No' },
  url: { zh: '网址，以 http 或 https 开头', en: 'Address, beginning with http or https' },
  department: { zh: '处室全称或简称', en: 'Full or short name of a department' },
  files: { zh: '附件请在系统中上传', en: 'Upload files in the system' },
  reference: { zh: '另一条记录：#编号 或 名称', en: 'Another record: #number or its name' },
  place: {
    zh: '经度, 纬度（WGS 84），如 119.92, 32.46',
    en: 'Longitude, latitude (WGS 84), such as 119.92, 32.46',
  },
};

function fieldHelp(field: Field, language: Language): string[] {
  const unit = 'unit' in field && field.unit !== undefined ? [field.unit[language]] : [];
  const choices =
    field.type === 'choice' || field.type === 'choices'
      ? [field.choices.map(({ label }) => label[language]).join('; ')]
      : [];
  const help = field.help === undefined ? [] : [field.help[language]];
  return [KINDS[field.type][language], ...unit, ...choices, ...help];
}

function columnHelp(ledger: Ledger, { content, required }: SheetColumn, language: Language): string {
  const zh = language === 'zh';
  const needed = required ? [zh ? '必填' : 'Required'] : [];
  switch (content.kind) {
    case 'number':
      return zh ? '由系统给出，导入时不读' : 'Given by the system; not read on import';
    case 'department':
      return [...needed, KINDS.department[language]].join(zh ? '；' : '; ');
    case 'field': {
      const isIdentity = ledger.identity.includes(content.key);
      const told = isIdentity ? [zh ? '用于区分记录' : 'Tells records apart'] : [];
      return [...needed, ...fieldHelp(content.field, language), ...told].join(zh ? '；' : '; ');
    }
    case 'publication':
      return KINDS[content.part === 'on' ? 'day' : 'url'][language];
    case 'review':
      return zh
        ? `${issueFieldName(ledger, `publication:${content.publication}`).zh}的保密审查；先审查后公开，审查人不得为拟稿人`
        : `Secrecy review of: ${issueFieldName(ledger, `publication:${content.publication}`).en}; before the publication, by others than the drafter`;
    default:
      return content satisfies never;
  }
}

function isDay({ content }: SheetColumn): boolean {
  if (content.kind === 'field') return content.field.type === 'day';
  if (content.kind === 'publication') return content.part === 'on';
  return content.kind === 'review' && content.part.endsWith('On');
}

/** A day as a real date; what is none stays the text that was sent. */
function cellFor(column: SheetColumn, text: string): Cell {
  return isDay(column) && /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
    ? dateCell(text)
    : textCell(text);
}

function widthOf({ content }: SheetColumn): number {
  if (content.kind !== 'field') return 14;
  if (content.field.type === 'long-text') return 40;
  return content.field.type === 'text' || content.field.type === 'url' ? 26 : 16;
}

/**
 * A ledger as an .xlsx file: one sheet of columns, one of help. Without rows it is the template; with reasons, the
 * rows that an import sent back.
 */
export async function ledgerWorkbook(input: LedgerWorkbookInput): Promise<Uint8Array> {
  const { ledger, locale, rows } = input;
  const language = locale === 'zh-CN' ? 'zh' : 'en';
  const known = sheetColumns(ledger);
  const columns = known.map((column, index): ColumnDefinition<LedgerSheetRow> => ({
    title: column.heading[language],
    width: widthOf(column),
    cell: ({ cells }) => cellFor(column, cells[index] ?? ''),
  }));
  const reasons: ColumnDefinition<LedgerSheetRow>[] =
    input.hasReasons === true
      ? [{ title: reasonHeading(locale), width: 60, cell: ({ reason }) => textCell(reason ?? '') }]
      : [];
  const help = known.map((column): [string, string] => [
    column.heading[language],
    columnHelp(ledger, column, language),
  ]);
  return await writeWorkbook([
    tableSheet(sheetName(ledger.name[language]), [...columns, ...reasons], rows, 2),
    notesSheet(locale, [[ledger.name[language], ledger.purpose[language]], ...(input.notes ?? []), ...help]),
  ]);
}

/** The heading of the column with the reasons; an import that reads the file again passes it over. */
export function reasonHeading(locale: ReportLocale): string {
  return locale === 'zh-CN' ? '退回原因' : 'Sent back because';
}

/** Excel allows 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);
}
