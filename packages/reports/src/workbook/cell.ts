import type { Cell } from 'write-excel-file/node';

/** Excel keeps at most this many characters in a cell and calls a longer one damage. */
const LONGEST_TEXT = 32_767;

const FRAME = { borderStyle: 'thin', borderColor: '#c9ced6', alignVertical: 'top' } as const;

/**
 * Text as text. The cell's type says "string", so a value beginning with = + - @ is shown and never computed.
 * `_xHHHH_` is Excel's own escape for a character and is escaped itself, so that the reader gets what was written.
 */
export function textCell(value: string | null): Cell {
  if (value === null || value === '') return { ...FRAME };
  const text = value.replaceAll(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_');
  const kept = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return { ...FRAME, type: String, value: kept, format: '@', wrap: true };
}

/** A whole number; null stays empty. */
export function countCell(value: number | null): Cell {
  return value === null ? { ...FRAME } : { ...FRAME, type: Number, value, format: '0', align: 'right' };
}

/** A number in a format of Excel's; null stays empty. */
export function numberCell(value: number | null, format: string): Cell {
  return value === null ? { ...FRAME } : { ...FRAME, type: Number, value, format, align: 'right' };
}

/** Text of a group or a total: bold, and never computed either. */
export function strongCell(value: string): Cell {
  return { ...FRAME, type: String, value, format: '@', wrap: true, fontWeight: 'bold' };
}

/** Hundredths (a score, a weight) as a number with two decimals; null stays empty, never 0.00. */
export function hundredthsCell(value: number | null): Cell {
  if (value === null) return { ...FRAME };
  return { ...FRAME, type: Number, value: value / 100, format: '0.00', align: 'right' };
}

/** Per cent from 0 to 100 as a real percentage that Excel can compute with; null stays empty. */
export function percentCell(value: number | null): Cell {
  if (value === null) return { ...FRAME };
  return { ...FRAME, type: Number, value: value / 100, format: '0%', align: 'right' };
}

/** A plain date `YYYY-MM-DD` as a real date, whatever the machine's time zone; null stays empty. */
export function dateCell(value: string | null): Cell {
  if (value === null) return { ...FRAME };
  return {
    ...FRAME,
    type: Date,
    value: new Date(`${value}T00:00:00Z`),
    format: 'yyyy-mm-dd',
    align: 'center',
  };
}

/** A column's heading. */
export function headingCell(value: string): Cell {
  return {
    ...FRAME,
    type: String,
    value,
    fontWeight: 'bold',
    backgroundColor: '#e8edf4',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  };
}
