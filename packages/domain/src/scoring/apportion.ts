import { compare, floor, rational, subtract, type Rational } from './rational.ts';

/**
 * Whole numbers that add up to `total` and each lie within one of their exact value: everything is rounded down,
 * then the largest remainders get one each (earlier ones first where equal). `total` must be the sum of `exact`,
 * rounded up or down. Values marked in `preferred` come before the others.
 */
export function apportion(
  exact: readonly Rational[],
  total: number,
  preferred: readonly boolean[] = [],
): number[] {
  const shown = exact.map(floor);
  const missing = total - shown.reduce((all, value) => all + value, 0);
  const candidates = exact
    .map((value, at) => ({
      at,
      remainder: subtract(value, rational(shown[at] ?? 0)),
      first: preferred[at] === true,
    }))
    .filter(({ remainder }) => remainder.n > 0n)
    .toSorted(
      (a, b) => Number(b.first) - Number(a.first) || compare(b.remainder, a.remainder) || a.at - b.at,
    );
  if (missing < 0 || missing > candidates.length)
    throw new RangeError('the parts cannot add up to the total');
  for (const { at } of candidates.slice(0, missing)) shown[at] = (shown[at] ?? 0) + 1;
  return shown;
}
