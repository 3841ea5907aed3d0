import { SHEET_HEADINGS, type SystemColumn } from './sheet-columns.ts';
import type { LocalText } from './text.ts';

/** A cell that cannot be read: its row as Excel counts, its column by heading and letter, and why. */
export type SheetIssue = {
  row: number;
  column: SystemColumn | null;
  /** such as `D7` */
  cell: string;
  code:
    | 'no-headings'
    | 'missing-column'
    | 'missing'
    | 'not-a-number'
    | 'out-of-range'
    | 'unknown-word'
    | 'unknown-metric'
    | 'wrong-tiers'
    | 'duplicate-key'
    | 'group-differs'
    | 'no-rows';
  details: Record<string, string | number>;
};

/** One row being read: its cells by column, and everything that is wrong with them. */
export type RowReader = ReturnType<typeof rowReader>;

/**
 * Reads one row cell by cell. What cannot be read becomes an issue and a harmless value, so that one pass finds all.
 *
 * @param places where each column stands, counted from 0.
 */
export function rowReader(cells: readonly string[], row: number, places: ReadonlyMap<SystemColumn, number>) {
  const issues: SheetIssue[] = [];
  function text(column: SystemColumn): string {
    return (cells[places.get(column) ?? -1] ?? '').trim();
  }
  function issue(column: SystemColumn, code: SheetIssue['code'], details: SheetIssue['details'] = {}): void {
    issues.push({ row, column, cell: cellName(places.get(column) ?? 0, row), code, details });
  }
  function needed(column: SystemColumn): string {
    const value = text(column);
    if (value === '') issue(column, 'missing');
    return value;
  }
  /** A decimal as a whole number of `scale`ths; `fallback` where the cell is empty. */
  function number(column: SystemColumn, bounds: { max: number; scale: number; fallback?: number }): number {
    const value = text(column).replace(/%$/u, '');
    if (value === '') {
      if (bounds.fallback === undefined) issue(column, 'missing');
      return bounds.fallback ?? 0;
    }
    const units = toUnits(value, bounds.scale);
    if (units === null) issue(column, 'not-a-number', { value });
    else if (units < 0 || units > bounds.max) issue(column, 'out-of-range', { value });
    else return units;
    return 0;
  }
  /** One of some words, in either language. */
  function word<T extends string>(column: SystemColumn, words: Record<T, LocalText>, fallback?: T): T | null {
    const value = text(column);
    if (value === '' && fallback !== undefined) return fallback;
    const found = wordIn(value, words);
    if (found === null) {
      const known = Object.values<LocalText>(words)
        .map(({ zh }) => zh)
        .join('、');
      issue(column, value === '' ? 'missing' : 'unknown-word', value === '' ? {} : { value, known });
    }
    return found ?? fallback ?? null;
  }
  return { row, issues, text, needed, number, word, issue };
}

/** The key of a word, whichever language it is in; also the key itself. */
export function wordIn<T extends string>(value: string, words: Record<T, LocalText>): T | null {
  const wanted = value.toLowerCase();
  const entries = Object.entries<LocalText>(words) as [T, LocalText][];
  const found = entries.find(
    ([key, { zh, en }]) => key === wanted || zh === value || en.toLowerCase() === wanted,
  );
  return found?.[0] ?? null;
}

/** `12.5` in hundredths is 1250; null where it is no such number. At most two decimals, so that nothing is rounded. */
export function toUnits(value: string, scale: number): number | null {
  const match = /^(-?)(\d{1,7})(?:\.(\d{1,2}))?$/u.exec(value);
  if (match === null) return null;
  const [, sign, whole = '', part = ''] = match;
  if (scale === 1 && Number(part) !== 0) return null;
  const units = Number(whole) * scale + (scale === 100 ? Number(part.padEnd(2, '0')) : 0);
  return sign === '-' ? -units : units;
}

/** Where each column stands, by its heading in either language. */
export function placesIn(headings: readonly string[]): Map<SystemColumn, number> {
  const places = new Map<SystemColumn, number>();
  const wanted = Object.entries(SHEET_HEADINGS) as [SystemColumn, LocalText][];
  for (const [at, heading] of headings.entries()) {
    const text = heading.trim();
    const found = wanted.find(([, { zh, en }]) => zh === text || en.toLowerCase() === text.toLowerCase());
    if (found !== undefined && !places.has(found[0])) places.set(found[0], at);
  }
  return places;
}

/** A cell as Excel names it: column 0 of row 1 is A1. */
function cellName(column: number, row: number): string {
  const letters = (index: number): string => {
    const letter = String.fromCodePoint(65 + (index % 26));
    return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
  };
  return `${letters(column)}${row}`;
}
