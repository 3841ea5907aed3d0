import { describe, expect, test } from 'vitest';
import {
  firstIndicatorSystem,
  leavesOf,
  type IndicatorLeaf,
  type IndicatorRule,
} from '../indicator/index.ts';
import { lastQuarterEnd, rewindFacts } from '../metric/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { exampleOf, summariseTrial, trySystem, type ExampleFigures } from './index.ts';

const [first] = leavesOf(firstIndicatorSystem.nodes);
if (first === undefined) throw new Error('no leaf');
const FIGURES: ExampleFigures = { numerator: 7, denominator: 9, failing: 2, base: 9_000, mark: 750 };

function pointsOf(
  rule: IndicatorRule,
  figures: Partial<ExampleFigures> = {},
  more: Partial<IndicatorLeaf> = {},
) {
  const leaf: IndicatorLeaf = { ...first!, weight: 1_000, rule, ...more };
  return exampleOf(leaf, { ...FIGURES, ...figures }).node.points;
}

describe('an example of a rule, as in the documents', () => {
  test.each([
    [{ kind: 'ratio', floor: 0, target: 10_000 }, {}, 778],
    [{ kind: 'ratio', floor: 5_000, target: 9_000 }, { numerator: 7, denominator: 10 }, 500],
    [{ kind: 'deduction', perRecord: 200, floor: 'own' }, { failing: 3 }, 400],
    [{ kind: 'deduction', perRecord: 400, floor: 'level-1' }, { failing: 4 }, -600],
    [{ kind: 'proportional' }, { numerator: 7, denominator: 8 }, 875],
    [
      {
        kind: 'tiered',
        over: 'rate',
        tiers: [
          { from: 8_000, points: 600 },
          { from: 9_500, points: 1_000 },
        ],
      },
      { numerator: 8, denominator: 10 },
      600,
    ],
    [{ kind: 'have-lack', have: 1_000, lack: 200 }, { numerator: 0, denominator: 1 }, -200],
    [{ kind: 'count-points', perRecord: 150 }, { numerator: 4, denominator: 4 }, 600],
    [{ kind: 'reviewer' }, {}, 750],
  ] as [IndicatorRule, Partial<ExampleFigures>, number][])('%o with %o: %i', (rule, figures, points) => {
    expect(pointsOf(rule, figures)).toBe(points);
  });

  test('a bonus opens strictly above its gate, a veto cuts the score', () => {
    const bonus: IndicatorRule = { kind: 'bonus', perRecord: 100, cap: 200, above: 8_000 };
    const records = { numerator: 3, denominator: 3, failing: 0 };
    expect(pointsOf(bonus, { ...records, base: 9_000 }, { weight: 0 })).toBe(200);
    expect(pointsOf(bonus, { ...records, base: 8_000 }, { weight: 0 })).toBe(0);
    const veto: IndicatorRule = { kind: 'veto', effect: { kind: 'fixed', score: 5_900 } };
    expect(exampleOf({ ...first, weight: 0, rule: veto }, { ...FIGURES, failing: 1 }).score).toBe(5_900);
    expect(
      exampleOf({ ...first, weight: 0, rule: veto }, { ...FIGURES, failing: 0, base: 9_000 }).score,
    ).toBe(9_000);
  });

  test('nothing to measure is what the applicability says; a leaf of the whole 100.00 and one without a metric work', () => {
    const nothing = { numerator: 0, denominator: 0, failing: 0 };
    const ratio: IndicatorRule = { kind: 'ratio', floor: 0, target: 10_000 };
    expect(pointsOf(ratio, nothing)).toBeNull();
    expect(
      pointsOf(ratio, nothing, { applicability: { whenEmpty: 'not-done', departmentKinds: null } }),
    ).toBe(0);
    expect(pointsOf(ratio, { numerator: 1, denominator: 2 }, { weight: 10_000, metric: null })).toBe(5_000);
  });

  test('the steps carry the figures that were typed', () => {
    const { steps } = exampleOf({ ...first, weight: 1_000 }, FIGURES);
    expect(steps[0]).toMatchObject({ code: 'rate', operands: { numerator: 7, denominator: 9 } });
  });
});

describe('trying a system', () => {
  const facts = someFacts({
    tasks: [
      aTask({ id: 'late', dueOn: '2021-05-01', originalDueOn: '2021-05-01' }),
      aTask({
        id: 'done',
        assignments: [{ departmentId: 'd2', status: 'submitted', submittedOn: '2021-06-01' }],
      }),
    ],
  });

  test('the same system changes nothing for anybody', () => {
    const trial = trySystem([firstIndicatorSystem], firstIndicatorSystem, facts);
    expect(
      trial.subjects.map(({ change }) => change).filter((change) => change !== null && change !== 0),
    ).toEqual([]);
    expect(trial.subjects.flatMap(({ leaves }) => leaves)).toEqual([]);
  });

  test('a heavier penalty costs those who are late, named by the leaf, the largest change first', () => {
    const leaf = leavesOf(firstIndicatorSystem.nodes).find(({ key }) => key === 'overdue-tasks');
    if (leaf === undefined) throw new Error('no such leaf');
    const draft = structuredClone(firstIndicatorSystem);
    const changed = leavesOf(draft.nodes).find(({ key }) => key === 'overdue-tasks');
    if (changed?.rule.kind === 'deduction') changed.rule.perRecord = 1_000;
    // What an accepted explanation is worth changes nothing where nobody explained.
    const [silent] = leavesOf(draft.nodes);
    if (silent === undefined) throw new Error('no leaf');
    silent.explainedWorth = 50;
    const { subjects, edited } = trySystem([firstIndicatorSystem], draft, facts);
    expect(summariseTrial(subjects, edited)).toMatchObject({
      gain: 0,
      lose: 1,
      same: subjects.length - 1,
      leaves: [{ key: 'overdue-tasks', edited: true, gain: 0, lose: 1, total: subjects[0]?.change }],
      silent: [{ key: silent.key, kind: 'changed' }],
    });
    expect(subjects[0]).toMatchObject({ subject: { id: 'd1' }, leaves: [{ key: 'overdue-tasks' }] });
    expect(subjects[0]?.change).toBeLessThan(0);
    expect(subjects.slice(1).filter(({ change }) => change !== 0 && change !== null)).toEqual([]);
    expect(subjects[0]?.bandAfter).toBe('fail');
  });
});

describe('facts of an earlier day', () => {
  test.each([
    ['2021-12-20', '2021-09-30'],
    ['2021-01-01', '2020-12-31'],
    ['2022-03-31', '2021-12-31'],
    ['2021-07-01', '2021-06-30'],
  ])('on %s the last quarter ended on %s', (today, end) => {
    expect(lastQuarterEnd(today)).toBe(end);
  });

  test('what was dated later is undone, the rest stays', () => {
    const done = {
      departmentId: 'd2',
      status: 'verified' as const,
      receivedOn: '2021-03-02',
      submittedOn: '2021-06-01',
      verifiedOn: '2021-07-02',
    };
    const session = {
      title: '',
      mode: 'inviting' as const,
      minutes: 60,
      hostDepartmentId: null,
      attendances: [],
    };
    const facts = someFacts({
      tasks: [
        aTask({ id: 'a', status: 'closed', closedOn: '2021-07-02', assignments: [done] }),
        aTask({ id: 'b', issuedOn: '2021-07-01' }),
      ],
      training: {
        plannedSessions: 2,
        sessions: [{ id: 's', status: 'held', plannedOn: '2021-06-30', heldOn: '2021-07-01', ...session }],
      },
    });
    const rewound = rewindFacts(facts, '2021-06-30');
    expect(rewound.asOf).toBe('2021-06-30');
    expect(rewound.tasks).toHaveLength(1);
    expect(rewound.tasks[0]).toMatchObject({ status: 'issued', closedOn: null });
    expect(rewound.tasks[0]?.assignments[0]).toMatchObject({ status: 'submitted', verifiedOn: null });
    expect(rewound.training.sessions[0]).toMatchObject({ status: 'planned', heldOn: null });
    expect(rewindFacts(facts, '2021-05-31').tasks[0]?.assignments[0]?.status).toBe('in-progress');
    expect(rewindFacts(facts, '2021-03-01').tasks[0]?.assignments[0]?.status).toBe('awaiting-receipt');
    expect(rewindFacts(facts, '2021-12-31').tasks).toEqual(facts.tasks);
  });
});
