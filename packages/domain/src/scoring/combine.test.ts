import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SystemCombination, type IndicatorSystemDefinition } from '../indicator/index.ts';
import { someFacts } from '../metric/testing/facts-builder.ts';
import { combineResults, evaluate, evaluateCombination, exact } from './index.ts';
import { scenarios } from './testing/arbitraries.ts';
import { over, roundedHalfUp, times, total, whole } from './testing/fraction.ts';
import { marksOf, referenceScore } from './testing/reference.ts';
import { factsFor } from './testing/tallies.ts';

const NAME = { zh: '名', en: 'name' };
const BANDS = [
  { key: 'fail', name: NAME, from: 0, to: 6_000 },
  { key: 'pass', name: NAME, from: 6_000, to: null },
];

function single(metric: string, more: Partial<IndicatorSystemDefinition> = {}) {
  const leaf = { type: 'leaf', key: 'k', name: NAME, formula: NAME, weight: 10_000, metric };
  const nodes = [{ ...leaf, rule: { kind: 'ratio' } }];
  return { key: metric, name: NAME, subjectKind: 'department', composition: 'drop', nodes, ...rest(more) };
}

function rest(more: Partial<IndicatorSystemDefinition>) {
  return { ranking: 'dense', bands: BANDS, ...more };
}

function combination(weights: [number, number], more: object = {}): SystemCombination {
  return SystemCombination.parse({
    key: 'c',
    name: NAME,
    ranking: 'competition',
    bands: BANDS,
    parts: weights.map((weight, at) => ({ key: `p${at}`, name: NAME, weight, system: single(`m${at}`) })),
    ...more,
  });
}

function figure(metric: string, id: string, numerator: number, denominator: number) {
  return { metric, subject: { kind: 'department' as const, id }, numerator, denominator };
}

describe('combining systems', () => {
  const facts = someFacts({
    given: [
      figure('m0', 'd1', 2, 3),
      figure('m1', 'd1', 1, 3),
      figure('m0', 'd2', 1, 1),
      figure('m1', 'd3', 1, 2),
    ],
  });

  test('80/20: exact, one rounding, the parts add up', () => {
    const { subjects } = evaluateCombination(combination([8_000, 2_000]), facts);
    // 80 × 2/3 + 20 × 1/3 = 60 exactly; rounding each part first would give 60.00 or 60.01.
    const one = subjects.find(({ subject }) => subject.id === 'd1');
    expect(one).toMatchObject({ score: 6_000, exact: '6000/1', band: 'pass', missing: [], rank: 1 });
    expect(one?.parts.map(({ score, points }) => [score, points])).toEqual([
      [6_667, 5_333],
      [3_333, 667],
    ]);
  });

  test('a missing part is a gap, and never zero', () => {
    const { subjects, overall } = evaluateCombination(combination([5_000, 5_000]), facts);
    expect(
      subjects.map(({ subject, score, missing, band, rank }) => [subject.id, score, missing, band, rank]),
    ).toEqual([
      ['d1', 5_000, [], 'fail', 1],
      ['d2', null, ['p1'], null, null],
      ['d3', null, ['p0'], null, null],
    ]);
    expect(overall).toBe(5_000);
  });

  test('or its weight goes to the other parts, where the combination says so', () => {
    const { subjects } = evaluateCombination(combination([8_000, 2_000], { missing: 'drop' }), facts);
    expect(subjects.map(({ subject, score, rank }) => [subject.id, score, rank])).toEqual([
      ['d2', 10_000, 1],
      ['d1', 6_000, 2],
      ['d3', 5_000, 3],
    ]);
  });

  test.each(['gap', 'drop'] as const)('a veto without score leaves the whole without one (%s)', (missing) => {
    const veto = { type: 'leaf', key: 'v', name: NAME, formula: NAME, weight: 0, metric: null };
    const nodes = [...single('m0').nodes, { ...veto, rule: { kind: 'veto', effect: { kind: 'no-score' } } }];
    const parts = combination([5_000, 5_000]).parts;
    const both = combination([5_000, 5_000], {
      missing,
      parts: [{ ...parts[0], system: { ...single('m0'), nodes } }, parts[1]],
    });
    const occurrences = [{ subject: { kind: 'department' as const, id: 'd1' }, leaf: 'v', reason: '失密' }];
    const { subjects } = evaluateCombination(both, someFacts({ ...facts, occurrences }));
    expect(subjects.find(({ subject }) => subject.id === 'd1')).toMatchObject({
      score: null,
      band: 'fail',
      vetoes: ['p0/v'],
    });
  });

  test('members count through their mean, and have no rank of their own', () => {
    const departments = facts.departments.map((entry) => ({
      ...entry,
      memberOf: entry.id === 'd1' ? null : 'd1',
    }));
    const parts = combination([8_000, 2_000]).parts;
    const drawn = combination([8_000, 2_000], { parts: [parts[0], { ...parts[1], of: 'members' }] });
    const given = [figure('m0', 'd1', 9, 10), figure('m1', 'd2', 1, 3), figure('m1', 'd3', 2, 3)];
    const { subjects } = evaluateCombination(drawn, someFacts({ departments, given }));
    expect(subjects).toMatchObject([
      {
        subject: { id: 'd1' },
        score: 8_200,
        parts: [
          { score: 9_000, points: 7_200 },
          { score: 5_000, points: 1_000 },
        ],
      },
    ]);
  });

  test('random systems in random weights agree with the slow reference', () => {
    fc.assert(
      fc.property(scenarios, scenarios, fc.integer({ min: 1, max: 9_999 }), (one, two, weight) => {
        const parts = [one, two].map(({ system, tallies }, at) => ({
          key: `p${at}`,
          name: NAME,
          weight: at === 0 ? weight : 10_000 - weight,
          of: 'own' as const,
          fullMarks: marksOf(system),
          result: evaluate({ ...system, rankWithin: 'all' }, factsFor(system, tallies)),
        }));
        const entries = ['d1', 'd2', 'd3'].map((id) => ({
          subject: { kind: 'department' as const, id },
          name: id,
          group: null,
          members: [],
        }));
        const settings = { missing: 'gap', ranking: 'dense', rankWithin: 'all', bands: BANDS } as const;
        const { subjects } = combineResults({ ...settings, bands: BANDS }, entries, parts);
        for (const [at, id] of ['d1', 'd2', 'd3'].entries()) {
          const references = [one, two].map(({ system, tallies }) =>
            referenceScore(system, tallies[at] ?? []),
          );
          const shares = references.flatMap((reference, part) =>
            reference.exact === null
              ? []
              : [
                  over(
                    times(reference.exact, whole(parts[part]?.weight ?? 0)),
                    whole(parts[part]?.fullMarks ?? 0),
                  ),
                ],
          );
          const found = subjects.find(({ subject }) => subject.id === id);
          expect(found?.score).toBe(shares.length < 2 ? null : roundedHalfUp(total(shares)));
          const shown = (found?.parts ?? []).reduce((sum, part) => sum + (part.points ?? 0), 0);
          expect(shown).toBe(found?.score ?? shown);
          const whole100 = found?.exact ?? null;
          expect(whole100 && exact.roundHalfUp(exact.fromText(whole100))).toBe(found?.score);
        }
      }),
      { numRuns: 200 },
    );
  });
});
