import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import {
  checkpointsFor,
  decideCancel,
  decideClose,
  decideCreate,
  decideDelete,
  decideIssue,
  decideOccurrence,
  decideReassign,
  decideTrajectory,
  decideUpdate,
  expandSupport,
  limitEnd,
  receiptDueOn,
} from './index.ts';
import { makeCheckpoint, makePart, makeTask } from './testing.ts';

const calendar = officialCalendar();
const today = '2021-11-08';
const context = { today, planEndsOn: '2021-12-31', calendar };
const input = { version: 1 };
const DEPARTMENTS = [
  { id: 'a', archivedOn: null },
  { id: 'b', archivedOn: null },
  { id: 'c', archivedOn: null },
  { id: 'old', archivedOn: '2020-01-01' },
];
const draft = { status: 'draft', issuedOn: null, originalDueOn: null } as const;
const standing = { deadlineKind: 'standing', dueOn: null, cycle: 'monthly', trajectory: [] } as const;
const event = {
  deadlineKind: 'event',
  dueOn: null,
  eventName: '收到批复',
  limitAmount: 10,
  limitUnit: 'working-day',
  trajectory: [],
} as const;

function issueDue(dueOn: string) {
  return decideIssue(makeTask({ ...draft, startsOn: null, dueOn, trajectory: [] }), input, context);
}

describe('decideIssue', () => {
  test('a dated draft gets its trajectory and keeps its original due day', () => {
    const task = makeTask({ ...draft, startsOn: null, trajectory: [] });
    expect(decideIssue(task, input, context)).toEqual({
      ok: true,
      value: {
        task: { status: 'issued', issuedOn: today, startsOn: today, originalDueOn: '2021-12-31' },
        trajectory: [
          { on: today, percent: 0 },
          { on: '2021-12-31', percent: 100 },
        ],
        checkpoints: [],
        dueState: 'official',
      },
    });
  });

  test('a due day in a year without notice is assumed, one in the past is still issued', () => {
    expect(issueDue('2027-03-31')).toMatchObject({ value: { dueState: 'assumed' } });
    expect(issueDue('2021-06-30')).toMatchObject({
      value: { task: { startsOn: '2021-06-30' }, trajectory: [{ on: '2021-06-30', percent: 100 }] },
    });
  });

  test('a standing draft gets its checkpoints, an event-driven one none yet', () => {
    expect(decideIssue(makeTask({ ...draft, ...standing }), input, context)).toMatchObject({
      value: {
        trajectory: [],
        dueState: null,
        checkpoints: [
          { label: '2021-11', startsOn: today, dueOn: '2021-11-30', dueState: 'official' },
          { label: '2021-12', startsOn: '2021-12-01', dueOn: '2021-12-31' },
        ],
      },
    });
    expect(decideIssue(makeTask({ ...draft, ...event }), input, context)).toMatchObject({
      value: { checkpoints: [], task: { originalDueOn: null } },
    });
  });

  test.each([
    [{ assignments: [] }, 'task-without-lead'],
    [{ assignments: [makePart({ role: 'support' })] }, 'task-without-lead'],
    [{ assignments: [makePart(), makePart({ departmentId: 'b' })] }, 'task-with-several-leads'],
    [{ assignments: [makePart(), makePart({ role: 'support' })] }, 'department-twice'],
    [{ dueOn: null }, 'dated-without-due-date'],
    [{ startsOn: '2022-01-01' }, 'due-before-start'],
    [{ ...standing, cycle: null }, 'standing-without-cycle'],
    [{ ...event, eventName: null }, 'event-without-name'],
    [{ ...event, limitAmount: null }, 'event-without-limit'],
    [{ trajectory: [{ on: '2021-12-31', percent: 90 }] }, 'trajectory-not-complete'],
    [{ status: 'issued' }, 'task-not-draft'],
    [{ status: 'closed' }, 'task-is-closed'],
    [{ status: 'cancelled' }, 'task-is-cancelled'],
    [{ version: 2 }, 'version-conflict'],
  ] as const)('refuses %j: %s', (change, refusal) => {
    expect(decideIssue(makeTask({ ...draft, ...change }), input, context)).toMatchObject({
      ok: false,
      refusal,
    });
  });

  test('receipt is due some working days after issue', () => {
    expect(receiptDueOn('2021-09-30', 3, calendar)).toBe('2021-10-11');
  });
});

function close(change: Parameters<typeof makeTask>[0]) {
  return decideClose(makeTask(change), { taskId: 't', ...input }, { today });
}

describe('decideClose', () => {
  const verified = makePart({ status: 'verified', percent: 100 });
  const support = makePart({ departmentId: 'b', role: 'support' });

  test('closes when every required part is verified', () => {
    const done = { ok: true, value: { status: 'closed', closedOn: today } };
    expect(close({ assignments: [verified] })).toEqual(done);
    expect(close({ assignments: [verified, { ...support, required: false }] })).toEqual(done);
  });

  test.each([
    [{ assignments: [verified, support] }, 'required-part-open'],
    [{ assignments: [makePart({ status: 'submitted' })] }, 'required-part-open'],
    [{ assignments: [makePart({ required: false })] }, 'required-part-open'],
    [{ assignments: [verified], checkpoints: [makeCheckpoint({ dueOn: '2021-11-05' })] }, 'checkpoint-open'],
    [{ assignments: [verified], status: 'draft' }, 'task-not-issued'],
    [{ assignments: [verified], status: 'closed' }, 'task-is-closed'],
    [{ assignments: [verified], version: 3 }, 'version-conflict'],
  ] as const)('case %#: %s', (change, refusal) =>
    expect(close(change)).toMatchObject({ ok: false, refusal }),
  );

  test('a checkpoint that is done, or not due yet, does not stand in the way', () => {
    const checkpoints = [makeCheckpoint({ dueOn: '2021-11-05', doneOn: '2021-11-07' }), makeCheckpoint()];
    expect(close({ assignments: [verified], checkpoints }).ok).toBe(true);
  });
});

describe('cancel and delete', () => {
  const cancel = { taskId: 't', version: 1, reason: '职能已划转' };

  test('a draft or issued task is cancelled with its reason; a finished one is not', () => {
    for (const status of ['draft', 'issued'] as const) {
      expect(decideCancel(makeTask({ status }), cancel)).toEqual({
        ok: true,
        value: { status: 'cancelled', cancelReason: '职能已划转' },
      });
    }
    expect(decideCancel(makeTask({ status: 'closed' }), cancel)).toMatchObject({ refusal: 'task-is-closed' });
    expect(decideCancel(makeTask({ version: 2 }), cancel)).toMatchObject({ refusal: 'version-conflict' });
  });

  test('only a draft is deleted', () => {
    expect(decideDelete(makeTask(draft), input).ok).toBe(true);
    expect(decideDelete(makeTask(), input)).toMatchObject({ refusal: 'task-not-draft' });
  });
});

describe('division', () => {
  test.each([
    ['all', 'a', ['b', 'c']],
    ['all', null, ['a', 'b', 'c']],
    [['b'], 'a', ['b']],
    [[], 'a', []],
  ] as const)('support %j with lead %s is %j', (support, lead, ids) => {
    const wanted = support === 'all' ? support : [...support];
    expect(expandSupport(wanted, lead, DEPARTMENTS)).toEqual({ ok: true, value: ids });
  });

  test.each([
    [['a'], 'a', 'lead-also-supports'],
    [['b', 'b'], 'a', 'department-twice'],
    [['x'], 'a', 'unknown-department'],
    [['old'], 'a', 'department-archived'],
    [['b'], 'old', 'department-archived'],
  ])('support %j with lead %s: %s', (support, lead, refusal) => {
    expect(expandSupport(support, lead, DEPARTMENTS)).toMatchObject({ ok: false, refusal });
  });

  const parts = [
    makePart({ departmentId: 'a', lastReportOn: '2021-11-10', ownerId: 'o' }),
    makePart({ departmentId: 'b', role: 'support' }),
  ];
  const reassign = {
    taskId: 't',
    version: 1,
    leadDepartmentId: 'c',
    support: ['a'],
    ownerId: null,
    reason: '职责调整',
  };

  test('a new lead: the old one supports, the unreported support goes', () => {
    expect(decideReassign(makeTask({ assignments: parts }), reassign, DEPARTMENTS)).toMatchObject({
      value: {
        division: {
          add: [{ departmentId: 'c', role: 'lead', required: true }],
          change: [{ assignmentId: 'part-of-a', role: 'support', required: true }],
          remove: ['part-of-b'],
        },
      },
    });
  });

  test('what was reported is kept: a reported part stays as a support that is not required', () => {
    expect(
      decideReassign(makeTask({ assignments: parts }), { ...reassign, support: [] }, DEPARTMENTS),
    ).toMatchObject({
      value: { division: { change: [{ assignmentId: 'part-of-a', role: 'support', required: false }] } },
    });
  });

  test.each([
    [{ leadDepartmentId: 'a', support: ['b'], ownerId: 'o' }, 'nothing-to-change'],
    [{ leadDepartmentId: 'old' }, 'department-archived'],
    [{ support: ['c'] }, 'lead-also-supports'],
  ])('refuses %j: %s', (change, refusal) => {
    expect(
      decideReassign(makeTask({ assignments: parts }), { ...reassign, ...change }, DEPARTMENTS),
    ).toMatchObject({
      refusal,
    });
  });
});

describe('create and update', () => {
  const create = {
    leadDepartmentId: 'a',
    support: 'all',
    trajectory: null,
    startsOn: null,
    dueOn: null,
    deadlineKind: 'dated',
  } as const;

  test('a draft may be incomplete but not wrong', () => {
    expect(decideCreate(create, DEPARTMENTS)).toEqual({ ok: true, value: { supportIds: ['b', 'c'] } });
    expect(decideCreate({ ...create, leadDepartmentId: null, support: [] }, DEPARTMENTS).ok).toBe(true);
    expect(
      decideCreate({ ...create, startsOn: '2021-12-02', dueOn: '2021-12-01' }, DEPARTMENTS),
    ).toMatchObject({
      refusal: 'due-before-start',
    });
    expect(decideCreate({ ...create, leadDepartmentId: 'x' }, DEPARTMENTS)).toMatchObject({
      refusal: 'unknown-department',
    });
  });

  const task = makeTask({
    ...draft,
    assignments: [makePart({ departmentId: 'a' }), makePart({ departmentId: 'b', role: 'support' })],
  });
  const update = (
    patch: Parameters<typeof decideUpdate>[1]['patch'],
    status: 'draft' | 'issued' | 'closed' = 'draft',
  ) => decideUpdate({ ...task, status }, { version: 1, patch }, DEPARTMENTS);

  test('only what differs is stored', () => {
    expect(update({ title: task.title, weight: 250, dueOn: '2021-12-20' })).toEqual({
      ok: true,
      value: { task: { weight: 250, dueOn: '2021-12-20' }, division: null, ownerId: undefined },
    });
    expect(update({ title: task.title })).toMatchObject({ refusal: 'nothing-to-change' });
  });

  test('a support that becomes the lead stops supporting', () => {
    expect(update({ leadDepartmentId: 'b' })).toMatchObject({
      value: {
        division: { change: [{ assignmentId: 'part-of-b', role: 'lead' }], remove: ['part-of-a'], add: [] },
      },
    });
    expect(update({ leadDepartmentId: 'b', support: ['b'] })).toMatchObject({
      refusal: 'lead-also-supports',
    });
  });

  test('an issued task keeps its deadline and its division', () => {
    expect(update({ title: '新的名称', ownerId: 'o' }, 'issued').ok).toBe(true);
    expect(update({ dueOn: '2022-01-31' }, 'issued')).toMatchObject({ refusal: 'issued-deadline-fixed' });
    expect(update({ leadDepartmentId: 'c' }, 'issued')).toMatchObject({ refusal: 'issued-division-fixed' });
    expect(update({ leadDepartmentId: 'a', weight: 1 }, 'issued').ok).toBe(true);
    expect(update({ weight: 1 }, 'closed')).toMatchObject({ refusal: 'task-is-closed' });
  });

  test('a trajectory is agreed for a dated task only', () => {
    const points = [{ on: '2021-12-01', percent: 100 }];
    const agree = { taskId: 't', version: 1, points };
    expect(decideTrajectory(makeTask(), agree)).toEqual({ ok: true, value: points });
    expect(decideTrajectory(makeTask(standing), agree)).toMatchObject({
      refusal: 'trajectory-needs-due-date',
    });
  });
});

function dueDays(cycle: 'monthly' | 'quarterly') {
  return checkpointsFor({ deadlineKind: 'standing', cycle }, '2021-01-01', '2022-01-31', calendar).map(
    (one) => one.dueOn,
  );
}

describe('checkpoints', () => {
  test('are due on the last working day of the period', () => {
    expect(dueDays('quarterly')).toEqual(['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']);
    expect(dueDays('monthly')).toEqual(
      [
        '01-29',
        '02-26',
        '03-31',
        '04-30',
        '05-31',
        '06-30',
        '07-30',
        '08-31',
        '09-30',
        '10-29',
        '11-30',
        '12-31',
      ]
        .map((day) => `2021-${day}`)
        .concat('2022-01-30'),
    );
  });

  test('a task that starts after the last working day of a month begins with the next', () => {
    const found = checkpointsFor(
      { deadlineKind: 'standing', cycle: 'monthly' },
      '2021-10-30',
      '2021-12-31',
      calendar,
    );
    expect(found.map((one) => one.label)).toEqual(['2021-11', '2021-12']);
    expect(
      checkpointsFor({ deadlineKind: 'dated', cycle: null }, '2021-01-01', '2021-12-31', calendar),
    ).toEqual([]);
  });

  test.each([
    ['2021-09-24', 20, 'working-day', '2021-10-27'],
    ['2021-09-24', 7, 'calendar-day', '2021-10-08'],
    ['2021-11-08', 7, 'calendar-day', '2021-11-15'],
  ] as const)('%s and %i %ss end on %s', (on, amount, unit, end) => {
    expect(limitEnd(on, amount, unit, calendar)).toEqual({ on: end, state: 'official' });
  });

  test('an occurrence starts the clock of an event-driven task', () => {
    const occurrence = { taskId: 't', version: 1, label: '苏政地〔2021〕1号', happenedOn: '2021-11-05' };
    const record = (change: object, happenedOn = '2021-11-05') =>
      decideOccurrence(makeTask({ ...event, ...change }), { ...occurrence, happenedOn }, { today, calendar });
    expect(record({})).toEqual({
      ok: true,
      value: {
        kind: 'occurrence',
        label: occurrence.label,
        startsOn: '2021-11-05',
        dueOn: '2021-11-19',
        dueState: 'official',
      },
    });
    expect(record({}, '2021-11-09')).toMatchObject({ refusal: 'event-in-future' });
    expect(record({ deadlineKind: 'dated' })).toMatchObject({ refusal: 'task-not-event-driven' });
    expect(record({ limitUnit: null })).toMatchObject({ refusal: 'event-without-limit' });
    expect(record({ status: 'draft' })).toMatchObject({ refusal: 'task-not-issued' });
  });
});
