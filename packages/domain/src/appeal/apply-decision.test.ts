import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstIndicatorSystem,
  leavesOf,
  type IndicatorNode,
  type IndicatorSystemDefinition,
} from '../indicator/index.ts';
import { indexFacts, metricKeysFor } from '../metric/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { evaluate, resultLeaves } from '../scoring/index.ts';
import { applyDecision, figureChanges, type AppealTarget, type FactChange, type Rescored } from './index.ts';

const D1 = { kind: 'department' as const, id: 'd1' };
const reason = 'handed in on paper on the day itself';
const tasks = [
  aTask({ id: 't1', number: 1, dueOn: '2021-07-01' }),
  aTask({ id: 't2', number: 2, dueOn: '2021-07-02' }),
  aTask({ id: 't3', number: 3, dueOn: '2021-07-20', assignments: [{ departmentId: 'd2' }] }),
  aTask({ id: 't4', number: 4, dueOn: '2021-07-01', assignments: [{ departmentId: 'd3' }] }),
];
const seats = [{ departmentId: 'd1', expected: 10, actual: 4 }];
const facts = someFacts({
  tasks,
  training: {
    plannedSessions: 2,
    sessions: [
      {
        id: 's1',
        title: '政务公开培训',
        mode: 'inviting',
        status: 'held',
        plannedOn: '2021-05-10',
        heldOn: '2021-05-10',
        minutes: 60,
        hostDepartmentId: null,
        attendances: seats,
      },
    ],
  },
});

const exclude = (id: string, as: 'passing' | 'uncounted' = 'passing'): FactChange => ({
  kind: 'exclude-record',
  record: { kind: 'assignment', id },
  as,
  reason,
});
const target = (leaf: string): AppealTarget => ({ subject: D1, leaf });

function rescored(leaf: string, changes: FactChange[], system = firstIndicatorSystem): Rescored {
  const decision = applyDecision(system, facts, target(leaf), changes);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.value;
}

function leafOf({ result }: Rescored, key: string) {
  const sheet = result.subjects.find(({ subject }) => subject.id === 'd1');
  return resultLeaves(sheet?.nodes ?? []).find((leaf) => leaf.key === key);
}

/** The first system with a reviewer's leaf instead of one that counts. */
const reviewed: IndicatorSystemDefinition = {
  ...firstIndicatorSystem,
  nodes: firstIndicatorSystem.nodes.map(asReviewed),
};
function asReviewed(node: IndicatorNode): IndicatorNode {
  if (node.type === 'group') return { ...node, children: node.children.map(asReviewed) };
  return node.key === 'completion' ? { ...node, metric: null, rule: { kind: 'reviewer' } } : node;
}

describe('what may be changed of a figure', () => {
  test.each([
    ['training-attendance', firstIndicatorSystem, { separable: false, correctable: true }],
    ['overdue-tasks', firstIndicatorSystem, { separable: true, correctable: false }],
    ['completion', reviewed, { separable: false, correctable: false }],
  ])('of %s', (key, system, expected) => {
    const leaf = leavesOf(system.nodes).find((one) => one.key === key);
    expect(leaf && figureChanges(indexFacts(facts), D1, leaf)).toEqual(expected);
  });
});

describe('what a decision changes', () => {
  test('an excluded record no longer fails; the leaf, its score and the overall score say by how much', () => {
    const { difference } = rescored('overdue-tasks', [exclude('t1-a1')]);
    const [leaf] = difference.leaves;
    expect(difference.leaves.filter(({ touched }) => touched)).toHaveLength(1);
    expect(leaf).toMatchObject({ key: 'overdue-tasks', added: [], touched: true });
    // What else moved are hundredths, so that the rows add up to the new score.
    expect(difference.leaves.slice(1).every(({ change }) => Math.abs(change ?? 9) === 1)).toBe(true);
    expect(leaf?.cleared.map(({ id }) => id)).toEqual(['t1-a1']);
    expect(leaf?.change).toBeGreaterThan(0);
    expect(difference.score.change).toBeGreaterThan(0);
    expect(difference.overall.change).toBeGreaterThan(0);
  });

  test('several records go together; left out of the count they leave the denominator', () => {
    const all = rescored('on-time-completion', [
      exclude('t1-a1', 'uncounted'),
      exclude('t2-a1', 'uncounted'),
    ]);
    expect(leafOf(all, 'on-time-completion')?.state).toBe('not-applicable');
    const one = rescored('on-time-completion', [exclude('t1-a1', 'uncounted')]);
    expect(leafOf(one, 'on-time-completion')?.metric).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test('an accepted explanation counts at the leaf’s worth', () => {
    const done = rescored('overdue-tasks', [
      { kind: 'accept-explanation', note: '本期无此项业务,附情况说明' },
    ]);
    expect(leafOf(done, 'overdue-tasks')?.state).toBe('explained');
  });

  test('a state takes the leaf out of the score; a mark and a corrected figure replace what stood there', () => {
    const state: FactChange = { kind: 'set-state', state: 'not-applicable', reason };
    expect(leafOf(rescored('overdue-tasks', [state]), 'overdue-tasks')?.points).toBeNull();
    const mark: FactChange = { kind: 'set-mark', points: 150, reason, evidence: [] };
    expect(leafOf(rescored('completion', [mark], reviewed), 'completion')?.formula?.figures).toMatchObject({
      mark: 150,
    });
    expect(rescored('completion', [mark], reviewed).difference.leaves[0]).toMatchObject({
      key: 'completion',
      touched: true,
    });
    const figure: FactChange = { kind: 'correct-figure', numerator: 9, denominator: 10, reason };
    expect(leafOf(rescored('training-attendance', [figure]), 'training-attendance')?.metric).toMatchObject({
      numerator: 9,
      denominator: 10,
    });
  });

  test('points may be set as such, and take the place of what verification had adjusted', () => {
    const set: FactChange = { kind: 'set-points', points: 333, reason };
    const adjusted = someFacts({
      tasks,
      adjustments: [{ subject: D1, leaf: 'overdue-tasks', points: 100, reason: 'two days late' }],
    });
    const done = applyDecision(firstIndicatorSystem, adjusted, target('overdue-tasks'), [set]);
    expect(done.ok && done.value.facts.adjustments).toEqual([
      { subject: D1, leaf: 'overdue-tasks', points: 333, reason },
    ]);
    expect(done.ok && leafOf(done.value, 'overdue-tasks')?.formula?.figures['adjusted']).toBe(333);
    const counted = applyDecision(firstIndicatorSystem, adjusted, target('overdue-tasks'), [
      exclude('t1-a1'),
    ]);
    expect(counted.ok && counted.value.facts.adjustments).toEqual([]);
  });

  test('leaves the facts it was given alone, and goes on from earlier decisions', () => {
    const frozen = JSON.stringify(facts);
    const first = rescored('overdue-tasks', [exclude('t1-a1')]);
    expect(JSON.stringify(facts)).toBe(frozen);
    const second = applyDecision(firstIndicatorSystem, first.facts, target('overdue-tasks'), [
      exclude('t2-a1'),
    ]);
    expect(second.ok && second.value.difference.leaves[0]?.cleared.map(({ id }) => id)).toEqual(['t2-a1']);
    const done = second.ok ? leafOf(second.value, 'overdue-tasks') : undefined;
    expect(done?.points).toBe(done?.possible);
  });

  test('no other sheet moves by a hundredth; places may change and are named', () => {
    const { result, difference } = rescored('on-time-completion', [exclude('t1-a1'), exclude('t2-a1')]);
    const before = evaluate(firstIndicatorSystem, facts);
    for (const sheet of before.subjects.filter(({ subject }) => subject.id !== 'd1')) {
      const after = result.subjects.find(({ subject }) => subject.id === sheet.subject.id);
      expect({ ...after, rank: 0, tied: false }).toEqual({ ...sheet, rank: 0, tied: false });
    }
    const ranks = new Map(result.subjects.map((sheet) => [sheet.subject.id, sheet.rank]));
    expect(difference.moves.every(({ subject, after }) => ranks.get(subject.id) === after)).toBe(true);
  });

  test('a scorer that lets one department’s facts move another is found out', () => {
    const crossed = (known: typeof facts) => {
      const result = evaluate(firstIndicatorSystem, known);
      return {
        ...result,
        subjects: result.subjects.map((sheet) => ({ ...sheet, bonus: known.given.length })),
      };
    };
    expect(() =>
      applyDecision(firstIndicatorSystem, facts, target('overdue-tasks'), [exclude('t1-a1')], crossed),
    ).toThrow('moved other subjects: ');
  });
});

describe('what a decision may not do', () => {
  const mark: FactChange = { kind: 'set-mark', points: 301, reason, evidence: [] };
  const figure = (numerator: number, denominator: number): FactChange => ({
    kind: 'correct-figure',
    numerator,
    denominator,
    reason,
  });
  test.each<[string, string, FactChange[], IndicatorSystemDefinition, string]>([
    ['an unknown leaf', 'nothing', [exclude('t1-a1')], firstIndicatorSystem, 'appeal-leaf-unknown'],
    ['another’s record', 'overdue-tasks', [exclude('t4-a1')], firstIndicatorSystem, 'change-record-unknown'],
    [
      'one record twice',
      'overdue-tasks',
      [exclude('t1-a1'), exclude('t1-a1')],
      firstIndicatorSystem,
      'change-record-twice',
    ],
    [
      'a record among heads',
      'training-attendance',
      [{ kind: 'exclude-record', record: { kind: 'session', id: 's1' }, as: 'passing', reason }],
      firstIndicatorSystem,
      'change-record-inseparable',
    ],
    ['a record of a mark', 'completion', [exclude('t1-a1')], reviewed, 'change-without-figure'],
    [
      'a mark where records count',
      'completion',
      [mark],
      firstIndicatorSystem,
      'change-mark-without-reviewer',
    ],
    ['a mark above the weight', 'completion', [mark], reviewed, 'change-mark-above-weight'],
    [
      'points above the weight',
      'completion',
      [{ kind: 'set-points', points: 301, reason }],
      firstIndicatorSystem,
      'change-mark-above-weight',
    ],
    [
      'two kinds at once',
      'overdue-tasks',
      [exclude('t1-a1'), mark],
      firstIndicatorSystem,
      'change-beside-others',
    ],
    [
      'a figure of nothing',
      'training-attendance',
      [figure(0, 0)],
      firstIndicatorSystem,
      'change-figure-impossible',
    ],
    [
      'more than all',
      'training-attendance',
      [figure(3, 2)],
      firstIndicatorSystem,
      'change-figure-impossible',
    ],
    [
      'a figure without its records',
      'overdue-tasks',
      [figure(1, 2)],
      firstIndicatorSystem,
      'change-needs-record',
    ],
    [
      'a bonus explained away',
      'training-hosted',
      [{ kind: 'accept-explanation', note: reason }],
      firstIndicatorSystem,
      'change-state-impossible',
    ],
  ])('%s', (_name, leaf, changes, system, refusal) => {
    expect(applyDecision(system, facts, target(leaf), changes)).toMatchObject({ ok: false, refusal });
  });

  test('excusing records never lowers a score, whichever and in whatever order', () => {
    const ids = Array.from({ length: 6 }, (_, at) => `r${at}-a1`);
    const late = someFacts({
      tasks: ids.map((id, at) => aTask({ id: id.replace('-a1', ''), number: at + 1, dueOn: '2021-07-01' })),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (chosen) => {
        const changes = chosen.map((id) => exclude(id));
        const done = applyDecision(firstIndicatorSystem, late, target('overdue-tasks'), changes);
        const sorted = applyDecision(firstIndicatorSystem, late, target('overdue-tasks'), changes.toSorted());
        expect(done.ok && (done.value.difference.score.change ?? -1) >= 0).toBe(true);
        expect(done.ok && sorted.ok && sorted.value.difference).toEqual(done.ok && done.value.difference);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a figure that a ledger gives', () => {
  const named = ['r1', 'r2'].map((id) => ({ kind: 'record' as const, id, taskId: null, label: `#${id}` }));
  const metric = metricKeysFor('department').find((key) => key.startsWith('ledger.')) ?? '';
  const system: IndicatorSystemDefinition = {
    ...firstIndicatorSystem,
    nodes: firstIndicatorSystem.nodes.map(asLedger),
  };
  function asLedger(node: IndicatorNode): IndicatorNode {
    if (node.type === 'group') return { ...node, children: node.children.map(asLedger) };
    return node.key === 'completion' ? { ...node, metric, rule: { kind: 'proportional' } } : node;
  }

  test('names only some of its failing records; excusing one leaves the count right', () => {
    const figure = { metric, subject: D1, numerator: 70, denominator: 100, failing: named, failingCount: 30 };
    const known = someFacts({ tasks, given: [figure] });
    const change: FactChange = { ...exclude('r2'), record: { kind: 'record', id: 'r2' } } as FactChange;
    const done = applyDecision(system, known, target('completion'), [change]);
    expect(done.ok && done.value.facts.given).toMatchObject([
      { numerator: 71, denominator: 100, failingCount: 29, failing: [{ id: 'r1' }] },
    ]);
  });
});
