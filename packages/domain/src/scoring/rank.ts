/** A place in a ranking; `rank` is null for those without a score. */
export type Place = { rank: number | null; tied: boolean };

/**
 * Ranks scores, the highest first. Equal scores share a rank; after a tie, `dense` goes on with the next number
 * (1, 1, 2) and `competition` leaves out as many as were tied (1, 1, 3). Answers in the order given.
 */
export function rankScores(scores: readonly (number | null)[], style: 'dense' | 'competition'): Place[] {
  const present = scores.filter((score) => score !== null);
  const distinct = [...new Set(present)];
  return scores.map((score) => {
    if (score === null) return { rank: null, tied: false };
    const above = (style === 'dense' ? distinct : present).filter((other) => other > score).length;
    return { rank: above + 1, tied: present.filter((other) => other === score).length > 1 };
  });
}
