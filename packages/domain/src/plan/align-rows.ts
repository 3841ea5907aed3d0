import { isDepartmentList } from './departments.ts';
import type { Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { cellKind, columnOf, departmentRoles, type Column } from './table.ts';
import { readTimeCell } from './time-notes.ts';

/** A table cell; between bars or tabs with its place in the line (0-based) and how many places the line has. */
export type Cell = Line & { barred: boolean; slot: number; slots: number };

/** Whether what the cell says can stand under the column; a shifted row shows here. */
function isPlausible(cell: Cell, column: Column | undefined): boolean {
  const { text } = cell;
  switch (column) {
    case undefined:
      return false;
    case 'number':
      return isBareNumber(text) || /^[一二三四五六七八九十]{1,3}$/.test(text) || readMarker(text) !== null;
    case 'lead':
    case 'responsible':
    case 'support':
      return text.length <= 200 && readTimeCell(text) === null && !/[。;].*[。;]/.test(text);
    case 'time':
      return text.length <= 60 && (readTimeCell(text) !== null || !isDepartmentList(text));
    default:
      return true;
  }
}

/** Whether the cell is a row number and nothing else. */
function isBareNumber(text: string): boolean {
  return /^\d{1,3}[.、]?$/.test(text);
}

/** The columns of a line of cells that has as many places as the header, or none. */
function alignLine(row: Cell[], columns: Column[], aligned: Map<Cell, Column>): void {
  if (row[0]?.slots !== columns.length) return;
  if (!row.every((cell) => isPlausible(cell, columns[cell.slot]))) return;
  if (isShifted(row, columns)) return;
  for (const cell of row) aligned.set(cell, columns[cell.slot] ?? 'other');
}

/** Whether departments stand under a column for text while theirs is empty: the merged first cell is not repeated. */
function isShifted(row: Cell[], columns: Column[]): boolean {
  const filled = new Set(row.map((cell) => columns[cell.slot]));
  if (departmentRoles(columns).some((column) => filled.has(column))) return false;
  return row.some((cell) => {
    const column = columns[cell.slot];
    return (column === 'task' || column === 'requirement') && cellKind(cell) === 'departments';
  });
}

/** Where the row that begins with a number ends: before the next number in sequence or the next group. */
function rowEnd(cells: Cell[], from: number, limit: number): number {
  const number = Number.parseInt(cells[from]?.text ?? '', 10);
  for (let at = from + 1; at < Math.min(cells.length, from + limit); at += 1) {
    const text = cells[at]?.text ?? '';
    if (cells[at]?.barred === true || readMarker(text)?.kind === 'han') return at;
    if (isBareNumber(text) && [number + 1, 1].includes(Number.parseInt(text, 10))) return at;
  }
  return Math.min(cells.length, from + limit);
}

function startsHeader(cells: Cell[], at: number): boolean {
  const [cell, next] = [cells[at], cells[at + 1]];
  return columnOf(cell?.text ?? '') !== null && columnOf(next?.text ?? '') !== null;
}

/**
 * The columns of table cells, where a row is complete: as many cells between its bars as the header has,
 * or as many cells, one per line, from its number to the next. Rows with merged or lost cells get none.
 * The body begins at `from`; it is read up to the next header.
 */
export function alignRows(cells: Cell[], from: number, columns: Column[]): Map<Cell, Column> {
  const aligned = new Map<Cell, Column>();
  const first = columns.indexOf('number');
  const tail = columns.slice(Math.max(first, 0));
  const needed = tail.findLastIndex((column) => column !== 'other') + 1;
  for (let at = from; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined || startsHeader(cells, at)) break;
    if (cell.barred) {
      let end = at + 1;
      while (cells[end]?.line === cell.line) end += 1;
      alignLine(cells.slice(at, end), columns, aligned);
      at = end - 1;
    } else if (first !== -1 && isBareNumber(cell.text)) {
      const end = rowEnd(cells, at, tail.length + 1);
      const row = cells.slice(at, Math.min(end, at + tail.length));
      const whole = row.length >= needed && row.every((one, index) => isPlausible(one, tail[index]));
      if (whole) row.forEach((one, index) => aligned.set(one, tail[index] ?? 'other'));
    }
  }
  return aligned;
}

/** Rows without a header: a bare 1, then text with departments or a time, then a bare 2. */
export function startsBareRows(cells: Cell[], from: number): boolean {
  if (cells[from]?.text !== '1') return false;
  const following = cells.slice(from + 1, from + 12);
  const next = following.findIndex((cell) => cell.text === '2');
  if (next < 2) return false;
  const row = following.slice(0, next);
  return row.some(({ text }) => readTimeCell(text) !== null || isDepartmentList(text));
}
