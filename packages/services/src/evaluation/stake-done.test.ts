import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { saveRecord } from '../ledger/index.ts';
import { reportProgress, verifyAssignment } from '../progress/index.ts';
import { createSession, holdSession, recordAttendance, saveTrainingPlan } from '../training/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
} from '../testing/index.ts';
import { readStake, readSubject } from './index.ts';

const TODAY = '2021-12-01';
const EVIDENCE = { kind: 'document-number' as const, title: '〔2021〕3号', url: null, fileId: null };

/** Secrecy was reviewed on paper before the document was published. */
const REVIEW = {
  drafter: '甲',
  initialBy: '乙',
  initialOn: '2021-11-23',
  approvedBy: '丙',
  approvedOn: '2021-11-24',
};

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let desk: ServiceContext;
let lead: ServiceContext;
let subject: { kind: 'department'; id: string };

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  const department = office.departments[1]!;
  desk = contextFor(db, office.office, { today: TODAY });
  lead = contextFor(db, department.lead, { today: TODAY });
  subject = { kind: 'department', id: department.id };
  // Something that counts besides, so that no score is full or empty.
  await makeIssuedTask(db, office, plan, {
    number: 90,
    status: 'in-progress',
    percent: 20,
    dueOn: '2021-11-20',
  });
});

async function stakeOf(recordId: string) {
  const rows = await readStake(desk, { planId: plan.planId, subject });
  return rows.find(({ record }) => record.id === recordId);
}

async function score(): Promise<number | null> {
  return (await readSubject(desk, { planId: plan.planId, subject })).sheet.score;
}

function report(assignmentId: string, change: object) {
  return {
    assignmentId,
    version: 1,
    percent: 100,
    statement: '已全部完成并对外公开。',
    evidence: [EVIDENCE],
    checkpointId: null,
    clientKey: randomUUID(),
    submit: true,
    ...change,
  };
}

describe('what was shown to be won is won when it is really done today', () => {
  it('by handing in a task that the office then verifies', async () => {
    const task = await makeIssuedTask(db, office, plan, {
      status: 'in-progress',
      percent: 30,
      dueOn: '2021-12-10',
    });
    const row = await stakeOf(task.taskId);
    expect(row).toMatchObject({ kind: 'task', lostOn: '2021-12-11' });
    expect(row?.gain).toBeGreaterThan(0);
    const [assignmentId = ''] = task.assignmentIds;
    const { version } = await reportProgress(lead, report(assignmentId, {}));
    await verifyAssignment(desk, { assignmentId, version });
    expect(await score()).toBe(row?.done);
  });

  it('by reporting a checkpoint', async () => {
    const task = await makeIssuedTask(db, office, plan, {
      deadlineKind: 'standing',
      status: 'in-progress',
      checkpoints: [
        { label: '2021-11', startsOn: '2021-11-01', dueOn: '2021-12-10' },
        { label: '2021-12', startsOn: '2021-12-01', dueOn: '2021-12-31' },
      ],
    });
    const [firstId = '', checkpointId = ''] = task.checkpointIds;
    const [assignmentId = ''] = task.assignmentIds;
    const going = { percent: 0, submit: false };
    await reportProgress(lead, report(assignmentId, { ...going, checkpointId: firstId }));
    const row = await stakeOf(checkpointId);
    expect(row).toMatchObject({ kind: 'checkpoint', lostOn: '2022-01-01' });
    expect(row?.avoided).toBeGreaterThan(0);
    await reportProgress(lead, report(assignmentId, { ...going, version: 2, checkpointId }));
    expect(await score()).toBe(row?.done);
  });

  it('by holding a training session with everybody there', async () => {
    const { id: trainingPlanId } = await saveTrainingPlan(desk, {
      year: 2021,
      plannedSessions: 2,
      goal: '全员覆盖',
      version: null,
    });
    const session = await createSession(desk, {
      trainingPlanId,
      title: '依申请公开实务',
      mode: 'inviting',
      plannedOn: TODAY,
      trainer: '市政务公开办',
      venue: '三楼会议室',
      topics: ['答复文书'],
      minutes: 0,
      note: '',
      hostDepartmentId: subject.id,
    });
    await recordAttendance(desk, {
      sessionId: session.id,
      version: session.version,
      rows: [{ departmentId: subject.id, expected: 4, actual: null }],
    });
    const row = await stakeOf(session.id);
    expect(row).toMatchObject({ kind: 'session', lostOn: '2021-12-02' });
    expect(row?.gain).toBeGreaterThan(0);
    const held = await holdSession(desk, { sessionId: session.id, version: 2, heldOn: TODAY, minutes: 90 });
    await recordAttendance(desk, {
      sessionId: session.id,
      version: held.version,
      rows: [{ departmentId: subject.id, expected: 4, actual: 4 }],
    });
    expect(await score()).toBe(row?.done);
  });

  it('by putting a ledger record right', async () => {
    // Published in time and labelled; only what became of it is not explained.
    const values = { title: '某办法', madeOn: '2021-11-20', validity: 'repealed', endReason: 'review' };
    const own = { ledger: 'normative-document' as const, departmentId: subject.id };
    const { recordId, version } = await saveRecord(desk, {
      ...own,
      values,
      publications: { main: { on: '2021-11-26', url: null } },
      pastReviews: { main: REVIEW },
    });
    const row = await stakeOf(recordId);
    expect(row).toMatchObject({ kind: 'record', lostOn: null, avoided: null });
    expect(row?.gain).toBeGreaterThan(0);
    const publications = { main: { on: '2021-11-26', url: null } };
    const mended = { ...values, replacedByNumber: '无替代' };
    await saveRecord(desk, { ...own, recordId, version, values: mended, publications });
    expect(await score()).toBe(row?.done);
  });
});
