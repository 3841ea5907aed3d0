import { describe, expect, test } from 'vitest';
import {
  defineSystem,
  firstIndicatorSystem,
  type IndicatorSystemDefinition,
  type IndicatorSystemInput,
} from '../indicator/index.ts';
import { EvaluationFacts, type EvaluationFactsInput } from '../metric/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { evaluate, evaluateOne, explain, resultLeaves, type SubjectResult } from './index.ts';

type Node = IndicatorSystemInput['nodes'][number];
type Leaf = Extract<Node, { type: 'leaf' }>;

const NAME = { zh: '名', en: 'name' };
const D1 = { kind: 'department' as const, id: 'd1' };

function leaf(metric: string, weight: number, rule: Leaf['rule'], more: Partial<Leaf> = {}): Leaf {
  return { type: 'leaf', key: metric, name: NAME, formula: NAME, weight, metric, rule, ...more };
}

/** Made of registered metrics so that it can be defined; the figures are given. */
function system(nodes: Node[], more: Partial<IndicatorSystemInput> = {}): IndicatorSystemDefinition {
  return defineSystem({ ...firstIndicatorSystem, bonusCap: null, composition: 'drop', nodes, ...more });
}

/** Facts that give department d1 so many passing and failing records by metric. */
function given(
  figures: Record<string, [pass: number, fail: number]>,
  more: Partial<EvaluationFactsInput> = {},
): EvaluationFacts {
  return someFacts({
    given: Object.entries(figures).map(([metric, [pass, fail]]) => ({
      metric,
      subject: D1,
      numerator: pass,
      denominator: pass + fail,
      failing: Array.from({ length: fail }, (_, at) => record(`${metric}-${at}`)),
    })),
    ...more,
  });
}

function record(id: string) {
  return { kind: 'record' as const, id, taskId: null, label: id };
}

function scored(definition: IndicatorSystemDefinition, facts: EvaluationFacts): SubjectResult {
  const result = evaluateOne(definition, facts, D1);
  if (result === null) throw new Error('no such subject');
  return result;
}

describe('each rule, as worked in docs/evaluation.md', () => {
  const rest = leaf('receipt-in-time', 9_000, { kind: 'ratio' });
  const rows: [string, Leaf['rule'], [number, number], number][] = [
    ['ratio: 7 of 9', { kind: 'ratio' }, [7, 2], 778],
    ['ratio between 50 % and 90 %: 7 of 10', { kind: 'ratio', floor: 5_000, target: 9_000 }, [7, 3], 500],
    ['ratio at the floor', { kind: 'ratio', floor: 5_000, target: 9_000 }, [5, 5], 0],
    ['ratio at the target', { kind: 'ratio', floor: 5_000, target: 9_000 }, [9, 1], 1_000],
    ['deduction: 3 × 2 points', { kind: 'deduction', perRecord: 200 }, [4, 3], 400],
    ['deduction never below zero', { kind: 'deduction', perRecord: 200 }, [0, 6], 0],
    ['proportional: 1 of 8 fails', { kind: 'proportional' }, [7, 1], 875],
    [
      'tier [80 %, 95 %)',
      {
        kind: 'tiered',
        tiers: [
          { from: 8_000, points: 600 },
          { from: 9_500, points: 1_000 },
        ],
      },
      [8, 2],
      600,
    ],
    ['below the first tier', { kind: 'tiered', tiers: [{ from: 8_000, points: 600 }] }, [79, 21], 0],
    ['have', { kind: 'have-lack', have: 1_000, lack: 200 }, [1, 0], 1_000],
    ['lack', { kind: 'have-lack', have: 1_000, lack: 200 }, [0, 1], -200],
    ['count × points', { kind: 'count-points', perRecord: 150 }, [4, 0], 600],
    ['count × points, capped', { kind: 'count-points', perRecord: 150 }, [9, 0], 1_000],
  ];

  test.each(rows)('%s', (_, rule, figures, points) => {
    const whole = system([
      { type: 'group', key: 'all', name: NAME, children: [leaf('completion', 1_000, rule), rest] },
    ]);
    const result = scored(whole, given({ completion: figures, 'receipt-in-time': [1, 0] }));
    expect(resultLeaves(result.nodes)[0]?.points).toBe(points);
    expect(result.score).toBe(9_000 + points);
  });

  test('a deduction may eat into its level-1 group, but never below zero there', () => {
    const rule: Leaf['rule'] = { kind: 'deduction', perRecord: 400, floor: 'level-1' };
    const whole = system([
      {
        type: 'group',
        key: 'g',
        name: NAME,
        children: [leaf('completion', 1_000, rule), leaf('receipt-in-time', 1_000, { kind: 'ratio' })],
      },
      leaf('evidence-attached', 8_000, { kind: 'ratio' }),
    ]);
    const with4 = scored(
      whole,
      given({ completion: [0, 4], 'receipt-in-time': [1, 0], 'evidence-attached': [1, 0] }),
    );
    expect(with4.nodes[0]?.children.map(({ points }) => points)).toEqual([-600, 1_000]);
    expect(with4.score).toBe(8_400);
    const with9 = scored(
      whole,
      given({ completion: [0, 9], 'receipt-in-time': [1, 0], 'evidence-attached': [1, 0] }),
    );
    expect(with9.nodes[0]?.children.map(({ points }) => points)).toEqual([-1_000, 1_000]);
    expect(with9.score).toBe(8_000);
  });

  test.each([
    ['strictly above the gate', [9, 1], 9_000, 200],
    ['at the gate', [8, 2], 8_000, 0],
  ] as [string, [number, number], number, number][])('a bonus %s', (_, figures, base, bonus) => {
    const rule: Leaf['rule'] = { kind: 'bonus', perRecord: 100, cap: 200, above: 8_000 };
    const whole = system([leaf('completion', 10_000, { kind: 'ratio' }), leaf('training-hosted', 0, rule)]);
    const result = scored(whole, given({ completion: figures, 'training-hosted': [3, 0] }));
    expect(result).toMatchObject({ base, bonus, score: base + bonus });
  });

  test('the cap of all bonuses together is used up in document order', () => {
    const rule: Leaf['rule'] = { kind: 'bonus', perRecord: 100, cap: 300 };
    const nodes = [
      leaf('completion', 10_000, { kind: 'ratio' }),
      leaf('training-hosted', 0, rule),
      leaf('training-coverage', 0, rule),
    ];
    const facts = given({ completion: [1, 0], 'training-hosted': [3, 0], 'training-coverage': [3, 0] });
    const result = scored(system(nodes, { bonusCap: 400 }), facts);
    expect(result.nodes.map(({ points }) => points)).toEqual([10_000, 300, 100]);
    expect(result.score).toBe(10_400);
  });

  test.each([
    [
      'fixed below the score',
      { kind: 'fixed' as const, score: 5_900 },
      [9, 1],
      5_900,
      [{ kind: 'veto', key: 'evidence-attached', points: -3_100 }],
    ],
    ['fixed above the score', { kind: 'fixed' as const, score: 5_900 }, [4, 6], 4_000, []],
    ['no score', { kind: 'no-score' as const }, [9, 1], null, []],
  ] as const)('a veto, %s, puts the subject in the lowest band', (_, effect, figures, score, adjustments) => {
    const whole = system([
      leaf('completion', 10_000, { kind: 'ratio' }),
      leaf('evidence-attached', 0, { kind: 'veto', effect }),
    ]);
    const result = scored(
      whole,
      given({ completion: [figures[0], figures[1]], 'evidence-attached': [0, 1] }),
    );
    expect(result).toMatchObject({ score, adjustments, band: 'fail', vetoes: ['evidence-attached'] });
    const clean = scored(whole, given({ completion: [9, 1], 'evidence-attached': [1, 0] }));
    expect(clean).toMatchObject({ score: 9_000, band: 'excellent', vetoes: [] });
  });

  test('a reviewer’s mark, kept within the weight', () => {
    const whole = system([
      leaf('completion', 8_000, { kind: 'ratio' }),
      leaf('style', 2_000, { kind: 'reviewer' }, { metric: null }),
    ]);
    const marked = (points: number) =>
      scored(
        whole,
        given(
          { completion: [1, 0] },
          { marks: [{ subject: D1, leaf: 'style', points, reason: '文风规范' }] },
        ),
      );
    expect(marked(1_550).score).toBe(9_550);
    expect(marked(9_999).score).toBe(10_000);
  });
});

function officeFigures(id: string) {
  return [
    { metric: 'completion', subject: { kind: 'department' as const, id }, numerator: 1, denominator: 1 },
    {
      metric: 'training-sessions-held',
      subject: { kind: 'department' as const, id },
      numerator: 0,
      denominator: 1,
    },
  ];
}

describe('figures that name only their first failing records', () => {
  const many = { metric: 'completion', subject: D1, numerator: 70, denominator: 100 };
  const cut = someFacts({
    given: [{ ...many, failing: [record('a'), record('b')], failingCount: 30 }],
  });

  test.each([
    ['deduction', { kind: 'deduction', perRecord: 100 }, 7_000],
    [
      'tiered by failing',
      {
        kind: 'tiered',
        over: 'failing',
        tiers: [
          { from: 0, points: 10_000 },
          { from: 3, points: 8_000 },
          { from: 30, points: 500 },
        ],
      },
      500,
    ],
  ] as [string, Leaf['rule'], number][])('%s counts all of them', (_, rule, score) => {
    const result = scored(system([leaf('completion', 10_000, rule)]), cut);
    expect(result).toMatchObject({ score, lost: [{ failingCount: 30 }] });
    expect(result.nodes[0]).toMatchObject({ failingCount: 30, failing: [{ id: 'a' }, { id: 'b' }] });
  });

  test('a veto needs no record by name', () => {
    const whole = system([
      leaf('receipt-in-time', 10_000, { kind: 'ratio' }),
      leaf('completion', 0, { kind: 'veto', effect: { kind: 'no-score' } }),
    ]);
    const figures = given({ 'receipt-in-time': [1, 0] }).given;
    const veto = { ...many, failing: [], passing: [], failingCount: 1 };
    expect(scored(whole, someFacts({ given: [...figures, veto] }))).toMatchObject({
      score: null,
      vetoes: ['completion'],
    });
  });
});

describe('what does not apply', () => {
  const nodes: Node[] = [
    {
      type: 'group',
      key: 'g',
      name: NAME,
      children: [
        leaf('completion', 3_000, { kind: 'ratio' }),
        leaf('receipt-in-time', 2_000, { kind: 'ratio' }),
      ],
    },
    leaf('evidence-attached', 5_000, { kind: 'ratio' }),
  ];
  const facts = given({ completion: [1, 1], 'evidence-attached': [1, 0] });

  test.each([
    ['drop', 8_125, [1_875, 6_250]],
    ['spread', 7_500, [2_500, 5_000]],
    ['full', 8_500, [3_500, 5_000]],
  ] as const)('%s', (composition, score, tops) => {
    const result = scored(system(nodes, { composition }), facts);
    expect(result.score).toBe(score);
    expect(result.nodes.map(({ points }) => points)).toEqual(tops);
    expect(result.applicableWeight).toBe(8_000);
    expect(resultLeaves(result.nodes)[1]?.state).toBe('not-applicable');
  });

  test('no row shows more points than it could bring, however the hundredths fall', () => {
    const odd = system([
      leaf('completion', 1_350, { kind: 'ratio' }),
      leaf('receipt-in-time', 350, { kind: 'ratio' }),
      leaf('evidence-attached', 400, { kind: 'ratio' }),
      leaf('verified-first-time', 7_900, { kind: 'ratio' }),
    ]);
    const figures = given({ completion: [1, 0], 'receipt-in-time': [2, 1], 'evidence-attached': [1, 2] });
    const { nodes: rows } = scored(odd, figures);
    // Exactly 6428.57… of as much: both are rounded up together.
    expect(rows[0]).toMatchObject({ points: 6_429, possible: 6_429 });
    expect(rows.reduce((sum, { possible }) => sum + possible, 0)).toBe(10_000);
  });

  test('an accepted explanation is worth its share; without one, required work counts as not done', () => {
    const strict = system([
      leaf('completion', 5_000, { kind: 'ratio' }),
      leaf(
        'receipt-in-time',
        5_000,
        { kind: 'ratio' },
        { explainedWorth: 60, applicability: { whenEmpty: 'not-done' } },
      ),
    ]);
    const without = scored(strict, given({ completion: [1, 0] }));
    expect([without.score, without.nodes[1]?.state]).toEqual([5_000, 'not-done']);
    const explanations = [{ subject: D1, leaf: 'receipt-in-time', note: '本季度无新任务' }];
    const explained = scored(strict, given({ completion: [1, 0] }, { explanations }));
    expect([explained.score, explained.nodes[1]?.state]).toEqual([8_000, 'explained']);
  });

  test('a leaf for the office only leaves the others alone', () => {
    const office = { applicability: { departmentKinds: ['office' as const] } };
    const whole = system([
      leaf('completion', 5_000, { kind: 'ratio' }),
      leaf('training-sessions-held', 5_000, { kind: 'ratio' }, office),
    ]);
    const { subjects } = evaluate(
      whole,
      someFacts({ given: [...officeFigures('d1'), ...officeFigures('d2')] }),
    );
    expect(subjects.map(({ subject, score }) => [subject.id, score])).toEqual([
      ['d2', 10_000],
      ['d1', 5_000],
      ['d3', null],
    ]);
  });

  test('nothing applicable: no score, no band, no rank', () => {
    const result = evaluate(firstIndicatorSystem, someFacts());
    expect(result.overall).toBeNull();
    for (const entry of result.subjects) {
      expect(entry).toMatchObject({ score: null, base: null, band: null, rank: null, lost: [], small: true });
      expect(resultLeaves(entry.nodes).every(({ points }) => points === null)).toBe(true);
    }
  });
});

function ranked(ranking: 'dense' | 'competition') {
  return system([leaf('completion', 10_000, { kind: 'ratio' })], { ranking });
}

describe('ranks, bands and the whole', () => {
  const facts = someFacts({
    given: [
      [2, 3],
      [2, 3],
      [1, 3],
    ].map(([numerator = 0, denominator = 0], at) => ({
      metric: 'completion',
      subject: { kind: 'department' as const, id: `d${at + 1}` },
      numerator,
      denominator,
    })),
  });

  test.each([
    ['dense', [1, 1, 2]],
    ['competition', [1, 1, 3]],
  ] as const)('%s ranking; ties share a rank', (ranking, ranks) => {
    const { subjects } = evaluate(ranked(ranking), facts);
    expect(subjects.map(({ rank }) => rank)).toEqual(ranks);
    expect(subjects.map(({ tied }) => tied)).toEqual([true, true, false]);
  });

  test('only the kinds of department that the system evaluates are in it', () => {
    const units = { ...ranked('dense'), departmentKinds: ['unit' as const] };
    const result = evaluate(units, facts);
    expect(result).toMatchObject({ overall: 3_333, subjects: [{ subject: { id: 'd3' }, rank: 1 }] });
    expect(evaluateOne(units, facts, D1)).toBeNull();
  });

  test('each is ranked among its like, by group where the facts name one, by kind otherwise', () => {
    const groups = ['county', undefined, 'county'];
    const departments = facts.departments.map((entry, at) => ({ ...entry, group: groups[at] }));
    const { subjects } = evaluate({ ...ranked('dense'), rankWithin: 'kind' }, { ...facts, departments });
    expect(subjects.map(({ subject, group, rank, tied }) => [subject.id, group, rank, tied])).toEqual([
      ['d1', 'county', 1, false],
      ['d3', 'county', 2, false],
      ['d2', 'division', 1, false],
    ]);
  });

  test('the whole is the mean of exact scores, rounded once', () => {
    // 66.666… + 66.666… + 33.333… over 3 is 55.555…; the mean of rounded scores would be the same only by luck.
    expect(evaluate(ranked('dense'), facts)).toMatchObject({ overall: 5_556, overallBand: 'fail' });
  });

  test.each([
    [8_999, 'good'],
    [9_000, 'excellent'],
  ])('%i hundredths is %s', (numerator, band) => {
    const close = someFacts({
      given: [{ metric: 'completion', subject: D1, numerator, denominator: 10_000 }],
    });
    expect(scored(ranked('dense'), close)).toMatchObject({ score: numerator, band });
  });
});

describe('explanation', () => {
  test('walks from figures to points, with composition only where it changed something', () => {
    const whole = system([
      leaf('completion', 2_000, { kind: 'ratio', floor: 5_000, target: 10_000 }),
      leaf('receipt-in-time', 8_000, { kind: 'ratio' }),
    ]);
    const partly = scored(whole, given({ completion: [3, 1] }));
    expect(explain(partly.nodes[0]!)).toEqual([
      { code: 'rate', operands: { numerator: 3, denominator: 4 }, result: 7_500 },
      {
        code: 'rule-ratio',
        operands: { rate: 7_500, floor: 5_000, target: 10_000, weight: 2_000 },
        result: 1_000,
      },
      {
        code: 'compose',
        operands: { raw: '1000/1', weight: 2_000, possible: 10_000, possibleExact: '10000/1' },
        result: 5_000,
      },
    ]);
    expect(explain(partly.nodes[1]!)).toEqual([
      { code: 'not-applicable', operands: { weight: 8_000 }, result: null },
    ]);
    const full = scored(whole, given({ completion: [3, 1], 'receipt-in-time': [1, 0] }));
    expect(explain(full.nodes[0]!).map(({ code }) => code)).toEqual(['rate', 'rule-ratio']);
  });

  test('lost points stand largest first, with the records that lost them', () => {
    const tasks = [
      aTask({ id: 't1', dueOn: '2021-07-01' }),
      aTask({ id: 't2', dueOn: '2021-12-31', assignments: [{ lastReportOn: '2021-07-10' }] }),
    ];
    const { lost } = scored(firstIndicatorSystem, someFacts({ tasks }));
    expect(lost.map(({ points }) => points)).toEqual(
      lost.map(({ points }) => points).toSorted((a, b) => b - a),
    );
    expect(lost.find(({ key }) => key === 'on-time-completion')?.failing).toEqual([
      { kind: 'assignment', id: 't1-a1', taskId: 't1', label: 'task t1' },
    ]);
  });
});

test('facts from JSON without their optional lists are complete', () => {
  const {
    given: _,
    marks: __,
    explanations: ___,
    stalledAfterDays: ____,
    ...bare
  } = someFacts({ tasks: [aTask()] });
  expect(evaluate(firstIndicatorSystem, EvaluationFacts.parse(bare)).subjects).toHaveLength(3);
});
