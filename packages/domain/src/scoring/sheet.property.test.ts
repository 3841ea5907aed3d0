import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, resultLeaves, type ResultNode } from './index.ts';
import { add, compare, floor, fromText, rational, subtract, sum, type Rational } from './rational.ts';
import { roundRows } from './round-rows.ts';
import { scenarios } from './testing/arbitraries.ts';
import { factsFor } from './testing/tallies.ts';

/** Whether a shown figure lies less than one hundredth from its exact value. */
function isNear(shown: number, exact: Rational): boolean {
  const off = subtract(rational(shown), exact);
  return compare(off, rational(1)) < 0 && compare(off, rational(-1)) > 0;
}

function exactOf(leaf: ResultNode): { points: Rational; possible: Rational } | null {
  const { pointsExact, possibleExact } = leaf.formula?.figures ?? {};
  return typeof pointsExact === 'string' && typeof possibleExact === 'string'
    ? { points: fromText(pointsExact), possible: fromText(possibleExact) }
    : null;
}

function groupsOf(nodes: readonly ResultNode[]): ResultNode[] {
  return nodes.flatMap((node) => (node.type === 'group' ? [node, ...groupsOf(node.children)] : []));
}

function total(nodes: readonly ResultNode[], of: (node: ResultNode) => number): number {
  return nodes.reduce((all, node) => all + of(node), 0);
}

describe('a shown sheet of any system', () => {
  test('shows a loss only where points were lost, and points only where there are some', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        for (const { nodes } of evaluate(system, factsFor(system, tallies)).subjects)
          for (const leaf of resultLeaves(nodes)) {
            const exact = exactOf(leaf);
            if (exact === null || leaf.points === null) continue;
            const isFull = compare(exact.points, exact.possible) === 0;
            const shown = { points: leaf.points, possible: leaf.possible };
            expect(isFull ? shown.points : null).toBe(isFull ? shown.possible : null);
            expect(exact.points.n === 0n ? shown.points : 0).toBe(0);
            expect(leaf.weight > 0 && shown.points > shown.possible).toBe(false);
            expect(isNear(leaf.points, exact.points)).toBe(true);
            expect(isNear(leaf.possible, exact.possible)).toBe(true);
            expect(isNear(leaf.possible - leaf.points, subtract(exact.possible, exact.points))).toBe(true);
          }
      }),
      { numRuns: 1_000 },
    );
  });

  test('adds up at every level, in points and in what could be brought', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        for (const { score, nodes, adjustments } of evaluate(system, factsFor(system, tallies)).subjects) {
          for (const { children, points, possible } of groupsOf(nodes)) {
            expect(total(children, (child) => child.points ?? 0)).toBe(points ?? 0);
            expect(total(children, (child) => child.possible)).toBe(possible);
          }
          const cut = adjustments.reduce((all, one) => all + one.points, 0);
          const parts = total(nodes, (node) => node.points ?? 0) + cut;
          expect(score === null ? null : parts).toBe(score);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const fraction = fc
  .tuple(fc.integer({ min: -500, max: 3_000 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => rational(n, d));
/** Rows of which some lost nothing and some brought nothing. */
const rows = fc.array(
  fc
    .record({ points: fraction, lost: fc.oneof(fc.constant(rational(0)), fraction) })
    .map(({ points, lost }) => ({
      points,
      possible: add(points, lost),
    })),
  { minLength: 1, maxLength: 7 },
);

describe('rounding rows', () => {
  test('works for every rounding of their totals, and is near in every cell', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (all, pointsUp, lossUp) => {
        const points = sum(all.map((row) => row.points));
        const lost = sum(all.map((row) => subtract(row.possible, row.points)));
        const rounded = (value: Rational, up: boolean) =>
          floor(value) + Number(up && compare(value, rational(floor(value))) > 0);
        const shown = {
          points: rounded(points, pointsUp),
          possible: rounded(points, pointsUp) + rounded(lost, lossUp),
        };
        // Both totals rounded, and their sum as well: what is above these rows was rounded by the same rule.
        fc.pre(isNear(shown.possible, add(points, lost)));
        const result = roundRows(all, shown);
        expect(result.reduce((sumOf, row) => sumOf + row.points, 0)).toBe(shown.points);
        expect(result.reduce((sumOf, row) => sumOf + row.possible, 0)).toBe(shown.possible);
        for (const [at, row] of result.entries()) {
          const exact = all[at]!;
          expect(isNear(row.points, exact.points) && isNear(row.possible, exact.possible)).toBe(true);
          expect(isNear(row.possible - row.points, subtract(exact.possible, exact.points))).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('gives the largest remainders first, the first of equals first', () => {
    const third = { points: rational(1, 3), possible: rational(1) };
    const shown = roundRows([third, third, third], { points: 1, possible: 3 });
    expect(shown.map((row) => row.points)).toEqual([1, 0, 0]);
    const larger = { points: rational(2, 3), possible: rational(1) };
    const two = roundRows([third, larger], { points: 1, possible: 2 });
    expect(two.map((row) => row.points)).toEqual([0, 1]);
  });

  test('refuses totals that are none of theirs', () => {
    expect(() =>
      roundRows([{ points: rational(1), possible: rational(1) }], { points: 2, possible: 2 }),
    ).toThrow(RangeError);
  });
});
