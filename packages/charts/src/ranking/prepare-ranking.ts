/** One department. `score` in hundredths, null without a score; `lost` in hundredths. */
export type RankingEntry = {
  id: string;
  label: string;
  score: number | null;
  lost: number | null;
  tasks: number;
  /** With whom it is ranked; left out where all are ranked together. */
  group?: string | null;
};

export type RankingInput = {
  entries: readonly RankingEntry[];
  /** Ties share a rank; after two firsts comes the third (competition) or the second (dense). */
  style: 'competition' | 'dense';
  /** Fewer tasks than this are marked: their score says little. */
  smallBelow: number;
};

export type RankingRow = RankingEntry & { rank: number | null; tied: boolean; small: boolean };

/** Best first; equal scores share a rank and keep the order they came in; those without a score come last, unranked. */
export function prepareRanking({ entries, style, smallBelow }: RankingInput): RankingRow[] {
  const scored = entries.filter((entry): entry is RankingEntry & { score: number } => entry.score !== null);
  const scores = scored.map((entry) => entry.score);
  const ranked = scored
    .toSorted((a, b) => b.score - a.score)
    .map((entry) => ({
      ...entry,
      rank: rankOf(entry.score, style === 'dense' ? [...new Set(scores)] : scores),
      tied: scores.filter((score) => score === entry.score).length > 1,
      small: entry.tasks < smallBelow,
    }));
  const unranked = entries
    .filter((entry) => entry.score === null)
    .map((entry) => ({ ...entry, rank: null, tied: false, small: entry.tasks < smallBelow }));
  return [...ranked, ...unranked];
}

function rankOf(score: number, scores: readonly number[]): number {
  return scores.filter((other) => other > score).length + 1;
}
