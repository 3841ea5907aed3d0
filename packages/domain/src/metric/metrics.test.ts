import { describe, expect, test } from 'vitest';
import { indexFacts, measure, metricRegistry, type EvaluationFacts, type SubjectRef } from './index.ts';
import { aTask, someFacts } from './testing/facts-builder.ts';

const D1: SubjectRef = { kind: 'department', id: 'd1' };
const D2: SubjectRef = { kind: 'department', id: 'd2' };
const I1: SubjectRef = { kind: 'item', id: 'i1' };

function figure(facts: EvaluationFacts, key: string, subject: SubjectRef) {
  const { numerator, denominator, failing, state } = measure(indexFacts(facts), key, subject);
  return { numerator, denominator, failing: failing.map(({ id }) => id), state };
}

function shared(supportOn: string, required: boolean) {
  return someFacts({
    tasks: [
      aTask({
        assignments: [
          { status: 'submitted', submittedOn: '2021-06-20' },
          { departmentId: 'd2', role: 'support', required, status: 'submitted', submittedOn: supportOn },
        ],
      }),
    ],
  });
}

function checkpoint(id: string, dueOn: string, doneOn: string | null) {
  return {
    id,
    label: id,
    startsOn: '2021-01-01',
    dueOn,
    doneOn,
  };
}

function session(id: string, actual: number | null, more: object = {}) {
  return {
    id,
    title: id,
    mode: 'inviting' as const,
    status: 'held' as const,
    plannedOn: '2021-05-01',
    heldOn: '2021-05-01',
    minutes: 90,
    hostDepartmentId: 'd2',
    attendances: [{ departmentId: 'd1', expected: 4, actual }],
    ...more,
  };
}

const GAP = { numerator: 0, denominator: 0, failing: [], state: 'not-applicable' };

describe('every registered metric', () => {
  test('has its own key, both names and a formula in both languages', () => {
    expect(new Set(metricRegistry.map(({ key }) => key)).size).toBe(metricRegistry.length);
    for (const { name, formula } of metricRegistry) {
      expect([name.zh, name.en, formula.zh, formula.en].every((text) => text.length > 2)).toBe(true);
    }
  });

  test.each(metricRegistry.map(({ key }) => key))(
    '%s is a gap where a department has no records at all',
    (key) => {
      expect(figure(someFacts(), key, D2)).toEqual(GAP);
    },
  );

  test('an unknown metric is a programming error', () => {
    expect(() => measure(indexFacts(someFacts()), 'no-such', D1)).toThrow(RangeError);
  });
});

describe('on-time completion (facts of 2021-07-15)', () => {
  const tasks = [
    aTask({
      id: 't1',
      dueOn: '2021-06-30',
      assignments: [{ status: 'verified', submittedOn: '2021-06-30', verifiedOn: '2021-07-09' }],
    }),
    aTask({
      id: 't2',
      dueOn: '2021-06-30',
      assignments: [{ status: 'submitted', submittedOn: '2021-07-01' }],
    }),
    aTask({ id: 't3', dueOn: '2021-07-14' }),
    aTask({ id: 't4', dueOn: '2021-07-15' }),
    aTask({
      id: 't5',
      dueOn: '2021-12-31',
      assignments: [{ status: 'submitted', submittedOn: '2021-07-01' }],
    }),
    aTask({ id: 't6', dueOn: '2021-01-01', status: 'draft' }),
    aTask({ id: 't7', dueOn: '2021-01-01', status: 'cancelled' }),
    aTask({ id: 't8', dueOn: '2021-01-01', deadlineKind: 'standing' }),
  ];

  test('counts the day of handing in, not of verification; the due day itself is in time; early work counts', () => {
    expect(figure(someFacts({ tasks }), 'on-time-completion', D1)).toEqual({
      numerator: 2,
      denominator: 4,
      failing: ['t2-a1', 't3-a1'],
      state: 'measured',
    });
  });

  test('only what is open past its due day is overdue', () => {
    expect(figure(someFacts({ tasks }), 'overdue-tasks', D1)).toMatchObject({
      numerator: 4,
      denominator: 5,
      failing: ['t3-a1'],
    });
  });

  test('a returned part is open again', () => {
    const returned = [
      aTask({ assignments: [{ status: 'returned', submittedOn: '2021-06-01', returnCount: 1 }] }),
    ];
    expect(figure(someFacts({ tasks: returned }), 'on-time-completion', D1).failing).toEqual(['t1-a1']);
  });

  test('an extension moves the due date but not the original one', () => {
    const extended = [
      aTask({
        dueOn: '2021-07-31',
        originalDueOn: '2021-06-30',
        extensionCount: 1,
        assignments: [{ extensionCount: 1 }],
      }),
    ];
    const facts = someFacts({ tasks: extended });
    expect(figure(facts, 'on-time-completion', D1)).toEqual(GAP);
    expect(figure(facts, 'on-time-original', D1)).toMatchObject({ numerator: 0, denominator: 1 });
    expect(figure(facts, 'without-extension', D1)).toMatchObject({
      numerator: 0,
      denominator: 1,
      failing: ['t1-a1'],
    });
    expect(figure(facts, 'without-extension', I1)).toMatchObject({
      numerator: 0,
      denominator: 1,
      failing: ['t1'],
    });
  });

  test('an item’s task is in time only when the last required part was', () => {
    expect(figure(shared('2021-06-30', true), 'on-time-completion', I1)).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
    expect(figure(shared('2021-07-01', true), 'on-time-completion', I1)).toMatchObject({
      numerator: 0,
      failing: ['t1'],
    });
    expect(figure(shared('2021-07-01', false), 'on-time-completion', I1)).toMatchObject({ numerator: 1 });
    expect(figure(shared('2021-07-01', false), 'on-time-completion', D2)).toEqual(GAP);
  });
});

describe('receipt, verification, evidence, completion', () => {
  const tasks = [
    aTask({
      id: 't1',
      assignments: [
        { receivedOn: '2021-03-04', status: 'verified', submittedOn: '2021-05-01', evidenceCount: 2 },
      ],
    }),
    aTask({
      id: 't2',
      assignments: [
        { receivedOn: '2021-03-05', status: 'verified', submittedOn: '2021-05-01', returnCount: 1 },
      ],
    }),
    aTask({ id: 't3', assignments: [{ receivedOn: null, status: 'awaiting-receipt' }] }),
    aTask({
      id: 't4',
      assignments: [{ receivedOn: null, receiptDueOn: '2021-07-15', status: 'awaiting-receipt' }],
    }),
    aTask({
      id: 't5',
      assignments: [
        {
          receivedOn: null,
          receiptDueOn: null,
          status: 'submitted',
          submittedOn: '2021-05-01',
          evidenceCount: 1,
        },
      ],
    }),
  ];
  const facts = someFacts({ tasks });

  test.each([
    ['receipt-in-time', 1, 3, ['t2-a1', 't3-a1']],
    ['verified-first-time', 1, 2, ['t2-a1']],
    ['evidence-attached', 2, 3, ['t2-a1']],
    ['completion', 2, 5, ['t3-a1', 't4-a1', 't5-a1']],
  ])('%s is %i of %i', (key, numerator, denominator, failing) => {
    expect(figure(facts, key, D1)).toEqual({ numerator, denominator, failing, state: 'measured' });
  });

  test('an item’s task is complete when it is closed, not when its parts are verified', () => {
    expect(figure(facts, 'completion', I1)).toMatchObject({ numerator: 0, denominator: 5 });
    const closed = someFacts({ tasks: [aTask({ status: 'closed', closedOn: '2021-07-01' })] });
    expect(figure(closed, 'completion', I1)).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('an item without an issued task is not broken down; a draft does not help', () => {
    const drafted = someFacts({ tasks: [aTask({ status: 'draft' })] });
    expect(figure(drafted, 'breakdown-coverage', I1)).toMatchObject({
      numerator: 0,
      denominator: 1,
      failing: ['i1'],
    });
    expect(figure(facts, 'breakdown-coverage', I1)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(figure(facts, 'breakdown-coverage', D1)).toEqual(GAP);
  });

  test('a task without a lead department shows', () => {
    const unled = someFacts({ tasks: [aTask({ assignments: [{ role: 'support' }] }), aTask({ id: 't2' })] });
    expect(figure(unled, 'lead-assigned', I1)).toMatchObject({
      numerator: 1,
      denominator: 2,
      failing: ['t1'],
    });
  });
});

describe('progress', () => {
  test('is weighed by the tasks, never more than expected, and complete once handed in', () => {
    const tasks = [
      aTask({ id: 't1', weight: 300, expectedPercent: 50, assignments: [{ percent: 20 }] }),
      aTask({ id: 't2', weight: 100, expectedPercent: 40, assignments: [{ percent: 90 }] }),
      aTask({
        id: 't3',
        weight: 100,
        expectedPercent: 100,
        assignments: [{ percent: 80, status: 'submitted', submittedOn: '2021-07-01' }],
      }),
      aTask({ id: 't4', weight: 900, expectedPercent: null }),
      aTask({ id: 't5', weight: 900, expectedPercent: 0 }),
    ];
    expect(figure(someFacts({ tasks }), 'progress-against-trajectory', D1)).toEqual({
      numerator: 300 * 20 + 100 * 40 + 100 * 100,
      denominator: 300 * 50 + 100 * 40 + 100 * 100,
      failing: ['t1-a1'],
      state: 'measured',
    });
  });

  test('checkpoints count for the lead; what lies after an early closing is not owed', () => {
    const checkpoints = [
      checkpoint('c1', '2021-03-31', '2021-03-31'),
      checkpoint('c2', '2021-04-30', '2021-05-06'),
      checkpoint('c3', '2021-06-30', null),
      checkpoint('c4', '2021-09-30', null),
    ];
    const task = {
      deadlineKind: 'standing' as const,
      dueOn: null,
      checkpoints,
      assignments: [{}, { departmentId: 'd2', role: 'support' as const }],
    };
    const open = someFacts({ tasks: [aTask(task)] });
    expect(figure(open, 'checkpoints-met', D1)).toMatchObject({
      numerator: 1,
      denominator: 3,
      failing: ['c2', 'c3'],
    });
    expect(figure(open, 'checkpoints-met', D2)).toEqual(GAP);
    expect(figure(open, 'checkpoints-met', I1)).toMatchObject({ numerator: 1, denominator: 3 });
    const closed = someFacts({ tasks: [aTask({ ...task, status: 'closed', closedOn: '2021-06-01' })] });
    expect(figure(closed, 'checkpoints-met', I1)).toMatchObject({
      numerator: 1,
      denominator: 2,
      failing: ['c2'],
    });
  });

  test.each([
    ['2021-06-15', 1],
    ['2021-06-14', 0],
  ])('a report on %s, with thirty days allowed, makes %i of 1 regular', (lastReportOn, numerator) => {
    const facts = someFacts({ tasks: [aTask({ assignments: [{ lastReportOn }] })] });
    expect(figure(facts, 'report-regularity', D1)).toMatchObject({ numerator, denominator: 1 });
  });

  test('a task that has not begun or is handed in owes no report', () => {
    const tasks = [
      aTask({ id: 't1', startsOn: '2021-09-01' }),
      aTask({ id: 't2', assignments: [{ status: 'submitted', submittedOn: '2021-04-01' }] }),
    ];
    expect(figure(someFacts({ tasks }), 'report-regularity', D1)).toEqual(GAP);
  });
});

describe('training', () => {
  const facts = someFacts({
    training: {
      plannedSessions: 5,
      sessions: [
        session('s1', 6),
        session('s2', 1),
        session('s3', 0),
        session('s4', null),
        session('s5', null, { status: 'planned', heldOn: null }),
        session('s6', 4, { status: 'cancelled' }),
      ],
    },
  });

  test.each([
    ['training-attendance', D1, 5, 12, ['s2', 's3']],
    ['training-coverage', D1, 2, 3, ['s3']],
    ['training-hosted', D2, 4, 4, []],
    ['training-sessions-held', D1, 4, 5, ['s5']],
    ['training-departments-covered', D1, 1, 3, ['d2', 'd3']],
  ])(
    '%s: uncounted sessions are a gap, surplus heads do not fill empty seats',
    (key, subject, numerator, denominator, failing) => {
      expect(figure(facts, key, subject)).toEqual({ numerator, denominator, failing, state: 'measured' });
    },
  );

  test('does not apply to work items', () => {
    expect(figure(facts, 'training-attendance', I1)).toEqual(GAP);
  });
});

test('a given figure goes before the count from records', () => {
  const facts = someFacts({
    given: [{ metric: 'completion', subject: D1, numerator: 7, denominator: 8 }],
    tasks: [aTask()],
  });
  expect(figure(facts, 'completion', D1)).toMatchObject({ numerator: 7, denominator: 8 });
  expect(figure(facts, 'completion', I1)).toMatchObject({ numerator: 0, denominator: 1 });
});
