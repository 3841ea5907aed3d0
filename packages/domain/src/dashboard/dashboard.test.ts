import { describe, expect, test } from 'vitest';
import { firstIndicatorSystem, itemIndicatorSystem } from '../indicator/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { evaluate } from '../scoring/index.ts';
import {
  burnUp,
  headline,
  heatMap,
  itemStrip,
  lightCounts,
  overdueAndSoon,
  radar,
  ranking,
  trainingSummary,
  worstLight,
} from './index.ts';

const verified = {
  status: 'verified' as const,
  percent: 100,
  submittedOn: '2021-06-01',
  verifiedOn: '2021-06-02',
};
const checkpoint = (id: string, dueOn: string, doneOn: string | null) => ({
  id,
  label: id,
  startsOn: '2021-01-01',
  dueOn,
  doneOn,
});

const tasks = [
  aTask({
    id: 't1',
    number: 1,
    status: 'closed',
    light: 'done',
    closedOn: '2021-06-02',
    dueOn: '2021-06-10',
    percent: 80,
    expectedPercent: 100,
    assignments: [verified],
  }),
  aTask({
    id: 't2',
    number: 2,
    light: 'overdue',
    dueOn: '2021-07-10',
    percent: 40,
    expectedPercent: 100,
    weight: 300,
    assignments: [{ percent: 30 }, { departmentId: 'd2', role: 'support', ...verified }],
  }),
  aTask({
    id: 't3',
    number: 3,
    light: 'near-deadline',
    dueOn: '2021-07-20',
    percent: 51,
    expectedPercent: 80,
    assignments: [{ departmentId: 'd2', percent: 51 }],
  }),
  aTask({
    id: 't4',
    number: 4,
    light: 'on-course',
    deadlineKind: 'standing',
    dueOn: null,
    itemId: 'i2',
    checkpoints: [checkpoint('c1', '2021-06-30', '2021-06-29'), checkpoint('c2', '2021-07-31', null)],
    assignments: [{ departmentId: 'd2' }],
  }),
  aTask({ id: 't5', number: 5, status: 'draft', light: 'none' }),
  aTask({ id: 't6', number: 6, status: 'cancelled', light: 'none' }),
];
const facts = someFacts({
  tasks,
  items: [
    { id: 'i2', number: 2, heading: null, position: 2 },
    { id: 'i1', number: 1, heading: '梳理公开规范性文件', position: 1 },
    { id: 'i3', number: 3, heading: '持续推进征地信息公开', position: 3 },
  ],
});
const byDepartment = evaluate(firstIndicatorSystem, facts);
const byItem = evaluate(itemIndicatorSystem, facts);

describe('lights', () => {
  test('each figure is the length of its list, and together they are the live tasks', () => {
    const counts = lightCounts(facts);
    expect(counts.map(({ light, taskIds }) => [light, taskIds])).toEqual([
      ['overdue', ['t2']],
      ['behind', []],
      ['near-deadline', ['t3']],
      ['on-course', ['t4']],
      ['none', []],
      ['done', ['t1']],
    ]);
    expect(counts.every(({ count, taskIds }) => count === taskIds.length)).toBe(true);
  });

  test('of several, the worst shows; of none, nothing', () => {
    expect(worstLight(['done', 'on-course', 'behind'])).toBe('behind');
    expect(worstLight(['done', 'done'])).toBe('done');
    expect(worstLight([])).toBeNull();
  });
});

describe('overdue and soon', () => {
  test('goes by due day or next open checkpoint, earliest first', () => {
    const { overdue, soon } = overdueAndSoon(facts, 16);
    expect(overdue.map(({ taskId, daysLeft }) => [taskId, daysLeft])).toEqual([['t2', -5]]);
    expect(soon.map(({ taskId, dueOn, daysLeft }) => [taskId, dueOn, daysLeft])).toEqual([
      ['t3', '2021-07-20', 5],
      ['t4', '2021-07-31', 16],
    ]);
    expect(overdueAndSoon(facts, 15).soon.map(({ taskId }) => taskId)).toEqual(['t3']);
  });

  test('the due day itself is not overdue, and work handed in is neither', () => {
    const edge = someFacts({
      tasks: [
        aTask({ id: 't1', dueOn: '2021-07-15' }),
        aTask({
          id: 't2',
          dueOn: '2021-07-10',
          assignments: [{ status: 'submitted', submittedOn: '2021-07-09' }],
        }),
      ],
    });
    expect(overdueAndSoon(edge, 0).overdue).toEqual([]);
    expect(overdueAndSoon(edge, 0).soon.map(({ taskId }) => taskId)).toEqual(['t1']);
  });
});

describe('heat map', () => {
  const map = heatMap(facts, { departments: byDepartment, items: byItem });
  const cell = (itemId: string, departmentId: string) => {
    const column = map.departments.findIndex((entry) => entry.departmentId === departmentId);
    return map.rows.find((row) => row.itemId === itemId)?.cells[column];
  };

  test('items in document order, departments in theirs, with their scores', () => {
    expect(map.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(map.departments.map(({ departmentId }) => departmentId)).toEqual(['d1', 'd2', 'd3']);
    const d1 = byDepartment.subjects.find(({ subject }) => subject.id === 'd1');
    expect(map.departments[0]?.score).toBe(d1?.score);
    expect(d1?.score).not.toBeNull();
  });

  test('a cell shows the worst light and the weighed progress; an empty one is a gap', () => {
    // (100 × 100 + 300 × 30) ÷ 400 = 47.5, half-up.
    expect(cell('i1', 'd1')).toEqual({
      taskIds: ['t1', 't2'],
      tasks: 2,
      leads: 2,
      light: 'overdue',
      percent: 48,
    });
    expect(cell('i2', 'd1')).toBeNull();
    expect(map.rows.find(({ itemId }) => itemId === 'i3')?.cells).toEqual([null, null, null]);
  });

  test('a department that did its part is not red for the others', () => {
    expect(cell('i1', 'd2')).toMatchObject({ taskIds: ['t2', 't3'], leads: 1, light: 'near-deadline' });
  });
});

describe('items', () => {
  test('the strip: light, progress, where it should be, departments, next deadline', () => {
    const [first, second, third] = itemStrip(facts, byItem);
    expect(first).toMatchObject({
      itemId: 'i1',
      state: 'behind',
      light: 'overdue',
      // (100 × 100 + 300 × 40 + 100 × 51) ÷ 500 = 54.2
      percent: 54,
      // (100 × 100 + 300 × 100 + 100 × 80) ÷ 500
      expectedPercent: 96,
      departments: [
        { departmentId: 'd1', shortName: '办公室', role: 'lead' },
        { departmentId: 'd2', shortName: '法规处', role: 'lead' },
      ],
      nextDeadline: '2021-07-10',
      taskIds: ['t1', 't2', 't3'],
    });
    expect(second).toMatchObject({ state: 'in-progress', expectedPercent: null, nextDeadline: '2021-07-31' });
    expect(third).toMatchObject({
      state: 'not-started',
      light: null,
      percent: null,
      departments: [],
      taskIds: [],
    });
  });

  test('the sentence: four groups that add up, score and change', () => {
    const previous = { ...byDepartment, asOf: '2021-04-01', overall: (byDepartment.overall ?? 0) - 210 };
    const line = headline(facts, byDepartment, previous);
    expect(line).toMatchObject({
      year: 2021,
      total: { count: 3 },
      done: { count: 0 },
      behind: { count: 1, numbers: [1], taskIds: ['t1', 't2', 't3'] },
      inProgress: { count: 1, numbers: [2] },
      notStarted: { count: 1, numbers: [3], taskIds: [] },
      score: byDepartment.overall,
      change: 210,
      previousAsOf: '2021-04-01',
    });
    const groups = [line.done, line.behind, line.inProgress, line.notStarted];
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(line.total.count);
    expect(headline(facts, byDepartment)).toMatchObject({ previousScore: null, change: null });
    expect(headline(facts, null)).toMatchObject({ score: null, band: null });
  });
});

describe('burn-up', () => {
  const chart = burnUp(facts, '2021-06-01', '2021-08-31', 10);

  test('plans by due day or last checkpoint; what is done in the future is a gap', () => {
    expect(chart.total).toBe(4);
    expect(chart.points.at(-1)).toMatchObject({ on: '2021-08-31', planned: 4, done: null, doneTaskIds: [] });
    expect(chart.points.find(({ on }) => on === '2021-06-11')).toMatchObject({
      plannedTaskIds: ['t1'],
      done: 1,
      doneTaskIds: ['t1'],
      forecast: null,
    });
    expect(chart.points[0]).toMatchObject({ on: '2021-06-01', planned: 0, done: 0 });
    expect(chart.points.filter(({ on, done }) => on > facts.asOf && done !== null)).toEqual([]);
    expect(chart.points.every(({ planned, plannedTaskIds }) => planned === plannedTaskIds.length)).toBe(true);
  });

  test('forecasts from today by the recent pace', () => {
    const today = chart.points.find(({ on }) => on === '2021-07-15');
    expect(today).toMatchObject({ done: 1, forecast: 1 });
    // One task in the 44 days since 1 June; 47 days later one more.
    expect(chart.points.at(-1)?.forecast).toBe(2);
    expect(chart.finishOn).toBe('2021-11-24');
  });

  test('without a pace there is no forecast', () => {
    const idle = burnUp(someFacts({ tasks: [aTask()] }), '2021-06-01', '2021-08-31');
    expect(idle.finishOn).toBeNull();
    expect(idle.points.map(({ forecast }) => forecast)).toEqual(idle.points.map(() => null));
  });

  test('a trajectory decides over the due day, and a task without any day is listed', () => {
    const planned = someFacts({
      tasks: [
        aTask({
          id: 't1',
          dueOn: '2021-12-31',
          trajectory: [
            { on: '2021-06-01', percent: 0 },
            { on: '2021-07-01', percent: 100 },
          ],
        }),
        aTask({ id: 't2', deadlineKind: 'event', dueOn: null }),
      ],
    });
    const { points, undatedTaskIds } = burnUp(planned, '2021-06-01', '2021-07-01', 15);
    expect(points.map(({ on, planned: count }) => [on, count])).toEqual([
      ['2021-06-01', 0],
      ['2021-06-16', 0],
      ['2021-07-01', 1],
    ]);
    expect(undatedTaskIds).toEqual(['t2']);
  });
});

describe('ranking and radar', () => {
  test('rows in rank order with lost points and the tasks behind them', () => {
    const rows = ranking(byDepartment, facts);
    expect(rows.map(({ rank }) => rank)).toEqual(byDepartment.subjects.map(({ rank }) => rank));
    for (const row of rows) {
      expect(row.tasks).toBe(row.taskIds.length);
      expect(row.lostPoints).toBe(row.lost.reduce((sum, { points }) => sum + points, 0));
    }
    expect(rows.find(({ subjectId }) => subjectId === 'd2')?.taskIds).toEqual(['t2', 't3', 't4']);
    expect(rows.at(-1)).toMatchObject({ subjectId: 'd3', score: null, rank: null, tasks: 0, small: true });
  });

  test('the points shown and the points lost make the full hundred', () => {
    for (const row of ranking(byDepartment, facts).filter(({ score }) => score !== null)) {
      expect((row.score ?? 0) + row.lostPoints).toBe(10_000);
    }
  });

  test('the radar has one axis for each dimension, against the average or the previous result', () => {
    const axes = radar(byDepartment, 'd1', { kind: 'average' });
    expect(axes.map(({ key }) => key)).toEqual(firstIndicatorSystem.nodes.map(({ key }) => key));
    expect(axes.find(({ key }) => key === 'training')).toMatchObject({ value: null, other: null });
    const own = byDepartment.subjects.find(({ subject }) => subject.id === 'd1')?.nodes[0];
    expect(axes[0]?.value).toBe(Math.round(((own?.points ?? 0) * 10_000) / (own?.possible ?? 1)));
    const before = radar(byDepartment, 'd1', { kind: 'previous', result: byDepartment });
    expect(before.map(({ other }) => other)).toEqual(before.map(({ value }) => value));
    expect(
      radar(byDepartment, 'd1', { kind: 'previous', result: null }).every(({ other }) => other === null),
    ).toBe(true);
    expect(radar(byDepartment, 'gone', { kind: 'average' })).toEqual([]);
  });
});

describe('training', () => {
  test('uncounted sessions are listed, not taken for zero', () => {
    const session = {
      title: '培训',
      mode: 'inviting' as const,
      status: 'held' as const,
      plannedOn: '2021-05-01',
      heldOn: '2021-05-01',
      minutes: 90,
      hostDepartmentId: null,
    };
    const summary = trainingSummary(
      someFacts({
        training: {
          plannedSessions: 4,
          sessions: [
            { ...session, id: 's2', attendances: [{ departmentId: 'd1', expected: 3, actual: null }] },
            {
              ...session,
              id: 's1',
              heldOn: '2021-04-01',
              mode: 'going-out',
              attendances: [
                { departmentId: 'd2', expected: 4, actual: 3 },
                { departmentId: 'd3', expected: 1, actual: 0 },
              ],
            },
            {
              ...session,
              id: 's3',
              status: 'cancelled',
              attendances: [{ departmentId: 'd1', expected: 9, actual: 9 }],
            },
          ],
        },
      }),
    );
    expect(summary).toEqual({
      planned: 4,
      held: 2,
      heldSessionIds: ['s1', 's2'],
      inviting: 1,
      goingOut: 1,
      minutes: 180,
      expected: 5,
      actual: 3,
      uncountedSessionIds: ['s2'],
      coveredDepartmentIds: ['d2'],
      uncoveredDepartmentIds: ['d1', 'd3'],
    });
  });
});
