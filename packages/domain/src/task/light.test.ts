import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import { DEFAULT_LIGHT_POLICY, TaskLight, lightFor } from './index.ts';
import { makeCheckpoint, makePart, makeTask } from './testing.ts';

const calendar = officialCalendar();
type Change = Parameters<typeof makeTask>[0];

function light(change: Change, today: string, policy = DEFAULT_LIGHT_POLICY) {
  const { light: colour, reason } = lightFor(makeTask(change), today, calendar, policy);
  return `${colour} ${reason}`;
}

function parts(percent: number, lastReportOn: string | null = null) {
  return { assignments: [makePart({ percent, lastReportOn })] };
}

function handedIn(submittedOn: string, status: 'submitted' | 'verified' = 'submitted') {
  return { assignments: [makePart({ percent: 100, status, submittedOn })] };
}

const standing = { deadlineKind: 'standing', dueOn: null, cycle: 'monthly', trajectory: [] } as const;
const event = { deadlineKind: 'event', dueOn: null, trajectory: [] } as const;

describe('a dated task', () => {
  test.each([
    [{ status: 'draft' }, '2022-03-01', 'none not-issued'],
    [{ status: 'cancelled' }, '2022-03-01', 'none cancelled'],
    [{ startsOn: '2021-11-10' }, '2021-11-09', 'none not-begun'],
    [parts(0), '2021-11-08', 'on-course on-trajectory'],
    [parts(50, '2021-12-04'), '2021-12-04', 'on-course on-trajectory'],
    [parts(39, '2021-12-04'), '2021-12-04', 'on-course on-trajectory'],
    [parts(38, '2021-12-04'), '2021-12-04', 'behind below-trajectory'],
    [parts(45, '2021-11-20'), '2021-12-04', 'behind stalled'],
    [parts(45, '2021-11-21'), '2021-12-04', 'on-course on-trajectory'],
    [parts(95, '2021-12-24'), '2021-12-24', 'near-deadline near-due'],
    [parts(95, '2021-12-23'), '2021-12-23', 'on-course on-trajectory'],
    [parts(95, '2021-12-31'), '2021-12-31', 'near-deadline near-due'],
    [parts(95, '2021-12-31'), '2022-01-01', 'overdue past-due'],
    [parts(70, '2021-12-24'), '2021-12-24', 'behind below-trajectory'],
    [handedIn('2021-12-31'), '2022-01-10', 'on-course awaiting-verification'],
    [handedIn('2022-01-04'), '2022-01-10', 'overdue handed-in-late'],
    [{ status: 'closed', ...handedIn('2021-12-31', 'verified') }, '2022-02-01', 'done closed'],
    [{ status: 'closed', ...handedIn('2022-01-04', 'verified') }, '2022-02-01', 'done closed-late'],
  ] as [Change, string, string][])('case %#: %j on %s is %s', (change, today, expected) => {
    expect(light(change, today)).toBe(expected);
  });

  test('waits for every required part', () => {
    const assignments = [
      ...handedIn('2021-12-01').assignments,
      makePart({ departmentId: 'b', role: 'support' }),
    ];
    expect(light({ assignments }, '2022-01-04')).toBe('overdue past-due');
  });

  test('says what it rests on', () => {
    const result = lightFor(makeTask(parts(20)), '2021-12-24', calendar);
    expect(TaskLight.parse(result)).toEqual({
      light: 'behind',
      reason: 'below-trajectory',
      figures: { expected: 87, actual: 20, workingDaysLeft: 5, dueOn: '2021-12-31' },
    });
    expect(lightFor(makeTask(parts(20)), '2022-01-05', calendar).figures.workingDaysLeft).toBe(-2);
  });

  test('thresholds are settings', () => {
    const policy = { nearDays: 0, behindTolerance: 100, stalledDays: 365 };
    expect(light(parts(0), '2021-12-30', policy)).toBe('on-course on-trajectory');
    expect(light(parts(0), '2021-12-31', policy)).toBe('near-deadline near-due');
  });
});

describe('a standing or event-driven task', () => {
  const open = makeCheckpoint();
  const done = makeCheckpoint({ doneOn: '2021-11-29' });
  const next = makeCheckpoint({ id: 'next', startsOn: '2021-12-01', dueOn: '2021-12-31' });

  test.each([
    [{ ...standing, checkpoints: [open, next] }, '2021-11-22', 'on-course on-trajectory'],
    [{ ...standing, checkpoints: [open, next] }, '2021-11-23', 'near-deadline near-due'],
    [{ ...standing, checkpoints: [open, next] }, '2021-11-30', 'near-deadline near-due'],
    [{ ...standing, checkpoints: [open, next] }, '2021-12-01', 'overdue checkpoint-missed'],
    [{ ...standing, checkpoints: [done, next] }, '2021-12-01', 'on-course on-trajectory'],
    [{ ...standing, checkpoints: [done] }, '2022-06-01', 'on-course on-trajectory'],
    [{ ...standing, dueOn: '2021-11-10', checkpoints: [] }, '2022-06-01', 'on-course on-trajectory'],
    [{ ...event, checkpoints: [] }, '2021-12-01', 'none no-event-yet'],
    [{ ...event, checkpoints: [open] }, '2021-12-01', 'overdue checkpoint-missed'],
    [{ ...event, checkpoints: [done] }, '2021-12-01', 'on-course on-trajectory'],
  ] as [Change, string, string][])('case %#: %j on %s is %s', (change, today, expected) => {
    expect(light(change, today)).toBe(expected);
  });

  test('shows the next open checkpoint and no expected percent', () => {
    const task = makeTask({ ...standing, checkpoints: [done, next] });
    expect(lightFor(task, '2021-12-01', calendar).figures).toMatchObject({
      dueOn: '2021-12-31',
      expected: null,
    });
  });
});
