import type { Cell } from 'write-excel-file/node';
import { countCell, headingCell, hundredthsCell, textCell } from './cell.ts';
import { basisText } from '../evaluation/reported-evaluation.ts';
import { addressOf, onSheet, sheetNames, withFormula } from './formula.ts';
import { notesSheet } from './notes-sheet.ts';
import type { ScoreNode, ScoreSubject, ScoreWorkbookInput } from './score-input.ts';
import { lostAddress, scoreAddress, subjectSheet } from './score-sheets.ts';
import { wordsFor } from './words.ts';
import { tableSheet, writeWorkbook, type SheetDefinition } from './write-workbook.ts';

type LeafRow = { subject: string; path: string; node: ScoreNode };

/**
 * An evaluation as an .xlsx file: the ranking, one score sheet for each subject, lost points, the figures of each
 * metric, the records, and notes. Groups, totals and the ranking are formulas over the points of single indicators,
 * so that a reader can check every sum; beside each stands the value that the engine computed.
 */
export async function scoreWorkbook(input: ScoreWorkbookInput): Promise<Uint8Array> {
  const fixed =
    input.locale === 'zh-CN'
      ? { ranking: '总览', lost: '失分', facts: '计量数据', records: '记录明细', notes: '说明' }
      : { ranking: 'Overview', lost: 'Lost points', facts: 'Facts', records: 'Records', notes: 'Notes' };
  const names = sheetNames(
    input.subjects.map(({ name }) => name),
    Object.values(fixed),
  );
  const leaves = input.subjects.flatMap(({ name, nodes }) => leafRows(name, nodes, []));
  return writeWorkbook([
    overviewSheet(fixed.ranking, names, input),
    ...input.subjects.map((subject, index) => subjectSheet(names[index] ?? '', subject, input)),
    lostSheet(fixed.lost, leaves, input),
    factsSheet(fixed.facts, leaves, input),
    recordSheet(fixed.records, leaves, input),
    scoreNotes(input),
  ]);
}

function leafRows(subject: string, nodes: readonly ScoreNode[], path: readonly string[]): LeafRow[] {
  return nodes.flatMap((node) => {
    const here = [...path, node.name];
    if (node.children.length > 0) return leafRows(subject, node.children, here);
    return [{ subject, path: here.join(' › '), node }];
  });
}

function rankCell(subject: ScoreSubject, at: number, last: number, input: ScoreWorkbookInput): Cell {
  const cell = countCell(subject.rank);
  // Excel's RANK leaves places free after a tie; other rankings are given as the engine ranks them.
  if (input.ranking !== 'competition' || input.isRankedInGroups) return cell;
  return withFormula(cell, `RANK(${addressOf(at, 2)},$C$2:$C$${last + 1})`);
}

function overviewSheet(name: string, names: readonly string[], input: ScoreWorkbookInput): SheetDefinition {
  const zh = input.locale === 'zh-CN';
  const heads: [string, number][] = zh
    ? [
        ['名次', 8],
        ['名称', 28],
        ['得分', 10],
        ['等次', 10],
        ['失分', 10],
        ['任务数', 10],
        ['备注', 18],
      ]
    : [
        ['Rank', 8],
        ['Name', 28],
        ['Score', 10],
        ['Band', 10],
        ['Lost points', 12],
        ['Tasks', 10],
        ['Note', 18],
      ];
  // Behind the others: formulas point to the first columns.
  if (input.isRankedInGroups) heads.push([zh ? '排名组' : 'Ranked among', 18]);
  const { subjects } = input;
  return {
    sheet: name,
    data: [
      heads.map(([title]) => headingCell(title)),
      ...subjects.map((subject, index): Cell[] => {
        const own = names[index] ?? '';
        return [
          rankCell(subject, index + 1, subjects.length, input),
          textCell(subject.name),
          withFormula(hundredthsCell(subject.score), onSheet(own, scoreAddress(subject))),
          textCell(subject.band),
          withFormula(hundredthsCell(subject.lost), onSheet(own, lostAddress(subject))),
          countCell(subject.taskCount),
          textCell(remarkOf(subject, zh)),
          ...(input.isRankedInGroups ? [textCell(subject.group)] : []),
        ];
      }),
    ],
    columns: heads.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape',
  };
}

function remarkOf({ tied, small }: ScoreSubject, zh: boolean): string | null {
  const remarks = [
    ...(tied ? [zh ? '并列' : 'tied'] : []),
    ...(small ? [zh ? '任务较少，仅供参考' : 'few tasks'] : []),
  ];
  return remarks.length === 0 ? null : remarks.join(zh ? '；' : '; ');
}

function lostSheet(
  name: string,
  leaves: readonly LeafRow[],
  { locale }: ScoreWorkbookInput,
): SheetDefinition {
  const zh = locale === 'zh-CN';
  const rows = leaves
    .filter(({ node }) => (node.lost ?? 0) > 0)
    .toSorted((a, b) => (b.node.lost ?? 0) - (a.node.lost ?? 0));
  return tableSheet(
    name,
    [
      { title: zh ? '名称' : 'Name', width: 24, cell: (row: LeafRow) => textCell(row.subject) },
      { title: zh ? '指标' : 'Indicator', width: 40, cell: (row) => textCell(row.path) },
      { title: zh ? '失分' : 'Lost', width: 9, cell: (row) => hundredthsCell(row.node.lost) },
      { title: zh ? '失分原因' : 'Why', width: 46, cell: (row) => textCell(row.node.formula) },
      { title: zh ? '失分记录数' : 'Records', width: 11, cell: (row) => countCell(row.node.failing) },
      { title: zh ? '记录' : 'Records that lost', width: 70, cell: (row) => textCell(row.node.reason) },
    ],
    rows,
    1,
  );
}

function factsSheet(
  name: string,
  leaves: readonly LeafRow[],
  { locale }: ScoreWorkbookInput,
): SheetDefinition {
  const zh = locale === 'zh-CN';
  const words = wordsFor(locale);
  return tableSheet(
    name,
    [
      { title: zh ? '名称' : 'Name', width: 24, cell: (row: LeafRow) => textCell(row.subject) },
      { title: zh ? '指标' : 'Indicator', width: 40, cell: (row) => textCell(row.path) },
      { title: zh ? '计量' : 'Metric', width: 36, cell: (row) => textCell(row.node.metric) },
      { title: zh ? '状态' : 'State', width: 16, cell: (row) => textCell(words.states[row.node.state]) },
      { title: zh ? '分子' : 'Numerator', width: 11, cell: (row) => countCell(row.node.numerator) },
      { title: zh ? '分母' : 'Denominator', width: 12, cell: (row) => countCell(row.node.denominator) },
      { title: zh ? '失分记录数' : 'Failing', width: 11, cell: (row) => countCell(row.node.failing) },
      {
        title: zh ? '计算过程' : 'Formula with figures',
        width: 60,
        cell: (row) => textCell(row.node.formula),
      },
    ],
    leaves,
    2,
  );
}

function recordSheet(
  name: string,
  leaves: readonly LeafRow[],
  { locale }: ScoreWorkbookInput,
): SheetDefinition {
  const zh = locale === 'zh-CN';
  const rows = leaves.flatMap(({ subject, path, node }) =>
    node.records.map((record) => ({ ...record, subject, path })),
  );
  type Row = (typeof rows)[number];
  return tableSheet(
    name,
    [
      { title: zh ? '名称' : 'Name', width: 24, cell: (row: Row) => textCell(row.subject) },
      { title: zh ? '指标' : 'Indicator', width: 40, cell: (row) => textCell(row.path) },
      { title: zh ? '失分记录' : 'Record that lost points', width: 60, cell: (row) => textCell(row.title) },
      { title: zh ? '编号' : 'Reference', width: 40, cell: (row) => textCell(row.reference) },
    ],
    rows,
    1,
  );
}

function scoreNotes(input: ScoreWorkbookInput): SheetDefinition {
  const zh = input.locale === 'zh-CN';
  const { name, version } = input.system;
  const versionText = version === null ? '' : zh ? ` 第 ${version} 版` : ` version ${version}`;
  const notes: [string, string][] = [
    [zh ? '评估' : 'Evaluation', input.title],
    [zh ? '数据截至' : 'As of', input.asOf],
    [zh ? '指标体系' : 'Indicator system', `${name}${versionText}`],
    [zh ? '合成方式' : 'Composition', input.composition],
  ];
  const { evaluation } = input;
  if (evaluation !== null) notes.push([zh ? '依据' : 'Basis', basisText(evaluation, input.locale)]);
  if (evaluation?.sha256 != null) notes.push(['SHA-256', evaluation.sha256]);
  if (input.isProvisional) notes.push([zh ? '性质' : 'Nature', zh ? '试算' : 'Provisional']);
  if (input.snapshot)
    notes.push(
      [zh ? '快照编号' : 'Snapshot', String(input.snapshot.number)],
      ['SHA-256', input.snapshot.sha256],
    );
  const caveats = input.caveats.map((text): [string, string] => [zh ? '说明' : 'Note', text]);
  return notesSheet(input.locale, [...notes, ...caveats]);
}
