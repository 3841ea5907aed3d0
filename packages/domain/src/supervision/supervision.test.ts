import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MY_GROUPS,
  TASK_SORTS,
  TASK_VIEWS,
  TaskFilter,
  countViews,
  endOfWeek,
  isInView,
  isStalled,
  matchesFilter,
  myGroupOf,
  sortTasks,
  taskCode,
  type ListedPart,
  type ListedTask,
} from './index.ts';

// A Monday.
const TODAY = '2021-11-08';
const CONTEXT = { today: TODAY, stalledDays: 14 };
const DEPARTMENT = '0197a000-0000-7000-8000-00000000000a';

function part(change: Partial<ListedPart> = {}): ListedPart {
  return {
    departmentId: DEPARTMENT,
    role: 'lead',
    required: true,
    status: 'in-progress',
    ownerId: null,
    lastReportOn: null,
    ...change,
  };
}

function task(change: Partial<ListedTask> = {}): ListedTask {
  return {
    number: 7,
    title: '发布规范性文件目录',
    status: 'issued',
    light: 'on-course',
    percent: 40,
    weight: 100,
    itemId: '0197a000-0000-7000-8000-0000000000a1',
    sectionId: '0197a000-0000-7000-8000-0000000000b1',
    itemPosition: 0,
    issuedOn: '2021-11-01',
    startsOn: null,
    nextDueOn: '2021-12-31',
    lastReportOn: null,
    parts: [part()],
    ...change,
  };
}

describe('views', () => {
  test.each([
    ['awaiting-receipt', { parts: [part({ status: 'verified' }), part({ status: 'awaiting-receipt' })] }],
    ['due-this-week', { nextDueOn: '2021-11-14' }],
    ['due-this-week', { nextDueOn: TODAY }],
    ['overdue', { light: 'overdue' }],
    ['awaiting-verification', { parts: [part({ status: 'submitted' })] }],
    ['stalled', { issuedOn: '2021-10-25' }],
  ] as const)('%s holds %j', (view, change) => {
    expect(isInView(task(change), view, CONTEXT)).toBe(true);
    expect(isInView(task({ ...change, status: 'closed' }), view, CONTEXT)).toBe(false);
  });

  test.each([
    ['awaiting-receipt', {}],
    ['due-this-week', { nextDueOn: '2021-11-15' }],
    ['due-this-week', { nextDueOn: '2021-11-07' }],
    ['due-this-week', { nextDueOn: null }],
    ['overdue', { light: 'behind' }],
    ['awaiting-verification', {}],
    ['stalled', { issuedOn: '2021-10-26' }],
  ] as const)('%s leaves out %j', (view, change) => {
    expect(isInView(task(change), view, CONTEXT)).toBe(false);
  });

  test('a count is the number of rows its tab shows', () => {
    const tasks = [task(), task({ status: 'draft' }), task({ light: 'overdue', nextDueOn: '2021-11-01' })];
    const counts = countViews(tasks, CONTEXT);
    for (const view of TASK_VIEWS) {
      const filter = TaskFilter.parse({ view });
      expect(tasks.filter((one) => matchesFilter(one, filter, CONTEXT))).toHaveLength(counts[view]);
    }
    expect(counts).toMatchObject({ all: 3, overdue: 1, 'due-this-week': 0 });
  });
});

describe('stalled', () => {
  const old = { issuedOn: '2021-09-01' };
  test('counts from the last report', () => {
    expect(isStalled(task({ ...old, lastReportOn: '2021-10-25' }), CONTEXT)).toBe(true);
    expect(isStalled(task({ ...old, lastReportOn: '2021-10-26' }), CONTEXT)).toBe(false);
  });
  test('not before work could begin', () => {
    expect(isStalled(task({ ...old, startsOn: '2021-11-20' }), CONTEXT)).toBe(false);
    expect(isStalled(task({ ...old, startsOn: '2021-11-01' }), CONTEXT)).toBe(false);
  });
  test('not once every required part is handed in', () => {
    const optional = part({ role: 'support', required: false });
    expect(isStalled(task({ ...old, parts: [part({ status: 'submitted' }), optional] }), CONTEXT)).toBe(
      false,
    );
    const required = part({ role: 'support' });
    expect(isStalled(task({ ...old, parts: [part({ status: 'submitted' }), required] }), CONTEXT)).toBe(true);
  });
});

describe('filter', () => {
  test.each([
    [{ text: '规范性' }, true],
    [{ text: '目录 7' }, true],
    [{ text: '8' }, false],
    [{ text: '预算' }, false],
    [{ department: [DEPARTMENT] }, true],
    [{ department: ['0197a000-0000-7000-8000-00000000000b'] }, false],
    [{ owner: [DEPARTMENT] }, false],
    [{ status: ['closed', 'issued'] }, true],
    [{ status: ['closed'] }, false],
    [{ light: ['overdue'] }, false],
    [{ item: [task().itemId], section: [task().sectionId] }, true],
    [{ item: [task().sectionId] }, false],
  ])('%j → %s', (input, expected) => {
    expect(matchesFilter(task(), TaskFilter.parse(input), CONTEXT)).toBe(expected);
  });
});

describe('sort', () => {
  const tasks = [
    task({ number: 1, nextDueOn: null, percent: null, light: 'done' }),
    task({ number: 2, nextDueOn: '2021-12-01', percent: 5, light: 'overdue' }),
    task({ number: 3, nextDueOn: '2021-11-01', percent: 50, light: 'on-course' }),
  ];
  const numbers = (sort: (typeof TASK_SORTS)[number], descending: boolean) =>
    sortTasks(tasks, { sort, descending }).map((one) => one.number);

  test.each([
    ['due', false, [3, 2, 1]],
    ['due', true, [2, 3, 1]],
    ['percent', true, [3, 2, 1]],
    ['light', false, [2, 3, 1]],
    ['number', true, [3, 2, 1]],
    ['title', true, [1, 2, 3]],
  ] as const)('%s, descending %s', (sort, descending, expected) => {
    expect(numbers(sort, descending)).toEqual(expected);
  });

  test('keeps every task, whatever the order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_SORTS), fc.boolean(), (sort, descending) => {
        expect(numbers(sort, descending).toSorted()).toEqual([1, 2, 3]);
      }),
    );
  });
});

describe('my groups', () => {
  test.each([
    ['in-progress', '2021-11-07', 'overdue'],
    ['in-progress', TODAY, 'today'],
    ['in-progress', '2021-11-14', 'this-week'],
    ['in-progress', '2021-11-15', 'later'],
    ['in-progress', null, 'later'],
    ['returned', '2021-11-01', 'returned'],
    ['awaiting-receipt', '2021-11-01', 'awaiting-receipt'],
    ['submitted', '2021-11-01', 'submitted'],
    ['verified', '2021-11-01', 'done'],
  ] as const)('a part %s due %s is %s', (status, nextDueOn, expected) => {
    expect(myGroupOf({ status: 'issued', nextDueOn }, { status }, TODAY)).toBe(expected);
    expect(myGroupOf({ status: 'cancelled', nextDueOn }, { status }, TODAY)).toBe('done');
    expect(MY_GROUPS).toContain(expected);
  });

  test.each([
    ['2021-11-08', '2021-11-14'],
    ['2021-11-14', '2021-11-14'],
    ['2021-12-31', '2022-01-02'],
  ])('the week of %s ends on %s', (on, end) => expect(endOfWeek(on)).toBe(end));
});

test.each([
  [2021, 7, '2021-007'],
  [2022, 1234, '2022-1234'],
])('task %s/%s is %s', (year, number, code) => expect(taskCode(year, number)).toBe(code));
