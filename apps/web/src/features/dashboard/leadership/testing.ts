import type { Board } from './board.ts';

type Task = Board['tasks'][number];

function task(id: string, number: number, light: Task['light'], percent: number): Task {
  const status = light === 'done' ? 'closed' : 'issued';
  return { id, number, title: `任务${number}`, status, light, percent, dueOn: null, departmentIds: ['d1'] };
}

function group(itemIds: string[], numbers: number[], taskIds: string[]) {
  return { count: itemIds.length, itemIds, numbers, taskIds };
}

const FIGURES: Board['figures'] = {
  total: 3,
  closed: 1,
  plannedClosed: 2,
  percent: 60,
  expectedPercent: 75,
  overdue: 1,
  soon: 1,
  trainingHeld: 1,
  trainingPlanned: 4,
};

function item(itemId: string, number: number, taskIds: string[], state: Board['items'][number]['state']) {
  return {
    itemId,
    number,
    heading: `事项${number}`,
    state,
    light: state === 'behind' ? ('overdue' as const) : ('done' as const),
    percent: 50,
    expectedPercent: 70,
    departments: [{ departmentId: 'd1', shortName: '法规处', role: 'lead' as const }],
    nextDeadline: null,
    score: 8000,
    taskIds,
  };
}

function deadline(taskId: string, number: number, dueOn: string, daysLeft: number) {
  return {
    taskId,
    number,
    title: `任务${number}`,
    itemId: 'i1',
    dueOn,
    daysLeft,
    light: daysLeft < 0 ? ('overdue' as const) : ('near-deadline' as const),
    leadDepartmentIds: ['d1'],
    departmentIds: ['d1'],
  };
}

/** A small board as of 2021-12-20: two items, three tasks of one department, one session. */
export function aBoard(change: Partial<Board> = {}): Board {
  return {
    asOf: '2021-12-20',
    plan: { id: 'p1', year: 2021, title: null },
    previous: { number: 1, label: '11月', asOf: '2021-11-30' },
    figures: FIGURES,
    history: [
      {
        ...FIGURES,
        closed: 0,
        percent: 40,
        overdue: 2,
        number: 1,
        label: '11月',
        asOf: '2021-11-30',
        score: 8200,
      },
    ],
    overallBand: 'good',
    headline: {
      year: 2021,
      asOf: '2021-12-20',
      total: group(['i1', 'i2'], [1, 2], ['t1', 't2', 't3']),
      done: group(['i2'], [2], ['t3']),
      inProgress: group([], [], []),
      behind: group(['i1'], [1], ['t1', 't2']),
      notStarted: group([], [], []),
      score: 8410,
      band: 'good',
      previousScore: 8200,
      previousAsOf: '2021-11-30',
      change: 210,
    },
    items: [item('i1', 1, ['t1', 't2'], 'behind'), item('i2', 2, ['t3'], 'done')],
    heatMap: {
      departments: [{ departmentId: 'd1', shortName: '法规处', score: 8410 }],
      rows: [
        {
          itemId: 'i1',
          number: 1,
          heading: '事项1',
          score: 8000,
          cells: [{ taskIds: ['t1', 't2'], tasks: 2, leads: 2, light: 'overdue', percent: 30 }],
        },
        { itemId: 'i2', number: 2, heading: null, score: null, cells: [null] },
      ],
    },
    ranking: [],
    lights: [
      { light: 'overdue', count: 1, taskIds: ['t1'] },
      { light: 'near-deadline', count: 1, taskIds: ['t2'] },
      { light: 'done', count: 1, taskIds: ['t3'] },
    ],
    deadlines: {
      overdue: [deadline('t1', 1, '2021-12-10', -10)],
      soon: [deadline('t2', 2, '2021-12-24', 4)],
    },
    burnUp: {
      total: 3,
      taskIds: ['t1', 't2', 't3'],
      undatedTaskIds: [],
      finishOn: null,
      points: [
        {
          on: '2021-12-20',
          planned: 2,
          plannedTaskIds: ['t1', 't3'],
          done: 1,
          doneTaskIds: ['t3'],
          forecast: null,
        },
      ],
    },
    radars: [],
    training: {
      planned: 4,
      held: 1,
      heldSessionIds: ['s1'],
      inviting: 1,
      goingOut: 0,
      minutes: 120,
      expected: 4,
      actual: 3,
      uncountedSessionIds: [],
      coveredDepartmentIds: ['d1'],
      uncoveredDepartmentIds: [],
    },
    attendance: [{ departmentId: 'd1', expected: 4, actual: 3, sessionIds: ['s1'] }],
    sessions: [{ id: 's1', title: '依申请公开实务', heldOn: '2021-12-01', mode: 'inviting' }],
    departments: [{ id: 'd1', name: '政策法规处', shortName: '法规处' }],
    tasks: [task('t1', 1, 'overdue', 30), task('t2', 2, 'near-deadline', 50), task('t3', 3, 'done', 100)],
    ...change,
  };
}
