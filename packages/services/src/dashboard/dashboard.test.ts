import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { takeSnapshot } from '../evaluation/index.ts';
import { remindDepartments } from '../progress/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
} from '../testing/index.ts';
import { readActivity, readLeadership } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let ctx: ServiceContext;
let taskId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 2 });
  plan = await makePlan(db, office);
  ctx = contextFor(db, office.office, { today: '2021-12-20' });
  ({ taskId } = await makeIssuedTask(db, office, plan, {
    departmentIds: [office.departments[1]!.id],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-12-10',
  }));
});

describe('key figures', () => {
  it('of a snapshot stay as they were when the work goes on', async () => {
    await takeSnapshot(ctx, { planId: plan.planId, label: '12月' });
    await db.assignment.updateMany({ where: { taskId }, data: { percent: 80 } });
    const board = await readLeadership(ctx, { planId: plan.planId });
    expect(board.history).toMatchObject([{ number: 1, label: '12月', percent: 30, overdue: 1, total: 1 }]);
    expect(board.figures).toMatchObject({ percent: 80, overdue: 1, total: 1 });
    expect(board.history[0]?.score).not.toBeNull();
  });

  it('equal the lists behind them', async () => {
    const board = await readLeadership(ctx, { planId: plan.planId });
    expect(board.figures.overdue).toBe(board.deadlines.overdue.length);
    expect(board.tasks.map(({ id }) => id)).toEqual([taskId]);
    expect(board.attendance.map(({ expected }) => expected)).toEqual([null, null]);
  });
});

describe('recent activity', () => {
  it('names who did what with which task, newest first', async () => {
    await remindDepartments(ctx, { taskIds: [taskId], message: '请报进展' });
    const [first] = await readActivity(ctx, { planId: plan.planId });
    expect(first).toMatchObject({ action: 'task.remind', task: { id: taskId }, percent: null });
    expect(first).not.toHaveProperty('after');
  });

  it('is the office’s alone, and of its own plan', async () => {
    const lead = contextFor(db, office.departments[1]!.lead);
    await expect(readActivity(lead, { planId: plan.planId })).rejects.toMatchObject({ code: 'forbidden' });
    await remindDepartments(ctx, { taskIds: [taskId], message: '请报进展' });
    const stranger = contextFor(db, (await makeOffice(db)).office);
    expect(await readActivity(stranger, { planId: plan.planId })).toEqual([]);
  });
});
