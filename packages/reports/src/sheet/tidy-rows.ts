import { allow, refuse } from '@gongkai/domain/common';
import type { SheetLimits, SheetRows } from './sheet-refusal.ts';

/**
 * Rows as a rectangle of trimmed texts: empty rows and columns at the end are dropped, those between are kept so
 * that row numbers in messages are the ones the person sees.
 */
export function tidyRows(raw: readonly (readonly string[])[], limits: SheetLimits): SheetRows {
  const trimmed = raw.map((row) => row.map((cell) => cell.trim()));
  const height = trimmed.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  if (height === 0) return refuse('sheet-empty');
  if (height > limits.rows) return refuse('sheet-too-many-rows', { rows: height, limit: limits.rows });
  const rows = trimmed.slice(0, height);
  const width = rows.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  if (width > limits.columns)
    return refuse('sheet-too-many-columns', { columns: width, limit: limits.columns });
  return allow(rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')));
}
