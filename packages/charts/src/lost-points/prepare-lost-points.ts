/** One indicator. `lost` in hundredths; null: it could not be measured. */
export type LostPointsEntry = { id: string; label: string; lost: number | null };

/** From the score before this loss down to the score after it, in hundredths; null for a gap. */
export type LostPointsStep = LostPointsEntry & { from: number | null; to: number | null };

export type LostPointsView = { full: number; score: number; steps: LostPointsStep[] };

/** A waterfall from the full score down to what was reached: largest loss first, gaps last, no row for no loss. */
export function prepareLostPoints(entries: readonly LostPointsEntry[], full = 10_000): LostPointsView {
  const losses = entries
    .filter((entry): entry is LostPointsEntry & { lost: number } => entry.lost !== null && entry.lost > 0)
    .toSorted((a, b) => b.lost - a.lost);
  let left = full;
  const steps: LostPointsStep[] = losses.map((entry) => {
    const from = left;
    left -= entry.lost;
    return { ...entry, from, to: left };
  });
  const gaps = entries
    .filter((entry) => entry.lost === null)
    .map((entry) => ({ ...entry, from: null, to: null }));
  return { full, score: left, steps: [...steps, ...gaps] };
}
