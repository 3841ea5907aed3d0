import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestDepartment,
  type TestOffice,
  type TestPlan,
  type TestTaskOptions,
} from '../testing/index.ts';
import {
  closeTask,
  decideExtension,
  giveInstruction,
  recordOccurrence,
  remindDepartments,
  requestExtension,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let law: TestDepartment;
let planning: TestDepartment;
let lead: ServiceContext;
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
  desk = contextFor(db, office.office);
});

async function makeTask(options: TestTaskOptions = {}): Promise<string> {
  number += 1;
  const { taskId } = await makeIssuedTask(db, office, plan, { number, ...options });
  return taskId;
}

function auditOf(taskId: string) {
  return db.auditEntry.findMany({ where: { parentId: taskId }, orderBy: { seq: 'asc' } });
}

function kindsFor(userId: string) {
  return db.notification
    .findMany({ where: { userId }, orderBy: { id: 'asc' }, select: { kind: true } })
    .then((rows) => rows.map((row) => row.kind));
}

describe('closing (销号)', () => {
  it('closes a verified task, with history and notice', async () => {
    const taskId = await makeTask({ status: 'verified' });
    expect(await closeTask(desk, { taskId, version: 1 })).toEqual({
      taskId,
      status: 'closed',
      closedOn: '2021-11-08',
      version: 2,
    });
    expect(await auditOf(taskId)).toMatchObject([
      {
        action: 'task.close',
        before: { status: 'issued' },
        after: { status: 'closed', closedOn: '2021-11-08' },
      },
    ]);
    expect(await kindsFor(law.lead.id)).toEqual(['task-closed']);
  });

  it('names the departments whose parts are still open', async () => {
    const taskId = await makeTask({ departmentIds: [law.id, planning.id], status: 'submitted' });
    await expect(closeTask(desk, { taskId, version: 1 })).rejects.toMatchObject({
      code: 'refused',
      reason: 'required-part-open',
      details: { open: 2, departments: '法规处、规划处' },
    });
    expect(await auditOf(taskId)).toEqual([]);
  });

  it('is never the department’s own act, and never another bureau’s', async () => {
    const taskId = await makeTask({ status: 'verified' });
    await expect(closeTask(lead, { taskId, version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(closeTask(stranger, { taskId, version: 1 })).rejects.toMatchObject({
      reason: 'task-not-found',
    });
  });

  it('lets one of two at once win, and refuses an old version', async () => {
    const taskId = await makeTask({ status: 'verified' });
    const results = await Promise.allSettled([
      closeTask(desk, { taskId, version: 1 }),
      closeTask(desk, { taskId, version: 1 }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await auditOf(taskId)).toHaveLength(1);
    await expect(closeTask(desk, { taskId, version: 1 })).rejects.toMatchObject({
      reason: 'version-conflict',
    });
  });
});

describe('extensions (延期)', () => {
  const reason = '批复文件尚未收到,预计下月中旬印发。';

  it('are asked for by the lead, granted by the office, and keep the original day', async () => {
    const taskId = await makeTask({ dueOn: '2021-11-30' });
    const { extensionId } = await requestExtension(lead, { taskId, toDueOn: '2021-12-15', reason });
    expect((await db.task.findUniqueOrThrow({ where: { id: taskId } })).dueOn?.toISOString()).toContain(
      '2021-11-30',
    );
    expect(await kindsFor(office.office.id)).toEqual(['extension-requested']);

    const decided = await decideExtension(desk, { extensionId, grant: true, note: '' });
    expect(decided).toEqual({ taskId, status: 'granted', dueOn: '2021-12-15' });
    const task = await db.task.findUniqueOrThrow({ where: { id: taskId }, include: { trajectory: true } });
    expect(task.dueOn?.toISOString()).toContain('2021-12-15');
    expect(task.originalDueOn?.toISOString()).toContain('2021-11-30');
    expect(task.trajectory.map(({ on, percent }) => [on.toISOString().slice(0, 10), percent])).toEqual([
      ['2021-11-08', 0],
      ['2021-12-15', 100],
    ]);
    expect(await auditOf(taskId)).toMatchObject([
      { action: 'extension.request', after: { toDueOn: '2021-12-15' }, reason },
      { action: 'extension.grant', before: { dueOn: '2021-11-30' }, after: { dueOn: '2021-12-15' } },
    ]);
    expect(await kindsFor(law.lead.id)).toEqual(['extension-decided']);
  });

  it('refused with a reason change nothing but their own state', async () => {
    const taskId = await makeTask({ dueOn: '2021-11-30' });
    const { extensionId } = await requestExtension(lead, { taskId, toDueOn: '2021-12-15', reason });
    await decideExtension(desk, { extensionId, grant: false, note: '时限不宜再延' });
    expect((await db.task.findUniqueOrThrow({ where: { id: taskId } })).dueOn?.toISOString()).toContain(
      '2021-11-30',
    );
    expect((await auditOf(taskId)).at(-1)).toMatchObject({
      action: 'extension.refuse',
      reason: '时限不宜再延',
    });
    await expect(decideExtension(desk, { extensionId, grant: true, note: '' })).rejects.toMatchObject({
      reason: 'extension-not-pending',
    });
  });

  it.each([
    ['on the due day', '2021-11-08', 'extension-too-late'],
    ['after it', '2021-11-05', 'extension-too-late'],
  ])('are too late %s', async (_when, dueOn, refusal) => {
    const taskId = await makeTask({ dueOn });
    await expect(requestExtension(lead, { taskId, toDueOn: '2021-12-31', reason })).rejects.toMatchObject({
      reason: refusal,
    });
  });

  it('are not for supporting departments, staff or strangers', async () => {
    const taskId = await makeTask({ dueOn: '2021-11-30', departmentIds: [law.id, planning.id] });
    const input = { taskId, toDueOn: '2021-12-15', reason };
    for (const user of [planning.lead, law.staff, office.office, office.leadership]) {
      await expect(requestExtension(contextFor(db, user), input)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const stranger = (await makeOffice(db)).departments[1]?.lead ?? law.lead;
    await expect(requestExtension(contextFor(db, stranger), input)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('two at once: one is stored', async () => {
    const taskId = await makeTask({ dueOn: '2021-11-30' });
    const input = { taskId, toDueOn: '2021-12-15', reason };
    const results = await Promise.allSettled([requestExtension(lead, input), requestExtension(lead, input)]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await db.extension.count({ where: { taskId } })).toBe(1);
  });

  it('decided twice at once: one decision stands', async () => {
    const taskId = await makeTask({ dueOn: '2021-11-30' });
    const { extensionId } = await requestExtension(lead, { taskId, toDueOn: '2021-12-15', reason });
    const results = await Promise.allSettled([
      decideExtension(desk, { extensionId, grant: true, note: '' }),
      decideExtension(desk, { extensionId, grant: false, note: '时限不宜再延' }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    await expect(decideExtension(lead, { extensionId, grant: true, note: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('occurrences', () => {
  const label = '收到张某的公开申请';

  it('start the clock: twenty working days over the official calendar', async () => {
    const taskId = await makeTask({ deadlineKind: 'event' });
    const answer = await recordOccurrence(lead, { taskId, version: 1, label, happenedOn: '2021-11-05' });
    // 20 working days after Friday 5 November 2021: no holiday lies between.
    expect(answer).toMatchObject({ dueOn: '2021-12-03', dueState: 'official', version: 2 });
    expect(await auditOf(taskId)).toMatchObject([
      { action: 'checkpoint.create', after: { label, startsOn: '2021-11-05', dueOn: '2021-12-03' } },
    ]);
    expect(await kindsFor(office.office.id)).toEqual(['occurrence-recorded']);
    await expect(
      recordOccurrence(lead, { taskId, version: 2, label, happenedOn: '2021-11-05' }),
    ).rejects.toMatchObject({ reason: 'occurrence-twice' });
  });

  it('say when their due day rests on no published notice', async () => {
    const taskId = await makeTask({ deadlineKind: 'event' });
    const later = contextFor(db, law.lead, { calendar: { years: {} } });
    const answer = await recordOccurrence(later, { taskId, version: 1, label, happenedOn: '2021-11-05' });
    expect(answer.dueState).toBe('assumed');
  });

  it('are recorded by the office too, not by another department', async () => {
    const taskId = await makeTask({ deadlineKind: 'event' });
    const input = { taskId, version: 1, label, happenedOn: '2021-11-05' };
    await expect(recordOccurrence(contextFor(db, planning.lead), input)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await recordOccurrence(desk, input);
    await expect(recordOccurrence(lead, { ...input, label: '第二件' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('reminders and instructions', () => {
  it('reminds open departments task by task, and says which could not be reminded', async () => {
    const open = await makeTask({ departmentIds: [law.id, planning.id], ownerId: law.staff.id });
    const handedIn = await makeTask({ status: 'submitted' });
    const answer = await remindDepartments(desk, {
      taskIds: [open, handedIn, open],
      message: '请于周五前反馈',
    });
    expect(answer).toEqual([
      { taskId: open, ok: true, departments: ['法规处', '规划处'] },
      { taskId: handedIn, ok: false, refusal: 'nothing-to-remind' },
    ]);
    expect(await auditOf(open)).toMatchObject([{ action: 'task.remind', after: { note: '请于周五前反馈' } }]);
    expect(await auditOf(handedIn)).toEqual([]);
    expect(await kindsFor(law.staff.id)).toEqual(['task-reminded']);
    expect(await kindsFor(planning.lead.id)).toEqual(['task-reminded']);
    await expect(remindDepartments(lead, { taskIds: [open], message: '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps a leader’s instruction in the history and sends it on', async () => {
    const taskId = await makeTask();
    const leader = contextFor(db, office.leadership);
    await giveInstruction(leader, { taskId, text: '请法规处本周内完成。' });
    expect(await auditOf(taskId)).toMatchObject([
      { action: 'instruction.create', actorName: '分管局领导', after: { text: '请法规处本周内完成。' } },
    ]);
    expect(await kindsFor(law.lead.id)).toEqual(['instruction-given']);
    expect(await kindsFor(office.office.id)).toEqual(['instruction-given']);
    await expect(giveInstruction(desk, { taskId, text: '请办理' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
