import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { ServiceError } from '@gongkai/services/core';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
  type TestUser,
} from '@gongkai/services/testing';
import { createCaller } from '../router.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let lead: TestUser;
let staff: TestUser;
let number = 0;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  lead = office.departments[1]!.lead;
  staff = office.departments[1]!.staff;
});
afterAll(() => close());

function callerOf(user: TestUser) {
  return createCaller({
    services: contextFor(db, user),
    account: { username: user.username, locale: 'zh-CN', mustChangePassword: false },
  });
}

async function makeTask() {
  number += 1;
  const { taskId, assignmentIds } = await makeIssuedTask(db, office, plan, { number });
  return { taskId, assignmentId: assignmentIds[0]! };
}

/** The transport's code and the reason that the screen turns into words. */
async function failure(promise: Promise<unknown>): Promise<{ code: string; reason: string | null }> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TRPCError)) throw new Error('did not fail as a procedure does');
  return { code: error.code, reason: error.cause instanceof ServiceError ? error.cause.reason : null };
}

const EVIDENCE = [{ kind: 'link' as const, title: '公开页面', url: 'https://example.test/a' }];

describe('a task over the wire', () => {
  it('goes from receipt to closing, and each person sees the next step', async () => {
    const { taskId, assignmentId } = await makeTask();
    await callerOf(lead).progress.receive({ assignmentId, version: 1 });
    const report = {
      assignmentId,
      version: 2,
      percent: 100,
      statement: '目录已在门户网站公开,共十二件。',
      evidence: EVIDENCE,
      clientKey: 'wire-report-1',
    };
    const first = await callerOf(staff).progress.report(report);
    expect(await callerOf(staff).progress.report(report)).toEqual(first);
    await callerOf(lead).progress.submit({ assignmentId, version: 3 });
    const queue = await callerOf(office.office).task.reviewQueue();
    expect(queue.items.map((item) => item.id)).toContain(assignmentId);
    await callerOf(office.office).progress.verify({ assignmentId, version: 4 });
    const closed = await callerOf(office.office).progress.close({ taskId, version: 1 });
    expect(closed.status).toBe('closed');
    const { notifications } = await callerOf(lead).notification.list({});
    expect(notifications.map((notice) => notice.kind)).toContain('task-closed');
    expect(await callerOf(lead).task.history({ taskId })).toHaveLength(5);
  });

  it('names refusals, conflicts and what is not there', async () => {
    const { taskId, assignmentId } = await makeTask();
    const other = office.departments[2]!.lead;
    expect(await failure(callerOf(office.office).progress.close({ taskId, version: 1 }))).toEqual({
      code: 'UNPROCESSABLE_CONTENT',
      reason: 'required-part-open',
    });
    expect(await failure(callerOf(lead).progress.receive({ assignmentId, version: 9 }))).toEqual({
      code: 'CONFLICT',
      reason: 'version-conflict',
    });
    expect(await failure(callerOf(other).task.detail({ taskId }))).toEqual({
      code: 'NOT_FOUND',
      reason: 'task-not-found',
    });
    expect(await failure(callerOf(other).progress.receive({ assignmentId, version: 1 }))).toEqual({
      code: 'FORBIDDEN',
      reason: 'forbidden',
    });
  });

  it('checks input before anything else', async () => {
    const { assignmentId } = await makeTask();
    const bad = [
      { percent: 101, statement: '目录已在门户网站公开。' },
      { percent: 50, statement: '太短' },
      { percent: 50, statement: '机密★10年 目录已在门户网站公开。' },
    ];
    for (const fields of bad) {
      const input = { assignmentId, version: 1, clientKey: 'wire-report-2', ...fields };
      expect((await failure(callerOf(lead).progress.report(input))).code).toBe('BAD_REQUEST');
    }
    const link = { ...EVIDENCE[0]!, url: 'javascript:alert(1)' };
    const withLink = {
      assignmentId,
      version: 1,
      percent: 50,
      statement: '目录已在门户网站公开。',
      clientKey: 'wire-report-3',
      evidence: [link],
    };
    expect((await failure(callerOf(lead).progress.report(withLink))).code).toBe('BAD_REQUEST');
  });

  it('keeps each person’s notices and views', async () => {
    const view = await callerOf(lead).task.saveView({
      screen: 'tasks',
      name: '逾期',
      search: { view: '"overdue"' },
    });
    expect(await callerOf(staff).task.views({ screen: 'tasks' })).toEqual([]);
    expect((await failure(callerOf(staff).task.deleteView({ id: view.id }))).code).toBe('NOT_FOUND');
    const before = await callerOf(lead).notification.unread();
    expect(await callerOf(lead).notification.markAllRead()).toEqual({ marked: before.unread });
    expect(await callerOf(lead).notification.unread()).toEqual({ unread: 0 });
  });
});
