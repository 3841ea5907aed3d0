import { z } from 'zod';
import {
  combineResults,
  type CombinedEntry,
  type CombinedSubject,
  type EvaluationResult,
} from '../scoring/index.ts';
import { Band } from '../indicator/definition.ts';
import { SystemCombination } from '../indicator/combination.ts';
import type { LocalText } from '../indicator/text.ts';

/** One part with the result it takes its scores from; `weight` in hundredths of a per cent, `fullMarks` as in `ScoredPart`. */
export type ResultPart = {
  key: string;
  name: LocalText;
  weight: number;
  result: EvaluationResult;
  fullMarks?: number;
};

/** How totals are read: bands and ranking are those of the first system. */
export const CombinedSettings = SystemCombination.pick({
  missing: true,
  ranking: true,
  rankWithin: true,
}).extend({
  bands: Band.array(),
});
export type CombinedSettings = z.infer<typeof CombinedSettings>;

/** Whoever any part scored, in the first part's order, then the others'. */
export function entriesOfResults(results: readonly EvaluationResult[]): CombinedEntry[] {
  const found = new Map<string, CombinedEntry>();
  for (const { subject, name, group } of results.flatMap(({ subjects }) => subjects)) {
    const known = found.get(subject.id);
    if (known === undefined) found.set(subject.id, { subject, name, group, members: [] });
    else if (known.group === null) found.set(subject.id, { ...known, group });
  }
  return [...found.values()];
}

/**
 * Σ weight × each part's exact score, over results that were computed before: exact fractions, rounded half-up once,
 * and the parts' points add up to the total shown.
 */
export function combineScored(settings: CombinedSettings, parts: readonly ResultPart[]) {
  return combineResults(
    settings,
    entriesOfResults(parts.map(({ result }) => result)),
    parts.map((part) => ({ ...part, of: 'own' as const })),
  );
}

const Hundredths = z.int().nullable();

/** A stored total, read back: as `CombinedSubject` says. */
export const StoredCombined = z.object({
  overall: Hundredths,
  overallBand: z.string().nullable(),
  subjects: z.array(
    z.object({
      subject: z.object({ kind: z.enum(['department', 'item']), id: z.string() }),
      name: z.string(),
      group: z.string().nullable(),
      score: Hundredths,
      exact: z.string().nullable(),
      band: z.string().nullable(),
      rank: Hundredths,
      tied: z.boolean(),
      vetoes: z.array(z.string()),
      missing: z.array(z.string()),
      parts: z.array(
        z.object({
          key: z.string(),
          name: z.object({ zh: z.string(), en: z.string() }),
          weight: z.int(),
          score: Hundredths,
          exact: z.string().nullable(),
          points: Hundredths,
        }),
      ),
    }) satisfies z.ZodType<CombinedSubject>,
  ),
});
export type StoredCombined = z.infer<typeof StoredCombined>;
