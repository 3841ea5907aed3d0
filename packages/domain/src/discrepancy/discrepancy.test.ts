import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findDiscrepancies,
  maySee,
  SourceWeights,
  visibleFigures,
  weigh,
  type FigureRow,
  type HandedIn,
  type Source,
} from './index.ts';

const row = (
  leaf: string,
  self: number | null,
  third: number | null,
  final: number | null,
  weight = 1000,
): FigureRow => ({ leaf, weight, figures: { self, 'third-party': third, final } });
const seventyThirty = SourceWeights.parse({ self: 0, 'third-party': 30, final: 70 });

describe('weighing the sources', () => {
  test.each([
    ['70/30', seventyThirty, row('a', null, 900, 800), 830, []],
    [
      'a half is rounded up',
      SourceWeights.parse({ 'third-party': 50, final: 50 }),
      row('a', 0, 1, 800),
      401,
      [],
    ],
    [
      'all three',
      SourceWeights.parse({ self: 20, 'third-party': 30, final: 50 }),
      row('a', 1000, 500, 800),
      750,
      [],
    ],
    ['the office alone by default', SourceWeights.parse({}), row('a', 1, null, 777), 777, []],
    ['a missing part is a gap, not zero', seventyThirty, row('a', 900, null, 800), null, ['third-party']],
    ['both missing', seventyThirty, row('a', 900, null, null), null, ['third-party', 'final']],
    ['a figure of zero is a figure', seventyThirty, row('a', null, 0, 0), 0, []],
  ] as const)('%s', (_name, weights, one, weighted, missing) => {
    const { rows, total } = weigh([one], weights);
    expect(rows[0]).toMatchObject({ weighted, missing });
    expect(total).toBe(weighted);
  });

  test('one gap leaves no total, but the other rows and the sums stand', () => {
    const weighed = weigh([row('a', 900, 900, 800), row('b', 500, null, 400)], seventyThirty);
    expect(weighed).toMatchObject({ total: null, exact: null });
    expect(weighed.rows.map(({ weighted }) => weighted)).toEqual([830, null]);
    expect(weighed.sums).toEqual({ self: 1400, 'third-party': 900, final: 1200 });
    expect(weigh([], seventyThirty)).toMatchObject({ total: null, sums: { self: null } });
  });

  test('rows add up to the total, each within one hundredth of its exact value', () => {
    const figure = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 100 }),
        (figures, self) => {
          const weights = SourceWeights.parse({ self, 'third-party': 0, final: 100 - self });
          const { rows, total } = weigh(
            figures.map(([a, b, c], at) => row(String(at), a, b, c)),
            weights,
          );
          expect(rows.reduce((all, { weighted }) => all + (weighted ?? 0), 0)).toBe(total);
          for (const { weighted, figures: given } of rows) {
            const exactly = ((given.self ?? 0) * self + (given.final ?? 0) * (100 - self)) / 100;
            expect(Math.abs((weighted ?? 0) - exactly)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test.each([{ self: 70, final: 40 }, { self: 10 }, { final: 101 }, { self: -10, final: 110 }])(
    'weights that are not 100 in all are refused: %j',
    (weights) => expect(SourceWeights.safeParse(weights).success).toBe(false),
  );
});

describe('discrepancies', () => {
  const policy = { points: 50, percent: 20 };
  test('lists every pair that disagrees, the largest first', () => {
    const found = findDiscrepancies([row('a', 1000, 700, 700), row('b', 900, null, 400)], policy);
    expect(found.map(({ leaf, first, second, difference }) => [leaf, first, second, difference])).toEqual([
      ['b', 'self', 'final', -500],
      ['a', 'self', 'third-party', -300],
      ['a', 'self', 'final', -300],
    ]);
  });

  test.each([
    ['exactly at both thresholds', row('a', 200, null, 0), 1],
    ['one hundredth below the share', row('a', 199, null, 0), 0],
    ['a large share of a small indicator', row('a', 49, null, 0, 100), 0],
    ['a gap on one side', row('a', 900, null, null), 0],
    ['the same', row('a', 900, 900, 900), 0],
  ])('%s', (_name, one, count) => expect(findDiscrepancies([one], policy)).toHaveLength(count));
});

describe('blind until handed in', () => {
  const state = (handed: Source[], announced = false): HandedIn => ({
    self: handed.includes('self'),
    'third-party': handed.includes('third-party'),
    final: handed.includes('final'),
    announced,
  });
  test.each<[Source, Source, Source[], boolean]>([
    ['self', 'self', [], true],
    ['self', 'third-party', ['self', 'third-party', 'final'], false],
    ['self', 'final', ['self', 'final'], false],
    ['third-party', 'self', ['self'], false],
    ['third-party', 'self', ['third-party'], false],
    ['third-party', 'self', ['self', 'third-party'], true],
    ['third-party', 'final', ['third-party', 'final'], true],
    ['final', 'self', [], false],
    ['final', 'self', ['self'], true],
    ['final', 'third-party', ['third-party'], false],
    ['final', 'third-party', ['third-party', 'final'], true],
  ])('%s sees %s when %j have handed in: %s', (viewer, source, handed, seen) => {
    expect(maySee(viewer, source, state(handed))).toBe(seen);
    expect(maySee(viewer, source, state(handed, true))).toBe(true);
  });

  test('what may not be seen is a gap', () => {
    const { figures } = row('a', 1, 2, 3);
    expect(visibleFigures(figures, 'final', state(['self', 'third-party']))).toEqual({
      self: 1,
      'third-party': null,
      final: 3,
    });
  });
});
