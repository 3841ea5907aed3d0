import { z } from 'zod';
import { SOURCES, type FigureRow, type Source } from './weigh.ts';

/**
 * From when two sources are said to disagree: `points` in hundredths of a point and `percent` of the indicator's
 * weight, both reached, so that small indicators do not fill the list.
 */
export const DiscrepancyPolicy = z.object({
  points: z.int().min(1).max(100_000).default(50),
  percent: z.int().min(0).max(100).default(20),
});
export type DiscrepancyPolicy = z.infer<typeof DiscrepancyPolicy>;

/** Two sources that disagree over one indicator: `difference` = second − first, in hundredths. */
export type Discrepancy = {
  leaf: string;
  weight: number;
  first: Source;
  second: Source;
  firstPoints: number;
  secondPoints: number;
  difference: number;
};

/** The disagreements between any two sources, the largest first, then in the order of the indicators. A gap disagrees with nobody. */
export function findDiscrepancies(rows: readonly FigureRow[], policy: DiscrepancyPolicy): Discrepancy[] {
  return rows
    .flatMap((row) => pairs().flatMap(([first, second]) => discrepancy(row, first, second, policy)))
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function pairs(): [Source, Source][] {
  return SOURCES.flatMap((first, at) =>
    SOURCES.slice(at + 1).map((second): [Source, Source] => [first, second]),
  );
}

function discrepancy(
  { leaf, weight, figures }: FigureRow,
  first: Source,
  second: Source,
  policy: DiscrepancyPolicy,
): Discrepancy[] {
  const [firstPoints, secondPoints] = [figures[first], figures[second]];
  if (firstPoints === null || secondPoints === null) return [];
  const difference = secondPoints - firstPoints;
  const size = Math.abs(difference);
  if (size < policy.points || size * 100 < policy.percent * weight) return [];
  return [{ leaf, weight, first, second, firstPoints, secondPoints, difference }];
}
