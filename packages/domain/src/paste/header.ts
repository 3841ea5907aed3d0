import { normaliseName } from './names.ts';
import type { PastedRow } from './table.ts';

/**
 * Finds out which column holds what. The first row is a header when at least two of its cells are known titles;
 * otherwise the columns are taken in the given order.
 *
 * @param titles for each column key, the titles it may bear, in any language.
 * @param fallback the columns' order in a paste without header.
 */
export function readColumns<Key extends string>(
  rows: readonly PastedRow[],
  titles: Readonly<Record<Key, readonly string[]>>,
  fallback: readonly Key[],
): { columns: (Key | null)[]; body: readonly PastedRow[]; headed: boolean } {
  const keys = Object.keys(titles) as Key[];
  const first = rows[0]?.cells ?? [];
  const found = first.map((cell) => {
    const title = normaliseName(cell).replace(/[(\uff08].*$/u, '');
    return keys.find((key) => titles[key].some((one) => normaliseName(one) === title)) ?? null;
  });
  const headed = found.filter((key) => key !== null).length >= Math.min(2, first.length);
  return headed && rows.length > 0
    ? { columns: found, body: rows.slice(1), headed }
    : { columns: [...fallback], body: rows, headed: false };
}

/** The row's cell of a column; empty when the paste has no such column. */
export function cellOf<Key extends string>(
  row: PastedRow,
  columns: readonly (Key | null)[],
  key: Key,
): string {
  const index = columns.indexOf(key);
  return index === -1 ? '' : (row.cells[index] ?? '');
}
