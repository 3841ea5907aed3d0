import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import { failingReason, indexFacts, measure, metricRegistry, type EvaluationFacts } from './index.ts';
import type { SubjectRef } from './index.ts';
import { aTask, someFacts } from './testing/facts-builder.ts';

const calendar = officialCalendar();
const D1: SubjectRef = { kind: 'department', id: 'd1' };
const I1: SubjectRef = { kind: 'item', id: 'i1' };

/** The reasons of all records that fail a metric, in Chinese, with their days. */
function reasons(facts: EvaluationFacts, metric: string, subject: SubjectRef = D1) {
  const index = indexFacts(facts);
  return measure(index, metric, subject).failing.map((record) => {
    const reason = failingReason(index, metric, subject, record, calendar);
    return reason === null ? null : [reason.text.zh, reason.text.en, reason.since];
  });
}

function withPart(part: object, task: object = {}) {
  return someFacts({ tasks: [aTask({ ...task, assignments: [part] })] });
}

function session(id: string, more: object) {
  return {
    id,
    title: id,
    mode: 'inviting' as const,
    status: 'held' as const,
    plannedOn: '2021-05-06',
    heldOn: '2021-05-06',
    minutes: 90,
    hostDepartmentId: 'd2',
    attendances: [{ departmentId: 'd1', expected: 4, actual: 3 }],
    ...more,
  };
}

describe('the reason of a failing task', () => {
  test('counts the working days past its due day, open and handed in', () => {
    // 30 June 2021 is a Wednesday; the facts are of Thursday, 15 July.
    expect(reasons(withPart({}), 'on-time-completion')).toEqual([
      ['逾期 11 个工作日未办结', 'not handed in, 11 working days overdue', '2021-07-01'],
    ]);
    const late = withPart({ status: 'submitted', submittedOn: '2021-07-01' });
    expect(reasons(late, 'on-time-completion')).toEqual([
      ['逾期 1 个工作日报结', 'handed in 1 working day late', '2021-07-01'],
    ]);
    expect(reasons(withPart({}), 'overdue-tasks')[0]?.[0]).toBe('逾期 11 个工作日未办结');
  });

  test('says that the day has passed where only days off lie between', () => {
    const weekend = withPart({ status: 'submitted', submittedOn: '2021-07-03' }, { dueOn: '2021-07-02' });
    expect(reasons(weekend, 'on-time-completion')).toEqual([
      ['已过时限才报结', 'handed in, past the due day', '2021-07-03'],
    ]);
  });

  test('goes by the original day where the metric does', () => {
    const extended = withPart(
      { status: 'submitted', submittedOn: '2021-07-08', extensionCount: 2 },
      { dueOn: '2021-07-10', originalDueOn: '2021-06-30' },
    );
    expect(reasons(extended, 'on-time-original')[0]?.[0]).toBe('逾期 6 个工作日报结');
    expect(reasons(extended, 'without-extension')[0]).toEqual(['已延期 2 次', 'extended twice', null]);
  });

  test('says where an unfinished part stands', () => {
    const of = (part: object) => reasons(withPart(part), 'completion')[0];
    expect(of({ percent: 40 })).toEqual(['在办，进度 40%', 'in progress, 40%', '2021-03-01']);
    expect(of({ status: 'awaiting-receipt' })?.[0]).toBe('尚未签收');
    expect(of({ status: 'returned' })?.[0]).toBe('核验退回，待补正');
    expect(of({ status: 'submitted' })?.[0]).toBe('已报结，待核验');
  });

  test('of a work item counts the departments that are not done', () => {
    const two = someFacts({
      tasks: [
        aTask({
          assignments: [
            { status: 'verified', verifiedOn: '2021-06-01' },
            { departmentId: 'd2', role: 'support' },
          ],
        }),
      ],
    });
    expect(reasons(two, 'completion', I1)[0]?.[0]).toBe('2 个承办单位中 1 个尚未核验通过');
  });

  test('names receipt, returns, evidence, pace and silence', () => {
    const unsigned = withPart({ status: 'awaiting-receipt', receivedOn: null, receiptDueOn: '2021-03-04' });
    expect(reasons(unsigned, 'receipt-in-time')[0]).toEqual([
      '逾期 92 个工作日未签收',
      expect.stringContaining('not signed for, 92'),
      '2021-03-05',
    ]);
    expect(reasons(withPart({ returnCount: 1 }), 'verified-first-time')[0]?.slice(0, 2)).toEqual([
      '核验退回 1 次',
      'returned at verification once',
    ]);
    const bare = withPart({ status: 'submitted', submittedOn: '2021-06-20' });
    expect(reasons(bare, 'evidence-attached')[0]).toEqual([
      '报结时未附佐证材料',
      'handed in without evidence',
      '2021-06-20',
    ]);
    const slow = withPart({ percent: 40 }, { expectedPercent: 60 });
    expect(reasons(slow, 'progress-against-trajectory')[0]?.[0]).toBe('进度 40%，应达 60%');
    const silent = withPart({ lastReportOn: '2021-06-01' });
    expect(reasons(silent, 'report-regularity')[0]).toEqual([
      '44 天没有进展报告',
      'no report for 44 days',
      '2021-07-02',
    ]);
  });

  test('of a checkpoint counts from the checkpoint’s own day', () => {
    const checkpoint = {
      id: 'c1',
      label: '二季度',
      startsOn: '2021-04-01',
      dueOn: '2021-07-09',
      doneOn: null,
    };
    const facts = withPart({}, { deadlineKind: 'standing', checkpoints: [checkpoint] });
    expect(reasons(facts, 'checkpoints-met')).toEqual([
      ['逾期 4 个工作日未完成', 'not done, 4 working days overdue', '2021-07-10'],
    ]);
  });
});

describe('the reason of a failing training session', () => {
  const facts = someFacts({
    training: {
      plannedSessions: 4,
      sessions: [
        session('s1', {}),
        session('s2', { attendances: [{ departmentId: 'd1', expected: 4, actual: 0 }] }),
        session('s3', { status: 'planned', heldOn: null, plannedOn: '2021-07-12' }),
      ],
    },
  });

  test('counts the people, and the days of a session that was not held', () => {
    expect(reasons(facts, 'training-attendance')).toEqual([
      ['应到 4 人，实到 3 人', '3 of 4 people attended', '2021-05-06'],
      ['应到 4 人，无人参加', 'none of 4 people attended', '2021-05-06'],
    ]);
    expect(reasons(facts, 'training-coverage')).toHaveLength(1);
    expect(reasons(facts, 'training-sessions-held')[0]?.[0]).toBe('逾期 3 个工作日未举办');
    expect(reasons(facts, 'training-departments-covered')[0]).toEqual([
      '今年以来未派人参训',
      expect.stringContaining('this year'),
      '2021-05-06',
    ]);
  });
});

test('every metric counted from tasks, progress or training has a reason for all that it counts as failing', () => {
  const facts = someFacts({
    tasks: [
      aTask({
        expectedPercent: 80,
        extensionCount: 1,
        checkpoints: [{ id: 'c', label: 'c', startsOn: '2021-04-01', dueOn: '2021-06-01', doneOn: null }],
        assignments: [{ returnCount: 1, extensionCount: 1, receivedOn: null, role: 'lead' }],
      }),
      aTask({ id: 't2', assignments: [{ status: 'submitted', submittedOn: '2021-06-01', role: 'support' }] }),
    ],
    training: {
      plannedSessions: 2,
      sessions: [
        session('s', { attendances: [{ departmentId: 'd1', expected: 4, actual: 0 }] }),
        session('p', { status: 'planned' }),
      ],
    },
  });
  const counted = metricRegistry.filter(({ family }) => family !== 'ledger' && family !== 'link');
  for (const { key, subjects } of counted)
    for (const subject of [D1, I1, { kind: 'item' as const, id: 'i2' }].filter(({ kind }) =>
      subjects.includes(kind),
    ))
      for (const reason of reasons(facts, key, subject))
        expect({ key, reason }).not.toEqual({ key, reason: null });
});

test('a figure that was handed in from outside says nothing of its records', () => {
  const record = { kind: 'record' as const, id: 'r', taskId: null, label: 'r' };
  const facts = someFacts({
    given: [{ metric: 'completion', subject: D1, numerator: 1, denominator: 2, failing: [record] }],
  });
  expect(reasons(facts, 'completion')).toEqual([null]);
});
