import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CreateTaskInput } from '@gongkai/domain/task';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { coverage, createPlan, getPlan, parsePlanSource, type PlanDto } from '../plan/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  acceptSuggestions,
  assignmentOptions,
  bulkUpdateTasks,
  cancelTask,
  createTask,
  deleteTask,
  dropSuggestions,
  importTasks,
  issueTasks,
  listPlanTasks,
  previewImport,
  previewIssue,
  reassignTask,
  restoreSuggestions,
  setTrajectory,
  updateTask,
  type GridTask,
} from './index.ts';

const NOTICE = readFileSync(join(import.meta.dirname, '../../../../prisma/seed/data/plan-2021.txt'), 'utf8');

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;
let plan: PlanDto;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 4 });
  ctx = contextFor(db, office.office);
  const { planId } = await createPlan(ctx, (await parsePlanSource(ctx, { text: NOTICE })).draft);
  plan = await getPlan(ctx, { planId });
});

function department(index: number) {
  const found = office.departments[index];
  if (found === undefined) throw new Error('no such department');
  return found;
}

function item(index: number) {
  const found = plan.sections.flatMap((section) => section.items)[index];
  if (found === undefined) throw new Error('no such item');
  return found;
}

type Given = Partial<CreateTaskInput>;

function input(given: Given = {}): CreateTaskInput {
  return CreateTaskInput.parse({
    planId: plan.id,
    itemId: item(0).id,
    title: '形成规范性文件目录',
    deadlineKind: 'dated',
    ...given,
  });
}

/** A draft that can be issued. */
async function makeReady(given: Given = {}) {
  return await createTask(ctx, input({ leadDepartmentId: department(1).id, dueOn: '2021-12-31', ...given }));
}

async function grid(taskId: string): Promise<GridTask> {
  const found = (await listPlanTasks(ctx, { planId: plan.id })).find((task) => task.id === taskId);
  if (found === undefined) throw new Error('no such task');
  return found;
}

async function audits(action: string) {
  return await db.auditEntry.findMany({
    where: { organisationId: office.organisationId, action },
    orderBy: { seq: 'asc' },
  });
}

async function noticesOf(userId: string) {
  return await db.notification.findMany({ where: { userId }, orderBy: { id: 'asc' } });
}

function winners(outcomes: PromiseSettledResult<unknown>[]): number {
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('createTask', () => {
  it('makes an incomplete draft anchored in its item, with its audit row', async () => {
    const anchor = item(0).suggestions[0]?.anchor ?? null;
    const { taskId, version } = await createTask(ctx, input({ anchor }));
    expect(version).toBe(1);
    expect(await grid(taskId)).toMatchObject({
      code: '2021-001',
      status: 'draft',
      anchor,
      lead: null,
      supports: [],
      missing: 'task-without-lead',
      weight: 100,
    });
    const [row] = await audits('task.create');
    expect(row).toMatchObject({
      subjectId: taskId,
      parentId: taskId,
      actorId: office.office.id,
      after: { title: '形成规范性文件目录', leadDepartmentId: null, itemId: item(0).id },
    });
  });

  it('takes the item’s own words when no anchor is given', async () => {
    const { taskId } = await createTask(ctx, input());
    expect((await grid(taskId)).anchor).toEqual(item(0).anchor);
  });

  it('expands all supports to every active department but the lead', async () => {
    await db.department.updateMany({
      where: { id: department(3).id },
      data: { archivedOn: new Date('2021-01-01') },
    });
    const { taskId } = await makeReady({ support: 'all', ownerId: department(1).staff.id });
    expect(await grid(taskId)).toMatchObject({
      lead: { departmentId: department(1).id, ownerId: department(1).staff.id },
      supports: [{ departmentId: department(0).id }, { departmentId: department(2).id }],
      missing: null,
    });
  });

  it.each([
    ['words of another item', () => ({ anchor: item(1).anchor }), 'anchor-outside-item'],
    ['an owner without lead', () => ({ ownerId: department(1).staff.id }), 'owner-without-lead'],
    [
      'an owner elsewhere',
      () => ({ leadDepartmentId: department(2).id, ownerId: department(1).staff.id }),
      'owner-outside-department',
    ],
    [
      'the lead as support',
      () => ({ leadDepartmentId: department(1).id, support: [department(1).id] }),
      'lead-also-supports',
    ],
    [
      'a due day before the start',
      () => ({ startsOn: '2021-12-02', dueOn: '2021-12-01' }),
      'due-before-start',
    ],
  ] as [string, () => Given, string][])('refuses %s', async (_case, given, reason) => {
    await expect(createTask(ctx, input(given()))).rejects.toMatchObject({ code: 'refused', reason });
    expect(await listPlanTasks(ctx, { planId: plan.id })).toEqual([]);
  });

  it('numbers concurrent new tasks apart', async () => {
    await Promise.all(['甲任务', '乙任务', '丙任务'].map((title) => createTask(ctx, input({ title }))));
    const tasks = await listPlanTasks(ctx, { planId: plan.id });
    expect(tasks.map((task) => task.number)).toEqual([1, 2, 3]);
  });

  it('knows neither another bureau’s item nor its departments, and no other role', async () => {
    const stranger = await makeOffice(db);
    const elsewhere = contextFor(db, stranger.office);
    await expect(createTask(elsewhere, input())).rejects.toMatchObject({ reason: 'item-not-found' });
    const foreign = input({ leadDepartmentId: stranger.departments[0]?.id ?? null });
    await expect(createTask(ctx, foreign)).rejects.toMatchObject({ reason: 'unknown-department' });
    const lead = contextFor(db, department(1).lead);
    await expect(createTask(lead, input())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('suggestions', () => {
  it('become tasks that quote them, all of an item at once', async () => {
    const open = item(0).suggestions;
    const { tasks } = await acceptSuggestions(ctx, {
      planId: plan.id,
      suggestionIds: 'all',
      itemId: item(0).id,
    });
    expect(tasks).toHaveLength(open.length);
    const made = await listPlanTasks(ctx, { planId: plan.id });
    expect(made.map(({ title }) => title)).toEqual(open.map(({ title }) => title));
    for (const task of made) {
      expect(plan.sourceText.slice(task.anchor.start, task.anchor.end)).toBe(task.title);
    }
    expect(await audits('task.create')).toHaveLength(open.length);
    expect(await audits('suggestion.accept')).toHaveLength(1);
    const covered = await coverage(ctx, { planId: plan.id });
    expect(covered.items[0]).toMatchObject({ taskCount: open.length, openDuties: 0, fullyAssigned: false });
  });

  it('take who and when from the item’s notes', async () => {
    const text = '一、公开\n(一)梳理目录。2021年12月底前梳理文件目录。(牵头单位:法规处;配合单位:规划处)';
    const { planId } = await createPlan(ctx, (await parsePlanSource(ctx, { text })).draft);
    const { tasks } = await acceptSuggestions(ctx, { planId, suggestionIds: 'all' });
    const [task] = await listPlanTasks(ctx, { planId });
    expect(tasks).toHaveLength(1);
    expect(task).toMatchObject({
      dueOn: '2021-12-31',
      lead: { departmentId: department(1).id },
      supports: [{ departmentId: department(2).id }],
      missing: null,
    });
  });

  it('are accepted once, even when two people accept at the same time', async () => {
    const choice = { planId: plan.id, suggestionIds: [item(0).suggestions[0]?.id ?? ''] };
    const outcomes = await Promise.allSettled([
      acceptSuggestions(ctx, choice),
      acceptSuggestions(ctx, choice),
    ]);
    expect(winners(outcomes)).toBe(1);
    expect(await listPlanTasks(ctx, { planId: plan.id })).toHaveLength(1);
    await expect(dropSuggestions(ctx, choice)).rejects.toMatchObject({ reason: 'suggestion-not-open' });
  });

  it('can be dropped and taken back', async () => {
    const suggestionIds = [item(0).suggestions[0]?.id ?? ''];
    await dropSuggestions(ctx, { planId: plan.id, suggestionIds });
    const states = async () =>
      (await getPlan(ctx, { planId: plan.id })).sections[0]?.items[0]?.suggestions.map(({ state }) => state);
    expect((await states())?.[0]).toBe('dropped');
    await restoreSuggestions(ctx, { planId: plan.id, suggestionIds });
    expect((await states())?.[0]).toBe('open');
    await expect(restoreSuggestions(ctx, { planId: plan.id, suggestionIds })).rejects.toMatchObject({
      reason: 'suggestion-still-open',
    });
    expect(await audits('suggestion.drop')).toHaveLength(1);
    expect(await audits('suggestion.restore')).toHaveLength(1);
  });

  it('are edited on acceptance through createTask', async () => {
    const suggestionId = item(0).suggestions[0]?.id ?? '';
    await createTask(ctx, input({ suggestionId, title: '改过的任务' }));
    await expect(createTask(ctx, input({ suggestionId }))).rejects.toMatchObject({
      reason: 'suggestion-not-open',
    });
    await expect(createTask(ctx, input({ suggestionId, itemId: item(1).id }))).rejects.toMatchObject({
      reason: 'suggestion-not-found',
    });
  });

  it('of another bureau cannot be taken', async () => {
    const elsewhere = contextFor(db, (await makeOffice(db)).office);
    const choice = { planId: plan.id, suggestionIds: 'all' as const };
    await expect(acceptSuggestions(elsewhere, choice)).rejects.toMatchObject({ reason: 'plan-not-found' });
  });
});

describe('updateTask', () => {
  it('stores fields and division, with only the difference in the trail', async () => {
    const { taskId } = await makeReady({ support: [department(2).id] });
    const patch = { weight: 250, leadDepartmentId: department(2).id, support: [department(1).id] };
    await expect(updateTask(ctx, { taskId, version: 1, patch })).resolves.toEqual({ taskId, version: 2 });
    expect(await grid(taskId)).toMatchObject({
      weight: 250,
      lead: { departmentId: department(2).id },
      supports: [{ departmentId: department(1).id }],
    });
    const [row] = await audits('task.update');
    expect(row).toMatchObject({
      before: { weight: 100, leadDepartmentId: department(1).id },
      after: { weight: 250, leadDepartmentId: department(2).id },
    });
    expect(Object.keys(row?.after as object)).not.toContain('title');
  });

  it('clears the owner with the lead and sets him for the new one', async () => {
    const { taskId } = await makeReady({ support: [department(2).id], ownerId: department(1).staff.id });
    await updateTask(ctx, { taskId, version: 1, patch: { leadDepartmentId: department(2).id } });
    expect((await grid(taskId)).lead).toMatchObject({ departmentId: department(2).id, ownerId: null });
    const ownerId = department(1).staff.id;
    await expect(updateTask(ctx, { taskId, version: 2, patch: { ownerId } })).rejects.toMatchObject({
      reason: 'owner-outside-department',
    });
    const patch = { leadDepartmentId: department(1).id, ownerId };
    await updateTask(ctx, { taskId, version: 2, patch });
    expect((await grid(taskId)).lead).toMatchObject({ departmentId: department(1).id, ownerId });
  });

  it('refuses a stale version and writes nothing', async () => {
    const { taskId } = await makeReady();
    await updateTask(ctx, { taskId, version: 1, patch: { title: '先改的' } });
    await expect(updateTask(ctx, { taskId, version: 1, patch: { title: '后改的' } })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'version-conflict',
    });
    expect((await grid(taskId)).title).toBe('先改的');
    expect(await audits('task.update')).toHaveLength(1);
  });

  it('lets one of two concurrent edits win', async () => {
    const { taskId } = await makeReady();
    const outcomes = await Promise.allSettled(
      ['甲的改法', '乙的改法'].map((title) => updateTask(ctx, { taskId, version: 1, patch: { title } })),
    );
    expect(winners(outcomes)).toBe(1);
    expect(await audits('task.update')).toHaveLength(1);
  });

  it('moves an agreed trajectory with the due day and drops it with the kind', async () => {
    const { taskId } = await makeReady();
    const points = [
      { on: '2021-11-30', percent: 40 },
      { on: '2021-12-31', percent: 100 },
    ];
    await setTrajectory(ctx, { taskId, version: 1, points });
    await updateTask(ctx, { taskId, version: 2, patch: { dueOn: '2021-12-20' } });
    expect((await grid(taskId)).trajectory.at(-1)).toEqual({ on: '2021-12-20', percent: 100 });
    await updateTask(ctx, { taskId, version: 3, patch: { deadlineKind: 'standing', cycle: 'monthly' } });
    expect((await grid(taskId)).trajectory).toEqual([]);
  });

  it('keeps deadline and division of an issued task', async () => {
    const { taskId } = await makeReady();
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    const change = (patch: Parameters<typeof updateTask>[1]['patch']) =>
      updateTask(ctx, { taskId, version: 2, patch });
    await expect(change({ dueOn: '2022-01-10' })).rejects.toMatchObject({ reason: 'issued-deadline-fixed' });
    await expect(change({ support: [department(2).id] })).rejects.toMatchObject({
      reason: 'issued-division-fixed',
    });
    await expect(change({ title: '改标题可以' })).resolves.toMatchObject({ version: 3 });
  });

  it('is refused to others and across bureaus', async () => {
    const { taskId } = await makeReady();
    const edit = { taskId, version: 1, patch: { title: '改了' } };
    const elsewhere = contextFor(db, (await makeOffice(db)).office);
    await expect(updateTask(elsewhere, edit)).rejects.toMatchObject({ reason: 'task-not-found' });
    await expect(updateTask(contextFor(db, office.leadership), edit)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('bulkUpdateTasks', () => {
  it('answers each row by itself', async () => {
    const good = await makeReady();
    const stale = await makeReady({ title: '另一个任务' });
    await updateTask(ctx, { taskId: stale.taskId, version: 1, patch: { weight: 300 } });
    const outcomes = await bulkUpdateTasks(ctx, {
      tasks: [good, { ...stale, version: 1 }].map(({ taskId, version }) => ({ taskId, version })),
      patch: { dueOn: '2021-12-15' },
    });
    expect(outcomes).toEqual([
      { taskId: good.taskId, ok: true, version: 2 },
      { taskId: stale.taskId, ok: false, reason: 'version-conflict', details: { subject: 'task' } },
    ]);
    expect((await grid(good.taskId)).dueOn).toBe('2021-12-15');
    expect((await grid(stale.taskId)).dueOn).toBe('2021-12-31');
  });
});

describe('importTasks', () => {
  const HEAD = '工作任务\t成果形式\t牵头单位\t配合单位\t责任人\t完成时限\t权重';
  const GOOD = '梳理目录\t目录\t法规处\t各处室\t法规处经办人\t12月底前\t2.5';
  const BAD = '补标文件\t清单\t法规出\t\t\t很快\t';

  function pasted(...rows: string[]) {
    return { planId: plan.id, itemId: item(0).id, text: [HEAD, ...rows].join('\n') };
  }

  it('shows every row and its errors before anything is stored', async () => {
    const preview = await previewImport(ctx, pasted(GOOD, BAD));
    expect(preview.headed).toBe(true);
    expect(preview.rows[0]).toMatchObject({
      errors: [],
      ownerId: department(1).staff.id,
      support: 'all',
      weight: 250,
    });
    expect(preview.rows[1]?.errors).toMatchObject([
      { column: 'lead', code: 'unknown-department', nearest: '法规处' },
      { column: 'deadline', code: 'deadline-unreadable' },
    ]);
    expect(await listPlanTasks(ctx, { planId: plan.id })).toEqual([]);
  });

  it('takes the good rows and answers the bad ones', async () => {
    const { tasks, rejected } = await importTasks(ctx, { ...pasted(GOOD, BAD), mode: 'good-rows' });
    expect(rejected.map(({ line }) => line)).toEqual([3]);
    expect(await grid(tasks[0]?.taskId ?? '')).toMatchObject({
      title: '梳理目录',
      deliverable: '目录',
      dueOn: '2021-12-31',
      weight: 250,
      lead: { departmentId: department(1).id, ownerId: department(1).staff.id },
      missing: null,
    });
    expect(await audits('task.import')).toHaveLength(1);
  });

  it('writes nothing at all by choice', async () => {
    const paste = { ...pasted(GOOD, BAD), mode: 'all-or-nothing' as const };
    await expect(importTasks(ctx, paste)).rejects.toMatchObject({
      reason: 'import-with-errors',
      details: { rows: 1 },
    });
    expect(await listPlanTasks(ctx, { planId: plan.id })).toEqual([]);
  });

  it('refuses a header alone, and reports an owner whom the lead does not have', async () => {
    await expect(importTasks(ctx, { ...pasted(), mode: 'good-rows' })).rejects.toMatchObject({
      reason: 'import-without-rows',
    });
    const preview = await previewImport(ctx, pasted('梳理目录\t\t法规处\t\t规划处经办人\t年底前\t'));
    expect(preview.rows[0]?.errors).toMatchObject([{ column: 'owner', code: 'owner-not-found' }]);
  });

  it('is refused across bureaus', async () => {
    const elsewhere = contextFor(db, (await makeOffice(db)).office);
    await expect(previewImport(elsewhere, pasted(GOOD))).rejects.toMatchObject({ reason: 'plan-not-found' });
  });
});

describe('issueTasks', () => {
  it('leaves parts to be signed for, with trajectory, checkpoints, notices and trail', async () => {
    const dated = await makeReady({ support: [department(2).id], ownerId: department(1).staff.id });
    const standing = await makeReady({
      deadlineKind: 'standing',
      dueOn: null,
      cycle: 'monthly',
      title: '每月更新',
    });
    const result = await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    expect(result).toMatchObject({ notified: 3, assumedYears: [] });
    expect(await grid(dated.taskId)).toMatchObject({
      status: 'issued',
      issuedOn: '2021-11-08',
      originalDueOn: '2021-12-31',
      lead: { status: 'awaiting-receipt' },
      supports: [{ status: 'awaiting-receipt' }],
      trajectory: [
        { on: '2021-11-08', percent: 0 },
        { on: '2021-12-31', percent: 100 },
      ],
    });
    expect((await grid(standing.taskId)).checkpointCount).toBe(2);
    const [leadNotice] = await noticesOf(department(1).lead.id);
    expect(leadNotice).toMatchObject({
      kind: 'task-issued',
      params: { taskNumber: '2021-001', role: 'lead', dueOn: '2021-12-31' },
      link: `/tasks/${dated.taskId}`,
    });
    expect((await noticesOf(department(2).lead.id))[0]?.params).toMatchObject({ role: 'support' });
    expect(await noticesOf(department(1).staff.id)).toHaveLength(1);
    expect(await audits('task.issue')).toHaveLength(2);
    expect(await audits('plan.activate')).toHaveLength(1);
    expect((await getPlan(ctx, { planId: plan.id })).status).toBe('active');
  });

  it('refuses as a whole when one lacks a lead or a deadline, naming how many and which', async () => {
    await makeReady();
    await createTask(ctx, input({ title: '没有牵头' }));
    await makeReady({ title: '没有时限', dueOn: null });
    await expect(issueTasks(ctx, { planId: plan.id, tasks: 'all' })).rejects.toMatchObject({
      code: 'refused',
      reason: 'tasks-not-ready',
      details: { count: 2, tasks: '2021-002、2021-003' },
    });
    const tasks = await listPlanTasks(ctx, { planId: plan.id });
    expect(tasks.every((task) => task.status === 'draft')).toBe(true);
    expect(await db.notification.count({ where: { organisationId: office.organisationId } })).toBe(0);
  });

  it('issues a choice and leaves the rest', async () => {
    const chosen = await makeReady();
    const left = await createTask(ctx, input({ title: '还没分好' }));
    const { taskId, version } = chosen;
    await issueTasks(ctx, { planId: plan.id, tasks: [{ taskId, version }] });
    expect((await grid(taskId)).status).toBe('issued');
    expect((await grid(left.taskId)).status).toBe('draft');
    await expect(issueTasks(ctx, { planId: plan.id, tasks: [{ taskId, version: 2 }] })).rejects.toMatchObject(
      { reason: 'tasks-not-ready' },
    );
  });

  it('lets one of two concurrent calls win, and sends each notice once', async () => {
    const { taskId, version } = await makeReady();
    const choice = { planId: plan.id, tasks: [{ taskId, version }] };
    const outcomes = await Promise.allSettled([issueTasks(ctx, choice), issueTasks(ctx, choice)]);
    expect(winners(outcomes)).toBe(1);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      reason: 'version-conflict',
    });
    expect(await noticesOf(department(1).lead.id)).toHaveLength(1);
  });

  it('flags due days in years without a holiday notice', async () => {
    await makeReady({ dueOn: '2035-03-01' });
    const preview = await previewIssue(ctx, { planId: plan.id, tasks: 'all' });
    expect(preview.assumedYears).toEqual([2035]);
    expect((await issueTasks(ctx, { planId: plan.id, tasks: 'all' })).assumedYears).toEqual([2035]);
  });

  it('shows beforehand what is missing and who will be told', async () => {
    await makeReady({ support: [department(2).id] });
    await createTask(ctx, input({ title: '没有牵头' }));
    const preview = await previewIssue(ctx, { planId: plan.id, tasks: 'all' });
    expect(preview.ready.map(({ code }) => code)).toEqual(['2021-001']);
    expect(preview.blocked).toMatchObject([{ code: '2021-002', refusal: 'task-without-lead' }]);
    expect(preview.notified.map(({ id }) => id)).toEqual([department(1).lead.id, department(2).lead.id]);
  });

  it('refuses when there is nothing, to others, and across bureaus', async () => {
    const choice = { planId: plan.id, tasks: 'all' as const };
    await expect(issueTasks(ctx, choice)).rejects.toMatchObject({ reason: 'nothing-to-issue' });
    await makeReady();
    await expect(issueTasks(contextFor(db, department(0).lead), choice)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const elsewhere = contextFor(db, (await makeOffice(db)).office);
    await expect(issueTasks(elsewhere, choice)).rejects.toMatchObject({ reason: 'plan-not-found' });
  });
});

describe('cancelTask and deleteTask', () => {
  it('cancels with a reason, tells the departments and keeps the row', async () => {
    const { taskId } = await makeReady();
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    const reason = '职责划转,不再承办';
    await cancelTask(ctx, { taskId, version: 2, reason });
    expect(await grid(taskId)).toMatchObject({ status: 'cancelled', cancelReason: reason, version: 3 });
    expect(await audits('task.cancel')).toMatchObject([{ reason, before: { status: 'issued' } }]);
    const notices = await noticesOf(department(1).lead.id);
    expect(notices.map(({ kind }) => kind)).toEqual(['task-issued', 'task-cancelled']);
    await expect(cancelTask(ctx, { taskId, version: 3, reason })).rejects.toMatchObject({
      reason: 'task-is-cancelled',
    });
  });

  it('deletes a draft, and never what was issued', async () => {
    const draft = await makeReady();
    await expect(deleteTask(ctx, { ...draft, version: 7 })).rejects.toMatchObject({ code: 'conflict' });
    await deleteTask(ctx, draft);
    expect(await audits('task.delete')).toMatchObject([{ parentId: plan.id, before: { status: 'draft' } }]);
    const { taskId } = await makeReady();
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    await expect(deleteTask(ctx, { taskId, version: 2 })).rejects.toMatchObject({ reason: 'task-not-draft' });
  });
});

describe('reassignTask', () => {
  it('divides an issued task anew, keeps what was reported, and tells everyone', async () => {
    const { taskId } = await makeReady({ support: [department(2).id] });
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    await db.assignment.updateMany({
      where: { taskId, departmentId: department(1).id },
      data: { lastReportOn: new Date('2021-11-08'), percent: 30 },
    });
    const ownerId = department(3).staff.id;
    const change = {
      leadDepartmentId: department(3).id,
      support: [department(2).id],
      ownerId,
      reason: '职能调整',
    };
    await reassignTask(ctx, { taskId, version: 2, ...change, reason: '职能调整到规划处室' });
    expect(await grid(taskId)).toMatchObject({
      lead: { departmentId: department(3).id, ownerId, status: 'awaiting-receipt' },
      supports: [{ departmentId: department(2).id }],
    });
    const kept = await db.assignment.findFirst({ where: { taskId, departmentId: department(1).id } });
    expect(kept).toMatchObject({ role: 'support', required: false, percent: 30 });
    expect(await audits('task.reassign')).toMatchObject([
      {
        reason: '职能调整到规划处室',
        before: { leadDepartmentId: department(1).id },
        after: { leadDepartmentId: department(3).id, ownerId },
      },
    ]);
    for (const index of [1, 2, 3]) {
      const kinds = (await noticesOf(department(index).lead.id)).map(({ kind }) => kind);
      expect(kinds).toContain('task-reassigned');
    }
  });

  it('refuses a draft, a stale version, nothing new and an owner elsewhere', async () => {
    const { taskId } = await makeReady();
    const change = {
      taskId,
      leadDepartmentId: department(1).id,
      support: [],
      ownerId: null,
      reason: '职能调整分工',
    };
    await expect(reassignTask(ctx, { ...change, version: 1 })).rejects.toMatchObject({
      reason: 'task-not-issued',
    });
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    await expect(reassignTask(ctx, { ...change, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(reassignTask(ctx, { ...change, version: 2 })).rejects.toMatchObject({
      reason: 'nothing-to-change',
    });
    const ownerId = department(2).staff.id;
    await expect(reassignTask(ctx, { ...change, version: 2, ownerId })).rejects.toMatchObject({
      reason: 'owner-outside-department',
    });
  });
});

describe('setTrajectory', () => {
  it('stores agreed points under the task’s version', async () => {
    const { taskId } = await makeReady();
    const points = [
      { on: '2021-12-01', percent: 50 },
      { on: '2021-12-31', percent: 100 },
    ];
    await expect(setTrajectory(ctx, { taskId, version: 1, points })).resolves.toEqual({ taskId, version: 2 });
    expect((await grid(taskId)).trajectory).toEqual(points);
    expect(await audits('trajectory.update')).toMatchObject([{ before: { trajectory: [] } }]);
    await expect(setTrajectory(ctx, { taskId, version: 1, points })).rejects.toMatchObject({
      code: 'conflict',
    });
    const falling = [{ on: '2021-12-01', percent: 50 }];
    await expect(setTrajectory(ctx, { taskId, version: 2, points: falling })).rejects.toMatchObject({
      reason: 'trajectory-not-complete',
    });
  });
});

describe('what people see', () => {
  it('shows a department only what was issued to it', async () => {
    await makeReady({ support: [department(2).id] });
    await makeReady({ title: '别的处室', leadDepartmentId: department(3).id });
    const seen = async (index: number) =>
      (await listPlanTasks(contextFor(db, department(index).staff), { planId: plan.id })).length;
    expect(await seen(2)).toBe(0);
    await issueTasks(ctx, { planId: plan.id, tasks: 'all' });
    expect([await seen(1), await seen(2), await seen(3), await seen(0)]).toEqual([1, 1, 1, 0]);
    const auditor = contextFor(db, office.auditAdmin);
    await expect(listPlanTasks(auditor, { planId: plan.id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('offers departments in their order and their people', async () => {
    const options = await assignmentOptions(ctx);
    expect(options.departments.map(({ id }) => id)).toEqual(office.departments.map(({ id }) => id));
    expect(options.people.filter(({ departmentId }) => departmentId === department(1).id)).toHaveLength(2);
    await expect(assignmentOptions(contextFor(db, department(1).lead))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it('says in coverage when every item is fully assigned', async () => {
  for (let index = 0; index < 17; index += 1) await makeReady({ itemId: item(index).id });
  expect(await coverage(ctx, { planId: plan.id })).toMatchObject({
    coveredCount: 17,
    fullyAssignedCount: 17,
  });
});
