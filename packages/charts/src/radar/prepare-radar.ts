/** One dimension; `current` and `comparison` in per cent of what was possible, null where unknown. */
export type RadarDimension = { id: string; label: string; current: number | null; comparison: number | null };

export type RadarView = {
  dimensions: readonly RadarDimension[];
  /** A shape says something only with five to eight corners; else the table alone is shown. */
  drawable: boolean;
  /** Dimensions without a current figure. */
  missing: string[];
};

/** Keeps the order of the dimensions, as it is the same each period. */
export function prepareRadar(dimensions: readonly RadarDimension[]): RadarView {
  const missing = dimensions
    .filter((dimension) => dimension.current === null)
    .map((dimension) => dimension.label);
  const known = dimensions.length - missing.length;
  return { dimensions, drawable: dimensions.length >= 5 && dimensions.length <= 8 && known >= 3, missing };
}
