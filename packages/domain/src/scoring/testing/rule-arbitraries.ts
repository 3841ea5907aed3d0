import * as fc from 'fast-check';
import type { IndicatorRule } from '../../indicator/definition.ts';

const tiered = (points: fc.Arbitrary<number>): fc.Arbitrary<IndicatorRule> =>
  fc
    .tuple(
      fc.constantFrom('rate' as const, 'count' as const, 'failing' as const),
      fc.array(points, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([over, list, step]): IndicatorRule => {
      const ordered = list.toSorted((a, b) => (over === 'failing' ? b - a : a - b));
      const width = over === 'rate' ? 977 * step : step;
      return {
        kind: 'tiered',
        over,
        tiers: ordered.map((value, at) => ({ from: at * width, points: value })),
      };
    });

/** A rule that may stand in the 100, for a leaf of this weight. */
export function innerRule(weight: number): fc.Arbitrary<IndicatorRule> {
  const points = fc.integer({ min: 0, max: weight });
  const rate = fc.integer({ min: 0, max: 9_999 });
  return fc.oneof(
    fc.tuple(rate, fc.integer({ min: 1, max: 10_000 })).map(([floor, up]): IndicatorRule => ({
      kind: 'ratio',
      floor,
      target: Math.min(10_000, floor + up),
    })),
    fc.record({
      kind: fc.constant('deduction' as const),
      perRecord: fc.integer({ min: 0, max: 500 }),
      floor: fc.constantFrom('own' as const, 'level-1' as const),
    }),
    fc.constant<IndicatorRule>({ kind: 'proportional' }),
    tiered(points),
    fc
      .tuple(points, fc.integer({ min: 0, max: 400 }))
      .map(([have, lack]): IndicatorRule => ({ kind: 'have-lack', have, lack })),
    fc.integer({ min: 0, max: 700 }).map((perRecord): IndicatorRule => ({ kind: 'count-points', perRecord })),
    fc.constant<IndicatorRule>({ kind: 'reviewer' }),
  );
}

/** A rule outside the 100. */
export const outerRule: fc.Arbitrary<IndicatorRule> = fc.oneof(
  fc.record({
    kind: fc.constant('bonus' as const),
    perRecord: fc.integer({ min: 0, max: 300 }),
    cap: fc.integer({ min: 0, max: 900 }),
    above: fc.option(fc.integer({ min: 0, max: 10_000 })),
  }),
  fc.oneof(
    fc.constant<IndicatorRule>({ kind: 'veto', effect: { kind: 'no-score' } }),
    fc
      .integer({ min: 0, max: 10_000 })
      .map((score): IndicatorRule => ({ kind: 'veto', effect: { kind: 'fixed', score } })),
  ),
);
