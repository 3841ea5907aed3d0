import type { Cell } from 'write-excel-file/node';
import {
  SHEET_COLUMNS,
  SHEET_HEADINGS,
  writeSheet,
  type IndicatorNode,
  type SystemColumn,
} from '@gongkai/domain/indicator';
import { textCell } from './cell.ts';
import { notesSheet } from './notes-sheet.ts';
import type { ReportLocale } from './words.ts';
import { tableSheet, writeWorkbook } from './write-workbook.ts';

export type SystemWorkbookInput = {
  locale: ReportLocale;
  name: string;
  version: number;
  nodes: readonly IndicatorNode[];
};

/** Figures are numbers in Excel, so that a column of weights can be summed there. */
const FIGURES: ReadonlySet<SystemColumn> = new Set<SystemColumn>([
  'weight',
  'floor',
  'target',
  'perRecord',
  'have',
  'lack',
  'cap',
  'above',
  'explainedWorth',
  'lossCap',
  'group1Cap',
  'group1LossCap',
  'group2Cap',
  'group2LossCap',
]);
const WIDE: ReadonlySet<SystemColumn> = new Set<SystemColumn>([
  'formula',
  'formulaEn',
  'source',
  'sourceEn',
  'tiers',
]);
const NAMES: ReadonlySet<SystemColumn> = new Set<SystemColumn>(['name', 'nameEn', 'metric', 'metricName']);

function cellFor(column: SystemColumn, text: string): Cell {
  return FIGURES.has(column) && text !== ''
    ? { ...textCell(null), type: Number, value: Number(text), align: 'right' }
    : textCell(text);
}

function widthOf(column: SystemColumn): number {
  return WIDE.has(column) ? 40 : NAMES.has(column) ? 24 : 14;
}

function helpIn(locale: ReportLocale): [string, string][] {
  return locale === 'zh-CN'
    ? [
        ['一行一项', '每行是一项指标；分组写在“一级指标”“二级指标”列，最多三级。行的顺序就是指标的顺序。'],
        ['编号', '版本之间按编号对应，改名不要改编号；新指标请写一个没有用过的编号。'],
        ['分值', '加分和一票否决填 0，其余合计应为 100。'],
        ['规则', '按比率、按不合格比例扣分、逐条扣分、分档、有无、按数量计分、人工评分、加分、一票否决。'],
        ['分档', '写成 0=0; 60=5; 90=10：从多少起得多少分；按比率分档时单位是 %。'],
        ['再导入', '在草稿的“更多 › 从文件导入”读入；“计量”一列只供阅读，按“计量编号”读取。'],
      ]
    : [
        [
          'One row an indicator',
          'Groups stand in “Level 1” and “Level 2”, at most three levels. The order of rows counts.',
        ],
        [
          'Key',
          'Versions are matched by it: rename freely, but keep the key; a new indicator needs a new one.',
        ],
        ['Points', '0 for bonus and veto; the others should sum to 100.'],
        [
          'Rule',
          'rate, proportional, deduction, tiers, have or lack, points per record, reviewer, bonus, veto.',
        ],
        [
          'Tiers',
          'Write 0=0; 60=5; 90=10: from which figure on how many points; per cent where they go by the rate.',
        ],
        [
          'Import',
          'In a draft, “More › Import from a file”. “Figure in words” is to read only; “Figure” counts.',
        ],
      ];
}

/** An indicator system as an .xlsx file, one row a leaf; read again it gives the same tree. */
export async function systemWorkbook({
  locale,
  name,
  version,
  nodes,
}: SystemWorkbookInput): Promise<Uint8Array> {
  const zh = locale === 'zh-CN';
  const language = zh ? 'zh' : 'en';
  const columns = SHEET_COLUMNS.map((column, at) => ({
    title: SHEET_HEADINGS[column][language],
    width: widthOf(column),
    cell: (row: string[]) => cellFor(column, row[at] ?? ''),
  }));
  return await writeWorkbook([
    tableSheet(zh ? '指标' : 'Indicators', columns, writeSheet(nodes, language), 3),
    notesSheet(locale, [
      [zh ? '指标体系' : 'Indicator system', zh ? `${name} 第 ${version} 版` : `${name}, version ${version}`],
      ...helpIn(locale),
    ]),
  ]);
}
