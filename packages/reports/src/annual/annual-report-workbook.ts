import type { Cell } from 'write-excel-file/node';
import {
  DISCLOSURE_BLOCKS,
  DISPUTE_KINDS,
  DISPUTE_KIND_LABELS,
  DISPUTE_RESULT_LABELS,
  DISPUTE_RESULTS,
  figureLabel,
  figureText,
  FEE_FIGURES,
  REQUEST_COLUMN_LABELS,
  REQUEST_COLUMNS,
  REQUEST_LINES,
  requestKey,
  requestLineLabel,
  type ReportCheck,
  type ReportFigure,
  type ReportFigures,
  type RequestColumn,
  type RequestRow,
} from '@gongkai/domain/annual-report';
import { countCell, headingCell, numberCell, textCell } from '../workbook/cell.ts';
import { addressOf, withFormula } from '../workbook/formula.ts';
import { notesSheet } from '../workbook/notes-sheet.ts';
import { tableSheet, writeWorkbook, type SheetDefinition } from '../workbook/write-workbook.ts';

export type AnnualReportWorkbookInput = {
  organisation: string;
  year: number;
  asOf: string;
  form: string;
  figures: ReportFigures;
  checks: readonly ReportCheck[];
};

function valueOf(figures: ReportFigures, key: string): number | null {
  return figures[key]?.value ?? null;
}

/** A figure that a person put in stays as it is: no formula goes over it. */
function isCounted(figures: ReportFigures, key: string): boolean {
  return figures[key]?.override == null;
}

function moneyCell(figures: ReportFigures, key: string): Cell {
  const text = figureText(key, valueOf(figures, key));
  return numberCell(text === null ? null : Number(text), '#,##0.######');
}

function figureCell(figures: ReportFigures, key: string): Cell {
  return key === 'charges.amount' || key === 'fee.amount'
    ? moneyCell(figures, key)
    : countCell(valueOf(figures, key));
}

function plainSheet(sheet: string, data: Cell[][], widths: number[]): SheetDefinition {
  return {
    sheet,
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function disclosureSheet(figures: ReportFigures): SheetDefinition {
  const rows = DISCLOSURE_BLOCKS.flatMap(({ title, columns, rows: lines }) => [
    [headingCell(title.zh), ...columns.map(({ zh }) => headingCell(zh))],
    ...lines.map(({ label, figures: keys }) => [
      textCell(label.zh),
      ...keys.map((key) => figureCell(figures, key)),
    ]),
  ]);
  const fees = FEE_FIGURES.map(({ figure, label, unit }) => [
    textCell(`${label.zh}（${unit.zh}）`),
    figureCell(figures, figure),
  ]);
  return plainSheet('主动公开', [...rows, [headingCell('其他需要报告的事项')], ...fees], [30, 26, 16, 16]);
}

/** The sheet's row of a line of table 2, counted from 0 under its heading. */
function lineRow(row: RequestRow): number {
  return 1 + REQUEST_LINES.findIndex((one) => one.row === row);
}

function requestFormula(row: RequestRow, column: RequestColumn): string | null {
  const at = REQUEST_COLUMNS.indexOf(column) + 1;
  if (column === 'total') {
    const own = lineRow(row);
    return `SUM(${addressOf(own, 1)}:${addressOf(own, REQUEST_COLUMNS.length - 1)})`;
  }
  if (row !== 'concluded') return null;
  return `SUM(${addressOf(lineRow('granted'), at)}:${addressOf(lineRow('other'), at)})`;
}

function requestSheet(figures: ReportFigures): SheetDefinition {
  const rows = REQUEST_LINES.map(({ row, label }) => [
    textCell(label.zh),
    ...REQUEST_COLUMNS.map((column) => {
      const key = requestKey(row, column);
      const cell = figureCell(figures, key);
      const formula = requestFormula(row, column);
      return formula === null || !isCounted(figures, key) ? cell : withFormula(cell, formula);
    }),
  ]);
  const balance = [
    headingCell('勾稽：（一＋二）－（三（七）＋四），应为 0'),
    ...REQUEST_COLUMNS.map((column, index) => {
      const values = (['new', 'carried', 'concluded', 'pending'] as const).map((row) =>
        valueOf(figures, requestKey(row, column)),
      );
      const [fresh, carried, concluded, pending] = values;
      const difference =
        fresh == null || carried == null || concluded == null || pending == null
          ? null
          : fresh + carried - concluded - pending;
      const at = (row: RequestRow) => addressOf(lineRow(row), index + 1);
      return withFormula(
        countCell(difference),
        `${at('new')}+${at('carried')}-${at('concluded')}-${at('pending')}`,
      );
    }),
  ];
  const heads = ['办理情况', ...REQUEST_COLUMNS.map((column) => REQUEST_COLUMN_LABELS[column].zh)];
  return plainSheet(
    '依申请公开',
    [heads.map((text) => headingCell(text)), ...rows, balance],
    [52, ...REQUEST_COLUMNS.map(() => 12)],
  );
}

function disputeSheet(figures: ReportFigures): SheetDefinition {
  const heads = ['类别', ...DISPUTE_RESULTS.map((result) => DISPUTE_RESULT_LABELS[result].zh)];
  const rows = DISPUTE_KINDS.map((kind, index) => [
    textCell(DISPUTE_KIND_LABELS[kind].zh),
    ...DISPUTE_RESULTS.map((result) => {
      const key = `disputes.${kind}.${result}`;
      const cell = figureCell(figures, key);
      const sum = `SUM(${addressOf(index + 1, 1)}:${addressOf(index + 1, 4)})`;
      return result === 'total' && isCounted(figures, key) ? withFormula(cell, sum) : cell;
    }),
  ]);
  return plainSheet('复议诉讼', [heads.map((text) => headingCell(text)), ...rows], [24, 12, 12, 12, 12, 12]);
}

type Correction = { key: string; figure: ReportFigure };

function correctionSheet(figures: ReportFigures): SheetDefinition {
  const corrected = Object.entries(figures).flatMap(([key, figure]): Correction[] =>
    figure.override === null ? [] : [{ key, figure }],
  );
  const text = (title: string, width: number, of: (row: Correction) => string | null) => ({
    title,
    width,
    cell: (row: Correction) => textCell(of(row)),
  });
  return tableSheet(
    '更正',
    [
      text('数据项', 46, ({ key }) => figureLabel(key).zh),
      text('台账统计数', 14, ({ key, figure }) => figureText(key, figure.counted)),
      text('更正为', 14, ({ key, figure }) => figureText(key, figure.value)),
      text('理由', 50, ({ figure }) => figure.override?.reason ?? null),
      text('更正人', 16, ({ figure }) => figure.override?.byName ?? null),
      text('更正日期', 14, ({ figure }) => figure.override?.on ?? null),
    ],
    corrected,
  );
}

const CHECK_NAMES: Record<ReportCheck['kind'], string> = {
  balance: '新收＋结转＝办结＋结转下年',
  results: '各办理结果之和＝（七）总计',
  applicants: '各类申请人之和＝总计',
  outcomes: '各结果之和＝总计',
};
const STATES: Record<ReportCheck['state'], string> = { holds: '相符', fails: '不符', gap: '有缺项' };

function checkSheet(checks: readonly ReportCheck[]): SheetDefinition {
  return tableSheet(
    '勾稽校验',
    [
      { title: '勾稽关系', width: 34, cell: (row: ReportCheck) => textCell(CHECK_NAMES[row.kind]) },
      { title: '位置', width: 52, cell: (row: ReportCheck) => textCell(checkPlace(row)) },
      { title: '左', width: 10, cell: (row: ReportCheck) => countCell(row.left) },
      { title: '右', width: 10, cell: (row: ReportCheck) => countCell(row.right) },
      { title: '结论', width: 10, cell: (row: ReportCheck) => textCell(STATES[row.state]) },
      {
        title: '涉及记录',
        width: 60,
        cell: (row: ReportCheck) =>
          textCell(row.records.map(({ number, label }) => `#${number} ${label}`).join('；')),
      },
    ],
    checks,
  );
}

function checkPlace({ kind, at }: ReportCheck): string {
  if (kind === 'outcomes') return DISPUTE_KIND_LABELS[at as keyof typeof DISPUTE_KIND_LABELS].zh;
  if (kind === 'applicants') return requestLineLabel(at).zh;
  return REQUEST_COLUMN_LABELS[at as RequestColumn].zh;
}

/**
 * The three tables of the yearly report as an .xlsx file, totals as formulas, with the balances, and every corrected
 * figure beside the counted one.
 */
export async function annualReportWorkbook(input: AnnualReportWorkbookInput): Promise<Uint8Array> {
  return await writeWorkbook([
    disclosureSheet(input.figures),
    requestSheet(input.figures),
    disputeSheet(input.figures),
    checkSheet(input.checks),
    correctionSheet(input.figures),
    notesSheet('zh-CN', [
      ['报告', `${input.organisation}${input.year}年政府信息公开工作年度报告`],
      ['数据截至', input.asOf],
      ['格式', input.form],
      ['说明', '空格表示台账没有数据，不等于 0。'],
    ]),
  ]);
}
