import type { PlainDate } from '../common/index.ts';

/** 1 January of a year, the event of yearly duties; null while the year is blank. */
export function yearStart(year: number | null): PlainDate | null {
  return year === null ? null : `${year}-01-01`;
}

/** 31 December of a year; null while the year is blank. */
export function yearEnd(year: number | null): PlainDate | null {
  return year === null ? null : `${year}-12-31`;
}

/** The first day of a quarter, `'1'` to `'4'`; null while year or quarter is blank. */
export function quarterStart(year: number | null, quarter: string | null): PlainDate | null {
  if (year === null || quarter === null) return null;
  const month = String((Number(quarter) - 1) * 3 + 1).padStart(2, '0');
  return `${year}-${month}-01`;
}
