import { describe, expect, test } from 'vitest';
import {
  firstIndicatorSystem,
  IndicatorSystemDefinition,
  readSystem,
  systemProblems,
  type IndicatorSystemInput,
} from '../indicator/index.ts';
import type { EvaluationFactsInput } from '../metric/index.ts';
import { someFacts } from '../metric/testing/facts-builder.ts';
import { evaluateOne, explain, resultLeaves, type SubjectResult } from './index.ts';

type Node = IndicatorSystemInput['nodes'][number];
type Leaf = Extract<Node, { type: 'leaf' }>;
type Figures = Record<string, [numerator: number, failing: string[]]>;

const NAME = { zh: '名', en: 'name' };
const D1 = { kind: 'department' as const, id: 'd1' };

function leaf(key: string, weight: number, rule: Leaf['rule'], more: Partial<Leaf> = {}): Leaf {
  return { type: 'leaf', key, name: NAME, formula: NAME, weight, metric: key, rule, ...more };
}

function group(key: string, children: Node[], more: { cap?: number; lossCap?: number } = {}): Node {
  return { type: 'group', key, name: NAME, children, ...more };
}

function record(id: string) {
  return { kind: 'record' as const, id, taskId: null, label: id };
}

function scored(
  nodes: Node[],
  figures: Figures,
  facts: Partial<EvaluationFactsInput> = {},
  more: Partial<IndicatorSystemInput> = {},
): SubjectResult {
  const input = { ...firstIndicatorSystem, bonusCap: null, nodes, ...more };
  const system = IndicatorSystemDefinition.parse(input);
  expect(systemProblems(system, Object.keys(figures), true)).toEqual([]);
  const given = Object.entries(figures).map(([metric, [numerator, failing]]) => ({
    metric,
    subject: D1,
    numerator,
    denominator: numerator + failing.length,
    failing: failing.map(record),
  }));
  const result = evaluateOne(system, someFacts({ given, ...facts }), D1);
  if (result === null) throw new Error('no such subject');
  return result;
}

function points(result: SubjectResult) {
  return resultLeaves(result.nodes).map((entry) => entry.points);
}

const REST = leaf('rest', 7_000, { kind: 'ratio' });
const FULL: Figures = { rest: [1, []] };

describe('limits', () => {
  const each: Leaf['rule'] = { kind: 'deduction', perRecord: 400 };
  const pair = [leaf('a', 1_500, each), leaf('b', 1_500, each)];
  const figures = { ...FULL, a: [0, ['1', '2']], b: [0, ['3']] } satisfies Figures;

  test.each([
    ['no limit', {}, [700, 1_100, 7_000]],
    ['losses count in document order until the limit is reached', { lossCap: 1_000 }, [700, 1_300, 7_000]],
    [
      'and the first leaf is given back only what the later ones cannot',
      { lossCap: 500 },
      [1_000, 1_500, 7_000],
    ],
    ['points count in document order until the limit is reached', { cap: 1_200 }, [700, 500, 7_000]],
    ['a limit of nothing', { cap: 0 }, [0, 0, 7_000]],
  ])('of a group: %s', (_, limits, expected) => {
    const result = scored([group('g', pair, limits), REST], figures);
    expect(points(result)).toEqual(expected);
    expect(result.score).toBe(expected.reduce((sum, one) => sum + one));
  });

  test('a limit is scaled as composition scales what applies of its group', () => {
    // b does not apply: 85 of 100 remain, a loses 8 of 15, but no more than 5; all ÷ 85 × 100.
    const result = scored([group('g', pair, { lossCap: 500 }), REST], { ...figures, b: [0, []] });
    expect(result.exact).toBe('160000/17');
    const steps = explain(resultLeaves(result.nodes)[0]!);
    expect(steps.map(({ code }) => code)).toEqual(['rate', 'rule-deduction', 'compose', 'limit']);
    expect(steps.at(-1)).toMatchObject({ operands: { group: 'g', change: 353 }, result: 1_177 });
  });

  test('of a leaf', () => {
    const capped = [leaf('a', 3_000, each, { lossCap: 500 }), REST];
    expect(scored(capped, { ...FULL, a: [0, ['1', '2']] }).score).toBe(9_500);
  });

  test('of bonuses in a group of their own', () => {
    const bonus: Leaf['rule'] = { kind: 'bonus', perRecord: 200, cap: 500 };
    const extra = group('extra', [leaf('x', 0, bonus), leaf('y', 0, bonus)], { cap: 600 });
    const nodes = [leaf('a', 3_000, { kind: 'ratio' }), REST, extra];
    const result = scored(nodes, { ...FULL, a: [1, []], x: [2, []], y: [2, []] });
    expect(points(result)).toEqual([3_000, 7_000, 400, 200]);
  });

  test.each([
    [{ cap: 3_001 }, 'cap-above-weight'],
    [{ lossCap: 3_001 }, 'cap-above-weight'],
    [{ cap: 2_000, lossCap: 999 }, 'caps-contradict'],
  ])('%j is refused: %s', (limits, code) => {
    const input = { ...firstIndicatorSystem, nodes: [group('g', pair, limits), REST] };
    expect(readSystem(input, ['a', 'b', 'rest'])).toMatchObject({ ok: false, details: { code, path: 'g' } });
  });
});

describe('one record, one loss per family', () => {
  const family = { family: 'publishing' };
  const two: Leaf['rule'] = { kind: 'deduction', perRecord: 200 };
  const five: Leaf['rule'] = { kind: 'deduction', perRecord: 500 };

  test('the leaf that takes the most keeps it, the first where equal; the others say where it was counted', () => {
    const nodes = [leaf('late', 1_500, two, family), leaf('unlabelled', 1_500, five, family), REST];
    const result = scored(nodes, { ...FULL, late: [1, ['r1', 'r2']], unlabelled: [1, ['r2', 'r3']] });
    expect(points(result)).toEqual([1_300, 500, 7_000]);
    const [late, unlabelled] = resultLeaves(result.nodes);
    expect(late).toMatchObject({
      failingCount: 1,
      failing: [{ id: 'r1' }],
      countedElsewhere: [{ record: { id: 'r2' }, leaf: 'unlabelled' }],
    });
    expect(unlabelled).not.toHaveProperty('countedElsewhere');
    expect(explain(late!)[0]).toEqual({ code: 'counted-elsewhere', operands: {}, result: 1 });
    const equal = [leaf('late', 1_500, two, family), leaf('unlabelled', 1_500, two, family), REST];
    expect(points(scored(equal, { ...FULL, late: [1, ['r2']], unlabelled: [1, ['r2']] }))).toEqual([
      1_300, 1_500, 7_000,
    ]);
  });

  test('in a rate it counts as if it passed', () => {
    const nodes = [leaf('late', 1_500, five, family), leaf('rate', 1_500, { kind: 'ratio' }, family), REST];
    const result = scored(nodes, { ...FULL, late: [3, ['r1']], rate: [8, ['r1', 'r2']] });
    expect(points(result)).toEqual([1_000, 1_350, 7_000]);
    expect(explain(resultLeaves(result.nodes)[1]!)[1]).toEqual({
      code: 'rate',
      operands: { numerator: 9, denominator: 10 },
      result: 9_000,
    });
  });

  test('without a family it loses points in each', () => {
    const nodes = [leaf('late', 1_500, two), leaf('unlabelled', 1_500, five), REST];
    expect(points(scored(nodes, { ...FULL, late: [1, ['r']], unlabelled: [1, ['r']] }))).toEqual([
      1_300, 1_000, 7_000,
    ]);
  });

  test('listed occurrences belong to it by their record', () => {
    const nodes = [
      leaf('a', 1_500, two, { ...family, metric: null }),
      leaf('late', 1_500, two, family),
      REST,
    ];
    const listed = { subject: D1, leaf: 'a', points: -50, reason: '标题不规范', record: record('r1') };
    const result = scored(nodes, { ...FULL, late: [1, ['r1']] }, { occurrences: [listed] });
    expect(points(result)).toEqual([1_500, 1_300, 7_000]);
  });
});

describe('listed occurrences', () => {
  const rule: Leaf['rule'] = { kind: 'deduction', perRecord: 50 };
  const nodes = [leaf('a', 3_000, rule, { metric: null }), REST];
  const listed = (entries: { points?: number; count?: number }[]) =>
    entries.map((entry) => ({ subject: D1, leaf: 'a', reason: '链接失效', ...entry }));

  test.each([
    ['none: full marks', [], 3_000, 0],
    ['so many times the rule’s points', [{ count: 3 }], 2_850, 3],
    ['points of their own', [{ points: -30, count: 2 }, { points: 10 }], 2_950, 2],
    ['never above the weight', [{ points: 500 }], 3_000, 0],
    ['never below zero', [{ points: -5_000 }], 0, 1],
  ])('%s', (_, entries, expected, failingCount) => {
    const result = scored(nodes, FULL, { occurrences: listed(entries) });
    expect(result.score).toBe(7_000 + expected);
    expect(resultLeaves(result.nodes)[0]).toMatchObject({ state: 'measured', failingCount });
  });

  test('stand in the tree with their reasons, and in the explanation', () => {
    const result = scored(nodes, FULL, { occurrences: listed([{ count: 3 }]) });
    const [first] = resultLeaves(result.nodes);
    expect(first?.occurrences).toEqual([{ points: null, count: 3, reason: '链接失效', record: null }]);
    expect(explain(first!)).toEqual([
      {
        code: 'rule-deduction',
        operands: { perRecord: 50, failing: 0, floor: 'own', weight: 3_000 },
        result: 3_000,
      },
      {
        code: 'occurrences',
        operands: { ruled: 3_000, occurrences: 3, occurrencePoints: -150 },
        result: 2_850,
      },
    ]);
  });

  test.each([
    ['losses outside the 100 reach the cap', -900, 9_500],
    ['gains do so too', 900, 10_500],
  ])('%s', (_, each, score) => {
    const bonus = leaf('x', 0, { kind: 'bonus', perRecord: 0, cap: 500, above: null }, { metric: null });
    const whole = [leaf('a', 3_000, rule, { metric: null }), REST, bonus];
    const occurrences = [{ subject: D1, leaf: 'x', points: each }];
    expect(scored(whole, FULL, { occurrences })).toMatchObject({ score, bonus: score - 10_000 });
  });

  test('losses outside the 100 never take the score below zero', () => {
    const bonus = leaf('x', 0, { kind: 'bonus', perRecord: 0, cap: 9_000 }, { metric: null });
    const whole = [leaf('a', 3_000, { kind: 'ratio' }), REST, bonus];
    const figures: Figures = { rest: [0, ['r']], a: [1, ['r1', 'r2']] };
    const occurrences = [{ subject: D1, leaf: 'x', points: -9_000 }];
    expect(scored(whole, figures, { occurrences })).toMatchObject({ score: 0, exact: '0/1', bonus: -1_000 });
  });
});

describe('decided states', () => {
  const nodes = [leaf('a', 3_000, { kind: 'ratio' }, { explainedWorth: 60 }), REST];
  test.each([
    ['not-applicable', 10_000],
    ['explained', 8_800],
    ['not-done', 7_000],
  ] as const)('%s goes before the figures', (state, score) => {
    const states = [{ subject: D1, leaf: 'a', state, note: '本年无此项业务' }];
    const result = scored(nodes, { ...FULL, a: [1, ['r']] }, { states });
    expect(result.score).toBe(score);
    expect(resultLeaves(result.nodes)[0]).toMatchObject({ state, note: '本年无此项业务' });
  });
});
