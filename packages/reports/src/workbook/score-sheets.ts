import type { Cell } from 'write-excel-file/node';
import { countCell, headingCell, hundredthsCell, strongCell, textCell } from './cell.ts';
import { addressOf, withFormula } from './formula.ts';
import type { ScoreNode, ScoreSubject, ScoreWorkbookInput } from './score-input.ts';
import { wordsFor } from './words.ts';
import type { SheetDefinition } from './write-workbook.ts';

/** Where a subject's score stands on its sheet. */
const TITLE_ROWS = 3;
const POSSIBLE = 3;
const POINTS = 4;
const LOST = 5;

type Row = { node: ScoreNode; depth: number; at: number; children: number[] };

/** The tree as rows below the heading, each with the rows of its children. */
function rowsOf(nodes: readonly ScoreNode[], first: number): Row[] {
  const rows: Row[] = [];
  const visit = (node: ScoreNode, depth: number): number => {
    const row: Row = { node, depth, at: first + rows.length, children: [] };
    rows.push(row);
    row.children = node.children.map((child) => visit(child, depth + 1));
    return row.at;
  };
  for (const node of nodes) visit(node, 0);
  return rows;
}

/** Points are kept with two decimals; ROUND takes away what binary fractions add. */
function sumFormula(rows: readonly number[], column: number): string {
  return `ROUND(SUM(${rows.map((row) => addressOf(row, column)).join(',')}),2)`;
}

function pointsCell(value: number | null, formula: string | null): Cell {
  const cell = hundredthsCell(value);
  return formula === null ? cell : withFormula(cell, formula);
}

function nodeCells({ node, depth, at, children }: Row, { locale }: ScoreWorkbookInput): Cell[] {
  const words = wordsFor(locale);
  const isGroup = children.length > 0;
  const name = `${'　'.repeat(depth)}${node.name}`;
  const sum = (column: number) => (isGroup ? sumFormula(children, column) : null);
  const own = `ROUND(MAX(0,${addressOf(at, POSSIBLE)}-${addressOf(at, POINTS)}),2)`;
  const lost = sum(LOST) ?? own;
  return [
    isGroup ? strongCell(name) : textCell(name),
    textCell(words.states[node.state]),
    pointsCell(node.weight, sum(2)),
    pointsCell(node.points === null ? null : node.possible, node.points === null ? null : sum(POSSIBLE)),
    pointsCell(node.points, sum(POINTS)),
    pointsCell(node.lost, node.lost === null ? null : lost),
    countCell(node.numerator),
    countCell(node.denominator),
    textCell(node.formula),
    textCell(node.reason),
  ];
}

function headings(isChinese: boolean): [string, number][] {
  return isChinese
    ? [
        ['指标', 36],
        ['状态', 16],
        ['分值', 9],
        ['可得分', 9],
        ['得分', 9],
        ['失分', 9],
        ['分子', 9],
        ['分母', 9],
        ['计算过程', 46],
        ['失分原因（记录）', 60],
      ]
    : [
        ['Indicator', 36],
        ['State', 16],
        ['Weight', 9],
        ['Possible', 9],
        ['Points', 9],
        ['Lost', 9],
        ['Numerator', 11],
        ['Denominator', 12],
        ['Formula with figures', 46],
        ['Why points were lost (records)', 60],
      ];
}

/** The row of a subject's total, counted from 0. */
function totalRow({ nodes, adjustments }: ScoreSubject): number {
  return TITLE_ROWS + rowsOf(nodes, 0).length + adjustments.length;
}

/** The address of a subject's score on its own sheet; the score is what its formula computes. */
export function scoreAddress(subject: ScoreSubject): string {
  return addressOf(totalRow(subject), POINTS);
}

function adjustmentRow(name: string, points: number): Cell[] {
  return [textCell(name), null, null, null, hundredthsCell(points)];
}

function totalCells(subject: ScoreSubject, rows: readonly Row[], label: string): Cell[] {
  const top = rows.filter(({ depth }) => depth === 0).map(({ at }) => at);
  const after = TITLE_ROWS + rows.length;
  const extra = subject.adjustments.map((_, index) => after + index);
  const possible = subject.nodes.reduce(
    (all, { points, possible: own }) => all + (points === null ? 0 : own),
    0,
  );
  const hasScore = subject.score !== null;
  return [
    strongCell(label),
    null,
    pointsCell(
      subject.nodes.reduce((all, { weight }) => all + weight, 0),
      sumFormula(top, 2),
    ),
    pointsCell(hasScore ? possible : null, sumFormula(top, POSSIBLE)),
    pointsCell(subject.score, sumFormula([...top, ...extra], POINTS)),
    pointsCell(subject.lost, sumFormula(top, LOST)),
  ];
}

/** One subject's score sheet: every row of the tree, groups and total as sums of what stands below them. */
export function subjectSheet(
  name: string,
  subject: ScoreSubject,
  input: ScoreWorkbookInput,
): SheetDefinition {
  const isChinese = input.locale === 'zh-CN';
  const heads = headings(isChinese);
  const rows = rowsOf(subject.nodes, TITLE_ROWS);
  return {
    sheet: name,
    data: [
      [strongCell(subject.name)],
      [textCell(isChinese ? `合成方式：${input.composition}` : `Composition: ${input.composition}`)],
      heads.map(([title]) => headingCell(title)),
      ...rows.map((row) => nodeCells(row, input)),
      ...subject.adjustments.map(({ name: what, points }) => adjustmentRow(what, points)),
      totalCells(subject, rows, isChinese ? '总分' : 'Score'),
    ],
    columns: heads.map(([, width]) => ({ width })),
    stickyRowsCount: TITLE_ROWS,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

/** The column of lost points; the overview refers to it. */
export function lostAddress(subject: ScoreSubject): string {
  return addressOf(totalRow(subject), LOST);
}
