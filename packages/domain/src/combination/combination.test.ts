import { describe, expect, test } from 'vitest';
import { EvaluationResult } from '../scoring/index.ts';
import { combinationProblems, combineScored, type CombinableLine } from './index.ts';

const LINES: CombinableLine[] = [
  { key: 'a', subjectKind: 'department' },
  { key: 'b', subjectKind: 'department' },
  { key: 'items', subjectKind: 'item' },
];

function codes(parts: [string, number][]) {
  const terms = {
    subjectKind: 'department' as const,
    parts: parts.map(([systemKey, weight]) => ({ systemKey, weight })),
  };
  return combinationProblems(terms, LINES).map(({ code, at }) => [code, at]);
}

describe('what is wrong with a combination', () => {
  test('80/20, 50/50 and thirds in hundredths are right', () => {
    expect(
      codes([
        ['a', 8_000],
        ['b', 2_000],
      ]),
    ).toEqual([]);
    expect(
      codes([
        ['a', 5_000],
        ['b', 5_000],
      ]),
    ).toEqual([]);
    expect(
      codes([
        ['a', 3_333],
        ['b', 6_667],
      ]),
    ).toEqual([]);
  });

  test('names the place of each problem', () => {
    expect(codes([['a', 10_000]])).toEqual([['combination-needs-two', null]]);
    expect(
      codes([
        ['a', 8_000],
        ['b', 1_999],
      ]),
    ).toEqual([['combination-sum', null]]);
    expect(
      codes([
        ['a', 5_000],
        ['a', 5_000],
      ]),
    ).toEqual([['combination-repeated', 1]]);
    expect(
      codes([
        ['a', 12_000],
        ['b', -2_000],
      ]),
    ).toEqual([
      ['combination-weight', 0],
      ['combination-weight', 1],
    ]);
    expect(
      codes([
        ['a', 10_000],
        ['b', 0],
      ]),
    ).toEqual([['combination-weight', 1]]);
    expect(
      codes([
        ['a', 5_000],
        ['gone', 5_000],
      ]),
    ).toEqual([['combination-unknown-system', 1]]);
    expect(
      codes([
        ['a', 5_000],
        ['items', 5_000],
      ]),
    ).toEqual([['combination-other-kind', 1]]);
  });

  test('says how far the weights are from the whole', () => {
    const parts = [
      { systemKey: 'a', weight: 8_000 },
      { systemKey: 'b', weight: 2_500 },
    ];
    expect(combinationProblems({ subjectKind: 'department', parts }, LINES)[0]?.details).toEqual({
      sum: 10_500,
      difference: 500,
    });
  });
});

const NAME = { zh: '名', en: 'name' };
const BANDS = [
  { key: 'fail', name: NAME, from: 0, to: 6_000 },
  { key: 'pass', name: NAME, from: 6_000, to: null },
];

function resultOf(scores: Record<string, string | null>): EvaluationResult {
  const subjects = Object.entries(scores).map(([id, exact]) => {
    const [n = 0, d = 1] = (exact ?? '0/1').split('/').map(Number);
    return {
      subject: { kind: 'department', id },
      name: id,
      score: exact === null ? null : Math.floor((2 * n + d) / (2 * d)),
      exact,
      base: null,
      bonus: 0,
      band: null,
      rank: null,
      tied: false,
      taskCount: 1,
      small: false,
      applicableWeight: 10_000,
      vetoes: [],
      adjustments: [],
      lost: [],
      nodes: [],
    };
  });
  return EvaluationResult.parse({
    system: { key: 'k', name: NAME, composition: 'drop', ranking: 'dense' },
    subjectKind: 'department',
    asOf: '2021-12-20',
    overall: null,
    overallBand: null,
    subjects,
  });
}

describe('totals over announced results', () => {
  const settings = { missing: 'gap', ranking: 'competition', rankWithin: 'all', bands: BANDS } as const;

  test('are exact and rounded half-up once, whatever each part shows', () => {
    const parts = [
      { key: 'a', name: NAME, weight: 5_000, result: resultOf({ d1: '16669/2', d2: '20000/3' }) },
      { key: 'b', name: NAME, weight: 5_000, result: resultOf({ d2: '10000/3', d1: '16669/2' }) },
    ];
    const { subjects } = combineScored(settings, parts);
    // 83.345 exactly: half-up. Rounding the parts first would hide it; 66.67 and 33.33 make exactly 50.00.
    expect(subjects.map(({ name, score, rank }) => [name, score, rank])).toEqual([
      ['d1', 8_335, 1],
      ['d2', 5_000, 2],
    ]);
    for (const { score, parts: shown } of subjects)
      expect(shown.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(score);
  });

  test('name whoever stands in one part only, without a total and without a rank', () => {
    const parts = [
      { key: 'a', name: NAME, weight: 8_000, result: resultOf({ d1: '9000/1' }) },
      { key: 'b', name: NAME, weight: 2_000, result: resultOf({ d2: '8000/1' }) },
    ];
    expect(combineScored(settings, parts).subjects.map(({ score, missing }) => [score, missing])).toEqual([
      [null, ['b']],
      [null, ['a']],
    ]);
    const counted = combineScored({ ...settings, missing: 'drop' }, parts);
    expect(counted.subjects.map(({ name, score }) => [name, score])).toEqual([
      ['d1', 9_000],
      ['d2', 8_000],
    ]);
  });
});
