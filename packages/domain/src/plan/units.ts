import { alignRows, startsBareRows, type Cell } from './align-rows.ts';
import { splitCells, splitWords, type Line } from './lines.ts';
import { trailingKind } from './loose-lines.ts';
import { readMarker, type Marker } from './markers.ts';
import { parseHanNumber } from './numerals.ts';
import type { ResponsibilityRole } from './schema.ts';
import { readTimeCell } from './time-notes.ts';
import { cellKind, columnOf, departmentRoles, isTaskTable, type Column } from './table.ts';

/** A line, or a cell of a table, with what it can be. */
export type Unit = Line & {
  kind: 'line' | 'table-head' | 'text' | 'departments' | 'time' | 'other';
  marker: Marker | null;
  /** Role of the department column the cell stands in. */
  role: ResponsibilityRole;
  table: boolean;
};

/** A table that lost its bars: a line of column names with blanks between, then lines of as many words. */
function spacedColumns(line: Line): number {
  if (line.text.length > 120 || !/\S\s+\S/.test(line.text)) return 0;
  const columns = line.text.split(/\s+/).map(columnOf);
  const known = columns.filter((column) => column !== null);
  return known.length >= 3 && known.length === columns.length && isTaskTable(known) ? known.length : 0;
}

function toCells(folded: string, lines: Line[]): Cell[] {
  let columns = 0;
  return lines.flatMap((line): Cell[] => {
    if (/[|\t]/.test(line.text)) return splitCells(folded, line).map((cell) => ({ ...cell, barred: true }));
    columns = spacedColumns(line) || columns;
    const words = columns === 0 ? [] : splitWords(line);
    if (columns > 0 && words.length === columns) return words.map((cell) => ({ ...cell, barred: true }));
    return [{ ...line, barred: false, slot: 0, slots: 1 }];
  });
}

/** A header cell of a column that no table of ours has: short, unpunctuated, no number. */
function isStrangeHead(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.length <= 10 && /^[\u4e00-\u9fff()/\s]+$/.test(cell.text);
}

/**
 * The header cells that begin at `from`, or none when they make no task table. A strange column may
 * stand between known ones.
 */
function readHeader(cells: Cell[], from: number): Column[] {
  const columns: Column[] = [];
  for (let index = from; index < cells.length && columns.length < 16; index += 1) {
    const column = columnOf(cells[index]?.text ?? '');
    const next = columnOf(cells[index + 1]?.text ?? '');
    if (column === null && (next === null || !isStrangeHead(cells[index]))) break;
    columns.push(column ?? 'other');
  }
  return isTaskTable(columns) ? columns : [];
}

function plain(line: Line, marker: Marker | null): Unit {
  return { ...line, kind: 'line', marker, role: 'responsible', table: false };
}

/** The marker that a cell with nothing but a number is. */
function bareMarker(text: string): Marker | null {
  const han = parseHanNumber(text);
  if (han !== null) return { kind: 'han', number: han, length: text.length };
  return { kind: 'arabic', number: Number.parseInt(text, 10), length: text.length };
}

/** Reads table cells in order and remembers how far the row has come. */
class RowReader {
  columns: Column[] = [];
  #departments = 0;
  #texts = 0;
  #lastText = '';
  #lastNumber: number | null = null;

  start(columns: Column[]): void {
    this.columns = columns;
    this.#newRow();
    this.#lastNumber = null;
  }

  /** The unit of a cell; `column` is its column where the row is complete. */
  read(cell: Cell, column: Column | undefined): Unit {
    return column === undefined ? this.#guess(cell) : this.#known(cell, column);
  }

  #known(cell: Cell, column: Column): Unit {
    const looks = cellKind(cell);
    if (column === 'number' || looks === 'marked' || looks === 'han-number')
      return this.#marked(cell, looks === 'marked' || looks === 'han-number' ? looks : 'number');
    if (column === 'lead' || column === 'responsible' || column === 'support')
      return { ...cell, kind: 'departments', marker: null, role: column, table: true };
    const kind =
      column === 'other' ? 'other' : column === 'time' && readTimeCell(cell.text) !== null ? 'time' : 'text';
    return { ...cell, kind, marker: null, role: 'responsible', table: true };
  }

  #guess(cell: Cell): Unit {
    let kind = cellKind(cell);
    if (kind === 'number' && !this.#isNext(Number.parseInt(cell.text, 10))) kind = 'text';
    if (kind === 'text' && this.#isUnknownDepartment(cell.text)) kind = 'departments';
    if (kind === 'number' || kind === 'han-number' || kind === 'marked') return this.#marked(cell, kind);
    const unit: Unit = { ...cell, kind, marker: null, role: this.#role(cell.text), table: true };
    if (kind === 'departments') this.#departments += 1;
    if (kind === 'text') {
      if (this.#departments > 0) this.#newRow();
      this.#texts += 1;
      this.#lastText = cell.text;
    }
    return unit;
  }

  #newRow(): void {
    this.#departments = 0;
    this.#texts = 0;
    this.#lastText = '';
  }

  #isNext(number: number): boolean {
    return number === 1 || this.#lastNumber === null || number === this.#lastNumber + 1;
  }

  #marked(cell: Cell, kind: 'number' | 'han-number' | 'marked'): Unit {
    this.#newRow();
    const number = Number.parseInt(cell.text, 10);
    if (kind === 'number') this.#lastNumber = number;
    const marker = kind === 'marked' ? readMarker(cell.text) : bareMarker(cell.text);
    if (kind === 'marked') {
      this.#texts = 1;
      this.#lastText = cell.text;
    }
    return { ...cell, kind: 'text', marker, role: 'responsible', table: true };
  }

  #role(text: string): ResponsibilityRole {
    const roles = departmentRoles(this.columns);
    // 各… alone is hardly a lead: the first column's cell was merged with the row above.
    if (this.#departments === 0 && text.startsWith('各')) return roles.at(-1) ?? 'responsible';
    return roles[Math.min(this.#departments, roles.length - 1)] ?? 'responsible';
  }

  /** A short cell after a whole sentence, where the header promises departments that have not come yet. */
  #isUnknownDepartment(text: string): boolean {
    if (this.#departments > 0 || this.#texts === 0 || departmentRoles(this.columns).length === 0)
      return false;
    const first = this.columns.findIndex((column) => departmentRoles([column]).length > 0);
    if (this.columns.slice(0, first).includes('other')) return false;
    return text.length <= 24 && !/[。;:,]/.test(text) && /[。;]$/.test(this.#lastText);
  }
}

/** Lines and table cells in order; metadata lines are left out by the caller. */
export function toUnits(folded: string, lines: Line[]): Unit[] {
  const cells = toCells(folded, lines);
  const units: Unit[] = [];
  const row = new RowReader();
  let inTable = false;
  let aligned = new Map<Cell, Column>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    const header = columnOf(cell.text) === null ? [] : readHeader(cells, index);
    if (header.length > 0) {
      inTable = true;
      row.start(header);
      for (const head of cells.slice(index, index + header.length))
        units.push({ ...plain(head, null), kind: 'table-head', table: true });
      index += header.length - 1;
      aligned = alignRows(cells, index + 1, header);
      continue;
    }
    inTable ||= startsBareRows(cells, index);
    if (inTable && trailingKind(cell.text) !== null) inTable = false;
    units.push(
      inTable || cell.barred ? row.read(cell, aligned.get(cell)) : plain(cell, readMarker(cell.text)),
    );
  }
  return units;
}
