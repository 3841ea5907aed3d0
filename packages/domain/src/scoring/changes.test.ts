import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstIndicatorSystem, itemIndicatorSystem } from '../indicator/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { compareResults, evaluate, evaluateOne, pointsAtStake, resultLeaves, slimResult } from './index.ts';
import { apportion } from './apportion.ts';
import { add, floor, fromText, rational, roundHalfUp, sum, toText } from './rational.ts';

const D1 = { kind: 'department' as const, id: 'd1' };

const tasks = [
  aTask({ id: 't1', number: 1, dueOn: '2021-07-01' }),
  aTask({
    id: 't2',
    number: 2,
    dueOn: '2021-07-20',
    expectedPercent: 90,
    assignments: [{ percent: 10, lastReportOn: '2021-07-10' }],
  }),
  aTask({
    id: 't3',
    number: 3,
    dueOn: '2021-05-01',
    status: 'closed',
    closedOn: '2021-05-06',
    assignments: [
      { status: 'verified', submittedOn: '2021-05-01', verifiedOn: '2021-05-06', evidenceCount: 1 },
    ],
  }),
  aTask({ id: 't4', number: 4, dueOn: '2021-07-20', assignments: [{ departmentId: 'd2' }] }),
];
const facts = someFacts({ tasks });

describe('points at stake', () => {
  const rows = pointsAtStake(firstIndicatorSystem, facts, D1);

  test('lists the department’s open tasks, the largest gain first, with the day each is lost', () => {
    expect(rows.map(({ taskId }) => taskId).toSorted()).toEqual(['t1', 't2']);
    expect(rows.map(({ gain }) => gain ?? 0)).toEqual(
      rows.map(({ gain }) => gain ?? 0).toSorted((a, b) => b - a),
    );
    expect(rows.find(({ taskId }) => taskId === 't2')?.lostOn).toBe('2021-07-21');
    expect(rows.find(({ taskId }) => taskId === 't1')?.lostOn).toBeNull();
  });

  test('is what the engine says once the task really is done', () => {
    const done = aTask({
      ...tasks[1],
      status: 'closed',
      closedOn: '2021-07-15',
      percent: 100,
      light: 'done',
      assignments: [
        {
          percent: 100,
          status: 'verified',
          submittedOn: '2021-07-15',
          verifiedOn: '2021-07-15',
          lastReportOn: '2021-07-15',
          reportCount: 1,
          evidenceCount: 1,
        },
      ],
    });
    const after = { ...facts, tasks: facts.tasks.map((task) => (task.id === 't2' ? done : task)) };
    const row = rows.find(({ taskId }) => taskId === 't2');
    expect(row?.now).toBe(evaluateOne(firstIndicatorSystem, facts, D1)?.score);
    expect(row?.done).toBe(evaluateOne(firstIndicatorSystem, after, D1)?.score);
    expect(row?.gain).toBeGreaterThan(0);
  });

  test('works for a work item too, and leaves the facts alone', () => {
    const frozen = JSON.stringify(facts);
    const items = pointsAtStake(itemIndicatorSystem, facts, { kind: 'item', id: 'i1' });
    expect(items.map(({ taskId }) => taskId).toSorted()).toEqual(['t1', 't2', 't4']);
    expect(items.every(({ gain }) => gain !== null && gain > 0)).toBe(true);
    expect(JSON.stringify(facts)).toBe(frozen);
  });
});

describe('comparing results', () => {
  test('names the leaves that changed and the records that made the difference', () => {
    const later = someFacts({ asOf: '2021-07-21', tasks });
    const { subjects } = compareResults(
      evaluate(firstIndicatorSystem, facts),
      evaluate(firstIndicatorSystem, later),
    );
    const own = subjects.find(({ subject }) => subject.id === 'd1');
    expect(own?.change).toBe((own?.after ?? 0) - (own?.before ?? 0));
    expect(own?.change).toBeLessThan(0);
    expect(own?.leaves.find(({ key }) => key === 'overdue-tasks')).toMatchObject({
      cleared: [],
      added: [{ kind: 'assignment', id: 't2-a1', taskId: 't2' }],
    });
  });

  test('says nothing of records that a figure no longer names, unless one behind them still is', () => {
    const record = (id: string) => ({ kind: 'record' as const, id, taskId: null, label: id });
    const result = evaluate(firstIndicatorSystem, facts);
    const named = (ids: string[], failingCount: number) => ({
      ...result,
      subjects: result.subjects.map((entry) => ({
        ...entry,
        nodes: [{ ...resultLeaves(entry.nodes)[0]!, failing: ids.map(record), failingCount }],
      })),
    });
    const change = (before: ReturnType<typeof named>, after: ReturnType<typeof named>) => {
      const [leaf] = compareResults(before, after).subjects[0]?.leaves ?? [];
      const ids = (records: { id: string }[] = []) => records.map(({ id }) => id);
      return { ...leaf?.failing, cleared: ids(leaf?.cleared), added: ids(leaf?.added) };
    };
    // r0 pushes r3 out of the names: r3 still fails, so far as anybody knows; r1 stood before r2 and is gone.
    expect(change(named(['r1', 'r2', 'r3'], 30), named(['r0', 'r2'], 30))).toEqual({
      before: 30,
      after: 30,
      cleared: ['r1'],
      added: ['r0'],
    });
    expect(change(named(['r1', 'r2', 'r3'], 3), named(['r2'], 1))).toEqual({
      before: 3,
      after: 1,
      cleared: ['r1', 'r3'],
      added: [],
    });
  });

  test('rows that only share out hundredths differently have not changed', () => {
    const result = evaluate(firstIndicatorSystem, facts);
    const shifted = {
      ...result,
      subjects: result.subjects.map((entry) => ({
        ...entry,
        nodes: resultLeaves(entry.nodes).map((leaf) => ({
          ...leaf,
          points: leaf.points === null ? null : leaf.points + 1,
        })),
      })),
    };
    expect(compareResults(result, shifted).subjects.flatMap(({ leaves }) => leaves)).toEqual([]);
    const slim = slimResult(result);
    expect(compareResults(slim, slimResult(shifted)).subjects.flatMap(({ leaves }) => leaves)).toEqual([]);
  });

  test('the same result twice has no changes; a missing one is a gap, not zero', () => {
    const result = evaluate(firstIndicatorSystem, facts);
    expect(compareResults(result, result).subjects.flatMap(({ leaves }) => leaves)).toEqual([]);
    const fewer = { ...result, subjects: result.subjects.filter(({ subject }) => subject.id !== 'd1') };
    const changes = compareResults(result, fewer).subjects;
    expect(changes.at(-1)).toMatchObject({ subject: D1, after: null, change: null });
    expect(compareResults(fewer, result).subjects.find(({ subject }) => subject.id === 'd1')).toMatchObject({
      before: null,
      change: null,
    });
  });
});

describe('exact arithmetic', () => {
  const fractions = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: 1, max: 97 }));

  test.each([
    [1, 2, 1],
    [-1, 2, 0],
    [3, 2, 2],
    [149, 100, 1],
    [-3, 2, -1],
    [-149, 100, -1],
  ])('%i/%i rounds half-up to %i', (n, d, rounded) => {
    expect(roundHalfUp(rational(n, d))).toBe(rounded);
  });

  test('floor lies at most one below, texts read back, a zero denominator is refused', () => {
    fc.assert(
      fc.property(fractions, ([n, d]) => {
        expect(floor(rational(n, d))).toBe(Math.floor(n / d));
        expect(fromText(toText(rational(n, d)))).toEqual(rational(n, d));
        expect(add(rational(n, d), rational(-n, d))).toEqual(rational(0));
      }),
    );
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => fromText('7')).toThrow(SyntaxError);
  });

  test('apportioned parts add up and stay within one of their exact value', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 8 }), (list) => {
        const exact = list.map(([n, d]) => rational(n, d));
        const total = roundHalfUp(sum(exact));
        const shown = apportion(exact, total);
        expect(shown.reduce((all, value) => all + value, 0)).toBe(total);
        for (const [at, value] of shown.entries()) {
          expect(Math.abs(value - (list[at]?.[0] ?? 0) / (list[at]?.[1] ?? 1))).toBeLessThan(1);
        }
      }),
    );
    expect(() => apportion([rational(1, 2)], 5)).toThrow(RangeError);
  });

  test('the largest remainder gets the missing hundredth, the first of equals', () => {
    expect(apportion([rational(1, 3), rational(1, 3), rational(1, 3)], 1)).toEqual([1, 0, 0]);
    expect(apportion([rational(1, 4), rational(3, 4)], 1)).toEqual([0, 1]);
  });
});
