import { apportion } from './apportion.ts';
import { floor, type Rational } from './rational.ts';
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
  const rounded = apportion(live, live.length === 0 ? 0 : total.points);
  let next = 0;
  const shown = rows.map(({ points }) => (points === null ? 0 : (rounded[next++] ?? 0)));
  // Where points were rounded up to the full mark, the mark is rounded up first: no row shows 10.01 of 10.00.
  const isFull = rows.map(({ possible }, at) => (shown[at] ?? 0) > floor(possible));
  const marks = apportion(
    rows.map(({ possible }) => possible),
    total.possible,
    isFull,
  );
  return rows.map((_, at) => ({ points: shown[at] ?? 0, possible: marks[at] ?? 0 }));
}
