import type { Decision } from '@gongkai/domain/common';

/** Why a table was not read. Details carry the figures: `rows`, `columns`, `limit`, `bytes`. */
export type SheetRefusal =
  | 'sheet-empty'
  | 'sheet-wrong-type'
  | 'sheet-old-format'
  | 'sheet-damaged'
  | 'sheet-encoding'
  | 'sheet-too-large'
  | 'sheet-too-many-rows'
  | 'sheet-too-many-columns';

/** Rows of cells as text; every row has the same number of cells. */
export type SheetRows = Decision<string[][], SheetRefusal>;

/** How much is read at most. */
export type SheetLimits = { rows: number; columns: number; bytes: number };

/** 20,000 rows as the office's largest table has a few hundred; 64 MiB unpacked holds them many times over. */
export const DEFAULT_LIMITS: SheetLimits = { rows: 20_000, columns: 200, bytes: 64 * 1024 * 1024 };
