import type { Cell } from 'write-excel-file/node';

/** A cell whose value a formula computes; the value that we computed is kept beside it, as Excel does. */
type FormulaCell = { value?: unknown; formula?: string };

/**
 * The cell with a formula (without the leading `=`) that must give the cell's own value. A cell without a value
 * stays empty: a formula over gaps would show 0.
 */
export function withFormula(cell: Cell, formula: string): Cell {
  const { value } = (cell ?? {}) as FormulaCell;
  // The writer passes over what it does not know.
  return value === undefined || value === null ? cell : ({ ...(cell as object), formula } as Cell);
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The address of a cell; row and column counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A reference to a cell of another sheet; the name is quoted as Excel wants it. */
export function onSheet(name: string, address: string): string {
  return `'${name.replaceAll("'", "''")}'!${address}`;
}

/** Excel takes at most 31 characters of a sheet's name, and none of []:*?/\ ; names are made to differ. */
export function sheetNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .replaceAll(/^['=+@\s-]+|'+$/g, '')
      .trim();
    const base = plain === '' ? 'Sheet' : plain;
    let found = [...base].slice(0, 31).join('');
    for (let copy = 2; used.has(found.toLowerCase()); copy += 1)
      found = `${[...base].slice(0, 31 - String(copy).length - 1).join('')} ${copy}`;
    used.add(found.toLowerCase());
    return found;
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Formulas by address of a sheet's rows. */
export function formulasOf(rows: readonly (readonly unknown[])[]): Map<string, string> {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column): [string, string][] => {
        const formula = (cell as FormulaCell | null | undefined)?.formula;
        return formula === undefined ? [] : [[addressOf(at, column), formula]];
      }),
    ),
  );
}

/** A sheet's XML with the formulas put beside the values that the writer wrote. */
export function withFormulas(xml: string, formulas: ReadonlyMap<string, string>): string {
  if (formulas.size === 0) return xml;
  return xml.replaceAll(/<c r="([A-Z]+\d+)"([^>]*)><v>/g, (found, address: string, rest: string) => {
    const formula = formulas.get(address);
    return formula === undefined ? found : `<c r="${address}"${rest}><f>${escapeXml(formula)}</f><v>`;
  });
}
