import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { readDepartment, readLeadership } from '../dashboard/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
} from '../testing/index.ts';
import {
  compareSnapshots,
  listSnapshots,
  readScores,
  readStake,
  readSubject,
  takeSnapshot,
  verifySnapshot,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let ctx: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  plan = await makePlan(db, office);
  ctx = contextFor(db, office.office, { today: '2021-12-20' });
});

function department(index: number): string {
  return office.departments[index]!.id;
}

/** The second department is done, the third is overdue. */
async function makeTwoTasks(): Promise<{ overdueTaskId: string }> {
  await makeIssuedTask(db, office, plan, {
    departmentIds: [department(1)],
    status: 'verified',
    percent: 100,
    taskStatus: 'issued',
  });
  const { taskId } = await makeIssuedTask(db, office, plan, {
    number: 2,
    departmentIds: [department(2)],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-12-10',
  });
  return { overdueTaskId: taskId };
}

describe('scores', () => {
  it('rank the department that is done above the one that is overdue', async () => {
    await makeTwoTasks();
    const { result, previous } = await readScores(ctx, { planId: plan.planId, kind: 'department' });
    const scoreOf = (id: string) => result.subjects.find(({ subject }) => subject.id === id)?.score ?? null;
    expect(scoreOf(department(1))).toBeGreaterThan(scoreOf(department(2)) ?? 0);
    expect(scoreOf(department(0))).toBeNull();
    expect(previous).toBeNull();
  });

  it('show a department its own sheet only', async () => {
    await makeTwoTasks();
    const lead = contextFor(db, office.departments[1]!.lead, { today: '2021-12-20' });
    const { result } = await readScores(lead, { planId: plan.planId, kind: 'department' });
    expect(result.subjects.map(({ subject }) => subject.id)).toEqual([department(1)]);
    const other = { planId: plan.planId, subject: { kind: 'department' as const, id: department(2) } };
    await expect(readSubject(lead, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readStake(lead, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      readDepartment(lead, { planId: plan.planId, departmentId: department(2) }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('name the records behind lost points, and what doing them would bring', async () => {
    const { overdueTaskId } = await makeTwoTasks();
    const subject = { kind: 'department' as const, id: department(2) };
    const { sheet } = await readSubject(ctx, { planId: plan.planId, subject });
    const lostRecords = sheet.lost.flatMap((lost) =>
      lost.failing.map((record) => record.taskId ?? record.id),
    );
    expect(lostRecords).toContain(overdueTaskId);
    const [stake] = await readStake(ctx, { planId: plan.planId, subject });
    expect(stake).toMatchObject({ taskId: overdueTaskId, now: sheet.score });
    expect(stake?.gain).toBeGreaterThan(0);
  });

  it('are not found for another office’s plan', async () => {
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(readScores(stranger, { planId: plan.planId, kind: 'item' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a snapshot', () => {
  it('keeps its scores when the records change, and agrees with its own facts', async () => {
    await makeTwoTasks();
    const first = await takeSnapshot(ctx, { planId: plan.planId, label: '12月' });
    expect(first.number).toBe(1);
    await db.assignment.updateMany({
      where: { departmentId: department(2) },
      data: { percent: 100, status: 'verified' },
    });
    const verified = await verifySnapshot(ctx, { snapshotId: first.id });
    expect(verified).toMatchObject({ unchanged: true, agrees: true, differing: [], sha256: first.sha256 });
    expect(verified.subjects).toBe(4);
    const second = await takeSnapshot(ctx, { planId: plan.planId, label: '12月下旬' });
    const listed = await listSnapshots(ctx, { planId: plan.planId });
    expect(listed.map(({ number, overall }) => [number, overall])).toEqual([
      [2, second.overall],
      [1, first.overall],
    ]);
    expect(listed[0]?.takenBy).toBe(office.office.name);
    expect(second.overall).not.toBe(first.overall);
    const pair = { planId: plan.planId, beforeId: first.id, kind: 'department' as const };
    const compared = await compareSnapshots(ctx, { ...pair, afterId: second.id });
    expect(compared).toMatchObject({
      before: { number: 1, label: '12月' },
      after: { number: 2, label: '12月下旬' },
      overall: { before: first.overall, after: second.overall },
    });
    const moved = compared.subjects.filter(({ change }) => change !== 0);
    expect(moved.map(({ subject }) => subject.id)).toContain(department(2));
    expect(moved[0]?.leaves.length).toBeGreaterThan(0);
    const now = await compareSnapshots(ctx, { ...pair, afterId: null });
    expect(now.after).toEqual({ number: null, label: null, asOf: ctx.today });
    expect(now.overall.after).toBe(second.overall);
    const audit = await db.auditEntry.findMany({
      where: { action: 'evaluation.snapshot', organisationId: office.organisationId },
    });
    expect(audit).toHaveLength(2);
  });

  it('cannot be changed or deleted, not even by SQL', async () => {
    await makeTwoTasks();
    const { id } = await takeSnapshot(ctx, { planId: plan.planId, label: '12月' });
    await expect(
      db.$executeRaw`UPDATE "EvaluationSnapshot" SET label = 'x' WHERE id = ${id}::uuid`,
    ).rejects.toThrow(/append-only/);
    await expect(db.evaluationSnapshot.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });

  it('is numbered without gaps when two are taken at once', async () => {
    await makeTwoTasks();
    const both = await Promise.all(
      ['甲', '乙'].map((label) => takeSnapshot(ctx, { planId: plan.planId, label })),
    );
    expect(both.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });

  it('is the office’s to take', async () => {
    const lead = contextFor(db, office.departments[1]!.lead);
    await expect(takeSnapshot(lead, { planId: plan.planId, label: '12月' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the leadership dashboard', () => {
  it('counts what its lists hold', async () => {
    const { overdueTaskId } = await makeTwoTasks();
    const leader = contextFor(db, office.leadership, { today: '2021-12-20' });
    const board = await readLeadership(leader, { planId: plan.planId });
    expect(board.deadlines.overdue.map(({ taskId }) => taskId)).toEqual([overdueTaskId]);
    for (const light of board.lights) expect(light.count).toBe(light.taskIds.length);
    expect(board.items).toHaveLength(1);
    expect(board.headline.behind.numbers).toEqual([3]);
    expect(board.heatMap.rows[0]?.cells[0]).toBeNull();
  });

  it('is closed to departments', async () => {
    const lead = contextFor(db, office.departments[1]!.lead);
    await expect(readLeadership(lead, { planId: plan.planId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
