import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { fontOf } from './official.ts';
import { BODY_FONT, HEADING_FONT } from './font-table.ts';

/** A cell of a grid; spans as in the form. `tone` marks a failing balance or a figure that was filled in by hand. */
export type GridCell = {
  text: string;
  columns?: number;
  rows?: number;
  align?: 'left' | 'center' | 'right';
  isHeading?: boolean;
  tone?: 'plain' | 'marked';
};

/** Half-points: 5 号 and 小五. */
const SIZES = { normal: 21, small: 18 } as const;
/** Twips. */
const MARGINS = { top: 40, bottom: 40, left: 60, right: 60 };
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

function toCell(cell: GridCell, size: number): TableCell {
  const font = fontOf(cell.isHeading === true ? HEADING_FONT : BODY_FONT);
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: MARGINS,
    ...(cell.columns !== undefined && { columnSpan: cell.columns }),
    ...(cell.rows !== undefined && { rowSpan: cell.rows }),
    ...(cell.tone === 'marked' && { shading: { fill: 'E7E6E6' } }),
    children: cell.text.split('\n').map(
      (text) =>
        new Paragraph({
          alignment:
            AlignmentType[cell.align === 'left' ? 'LEFT' : cell.align === 'right' ? 'RIGHT' : 'CENTER'],
          children: [new TextRun({ text, font, size })],
        }),
    ),
  });
}

/**
 * A ruled table. `widths` are the columns' widths in twips; the first `headings` rows are repeated on every page.
 */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly GridCell[])[],
  { headings = 1, size = 'normal' }: { headings?: number; size?: keyof typeof SIZES } = {},
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headings,
          children: cells.map((cell) => toCell(cell, SIZES[size])),
        }),
    ),
  });
}
