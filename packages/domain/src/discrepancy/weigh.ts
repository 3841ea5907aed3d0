import { z } from 'zod';
import { apportion, exact } from '../scoring/index.ts';

/** Who gives a figure: the department itself (自评), a third party (第三方评估), the office (考核认定). */
export const SOURCES = ['self', 'third-party', 'final'] as const;
export const Source = z.enum(SOURCES);
export type Source = z.infer<typeof Source>;

/** What each source counts for, in whole per cent; together 100. By default the office's figure alone. */
export const SourceWeights = z
  .object({
    self: z.int().min(0).max(100).default(0),
    'third-party': z.int().min(0).max(100).default(0),
    final: z.int().min(0).max(100).default(100),
  })
  .refine((weights) => weights.self + weights['third-party'] + weights.final === 100, 'weights-not-hundred');
export type SourceWeights = z.infer<typeof SourceWeights>;

/** One figure a source, in hundredths of a point; null is a gap: not given, or nothing to judge. */
export type Figures = Record<Source, number | null>;

/** One indicator with its weight in hundredths of a point. */
export type FigureRow = { leaf: string; weight: number; figures: Figures };

/** `weighted` in hundredths, shown so that the rows add up to the total; null where a source that counts has a gap. */
export type WeighedRow = FigureRow & { weighted: number | null; missing: Source[] };

/** `total` in hundredths and exact as `n/d`; both null while one row has a gap. `sums` adds up each source's own figures. */
export type Weighed = {
  rows: WeighedRow[];
  sums: Figures;
  total: number | null;
  exact: string | null;
};

/**
 * Weighs the sources against each other, indicator by indicator: exact, and rounded half-up once. A part that is
 * missing stays a gap and is never read as zero; a source that counts 0 per cent is never missed.
 */
export function weigh(rows: readonly FigureRow[], weights: SourceWeights): Weighed {
  const counting = SOURCES.filter((source) => weights[source] > 0);
  const values = rows.map(({ figures }) => weightedOf(figures, weights, counting));
  const known = values.filter((value) => value !== null);
  const isComplete = rows.length > 0 && known.length === rows.length;
  const total = isComplete ? exact.sum(known) : null;
  const shown = shownRows(values);
  return {
    rows: rows.map((row, at) => ({
      ...row,
      weighted: shown[at] ?? null,
      missing: counting.filter((source) => row.figures[source] === null),
    })),
    sums: {
      self: sumOf(rows, 'self'),
      'third-party': sumOf(rows, 'third-party'),
      final: sumOf(rows, 'final'),
    },
    total: total === null ? null : exact.roundHalfUp(total),
    exact: total === null ? null : exact.toText(total),
  };
}

function weightedOf(
  figures: Figures,
  weights: SourceWeights,
  counting: readonly Source[],
): exact.Rational | null {
  let sum = exact.ZERO;
  for (const source of counting) {
    const figure = figures[source];
    if (figure === null) return null;
    sum = exact.add(sum, exact.rational(figure * weights[source], 100));
  }
  return sum;
}

/** Known rows are shared out so that they add up to their rounded sum (largest remainder). */
function shownRows(values: readonly (exact.Rational | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const parts = apportion(known, exact.roundHalfUp(exact.sum(known)));
  let next = 0;
  return values.map((value) => (value === null ? null : (parts[next++] ?? null)));
}

function sumOf(rows: readonly FigureRow[], source: Source): number | null {
  const figures = rows.map((row) => row.figures[source]).filter((figure) => figure !== null);
  return figures.length === 0 ? null : figures.reduce((all, figure) => all + figure, 0);
}
