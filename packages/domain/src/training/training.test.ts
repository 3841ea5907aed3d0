import { describe, expect, test } from 'vitest';
import {
  RecordAttendanceInput,
  decideAttendance,
  decideCancelSession,
  decideHoldSession,
  decidePlanSession,
  parseAttendance,
  trainingFigures,
  type FigureSession,
  type SessionState,
} from './index.ts';

const planned: SessionState = { status: 'planned', plannedOn: '2021-11-15', heldOn: null, version: 1 };
const held: SessionState = { ...planned, status: 'held', heldOn: '2021-11-15' };
const cancelled: SessionState = { ...planned, status: 'cancelled' };
const context = { year: 2021, today: '2021-11-20' };
const hold = { version: 1, heldOn: '2021-11-15', minutes: 120 };

describe('sessions', () => {
  test('lie in the year of their plan', () => {
    expect(decidePlanSession(2021, '2021-03-01').ok).toBe(true);
    expect(decidePlanSession(2021, '2022-01-01')).toMatchObject({ refusal: 'session-outside-year' });
  });

  test('are held on a day of the year that has come; a held one is corrected', () => {
    const value = { status: 'held', heldOn: '2021-11-15', minutes: 120 };
    expect(decideHoldSession(planned, hold, context)).toEqual({ ok: true, value });
    expect(decideHoldSession(held, hold, context)).toEqual({ ok: true, value });
  });

  test.each([
    [planned, { heldOn: '2020-12-31' }, 'held-outside-year'],
    [planned, { heldOn: '2021-11-21' }, 'held-in-future'],
    [planned, { version: 2 }, 'version-conflict'],
    [cancelled, {}, 'session-cancelled'],
  ])('%j with %j: %s', (subject, change, refusal) => {
    expect(decideHoldSession(subject, { ...hold, ...change }, context)).toMatchObject({ ok: false, refusal });
  });

  test('only a planned one is cancelled', () => {
    expect(decideCancelSession(planned, { version: 1 }).ok).toBe(true);
    expect(decideCancelSession(held, { version: 1 })).toMatchObject({ refusal: 'session-not-planned' });
  });
});

describe('attendance', () => {
  const row = { departmentId: 'a', expected: 3, actual: 5 };

  test('more than expected is allowed and pointed out', () => {
    const rows = [
      row,
      { departmentId: 'b', expected: 2, actual: 2 },
      { departmentId: 'c', expected: 2, actual: null },
    ];
    expect(decideAttendance(held, { version: 1, rows })).toEqual({
      ok: true,
      value: { rows, overExpected: ['a'] },
    });
  });

  test.each([
    [planned, [row], 'actual-before-held'],
    [held, [row, row], 'attendance-department-twice'],
    [held, [{ ...row, expected: -1 }], 'attendance-negative'],
    [held, [{ ...row, actual: -1 }], 'attendance-negative'],
    [cancelled, [row], 'session-cancelled'],
  ])('case %#: %j %j %s', (subject, rows, refusal) => {
    expect(decideAttendance(subject, { version: 1, rows })).toMatchObject({ ok: false, refusal });
  });

  test('expected heads are entered beforehand, and the schema refuses negative ones', () => {
    expect(decideAttendance(planned, { version: 1, rows: [{ ...row, actual: null }] }).ok).toBe(true);
    const id = '0197a000-0000-7000-8000-000000000001';
    const input = { sessionId: id, version: 1, rows: [{ departmentId: id, expected: -1, actual: null }] };
    expect(RecordAttendanceInput.safeParse(input).success).toBe(false);
  });

  test('pasted attendance', () => {
    const departments = [
      { id: 'fg', name: '政策法规处', shortName: '法规处' },
      { id: 'gh', name: '国土空间规划处', shortName: '规划处' },
    ];
    const text =
      '实到人数\t参训处室\t应到\n4人\t法规处\t3\n\t规划处\t5\n1\t法规处\t1\n2\t规划科\t2\n多\t财务与资金运用处\t2\n9\t合计\t9';
    expect(parseAttendance(text, departments)).toEqual({
      rows: [
        { departmentId: 'fg', expected: 3, actual: 4 },
        { departmentId: 'gh', expected: 5, actual: null },
      ],
      overExpected: ['fg'],
      problems: [
        { line: 4, code: 'department-twice', value: '法规处', nearest: null },
        { line: 5, code: 'unknown-department', value: '规划科', nearest: '规划处' },
        { line: 6, code: 'unknown-department', value: '财务与资金运用处', nearest: null },
      ],
    });
    expect(
      parseAttendance('法规处\t两\t1\n规划处\t\t1', departments).problems.map((one) => one.code),
    ).toEqual(['not-a-number', 'expected-missing']);
  });
});

function makeSession(change: Partial<FigureSession>): FigureSession {
  return {
    id: 's',
    mode: 'inviting',
    status: 'held',
    plannedOn: '2021-11-15',
    heldOn: '2021-11-15',
    minutes: 90,
    attendances: [],
    ...change,
  };
}

describe('trainingFigures', () => {
  const departments = [
    { id: 'a', archivedOn: null },
    { id: 'b', archivedOn: null },
    { id: 'c', archivedOn: null },
    { id: 'old', archivedOn: '2021-01-01' },
  ];
  const sessions = [
    makeSession({
      id: 's1',
      attendances: [
        { departmentId: 'a', expected: 4, actual: 3 },
        { departmentId: 'b', expected: 2, actual: 0 },
        { departmentId: 'old', expected: 1, actual: 1 },
      ],
    }),
    makeSession({
      id: 's2',
      mode: 'going-out',
      minutes: 60,
      attendances: [
        { departmentId: 'a', expected: 2, actual: 2 },
        { departmentId: 'c', expected: 5, actual: null },
      ],
    }),
    makeSession({
      id: 's3',
      status: 'planned',
      heldOn: null,
      attendances: [{ departmentId: 'b', expected: 9, actual: null }],
    }),
    makeSession({ id: 's4', status: 'cancelled', heldOn: null }),
  ];

  test('count held sessions and counted heads only', () => {
    expect(trainingFigures({ plannedSessions: 4 }, sessions, departments)).toEqual({
      sessions: { numerator: 2, denominator: 4 },
      held: 2,
      byMode: { inviting: 1, 'going-out': 1 },
      attendance: { numerator: 6, denominator: 9 },
      coverage: { numerator: 1, denominator: 3 },
      uncovered: ['b', 'c'],
      minutes: 150,
      uncounted: ['s2'],
      departments: [
        {
          departmentId: 'a',
          attended: 2,
          attendance: { numerator: 5, denominator: 6 },
          minutes: 150,
          covered: true,
        },
        {
          departmentId: 'b',
          attended: 0,
          attendance: { numerator: 0, denominator: 2 },
          minutes: 0,
          covered: false,
        },
        { departmentId: 'c', attended: 0, attendance: null, minutes: 0, covered: false },
      ],
    });
  });

  test('missing is a gap, not zero', () => {
    const nothing = trainingFigures(null, [], departments);
    expect(nothing).toMatchObject({ sessions: null, attendance: null, coverage: null, held: 0 });
    expect(trainingFigures({ plannedSessions: 0 }, [], []).sessions).toBeNull();
    expect(trainingFigures({ plannedSessions: 2 }, [makeSession({})], departments)).toMatchObject({
      sessions: { numerator: 1, denominator: 2 },
      coverage: null,
      uncounted: ['s'],
    });
  });
});
