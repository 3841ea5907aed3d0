import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReportProgressInput } from '@gongkai/domain/task';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  makeStoredFile,
  type TestDepartment,
  type TestOffice,
  type TestPlan,
  type TestTaskOptions,
} from '../testing/index.ts';
import {
  assignOwner,
  receiveAssignment,
  reportProgress,
  returnAssignment,
  submitAssignment,
  verifyAssignment,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let law: TestDepartment;
let planning: TestDepartment;
let lead: ServiceContext;
let staff: ServiceContext;
let desk: ServiceContext;
let number = 0;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  [, law, planning] = office.departments as [TestDepartment, TestDepartment, TestDepartment];
  lead = contextFor(db, law.lead);
  staff = contextFor(db, law.staff);
  desk = contextFor(db, office.office);
});

async function makeTask(options: TestTaskOptions = {}) {
  number += 1;
  const task = await makeIssuedTask(db, office, plan, { number, ...options });
  return { ...task, assignmentId: task.assignmentIds[0] ?? '' };
}

function report(assignmentId: string, change: Partial<ReportProgressInput> = {}): ReportProgressInput {
  return {
    assignmentId,
    version: 1,
    percent: 40,
    statement: '已收集十二件规范性文件,正在核对有效性。',
    evidence: [],
    checkpointId: null,
    clientKey: randomUUID(),
    submit: false,
    ...change,
  };
}

const EVIDENCE = {
  kind: 'document-number',
  title: '泰自然资规〔2021〕3号',
  url: null,
  fileId: null,
} as const;

function auditOf(taskId: string) {
  return db.auditEntry.findMany({ where: { parentId: taskId }, orderBy: { seq: 'asc' } });
}

function noticesOf(userId: string) {
  return db.notification.findMany({ where: { userId }, orderBy: { id: 'asc' } });
}

describe('receiving', () => {
  it('signs for the part, names its owner, records it and tells the office', async () => {
    const { taskId, assignmentId } = await makeTask();
    const changed = await receiveAssignment(lead, { assignmentId, version: 1, ownerId: law.staff.id });
    expect(changed).toEqual({ taskId, assignmentId, status: 'in-progress', percent: 0, version: 2 });

    const part = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    expect(part).toMatchObject({ status: 'in-progress', ownerId: law.staff.id, receivedById: law.lead.id });
    expect(part.receivedOn?.toISOString()).toBe('2021-11-08T00:00:00.000Z');

    const [entry, ...others] = await auditOf(taskId);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: 'assignment.receive',
      actorName: '法规处负责人',
      before: { departmentId: law.id, status: 'awaiting-receipt', receivedOn: null, ownerId: null },
      after: { departmentId: law.id, status: 'in-progress', receivedOn: '2021-11-08', ownerId: law.staff.id },
    });
    expect(await noticesOf(office.office.id)).toMatchObject([
      { kind: 'task-received', params: { departmentName: '法规处' }, link: `/tasks/${taskId}` },
    ]);
    expect(await noticesOf(law.staff.id)).toMatchObject([{ kind: 'owner-assigned' }]);
  });

  it('tells open screens only of what was committed', async () => {
    const { assignmentId, taskId } = await makeTask();
    const heard: string[] = [];
    lead.live.subscribe((change) => heard.push(`${change.topic} ${change.id ?? change.userId ?? ''}`));
    await expect(
      receiveAssignment(lead, { assignmentId, version: 1, ownerId: planning.lead.id }),
    ).rejects.toMatchObject({ reason: 'owner-outside-department' });
    expect(heard).toEqual([]);
    expect(await auditOf(taskId)).toEqual([]);
    await receiveAssignment(lead, { assignmentId, version: 1, ownerId: null });
    expect(heard).toEqual([`task ${taskId}`, `notification ${office.office.id}`]);
  });

  it.each([
    ['another department', () => contextFor(db, planning.lead), 'forbidden'],
    ['staff', () => staff, 'forbidden'],
    ['leadership', () => contextFor(db, office.leadership), 'forbidden'],
    ['the office, for a part that is not its own', () => desk, 'forbidden'],
  ])('refuses %s', async (_who, context, reason) => {
    const { assignmentId } = await makeTask();
    await expect(
      receiveAssignment(context(), { assignmentId, version: 1, ownerId: null }),
    ).rejects.toMatchObject({
      reason,
    });
  });

  it('does not know the parts of another bureau', async () => {
    const { assignmentId } = await makeTask();
    const other = await makeOffice(db);
    const stranger = contextFor(db, other.departments[1]?.lead ?? other.office);
    await expect(
      receiveAssignment(stranger, { assignmentId, version: 1, ownerId: null }),
    ).rejects.toMatchObject({
      code: 'not-found',
      reason: 'assignment-not-found',
    });
  });

  it('lets one of two at once win', async () => {
    const { assignmentId, taskId } = await makeTask();
    const input = { assignmentId, version: 1, ownerId: null };
    const results = await Promise.allSettled([
      receiveAssignment(lead, input),
      receiveAssignment(lead, input),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict', reason: 'version-conflict' });
    expect(await auditOf(taskId)).toHaveLength(1);
  });

  it('refuses a draft', async () => {
    const { assignmentId } = await makeTask({ taskStatus: 'draft' });
    await expect(receiveAssignment(lead, { assignmentId, version: 1, ownerId: null })).rejects.toMatchObject({
      code: 'refused',
      reason: 'task-not-issued',
    });
  });
});

describe('naming an owner', () => {
  it('changes only the owner, and tells the person', async () => {
    const { assignmentId, taskId } = await makeTask({ status: 'in-progress' });
    await assignOwner(lead, { assignmentId, version: 1, ownerId: law.staff.id });
    const part = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    expect(part).toMatchObject({ ownerId: law.staff.id, status: 'in-progress', version: 2 });
    expect(await auditOf(taskId)).toMatchObject([
      { action: 'assignment.assign-owner', before: { ownerId: null }, after: { ownerId: law.staff.id } },
    ]);
    await expect(
      assignOwner(lead, { assignmentId, version: 2, ownerId: office.office.id }),
    ).rejects.toMatchObject({ reason: 'owner-outside-department' });
    await expect(assignOwner(lead, { assignmentId, version: 1, ownerId: null })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('reporting', () => {
  it('stores percent, sentence and evidence, with before and after in the history', async () => {
    const { assignmentId, taskId } = await makeTask({ status: 'in-progress', percent: 10 });
    const fileId = await makeStoredFile(db, law.staff);
    const answer = await reportProgress(
      staff,
      report(assignmentId, { evidence: [{ kind: 'file', title: '目录', url: null, fileId }] }),
    );
    expect(answer).toMatchObject({ status: 'in-progress', percent: 40, version: 2 });
    const stored = await db.progressReport.findUniqueOrThrow({
      where: { id: answer.reportId },
      include: { evidence: true },
    });
    expect(stored).toMatchObject({ percentBefore: 10, percent: 40, reportedByName: '法规处经办人' });
    expect(stored.evidence).toMatchObject([{ kind: 'file', title: '目录', fileId }]);
    expect(await auditOf(taskId)).toMatchObject([
      {
        action: 'assignment.report',
        before: { percent: 10, lastReportOn: null },
        after: { percent: 40, lastReportOn: '2021-11-08', evidence: ['目录'] },
      },
    ]);
  });

  it('makes one report of the same key sent twice, also at once', async () => {
    const { assignmentId } = await makeTask({ status: 'in-progress' });
    const input = report(assignmentId);
    const twins = await Promise.all([reportProgress(staff, input), reportProgress(staff, input)]);
    const again = await reportProgress(staff, input);
    expect(new Set([...twins, again].map((one) => one.reportId)).size).toBe(1);
    expect(again.version).toBe(2);
    expect(await db.progressReport.count({ where: { assignmentId } })).toBe(1);
  });

  it('tells of a conflict when another text comes under a key that was stored', async () => {
    const { assignmentId } = await makeTask({ status: 'in-progress' });
    const input = report(assignmentId);
    await reportProgress(staff, input);
    for (const change of [{ percent: 45 }, { statement: '答复丢失之后又改写了进展说明。' }]) {
      await expect(reportProgress(staff, { ...input, ...change })).rejects.toMatchObject({
        reason: 'version-conflict',
      });
    }
    expect(await db.progressReport.count({ where: { assignmentId } })).toBe(1);
  });

  it('refuses a report that was written on an older state', async () => {
    const { assignmentId, taskId } = await makeTask({ status: 'in-progress' });
    await reportProgress(staff, report(assignmentId));
    await expect(reportProgress(lead, report(assignmentId, { percent: 60 }))).rejects.toMatchObject({
      code: 'conflict',
      reason: 'version-conflict',
    });
    expect(await auditOf(taskId)).toHaveLength(1);
  });

  it('fulfils a checkpoint once', async () => {
    const checkpoint = { label: '2021-11', startsOn: '2021-11-01', dueOn: '2021-11-30' };
    const { assignmentId, checkpointIds } = await makeTask({
      deadlineKind: 'standing',
      status: 'in-progress',
      checkpoints: [checkpoint],
    });
    const checkpointId = checkpointIds[0] ?? '';
    const { reportId } = await reportProgress(staff, report(assignmentId, { checkpointId }));
    const done = await db.checkpoint.findUniqueOrThrow({ where: { id: checkpointId } });
    expect(done.doneReportId).toBe(reportId);
    expect(done.doneOn?.toISOString().slice(0, 10)).toBe('2021-11-08');
    await expect(
      reportProgress(staff, report(assignmentId, { version: 2, checkpointId })),
    ).rejects.toMatchObject({ reason: 'checkpoint-already-done' });
  });

  it('hands in at once, which only the head of the department may', async () => {
    const { assignmentId } = await makeTask({ status: 'returned', percent: 90 });
    const input = report(assignmentId, { percent: 100, submit: true, evidence: [EVIDENCE] });
    await expect(reportProgress(staff, input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await reportProgress(lead, input)).toMatchObject({ status: 'submitted', percent: 100 });
    expect(await noticesOf(office.office.id)).toMatchObject([{ kind: 'report-submitted' }]);
  });

  it('writes nothing of a report that is refused half-way', async () => {
    const { assignmentId, taskId } = await makeTask({ status: 'in-progress' });
    const fileId = await makeStoredFile(db, planning.staff);
    const evidence = [{ kind: 'file' as const, title: '目录', url: null, fileId }];
    await expect(reportProgress(staff, report(assignmentId, { evidence }))).rejects.toMatchObject({
      reason: 'file-not-found',
    });
    await expect(
      reportProgress(lead, report(assignmentId, { percent: 100, submit: true })),
    ).rejects.toMatchObject({ reason: 'submit-without-evidence' });
    expect(await db.progressReport.count({ where: { assignmentId } })).toBe(0);
    expect(await auditOf(taskId)).toEqual([]);
  });

  it('refuses another department, and does not show it the stored twin', async () => {
    const { assignmentId } = await makeTask({ status: 'in-progress' });
    const input = report(assignmentId);
    await reportProgress(staff, input);
    await expect(reportProgress(contextFor(db, planning.lead), input)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

async function submitted() {
  const made = await makeTask({ status: 'in-progress' });
  const { assignmentId } = made;
  await reportProgress(staff, report(assignmentId, { percent: 100, evidence: [EVIDENCE] }));
  await submitAssignment(lead, { assignmentId, version: 2 });
  return made;
}

describe('handing in, verifying, returning', () => {
  it('hands in what was reported', async () => {
    const { taskId } = await submitted();
    const history = await auditOf(taskId);
    expect(history.at(-1)).toMatchObject({
      action: 'assignment.submit',
      before: { status: 'in-progress', submittedOn: null },
      after: { status: 'submitted', submittedOn: '2021-11-08' },
    });
  });

  it('verifies, and tells the department', async () => {
    const { assignmentId, taskId } = await submitted();
    expect(await verifyAssignment(desk, { assignmentId, version: 3 })).toMatchObject({ status: 'verified' });
    expect((await auditOf(taskId)).at(-1)).toMatchObject({
      action: 'assignment.verify',
      actorName: '办公室专办',
    });
    expect((await noticesOf(law.lead.id)).at(-1)).toMatchObject({ kind: 'assignment-verified' });
    await expect(verifyAssignment(desk, { assignmentId, version: 4 })).rejects.toMatchObject({
      reason: 'part-not-submitted',
    });
  });

  it('returns with a reason, counted; the department reports again and hands in again', async () => {
    const { assignmentId, taskId } = await submitted();
    const reason = '目录缺少失效文件的替代文号,请补充。';
    await returnAssignment(desk, { assignmentId, version: 3, reason });
    const part = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    expect(part).toMatchObject({
      status: 'returned',
      returnCount: 1,
      returnReason: reason,
      submittedOn: null,
    });
    expect((await auditOf(taskId)).at(-1)).toMatchObject({ action: 'assignment.return', reason });
    expect((await noticesOf(law.lead.id)).at(-1)).toMatchObject({
      kind: 'assignment-returned',
      params: { reason },
    });
    const again = report(assignmentId, { version: 4, percent: 100, submit: true });
    expect(await reportProgress(lead, again)).toMatchObject({ status: 'submitted', version: 5 });
  });

  it('lets one of verifying and returning at once win', async () => {
    const { assignmentId } = await submitted();
    const results = await Promise.allSettled([
      verifyAssignment(desk, { assignmentId, version: 3 }),
      returnAssignment(desk, { assignmentId, version: 3, reason: '材料不清晰' }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps departments from verifying and people from verifying their own report', async () => {
    const { assignmentId } = await submitted();
    await expect(verifyAssignment(lead, { assignmentId, version: 3 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const own = await makeTask({ status: 'in-progress', departmentIds: [office.departments[0]?.id ?? ''] });
    const input = report(own.assignmentId, { percent: 100, submit: true, evidence: [EVIDENCE] });
    await reportProgress(desk, input);
    await expect(
      verifyAssignment(desk, { assignmentId: own.assignmentId, version: 2 }),
    ).rejects.toMatchObject({
      reason: 'own-submission',
    });
  });
});
