/** A block of merged cells, counted from 0, both ends included. */
export type MergedBlock = { top: number; left: number; bottom: number; right: number };

const EMPTY_CELL = /<(?:\w+:)?c\b[^>]*\/>/g;
const EMPTY_ROW = /<((?:\w+:)?row)\b[^>]*(?:\/>|>\s*<\/\1>)/g;
const CELL_ADDRESS = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g;
const MERGED = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** The sheet's XML without cells and rows that hold only formatting; Excel keeps a million of them easily. */
export function withoutEmptyCells(xml: string): string {
  return xml.replaceAll(EMPTY_CELL, '').replaceAll(EMPTY_ROW, '');
}

/**
 * How far filled cells reach and how many rows hold any. Looked at before the reader lays out its grid: one cell
 * at XFD1048576 would otherwise cost a grid of 17 thousand million cells.
 */
export function sheetExtent(xml: string): { lastRow: number; rows: number; columns: number } {
  const filled = new Set<number>();
  let lastRow = 0;
  let columns = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(CELL_ADDRESS)) {
    const row = Number(digits);
    filled.add(row);
    lastRow = Math.max(lastRow, row);
    columns = Math.max(columns, columnIndex(letters) + 1);
  }
  return { lastRow, rows: filled.size, columns };
}

/** The merged blocks of a sheet. */
export function mergedBlocks(xml: string): MergedBlock[] {
  return [...xml.matchAll(MERGED)].map(([, left = '', top = '', right = '', bottom = '']) => ({
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  }));
}

/** Gives every cell of a merged block its text: a work item merged over its tasks belongs to each of them. */
export function fillMerged(rows: string[][], blocks: readonly MergedBlock[]): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const block of blocks) {
    const value = rows[block.top]?.[block.left] ?? '';
    if (value === '') continue;
    for (const row of filled.slice(block.top, block.bottom + 1)) {
      const right = Math.min(block.right, row.length - 1);
      for (let column = block.left; column <= right; column += 1) row[column] = value;
    }
  }
  return filled;
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + (letter.codePointAt(0) ?? 64) - 64, 0) - 1;
}

/**
 * What a formula failed to compute (`#DIV/0!`, `#N/A`) as text: the reader would give a blank, and a blank is not what
 * stands there.
 */
export function errorsAsText(xml: string): string {
  return xml.replaceAll(/<((?:\w+:)?c)\b[^>]*\bt="e"/g, (cell) => cell.replace(/\bt="e"$/, 't="str"'));
}
