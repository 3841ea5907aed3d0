import type { Light } from '../chart/theme.ts';

export type HeatMapEntry = { id: string; label: string };

/** One item in one department. `value` null: it has tasks, but no figure yet. */
export type HeatMapCell = { rowId: string; columnId: string; value: number | null; light: Light };

export type HeatMapInput = {
  rows: readonly HeatMapEntry[];
  columns: readonly HeatMapEntry[];
  cells: readonly HeatMapCell[];
};

/** `cells[row][column]`; null: no task there. */
export type HeatMapView = {
  rows: readonly HeatMapEntry[];
  columns: readonly HeatMapEntry[];
  cells: (HeatMapCell | null)[][];
};

/** Lays the cells out in the given order of rows and columns; a place without a cell stays empty. */
export function prepareHeatMap({ rows, columns, cells }: HeatMapInput): HeatMapView {
  const byPlace = new Map(cells.map((cell) => [`${cell.rowId}\n${cell.columnId}`, cell]));
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => byPlace.get(`${row.id}\n${column.id}`) ?? null)),
  };
}
