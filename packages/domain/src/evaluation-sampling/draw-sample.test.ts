import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOrder, drawSample, SamplePolicy, type SampleCandidate } from './index.ts';

const candidates = (departmentId: string, count: number, worth = 100): SampleCandidate[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${departmentId}-${at}`, departmentId, worth }));

const share = (percent: number): SamplePolicy => ({ size: { kind: 'share', percent }, alwaysFrom: null });

describe('a random sample', () => {
  test.each([
    ['a share, rounded up', share(20), [6, 5], [2, 1]],
    ['a share of little is at least one', share(1), [3, 1], [1, 1]],
    ['all of it', share(100), [4, 2], [4, 2]],
    [
      'a number, as far as there are so many',
      SamplePolicy.parse({ size: { kind: 'count', count: 3 } }),
      [6, 2],
      [3, 2],
    ],
    ['nothing from a department without entries', share(50), [4, 0], [2, 0]],
  ])('%s', (_name, policy, sizes, expected) => {
    const sample = drawSample(
      sizes.flatMap((size, at) => candidates(`d${at}`, size)),
      policy,
      'a seed',
    );
    const drawn = (at: number) => sample.drawn.filter(({ departmentId }) => departmentId === `d${at}`);
    expect(sizes.map((_size, at) => drawn(at).length)).toEqual(expected);
    expect(sample.of).toBe(sizes.reduce((all, size) => all + size, 0));
    expect(new Set(sample.drawn.map(({ id }) => id)).size).toBe(sample.drawn.length);
  });

  test('what is worth much is always in it, on top of those drawn', () => {
    const many = [...candidates('d1', 10), { id: 'dear', departmentId: 'd1', worth: 500 }];
    const policy: SamplePolicy = { size: { kind: 'count', count: 2 }, alwaysFrom: 500 };
    for (const seed of ['1', '2', '3', '4']) {
      const { drawn } = drawSample(many, policy, seed);
      expect(drawn.map(({ why }) => why)).toEqual(['always', 'random', 'random']);
      expect(drawn[0]?.id).toBe('dear');
    }
  });

  test('is drawn again from its seed, in whatever order the entries stand; another seed draws others', () => {
    const many = candidates('d1', 40);
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(many, { minLength: 40 }), (seed, shuffled) => {
        expect(drawSample(shuffled, share(25), seed)).toEqual(drawSample(many, share(25), seed));
      }),
      { numRuns: 50 },
    );
    const draws = ['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(drawSample(many, share(25), seed).drawn));
    expect(new Set(draws).size).toBe(4);
  });

  test('one department’s entries have no influence on another’s draw', () => {
    const own = candidates('d1', 12);
    const alone = drawSample(own, share(25), 'seed').drawn;
    const beside = drawSample([...candidates('d0', 30), ...own], share(25), 'seed').drawn;
    expect(beside.filter(({ departmentId }) => departmentId === 'd1')).toEqual(alone);
  });

  test('is fair: over many seeds everyone is drawn about equally often, also next to each other', () => {
    const many = candidates('d1', 10);
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const [first] = drawOrder(many, `seed ${seed}`);
      firsts.set(first?.id ?? '', (firsts.get(first?.id ?? '') ?? 0) + 1);
    }
    // 400 expected, standard deviation 19: six of them on each side.
    expect(firsts.size).toBe(10);
    for (const times of firsts.values()) expect(Math.abs(times - 400)).toBeLessThan(115);
  });
});
