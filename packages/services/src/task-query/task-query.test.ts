import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TaskFilter } from '@gongkai/domain/supervision';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { addDays } from '@gongkai/domain/common';
import {
  receiveAssignment,
  reportProgress,
  requestExtension,
  returnAssignment,
  verifyAssignment,
} from '../progress/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  TEST_TODAY,
  type TestDepartment,
  type TestOffice,
  type TestPlan,
  type TestTask,
  type TestUser,
} from '../testing/index.ts';
import {
  deleteView,
  listTasks,
  listViews,
  myTasks,
  reviewQueue,
  saveView,
  searchEverything,
  taskDetail,
  taskHistory,
} from './index.ts';
import { quoteClause } from './quote-clause.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let law: TestDepartment;
let planning: TestDepartment;
let dated: TestTask;
let shared: TestTask;
let draft: TestTask;
let monthly: TestTask;

const as = (user: TestUser, today = TEST_TODAY) => contextFor(db, user, { today });
const list = (user: TestUser, filter: object = {}, today = TEST_TODAY) =>
  listTasks(as(user, today), { ...TaskFilter.parse(filter), year: 2021 });

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  [, law, planning] = office.departments as [TestDepartment, TestDepartment, TestDepartment];
  const make = (options: Parameters<typeof makeIssuedTask>[3]) => makeIssuedTask(db, office, plan, options);
  dated = await make({ number: 1, dueOn: '2021-11-12', title: '公开规范性文件目录' });
  shared = await make({ number: 2, title: '编制100%规划图则', departmentIds: [planning.id, law.id] });
  draft = await make({ number: 3, taskStatus: 'draft' });
  monthly = await make({
    number: 4,
    title: '按月更新供地信息',
    deadlineKind: 'standing',
    departmentIds: [planning.id],
    status: 'in-progress',
    checkpoints: [{ label: '2021-10', startsOn: '2021-10-01', dueOn: '2021-10-29' }],
  });
});
afterAll(() => close());

describe('the list', () => {
  it('shows the office everything, drafts included, with lights and places', async () => {
    const { tasks, total, counts, facets } = await list(office.office);
    expect(tasks.map((task) => task.code)).toEqual(['2021-001', '2021-002', '2021-003', '2021-004']);
    expect(total).toBe(4);
    expect(counts).toMatchObject({ all: 4, 'awaiting-receipt': 2, 'due-this-week': 1, overdue: 1 });
    expect(tasks[0]).toMatchObject({
      light: 'near-deadline',
      workingDaysLeft: 4,
      itemNumber: 3,
      sectionHeading: '推进重点领域信息公开',
    });
    expect(tasks[3]).toMatchObject({
      light: 'overdue',
      reason: 'checkpoint-missed',
      nextDueOn: '2021-10-29',
    });
    expect(facets.departments.map((one) => one.name).toSorted()).toEqual(['法规处', '规划处']);
    expect(facets.items).toHaveLength(1);
  });

  it('shows a department only what it takes part in, and no drafts', async () => {
    const { tasks, total } = await list(law.staff);
    expect(tasks.map((task) => task.id)).toEqual([dated.taskId, shared.taskId]);
    expect(total).toBe(2);
    expect((await list(planning.lead)).tasks.map((task) => task.id)).toEqual([shared.taskId, monthly.taskId]);
  });

  it('is closed to administrators and empty for another bureau', async () => {
    await expect(list(office.systemAdmin)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await list((await makeOffice(db)).office)).total).toBe(0);
  });

  it('filters and sorts; a tab’s count is its number of rows', async () => {
    const overdue = await list(office.office, { view: 'overdue' });
    expect(overdue.tasks).toHaveLength(overdue.counts.overdue);
    const byDay = await list(office.office, { sort: 'due', status: ['issued'] });
    expect(byDay.tasks.map((task) => task.number)).toEqual([4, 1, 2]);
    expect((await list(office.office, { department: [law.id] })).tasks).toHaveLength(3);
    expect((await list(office.office, { text: '图则' })).tasks).toHaveLength(1);
  });

  it('counts a task as stalled fourteen days after its issue', async () => {
    const later = addDays(TEST_TODAY, 14);
    expect((await list(office.office, { view: 'stalled' }, addDays(TEST_TODAY, 13))).tasks).toHaveLength(0);
    expect((await list(office.office, { view: 'stalled' }, later)).counts.stalled).toBe(3);
  });
});

describe('the detail', () => {
  it('quotes the clause and offers each person what the rules allow', async () => {
    const seen = await taskDetail(as(law.lead), { taskId: dated.taskId });
    expect(seen.quotation.text).toBe('按规定公开现行有效规范性文件目录。');
    expect(seen.quotation.before).toBe('(三)规范性文件。');
    const [part] = seen.parts;
    expect(part?.offers.receive).toEqual({ hidden: false, refusal: null, details: {} });
    expect(part?.offers.report).toMatchObject({ hidden: false, refusal: 'part-not-received' });
    expect(part?.offers.verify.hidden).toBe(true);
    expect(part?.people.map((person) => person.id)).toContain(law.staff.id);
    expect(seen.offers.requestExtension).toMatchObject({ hidden: false, refusal: null });
    expect(seen.offers.close.hidden).toBe(true);

    const desk = await taskDetail(as(office.office), { taskId: dated.taskId });
    expect(desk.parts[0]?.offers.receive.hidden).toBe(true);
    expect(desk.offers.close).toMatchObject({
      hidden: false,
      refusal: 'required-part-open',
      details: { open: 1, departments: '法规处' },
    });
    expect(desk.offers.remind.refusal).toBeNull();
    expect((await taskDetail(as(office.leadership), { taskId: dated.taskId })).offers.instruct.hidden).toBe(
      false,
    );
  });

  it.each([
    ['a department that takes no part', () => planning.lead, () => dated],
    ['a department, for a draft', () => law.lead, () => draft],
  ])('is not there for %s', async (_who, user, task) => {
    const { taskId } = task();
    await expect(taskDetail(as(user()), { taskId })).rejects.toMatchObject({ reason: 'task-not-found' });
    await expect(taskHistory(as(user()), { taskId })).rejects.toMatchObject({ reason: 'task-not-found' });
  });
});

describe('from receipt to closing', () => {
  it('shows up in history, own tasks and the review queue', async () => {
    const { taskId, assignmentIds } = await makeIssuedTask(db, office, plan, {
      number: 9,
      dueOn: '2021-12-31',
    });
    const assignmentId = assignmentIds[0] ?? '';
    const lead = as(law.lead);
    await receiveAssignment(lead, { assignmentId, version: 1, ownerId: law.staff.id });
    await requestExtension(lead, { taskId, toDueOn: '2022-01-31', reason: '等待上级文件印发后修订。' });
    const report = {
      assignmentId,
      version: 2,
      percent: 100,
      statement: '目录已在门户网站公开,共十二件。',
      evidence: [
        { kind: 'link' as const, title: '公开页面', url: 'https://example.test/catalogue', fileId: null },
      ],
      checkpointId: null,
      clientKey: 'history-report-1',
      submit: true,
    };
    await reportProgress(lead, report);

    const queue = await reviewQueue(as(office.office));
    expect(queue.counts).toEqual({ submission: 1, extension: 1, closing: 0 });
    expect(queue.items[0]).toMatchObject({
      kind: 'submission',
      assignmentId,
      departmentName: '法规处',
      version: 3,
    });
    await expect(reviewQueue(lead)).rejects.toMatchObject({ code: 'forbidden' });

    await returnAssignment(as(office.office), { assignmentId, version: 3, reason: '缺少失效文件标注' });
    const returned = (await myTasks(as(law.staff), { year: 2021 })).groups.find(
      (one) => one.group === 'returned',
    );
    expect(returned?.tasks.map((task) => task.id)).toEqual([taskId]);

    await reportProgress(lead, { ...report, version: 4, clientKey: 'history-report-2' });
    await verifyAssignment(as(office.office), { assignmentId, version: 5 });
    expect(
      (await reviewQueue(as(office.office))).items.find((item) => item.kind === 'closing')?.task.id,
    ).toBe(taskId);

    const history = await taskHistory(as(office.office), { taskId });
    expect(history.map((entry) => entry.action)).toEqual([
      'assignment.verify',
      'assignment.report',
      'assignment.return',
      'assignment.report',
      'extension.request',
      'assignment.receive',
    ]);
    const received = history.at(-1);
    expect(received).toMatchObject({ actorName: '法规处负责人', departmentName: '法规处' });
    expect(received?.changes).toContainEqual({ field: 'ownerId', before: null, after: '法规处经办人' });
    expect(history[2]).toMatchObject({ reason: '缺少失效文件标注' });

    const detail = await taskDetail(lead, { taskId });
    expect(detail.reports).toHaveLength(2);
    expect(detail.reports[0]?.evidence).toMatchObject([
      { kind: 'link', url: 'https://example.test/catalogue' },
    ]);
    expect(detail.extensions).toMatchObject([{ status: 'pending', departmentName: '法规处' }]);
    expect(detail.parts[0]).toMatchObject({ returnCount: 1, reportCount: 2, evidenceCount: 2 });
  });
});

describe('own tasks', () => {
  it('stand in groups by the day that matters next', async () => {
    const { department, groups, reviewers } = await myTasks(as(planning.lead), { year: 2021 });
    const named = Object.fromEntries(groups.map(({ group, tasks }) => [group, tasks.map((task) => task.id)]));
    expect(department?.name).toBe('规划处');
    expect(named).toMatchObject({
      overdue: [monthly.taskId],
      'awaiting-receipt': [shared.taskId],
      today: [],
    });
    expect(reviewers).toEqual(['办公室专办']);
  });

  it('are none for people without a department', async () => {
    const mine = await myTasks(as(office.leadership), { year: 2021 });
    expect(mine.department).toBeNull();
    expect(mine.groups.flatMap((group) => group.tasks)).toEqual([]);
  });
});

describe('saved views', () => {
  it('belong to one person; the same name replaces', async () => {
    const input = { screen: 'tasks' as const, name: '本周', search: { view: 'overdue' } };
    const first = await saveView(as(law.lead), input);
    const again = await saveView(as(law.lead), { ...input, search: { view: 'stalled' } });
    expect(again.id).toBe(first.id);
    expect(await listViews(as(law.lead), { screen: 'tasks' })).toEqual([again]);
    expect(await listViews(as(law.staff), { screen: 'tasks' })).toEqual([]);
    await expect(deleteView(as(law.staff), { id: first.id })).rejects.toMatchObject({
      reason: 'view-not-found',
    });
    await deleteView(as(law.lead), { id: first.id });
    expect(await listViews(as(law.lead), { screen: 'tasks' })).toEqual([]);
  });
});

describe('search', () => {
  const titles = async (user: TestUser, text: string) =>
    (await searchEverything(as(user), { text })).map((hit) => `${hit.kind} ${hit.title}`);

  it('finds tasks by words and number, items, departments and people', async () => {
    expect(await titles(office.office, '2021-002')).toEqual(['task 编制100%规划图则']);
    expect(await titles(office.office, '规划处')).toEqual([
      'department 规划处',
      'person 规划处经办人',
      'person 规划处负责人',
    ]);
    expect(await titles(office.office, '规范性文件')).toContain('item 规范性文件');
  });

  it('finds only what the person may see, and takes signs literally', async () => {
    expect(await titles(planning.lead, '文件目录')).toEqual(['item 规范性文件']);
    expect(await titles(law.lead, '0%')).toEqual(['task 编制100%规划图则']);
    expect(await titles(law.lead, '1_0')).toEqual([]);
    expect(await titles(law.lead, '  ')).toEqual([]);
    expect(await titles((await makeOffice(db)).office, '图则')).toEqual([]);
  });
});

it.each([
  ['甲\n乙丙丁戊\n己', 3, 5, { before: '乙', text: '丙丁', after: '戊' }],
  ['乙丙', 0, 2, { before: '', text: '乙丙', after: '' }],
  ['甲\n乙', 2, 3, { before: '', text: '乙', after: '' }],
])('quotes %j [%i, %i)', (source, start, end, expected) => {
  expect(quoteClause(source, start, end)).toEqual(expected);
});
