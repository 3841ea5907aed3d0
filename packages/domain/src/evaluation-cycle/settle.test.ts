import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { applyDecision } from '../appeal/index.ts';
import { readSystem, type IndicatorSystemDefinition } from '../indicator/index.ts';
import type { EvaluationFacts } from '../metric/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { countedLeaves, evaluate, exact, explain, resultLeaves } from '../scoring/index.ts';
import {
  attentionOf,
  decideLeafVerdict,
  mayConfirmAtOnce,
  needsVerdict,
  settle,
  withDecided,
  type LeafFile,
  type LeafVerdict,
} from './index.ts';

const text = { zh: '指标', en: 'Indicator' };
const leaf = (key: string, weight: number, rest: object) => ({
  type: 'leaf' as const,
  key,
  name: text,
  formula: text,
  weight,
  ...rest,
});

function systemOf(nodes: unknown[]): IndicatorSystemDefinition {
  const read = readSystem({
    key: 'test',
    name: text,
    subjectKind: 'department',
    composition: 'drop',
    ranking: 'dense',
    bands: [
      { key: 'fail', name: text, from: 0, to: 8000 },
      { key: 'good', name: text, from: 8000, to: null },
    ],
    nodes,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.details));
  return read.value;
}

const SYSTEM = systemOf([
  leaf('done', 6000, { metric: 'completion', rule: { kind: 'ratio' } }),
  leaf('training', 2000, {
    metric: 'training-attendance',
    rule: { kind: 'ratio' },
    applicability: { whenEmpty: 'not-done' },
    explainedWorth: 80,
  }),
  leaf('mark', 2000, { metric: null, rule: { kind: 'reviewer' } }),
]);

/** Department d1 has handed in one of two tasks and had no training. */
const FACTS: EvaluationFacts = someFacts({
  tasks: [
    aTask({
      id: 't1',
      assignments: [{ id: 'a1', status: 'verified', percent: 100, submittedOn: '2021-05-01' }],
    }),
    aTask({ id: 't2', number: 2, assignments: [{ id: 'a2' }] }),
  ],
});

function files(change: Record<string, Partial<LeafFile>> = {}): LeafFile[] {
  const counted = countedLeaves(SYSTEM, FACTS, [{ kind: 'department', id: 'd1' }]).get('d1') ?? [];
  return counted.map((one) => ({
    departmentId: 'd1',
    counted: one,
    self: { points: exact.roundHalfUp(one.points), note: '', explanation: null },
    thirdParty: null,
    mark: one.leaf.key === 'mark' ? { points: 1500, note: '材料齐全', explanation: null } : null,
    verdict: null,
    selfState: 'handed-in',
    ...change[one.leaf.key],
  }));
}

const MEASURED = { self: 0, 'third-party': 0, final: 100 };
const verdict = (rest: Partial<LeafVerdict>): LeafVerdict => ({
  verdict: 'confirmed',
  points: null,
  explanationAccepted: null,
  reason: '',
  ...rest,
});

function scored(list: readonly LeafFile[], weights = MEASURED) {
  const result = evaluate(SYSTEM, withDecided(FACTS, settle(list, weights)));
  const sheet = result.subjects.find(({ subject }) => subject.id === 'd1');
  const points = Object.fromEntries(
    resultLeaves(sheet?.nodes ?? []).map(({ key, points: own, state }) => [key, [own, state]]),
  );
  return { score: sheet?.score, points };
}

describe('what people decided', () => {
  test('leaves the counted figures and the mark as they are', () => {
    expect(scored(files())).toEqual({
      score: 4500,
      points: { done: [3000, 'measured'], training: [0, 'not-done'], mark: [1500, 'measured'] },
    });
  });

  test('an accepted explanation is worth its share; one that is not accepted nothing', () => {
    const explained = { self: { points: null, note: '', explanation: '本季度未安排培训' } };
    const accepted = { ...explained, verdict: verdict({ explanationAccepted: true }) };
    expect(scored(files({ training: accepted })).points['training']).toEqual([1600, 'explained']);
    const refused = { ...explained, verdict: verdict({ explanationAccepted: false }) };
    expect(scored(files({ training: refused })).points['training']).toEqual([0, 'not-done']);
  });

  test('an adjusted verdict goes before what was counted', () => {
    const adjusted = { verdict: verdict({ verdict: 'adjusted', points: 4200, reason: '材料补齐' }) };
    expect(scored(files({ done: adjusted }))).toMatchObject({
      score: 5700,
      points: { done: [4200, 'measured'] },
    });
  });

  test('sources are weighed exactly; a gap’s share goes to the final figure, a late one’s is nothing', () => {
    const weights = { self: 30, 'third-party': 70, final: 0 };
    const both = {
      self: { points: 5000, note: '', explanation: null },
      thirdParty: { points: 4001, note: '', explanation: null },
    };
    // 0.3 × 50.00 + 0.7 × 40.01 = 43.007; the other leaves have only a self figure, which counts 30 %.
    expect(scored(files({ done: both }), weights).points['done']).toEqual([4301, 'measured']);
    const late = files().map((file) => ({ ...file, self: null, selfState: 'late' as const }));
    expect(scored(late, { self: 30, 'third-party': 0, final: 70 }).points['done']).toEqual([
      2100,
      'measured',
    ]);
  });

  test('each step of a figure that people changed follows from the one before', () => {
    const adjusted = { verdict: verdict({ verdict: 'adjusted', points: 4200, reason: '材料补齐' }) };
    const given = { verdict: verdict({ verdict: 'adjusted', points: 1000, reason: '补交签到表' }) };
    const list = files({ done: adjusted, training: given });
    const weights = { self: 30, 'third-party': 0, final: 70 };
    const result = evaluate(SYSTEM, withDecided(FACTS, settle(list, weights)));
    const leaves = resultLeaves(result.subjects.find(({ subject }) => subject.id === 'd1')?.nodes ?? []);
    const steps = (key: string) =>
      explain(leaves.find((one) => one.key === key)!).map((step) => [step.code, step.result]);
    // Counted 30.00, adjusted to 42.00; 70 % of that and 30 % of the 30.00 of the self-assessment.
    expect(steps('done')).toEqual([
      ['rate', 5000],
      ['rule-ratio', 3000],
      ['adjusted', 4200],
      ['weighed', 3840],
    ]);
    // There was no training to measure: no rule gave anything.
    expect(steps('training')).toEqual([
      ['adjusted', 1000],
      ['weighed', 700],
    ]);
    expect(explain(leaves.find(({ key }) => key === 'done')!)[3]?.operands).toEqual({
      final: 4200,
      finalShare: 70,
      self: 3000,
      selfShare: 30,
      'third-party': null,
      'third-partyShare': null,
    });
  });

  test('the order of the files has no influence', () => {
    const all = files({ done: { verdict: verdict({ verdict: 'adjusted', points: 1, reason: '核减' }) } });
    const expected = scored(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(scored(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('an appeal’s change of the facts goes before an earlier adjustment', () => {
    const adjusted = { verdict: verdict({ verdict: 'adjusted', points: 0, reason: '核减' }) };
    const facts = withDecided(FACTS, settle(files({ done: adjusted }), MEASURED));
    const target = { subject: { kind: 'department', id: 'd1' }, leaf: 'done' } as const;
    const changes = [
      { kind: 'correct-figure', numerator: 2, denominator: 2, reason: '两项任务均已办结并销号' },
    ] as const;
    const again = applyDecision(SYSTEM, facts, target, changes);
    expect(again.ok && again.value.difference.score).toMatchObject({ before: 1500, after: 7500 });
  });
});

describe('what asks for a look', () => {
  const [done, training, mark] = files();

  test('is an explanation, a differing figure or something not done', () => {
    expect(attentionOf(done!)).toEqual([]);
    expect(attentionOf({ ...done!, self: { points: 3500, note: '', explanation: null } })).toEqual([
      'above-counted',
    ]);
    expect(attentionOf({ ...training!, self: { points: null, note: '', explanation: '无' } })).toEqual([
      'explanation',
      'not-done',
    ]);
    expect(attentionOf(mark!)).toEqual([]);
  });

  test('without sampling everything is verified; with it what was drawn or asks for a look', () => {
    expect(needsVerdict(done!, null)).toBe(true);
    expect(needsVerdict(done!, false)).toBe(false);
    expect(needsVerdict(done!, true)).toBe(true);
    expect(needsVerdict(training!, false)).toBe(true);
    expect(needsVerdict({ ...done!, selfState: 'late' }, null)).toBe(false);
    expect(mayConfirmAtOnce(done!, null)).toBe(true);
    expect(mayConfirmAtOnce(done!, true)).toBe(false);
    expect(mayConfirmAtOnce(training!, false)).toBe(false);
  });
});

describe('a verdict', () => {
  const [done, training] = files();
  const input = {
    evaluationId: '0190b6f0-0000-7000-8000-000000000001',
    departmentId: '0190b6f0-0000-7000-8000-000000000002',
    leafKey: 'done',
    version: 0,
    explanationAccepted: null,
    reason: '',
  };
  const people = { verifierId: 'v', writerId: 'w' };
  const confirmed = { ...input, verdict: 'confirmed' } as const;
  const refusal = (decision: { ok: boolean; refusal?: string }) => decision.refusal ?? 'ok';

  test('is given by somebody else, in verification, on what was handed in', () => {
    expect(refusal(decideLeafVerdict('verification', done!, confirmed, people))).toBe('ok');
    expect(refusal(decideLeafVerdict('announced', done!, confirmed, people))).toBe(
      'evaluation-not-in-verification',
    );
    expect(
      refusal(decideLeafVerdict('verification', done!, confirmed, { verifierId: 'w', writerId: 'w' })),
    ).toBe('verdict-own-entry');
    expect(
      refusal(decideLeafVerdict('verification', { ...done!, selfState: 'returned' }, confirmed, people)),
    ).toBe('leaf-not-handed-in');
  });

  test('answers an explanation and stays within the leaf', () => {
    const explained = { ...training!, self: { points: null, note: '', explanation: '无培训' } };
    expect(refusal(decideLeafVerdict('verification', explained, confirmed, people))).toBe(
      'verdict-explanation-open',
    );
    const adjusted = { ...input, verdict: 'adjusted', points: 6001, reason: '核查调整' } as const;
    expect(decideLeafVerdict('verification', done!, adjusted, people)).toEqual({
      ok: false,
      refusal: 'entry-out-of-range',
      details: { from: 0, to: 60 },
    });
    expect(refusal(decideLeafVerdict('verification', done!, { ...adjusted, points: 6000 }, people))).toBe(
      'ok',
    );
  });
});
