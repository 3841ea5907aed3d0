import { describe, expect, test } from 'vitest';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import type { FactSession } from '../metric/index.ts';
import { attendanceByDepartment, keyFigures } from './key-figures.ts';
import { overdueAndSoon } from './lists.ts';

const held: FactSession = {
  id: 's1',
  title: '依申请公开实务',
  mode: 'inviting',
  status: 'held',
  plannedOn: '2021-05-10',
  heldOn: '2021-05-10',
  minutes: 120,
  hostDepartmentId: 'd1',
  attendances: [
    { departmentId: 'd1', expected: 4, actual: 3 },
    { departmentId: 'd2', expected: 5, actual: null },
  ],
};

const facts = someFacts({
  tasks: [
    aTask({
      id: 't1',
      number: 1,
      status: 'closed',
      closedOn: '2021-06-01',
      percent: 90,
      expectedPercent: 100,
    }),
    aTask({ id: 't2', number: 2, weight: 300, percent: 20, expectedPercent: 60, light: 'overdue' }),
    aTask({ id: 't3', number: 3, percent: 50, dueOn: '2021-07-18' }),
    aTask({ id: 't4', number: 4, status: 'cancelled' }),
  ],
  training: { plannedSessions: 6, sessions: [held, { ...held, id: 's2', status: 'planned', heldOn: null }] },
});

describe('keyFigures', () => {
  test('count live tasks, weigh progress, and take a closed task as complete', () => {
    expect(keyFigures(facts, 7)).toEqual({
      total: 3,
      closed: 1,
      plannedClosed: 2,
      // (100 × 100 + 300 × 20 + 100 × 50) ÷ 500
      percent: 42,
      // only two tasks have a trajectory: (100 × 100 + 300 × 60) ÷ 400
      expectedPercent: 70,
      overdue: 1,
      soon: 1,
      trainingHeld: 1,
      trainingPlanned: 6,
    });
  });

  test('agree with the lists that they open', () => {
    const lists = overdueAndSoon(facts, 7);
    const figures = keyFigures(facts, 7);
    expect([figures.overdue, figures.soon]).toEqual([lists.overdue.length, lists.soon.length]);
  });

  test('leave gaps where nothing was issued or planned', () => {
    expect(keyFigures(someFacts(), 7)).toMatchObject({
      total: 0,
      percent: null,
      expectedPercent: null,
      trainingPlanned: null,
    });
  });
});

describe('attendanceByDepartment', () => {
  test('keeps the not invited and the not counted apart', () => {
    expect(attendanceByDepartment(facts)).toEqual([
      { departmentId: 'd1', expected: 4, actual: 3, sessionIds: ['s1'] },
      { departmentId: 'd2', expected: 5, actual: null, sessionIds: ['s1'] },
      { departmentId: 'd3', expected: null, actual: null, sessionIds: [] },
    ]);
  });
});
