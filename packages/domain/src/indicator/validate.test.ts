import { describe, expect, test } from 'vitest';
import { metricKeysFor } from '../metric/index.ts';
import {
  FULL_WEIGHT,
  IndicatorSystemDefinition,
  firstIndicatorSystem,
  itemIndicatorSystem,
  leavesOf,
  readSystem,
  systemProblems,
  weightOf,
  type IndicatorLeaf,
  type IndicatorNode,
} from './index.ts';

const NAME = { zh: '名', en: 'name' };

function leaf(key: string, weight: number, more: Partial<IndicatorLeaf> = {}): IndicatorNode {
  return {
    type: 'leaf',
    key,
    name: NAME,
    formula: NAME,
    weight,
    metric: 'completion',
    rule: { kind: 'proportional' },
    applicability: { whenEmpty: 'not-applicable', departmentKinds: null },
    explainedWorth: 100,
    source: null,
    family: null,
    ...more,
  };
}

function group(key: string, ...children: IndicatorNode[]): IndicatorNode {
  return { type: 'group', key, name: NAME, children };
}

function codes(nodes: IndicatorNode[], more: Partial<IndicatorSystemDefinition> = {}): string[] {
  const system = { ...firstIndicatorSystem, nodes, ...more };
  return systemProblems(system).map(({ code, key }) => (key === null ? code : `${code}:${key}`));
}

describe('the systems that ship', () => {
  test.each([
    ['departments', firstIndicatorSystem, 10],
    ['items', itemIndicatorSystem, 8],
  ])('%s: valid, sum to 100.00, enough leaves, read back from JSON unchanged', (_, system, least) => {
    expect(systemProblems(system)).toEqual([]);
    expect(system.nodes.reduce((sum, node) => sum + weightOf(node), 0)).toBe(FULL_WEIGHT);
    const leaves = leavesOf(system.nodes);
    expect(leaves.length).toBeGreaterThanOrEqual(least);
    const known = metricKeysFor(system.subjectKind);
    expect(leaves.filter(({ metric }) => !known.includes(metric ?? ''))).toEqual([]);
    expect(readSystem(JSON.parse(JSON.stringify(system)))).toEqual({ ok: true, value: system });
  });

  test('the department system draws on tasks, progress and training, in five dimensions for the radar', () => {
    expect(firstIndicatorSystem.nodes.map(({ key }) => key)).toEqual([
      'deadlines',
      'response',
      'quality',
      'progress',
      'training',
    ]);
  });
});

describe('what is wrong with a system', () => {
  test('weights that do not sum, with the sum', () => {
    const system = { ...firstIndicatorSystem, nodes: [leaf('a', 9_999)] };
    expect(systemProblems(system)).toEqual([
      { code: 'weights-do-not-sum', key: null, details: { sum: 9_999, fullMarks: 10_000 } },
    ]);
  });

  test('repeated keys, also between a group and a leaf', () => {
    expect(codes([group('a', leaf('a', 5_000), leaf('b', 5_000))])).toEqual(['duplicate-key:a']);
  });

  test('a fourth level', () => {
    const deep = (bottom: IndicatorNode) => [group('1', group('2', bottom))];
    expect(codes(deep(leaf('3', 10_000)))).toEqual([]);
    expect(codes(deep(group('3', leaf('4', 10_000))))).toEqual(['too-deep:4']);
  });

  test.each([
    ['an unknown metric', leaf('a', 10_000, { metric: 'gone' }), 'unknown-metric:a'],
    [
      'a metric for the other kind of subject',
      leaf('a', 10_000, { metric: 'breakdown-coverage' }),
      'metric-not-for-subject:a',
    ],
    ['no metric', leaf('a', 10_000, { metric: null }), 'metric-missing:a'],
    [
      'a floor at the target',
      leaf('a', 10_000, { rule: { kind: 'ratio', floor: 500, target: 500 } }),
      'floor-not-below-target:a',
    ],
    [
      'more for having it than the weight',
      leaf('a', 10_000, { rule: { kind: 'have-lack', have: 10_001, lack: 0 } }),
      'points-above-weight:a',
    ],
    [
      'a tier above the weight',
      leaf('a', 10_000, { rule: { kind: 'tiered', over: 'rate', tiers: [{ from: 0, points: 10_001 }] } }),
      'points-above-weight:a',
    ],
    [
      'a better figure worth less',
      leaf('a', 10_000, {
        rule: {
          kind: 'tiered',
          over: 'rate',
          tiers: [
            { from: 0, points: 9 },
            { from: 5, points: 8 },
          ],
        },
      }),
      'tiers-not-ordered:a',
    ],
    [
      'more failing records worth more',
      leaf('a', 10_000, {
        rule: {
          kind: 'tiered',
          over: 'failing',
          tiers: [
            { from: 0, points: 8 },
            { from: 1, points: 9 },
          ],
        },
      }),
      'tiers-not-ordered:a',
    ],
    [
      'no tier for none failing',
      leaf('a', 10_000, { rule: { kind: 'tiered', over: 'failing', tiers: [{ from: 1, points: 9 }] } }),
      'tiers-not-ordered:a',
    ],
  ])('%s', (_, node, problem) => {
    expect(codes([node])).toEqual([problem]);
  });

  test('what a draft leaves open: Chinese names, a rule in words, indicators, tiers; English may wait', () => {
    const gap = { zh: ' ', en: 'only English' };
    expect(codes([leaf('a', 10_000, { name: gap })])).toEqual(['name-missing:a']);
    expect(codes([leaf('a', 10_000, { formula: gap, name: { zh: '名', en: '' } })])).toEqual([
      'formula-missing:a',
    ]);
    expect(codes([leaf('a', 10_000), group('g')])).toEqual(['empty-group:g']);
    expect(codes([])).toEqual(['weights-do-not-sum', 'no-indicators']);
    expect(codes([leaf('a', 10_000)], { name: gap })).toEqual(['name-missing']);
    const rule = { kind: 'tiered', over: 'failing', tiers: [] } as const;
    expect(codes([leaf('a', 10_000, { rule: { ...rule, tiers: [] } })])).toEqual(['tiers-missing:a']);
    expect(codes([leaf('a', 10_000)], { bands: [] })).toEqual(['bands-not-contiguous']);
  });

  test('a bonus with a weight inside the total', () => {
    const rule = { kind: 'bonus', perRecord: 1, cap: 1, above: null } as const;
    expect(codes([leaf('a', 9_000), leaf('b', 1_000, { rule })])).toEqual(['weight-outside-total:b']);
    expect(codes([leaf('a', 10_000), leaf('b', 0, { rule })])).toEqual([]);
  });

  test('a reviewer needs no metric, and a given metric need not be registered', () => {
    expect(codes([leaf('a', 10_000, { metric: null, rule: { kind: 'reviewer' } })])).toEqual([]);
    const system = { ...firstIndicatorSystem, nodes: [leaf('a', 10_000, { metric: 'ledger.on-time' })] };
    expect(systemProblems(system, ['ledger.on-time'])).toEqual([]);
  });

  test.each([
    [
      'a gap',
      [
        [0, 5_900],
        [6_000, null],
      ],
    ],
    [
      'an overlap',
      [
        [0, 6_100],
        [6_000, null],
      ],
    ],
    [
      'a bottom above zero',
      [
        [1, 6_000],
        [6_000, null],
      ],
    ],
    [
      'a closed top',
      [
        [0, 6_000],
        [6_000, 10_000],
      ],
    ],
    [
      'an empty band',
      [
        [0, 0],
        [0, null],
      ],
    ],
  ] as [string, [number, number | null][]][])('bands with %s', (_, edges) => {
    const bands = edges.map(([from, to], at) => ({ key: `b${at}`, name: NAME, from, to }));
    expect(codes([leaf('a', 10_000)], { bands })).toEqual(['bands-not-contiguous']);
  });
});

describe('reading a system of unknown origin', () => {
  test('refuses a wrong shape with its place', () => {
    expect(readSystem({ ...firstIndicatorSystem, ranking: 'best' })).toEqual({
      ok: false,
      refusal: 'invalid-system',
      details: { code: 'wrong-shape', path: 'ranking' },
    });
    expect(readSystem(null)).toMatchObject({ ok: false });
  });

  test('refuses a broken rule with its code and figures', () => {
    expect(readSystem({ ...firstIndicatorSystem, nodes: [leaf('a', 1)] })).toEqual({
      ok: false,
      refusal: 'invalid-system',
      details: { code: 'weights-do-not-sum', path: '', sum: 1, fullMarks: 10_000 },
    });
  });
});
