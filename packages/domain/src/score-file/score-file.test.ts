import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scoreFiles, scoreFileSchemas } from './index.ts';

const DOCS = join(import.meta.dirname, '../../../../docs');

function document(path: string): string {
  return readFileSync(join(DOCS, path), 'utf8');
}

function example(name: string): unknown {
  return JSON.parse(document(`examples/score/${name}.json`));
}

/** Subject, score in points, rank as the table of the document has them. */
const TOTALS = {
  rules: [
    ['甲局', 104.5, 1],
    ['乙局', 64.68, 2],
    ['丙局', 59, 3],
  ],
  county: [
    ['源江县', 103.5, 1],
    ['湖东县', 88.5, 2],
    ['山口县', 62.25, 3],
    ['开发区', 92.3, 1],
  ],
  quarter: [
    ['示例县林业局', 90.55, 1],
    ['示例县水利局', 81.34, 2],
  ],
  combined: [
    ['源江县', 93.41, 1],
    ['山口县', 88.15, 2],
    ['湖东县', null, null],
  ],
} as const;

describe('worked examples', () => {
  it.each(['rules', 'county', 'quarter', 'combined'] as const)('%s gives the documented totals', (name) => {
    const scored = scoreFiles(example(`${name}-system`), example(`${name}-facts`));
    const subjects = scored.ok ? scored.value.result.subjects : [];
    expect(
      subjects.map((entry) => [entry.name, entry.score === null ? null : entry.score / 100, entry.rank]),
    ).toEqual(TOTALS[name]);
    const text = document('scoring-files.md');
    for (const [subject, score, rank] of TOTALS[name])
      expect(text).toContain(`| ${subject} | ${score === null ? '—' : score.toFixed(2)} | ${rank ?? '—'} |`);
  });

  it.each(['system', 'facts'] as const)('the schema of the %s file is current and accepts them', (kind) => {
    const written: unknown = JSON.parse(document(`schemas/score-${kind}.schema.json`));
    expect(written).toEqual(JSON.parse(JSON.stringify(scoreFileSchemas()[`score-${kind}`])));
    const schema = z.fromJSONSchema(written as Parameters<typeof z.fromJSONSchema>[0]);
    for (const name of Object.keys(TOTALS))
      expect(schema.safeParse(example(`${name}-${kind}`)).error?.issues).toBeUndefined();
    expect(schema.safeParse({ subjects: 3, nodes: 3 }).success).toBe(false);
  });
});

const LEAF = { key: 'a', weight: 10_000, metric: 'm', rule: { kind: 'ratio' } };
const MARKED = { key: 'b', weight: 4_000, rule: { kind: 'reviewer' } };
const SYSTEM = { nodes: [LEAF] };
const SUBJECTS = [{ id: 'x' }, { id: 'y' }];
const FIGURE = { subject: 'x', metric: 'm', numerator: 7, denominator: 9 };
const FACTS = { asOf: '2021-12-31', subjects: SUBJECTS, figures: [FIGURE] };

function problemOf(system: unknown, facts: unknown) {
  const scored = scoreFiles(system, facts);
  return scored.ok ? null : [scored.problem.file, scored.problem.path, scored.problem.code];
}

describe('a pair of files', () => {
  it('needs very little', () => {
    const scored = scoreFiles(SYSTEM, FACTS);
    expect(scored.ok && scored.value.result.subjects.map(({ name, score }) => [name, score])).toEqual([
      ['x', 7_778],
      ['y', null],
    ]);
  });

  it('may hold the whole facts of an evaluation', () => {
    const facts = {
      organisation: { id: 'o', name: '局' },
      plan: { id: 'p', year: 2021, title: null },
      asOf: '2021-12-31',
      departments: [{ id: 'x', name: '甲处', shortName: '甲', kind: 'division', position: 1 }],
      items: [],
      tasks: [],
      training: { plannedSessions: null, sessions: [] },
      given: [{ ...FIGURE, subject: { kind: 'department', id: 'x' } }],
    };
    const scored = scoreFiles(SYSTEM, facts);
    expect(scored.ok && scored.value.result.subjects.map(({ score }) => score)).toEqual([7_778]);
  });

  it('scores a sheet out of 110, its standard bands at 90, 80 and 60 % of that', () => {
    const nodes = [
      { key: 'a', weight: 8_001, metric: 'm', rule: { kind: 'ratio' } },
      { key: 'b', weight: 3_000, rule: { kind: 'reviewer' } },
    ];
    const marks = [{ subject: 'x', leaf: 'b', points: 2_900 }];
    const subject = (composition: string, facts: object) => {
      const scored = scoreFiles({ fullMarks: 11_001, composition, nodes }, { ...FACTS, ...facts });
      if (!scored.ok) return scored.problem;
      const { score, band } = scored.value.result.subjects[0] ?? {};
      return { score, band };
    };
    const figures = [{ subject: 'x', metric: 'm', numerator: 7, denominator: 8 }];
    // 8001 × 7/8 + 2900 = 9900.875; 90 % of 11001 is 9900.9, so that 99.01 is the first to be excellent.
    expect(subject('drop', { figures, marks })).toEqual({ score: 9_901, band: 'excellent' });
    // Only 30 of the 110.01 apply: 29 ÷ 30 of 110.01.
    const states = [{ subject: 'x', leaf: 'a', state: 'not-applicable' }];
    expect(subject('drop', { figures, marks, states })).toEqual({ score: 10_634, band: 'excellent' });
    expect(subject('full', { figures, marks, states })).toEqual({ score: 10_901, band: 'excellent' });
  });

  it('takes a part that is out of 60 to 100 before it is weighed', () => {
    const leaf = (key: string, weight: number) => ({ key, weight, rule: { kind: 'reviewer' } });
    const combine = [
      { weight: 60, system: { fullMarks: 6_000, nodes: [leaf('a', 6_000)] } },
      { weight: 40, system: { fullMarks: 4_000, nodes: [leaf('b', 4_000)] } },
    ];
    const marks = [
      { subject: 'x', leaf: 'a', points: 5_550 },
      { subject: 'x', leaf: 'b', points: 3_333 },
    ];
    const scored = scoreFiles({ combine }, { asOf: '2021-12-31', subjects: [{ id: 'x' }], marks });
    expect(scored).toMatchObject({
      value: {
        result: {
          subjects: [
            {
              score: 8_883,
              parts: [
                { score: 5_550, points: 5_550 },
                { score: 3_333, points: 3_333 },
              ],
            },
          ],
        },
      },
    });
  });

  it('counts what fails from the other two figures unless it is said', () => {
    const system = { nodes: [{ ...LEAF, rule: { kind: 'deduction', perRecord: 100 } }] };
    const score = (figure: object) => {
      const scored = scoreFiles(system, { ...FACTS, figures: [{ ...FIGURE, ...figure }] });
      return scored.ok ? scored.value.result.subjects[0]?.score : scored.problem;
    };
    expect(score({})).toBe(9_800);
    expect(score({ failing: 1 })).toBe(9_900);
    expect(score({ failing: ['公文 1'], failingCount: 4 })).toBe(9_600);
  });

  const part = (weight: unknown, system: object = SYSTEM) => ({ weight, system });
  it.each([
    [
      'weights that do not sum',
      { nodes: [{ ...LEAF, weight: 9_000 }] },
      FACTS,
      ['system', '', 'weights-do-not-sum'],
    ],
    [
      'weights that do not sum to the full marks',
      { fullMarks: 11_000, nodes: [LEAF] },
      FACTS,
      ['system', '', 'weights-do-not-sum'],
    ],
    [
      'half a hundredth',
      { nodes: [{ ...LEAF, weight: 0.5 }] },
      FACTS,
      ['system', 'nodes[0].weight', 'whole-hundredths'],
    ],
    [
      'a negative weight',
      { nodes: [{ ...LEAF, weight: -1 }] },
      FACTS,
      ['system', 'nodes[0].weight', 'wrong-shape'],
    ],
    [
      'an unknown rule',
      { nodes: [{ ...LEAF, rule: { kind: 'rato' } }] },
      FACTS,
      ['system', 'nodes[0].rule.kind', 'wrong-shape'],
    ],
    [
      'a wrongly typed field',
      { nodes: [{ ...LEAF, wieght: 1 }] },
      FACTS,
      ['system', 'nodes[0]', 'wrong-shape'],
    ],
    [
      'the same inside a group',
      { nodes: [{ key: 'g', children: [{ ...LEAF, rule: { kind: 'ratio', flor: 1 } }] }] },
      FACTS,
      ['system', 'nodes[0].children[0].rule', 'wrong-shape'],
    ],
    [
      'an unknown metric',
      { nodes: [{ ...LEAF, metric: 'n' }] },
      { ...FACTS, figures: [] },
      ['system', 'nodes[0]', 'unknown-metric'],
    ],
    [
      'a repeated key',
      {
        nodes: [
          { ...LEAF, weight: 5_000 },
          { key: 'g', children: [{ ...LEAF, weight: 5_000 }] },
        ],
      },
      FACTS,
      ['system', 'nodes[1].children[0]', 'duplicate-key'],
    ],
    ['nothing', null, FACTS, ['system', '', 'wrong-shape']],
    [
      'parts that do not sum',
      { combine: [part(80), part(19)] },
      FACTS,
      ['system', 'combine', 'parts-do-not-sum'],
    ],
    [
      'a part of no weight',
      { combine: [part(0), part(100)] },
      FACTS,
      ['system', 'combine[0].weight', 'wrong-shape'],
    ],
    [
      'a wrong part',
      { combine: [part(50), part(50, { nodes: [{ ...LEAF, weight: 1 }] })] },
      FACTS,
      ['system', 'combine[1].system', 'weights-do-not-sum'],
    ],
    [
      'a metric nobody uses',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, metric: 'n' }] },
      ['facts', 'figures[0].metric', 'metric-unused'],
    ],
    [
      'an unknown subject',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, subject: 'z' }] },
      ['facts', 'figures[0].subject', 'unknown-subject'],
    ],
    [
      'a subject twice',
      SYSTEM,
      { ...FACTS, subjects: [...SUBJECTS, { id: 'x' }] },
      ['facts', 'subjects[2].id', 'duplicate'],
    ],
    ['a figure twice', SYSTEM, { ...FACTS, figures: [FIGURE, FIGURE] }, ['facts', 'figures[1]', 'duplicate']],
    [
      'a negative figure',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, numerator: -1 }] },
      ['facts', 'figures[0].numerator', 'wrong-shape'],
    ],
    [
      'more than all',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, numerator: 10 }] },
      ['facts', 'figures[0].numerator', 'numerator-above-denominator'],
    ],
    [
      'no figure at all',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, numerator: null }] },
      ['facts', 'figures[0].numerator', 'wrong-shape'],
    ],
    [
      'more failing than all',
      SYSTEM,
      { ...FACTS, figures: [{ ...FIGURE, failing: 10 }] },
      ['facts', 'figures[0].failing', 'failing-above-all'],
    ],
    ['no such day', SYSTEM, { ...FACTS, asOf: '2021-02-30' }, ['facts', 'asOf', 'wrong-shape']],
    [
      'an unknown leaf',
      SYSTEM,
      { ...FACTS, states: [{ subject: 'x', leaf: 'q', state: 'not-done' }] },
      ['facts', 'states[0].leaf', 'unknown-leaf'],
    ],
    [
      'an unknown state',
      SYSTEM,
      { ...FACTS, states: [{ subject: 'x', leaf: 'a', state: 'never' }] },
      ['facts', 'states[0].state', 'wrong-shape'],
    ],
    [
      'an occurrence worth nothing',
      SYSTEM,
      { ...FACTS, occurrences: [{ subject: 'x', leaf: 'a' }] },
      ['facts', 'occurrences[0].points', 'points-needed'],
    ],
    [
      'a mark without reviewer',
      SYSTEM,
      { ...FACTS, marks: [{ subject: 'x', leaf: 'a', points: 1 }] },
      ['facts', 'marks[0].leaf', 'mark-without-reviewer'],
    ],
    [
      'a mark above the weight',
      { nodes: [{ ...LEAF, weight: 6_000 }, MARKED] },
      { ...FACTS, marks: [{ subject: 'x', leaf: 'b', points: 4_001 }] },
      ['facts', 'marks[0].points', 'mark-above-weight'],
    ],
    [
      'a leaf of two systems',
      { combine: [part(50), part(50)] },
      { ...FACTS, states: [{ subject: 'x', leaf: 'a', state: 'not-done' }] },
      ['facts', 'states[0].leaf', 'leaf-ambiguous'],
    ],
  ])('is refused for %s', (_, system, facts, expected) => {
    const keyed =
      'combine' in (system ?? {})
        ? { combine: (system as { combine: object[] }).combine.map((one, at) => ({ key: `p${at}`, ...one })) }
        : system;
    expect(problemOf(keyed, facts)).toEqual(expected);
  });
});
