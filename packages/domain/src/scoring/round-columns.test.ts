import { describe, expect, test } from 'vitest';
import { ScoreFacts } from '../score-file/facts-format.ts';
import { ScoreSystem } from '../score-file/system-format.ts';
import { toFacts, toSystem } from '../score-file/to-domain.ts';
import { evaluate } from './index.ts';
import type { ResultNode } from './result.ts';

const WEIGHTS = [2_627, 920, 4_692, 596, 664, 501];
const FIGURES = [
  [2, 5],
  [5, 5],
  [4, 5],
  [3, 3],
  [1, 1],
  [0, 1],
];
const leaves = WEIGHTS.map((weight, at) => ({
  key: `k${at}`,
  weight,
  metric: `m${at}`,
  rule: { kind: 'ratio' },
}));
const system = toSystem(
  ScoreSystem.parse({
    nodes: [
      { key: 'g1', children: leaves.slice(0, 3) },
      { key: 'g2', children: leaves.slice(3) },
    ],
  }),
);
const facts = toFacts(
  ScoreFacts.parse({
    asOf: '2021-12-31',
    subjects: [{ id: 'a' }],
    figures: FIGURES.map(([numerator, denominator], at) => ({
      subject: 'a',
      metric: `m${at}`,
      numerator,
      denominator,
    })),
    states: ['k0', 'k3'].map((leaf) => ({ subject: 'a', leaf, state: 'not-applicable' })),
  }),
  'department',
);

function rows(nodes: readonly ResultNode[] = []): (number | null)[][] {
  return nodes.flatMap(({ possible, points, children }) => [[possible, points], ...rows(children)]);
}

/** What the program showed, and froze, when points and marks were rounded each by themselves. */
const FROZEN = [
  [8_281, 6_896],
  [0, null],
  [1_358, 1_357],
  [6_923, 5_539],
  [1_719, 980],
  [0, null],
  [980, 980],
  [739, 0],
];

describe('rows rounded as when the facts were frozen', () => {
  test('facts that do not say how give the very rows that were shown then', () => {
    const { rounding: _, ...frozen } = facts;
    const [subject] = evaluate(system, frozen).subjects;
    expect(subject?.score).toBe(7_876);
    expect(rows(subject?.nodes)).toEqual(FROZEN);
  });

  test('facts of today give the same score, and no loss where nothing was lost', () => {
    const [subject] = evaluate(system, facts).subjects;
    expect(subject?.score).toBe(7_876);
    expect(rows(subject?.nodes)).toEqual(
      FROZEN.map(([possible, points]) =>
        possible === 1_358 ? [1_357, 1_357] : possible === 6_923 ? [6_924, points] : [possible, points],
      ),
    );
  });
});
