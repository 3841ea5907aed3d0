/** People of one department over a period; `actual` null: not counted yet; `expected` null: nobody was invited. */
export type CoverageEntry = { id: string; label: string; expected: number | null; actual: number | null };

/** `percent` of those expected, whole; more than 100 where more came than were expected. */
export type CoverageRow = CoverageEntry & { percent: number | null };

/** `covered`: departments of which at least one person came; `uncounted`: those nobody has counted yet. */
export type CoverageView = { rows: CoverageRow[]; covered: number; uncounted: number; max: number };

/** Keeps the order given (document order is the same each period) and says how many departments were reached. */
export function prepareTrainingCoverage(entries: readonly CoverageEntry[]): CoverageView {
  return {
    rows: entries.map((entry) => ({ ...entry, percent: percentOf(entry) })),
    covered: entries.filter((entry) => (entry.actual ?? 0) > 0).length,
    uncounted: entries.filter((entry) => entry.actual === null).length,
    max: entries.reduce((most, entry) => Math.max(most, entry.expected ?? 0, entry.actual ?? 0), 0),
  };
}

function percentOf({ expected, actual }: CoverageEntry): number | null {
  return expected === null || expected === 0 || actual === null
    ? null
    : Math.round((actual / expected) * 100);
}
