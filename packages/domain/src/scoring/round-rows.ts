import { add, compare, floor, rational, subtract, type Rational } from './rational.ts';

/** A row of the sheet before rounding: what it could bring and what it brings, in exact hundredths. */
export type ExactRow = { possible: Rational; points: Rational };
/** The same as shown, in whole hundredths. */
export type ShownRow = { possible: number; points: number };

/** How a row may be rounded: `up` says whether points and loss are rounded up; the larger remainder is worth more. */
type Choice = { points: 0 | 1; loss: 0 | 1; worth: number };
type Prepared = { points: number; loss: number; choices: Choice[] };

const ONE = rational(1);
/** Points decide before losses, and earlier rows before later ones of the same remainder. */
const POINTS_BEFORE_LOSS = 4;
const EARLIER_FIRST = 1e-7;

/**
 * Rounds rows so that they add up to the totals shown above them: points, possible, and with them what was lost. Each
 * of the three lies less than one hundredth from its exact value, so a row that lost nothing shows no loss, one that
 * brought nothing shows no points, and none shows more than it could bring. Among all such ways the largest
 * remainders are rounded up, the first of equals first. The rounding of a table with two columns, cell by cell, row by
 * row and column by column, always exists (controlled rounding).
 *
 * @param total of all rows, each rounded up or down, and their difference as well.
 * @throws RangeError where the totals are no rounding of the rows.
 */
export function roundRows(rows: readonly ExactRow[], total: ShownRow): ShownRow[] {
  const prepared = rows.map(prepare);
  const points = total.points - prepared.reduce((sum, row) => sum + row.points, 0);
  const loss = total.possible - total.points - prepared.reduce((sum, row) => sum + row.loss, 0);
  const chosen = choose(prepared, points, loss);
  return prepared.map((row, at) => {
    const up = chosen[at] ?? { points: 0, loss: 0 };
    const shown = row.points + up.points;
    return { points: shown, possible: shown + row.loss + up.loss };
  });
}

function prepare({ possible, points }: ExactRow, at: number): Prepared {
  const lost = subtract(possible, points);
  const down = { points: floor(points), loss: floor(lost) };
  const left = {
    points: subtract(points, rational(down.points)),
    loss: subtract(lost, rational(down.loss)),
  };
  return { ...down, choices: choicesOf(left, at) };
}

/** The ways to round one row: never a whole figure, and the two together to a rounding of their sum. */
function choicesOf(left: { points: Rational; loss: Rational }, at: number): Choice[] {
  const both = compare(add(left.points, left.loss), ONE);
  const worth = (points: 0 | 1, loss: 0 | 1): Choice => ({
    points,
    loss,
    worth:
      points * (numberOf(left.points) * POINTS_BEFORE_LOSS - at * EARLIER_FIRST) + loss * numberOf(left.loss),
  });
  return [
    ...(both < 0 ? [worth(0, 0)] : []),
    ...(left.points.n > 0n ? [worth(1, 0)] : []),
    ...(left.loss.n > 0n ? [worth(0, 1)] : []),
    ...(both > 0 ? [worth(1, 1)] : []),
  ];
}

function numberOf({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** The choice for each row with which so many points and so many losses are rounded up and that is worth the most. */
function choose(rows: readonly Prepared[], points: number, loss: number): Choice[] {
  if (points < 0 || loss < 0) throw new RangeError('the rows cannot add up to the total');
  const width = loss + 1;
  let best = Array.from({ length: (points + 1) * width }, () => -Infinity);
  best[0] = 0;
  const taken: (Choice | undefined)[][] = [];
  for (const { choices } of rows) {
    const next = best.map(() => -Infinity);
    const by = best.map((): Choice | undefined => undefined);
    for (let state = 0; state < best.length; state += 1)
      for (const choice of choices) {
        const before = best[state] ?? -Infinity;
        const isWithin =
          Math.floor(state / width) + choice.points <= points && (state % width) + choice.loss <= loss;
        const to = state + choice.points * width + choice.loss;
        if (before === -Infinity || !isWithin || before + choice.worth <= (next[to] ?? -Infinity)) continue;
        next[to] = before + choice.worth;
        by[to] = choice;
      }
    taken.push(by);
    best = next;
  }
  return walkBack(taken, points * width + loss, width);
}

function walkBack(taken: readonly (Choice | undefined)[][], last: number, width: number): Choice[] {
  let state = last;
  return taken
    .toReversed()
    .map((by) => {
      const choice = by[state];
      if (choice === undefined) throw new RangeError('the rows cannot add up to the total');
      state -= choice.points * width + choice.loss;
      return choice;
    })
    .toReversed();
}
