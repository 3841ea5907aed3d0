import type { RouterOutputs } from '#lib/trpc.ts';

type Combinations = RouterOutputs['combination']['list'];
/** A combination as the list shows it. */
export type CombinationEntry = Combinations['combinations'][number];
/** A line of versions that may be a part. */
export type CombinableLine = Combinations['lines'][number];
export type CombinedScores = RouterOutputs['combination']['scores'];
export type CombinedResult = RouterOutputs['combination']['result'];
export type SettledEntry = RouterOutputs['combination']['results'][number];
export type SettleChoices = RouterOutputs['combination']['choices'];

/** The address of a combination's scores today. */
export function combinationPath(id: string): string {
  return `/combined/${id}`;
}

/** The address of settled totals. */
export function settledPath(id: string): string {
  return `/combined/results/${id}`;
}

/** A weight in hundredths of a per cent as printed: 8000 → `80%`. */
export function shareText(weight: number): string {
  return `${weight / 100}%`;
}
