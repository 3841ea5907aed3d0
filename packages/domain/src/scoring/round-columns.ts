import { compare, floor, rational, subtract, type Rational } from './rational.ts';
import type { ShownRow } from './round-rows.ts';

/**
 * How facts frozen before {@link roundRows} were rounded, so that what was published then is computed again to the
 * same hundredth: points by themselves, then the marks by themselves, those first whose points reached them. A row at
 * full marks may show a loss of 0.01 here.
 *
 * @param points of each row, null where it has none; in exact hundredths, as `possible` is.
 * @throws RangeError where a total is no rounding of its column.
 */
export function roundColumns(
  rows: readonly { points: Rational | null; possible: Rational }[],
  total: ShownRow,
): ShownRow[] {
  const live = rows.flatMap(({ points }) => points ?? []);
  const rounded = apportionFirst(live, live.length === 0 ? 0 : total.points);
  let next = 0;
  const shown = rows.map(({ points }) => (points === null ? 0 : (rounded[next++] ?? 0)));
  // Where points were rounded up to the full mark, the mark is rounded up first: no row shows 10.01 of 10.00.
  const isFull = rows.map(({ possible }, at) => (shown[at] ?? 0) > floor(possible));
  const marks = apportionFirst(
    rows.map(({ possible }) => possible),
    total.possible,
    isFull,
  );
  return rows.map((_, at) => ({ points: shown[at] ?? 0, possible: marks[at] ?? 0 }));
}

/** The largest remainders are rounded up, `preferred` ones before the others, earlier ones first where equal. */
function apportionFirst(
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
