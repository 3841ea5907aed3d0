import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  addMaterial,
  cancelSession,
  createSession,
  holdSession,
  readTraining,
  recordAttendance,
  removeMaterial,
  saveTrainingPlan,
  updateSession,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  ctx = contextFor(db, office.office, { today: '2021-12-20' });
});

async function plannedSession(title = '依申请公开实务') {
  const plan = await saveTrainingPlan(ctx, {
    year: 2021,
    plannedSessions: 2,
    goal: '全员覆盖',
    version: null,
  });
  return await createSession(ctx, {
    trainingPlanId: plan.id,
    title,
    mode: 'inviting',
    plannedOn: '2021-12-01',
    trainer: '市政务公开办',
    venue: '三楼会议室',
    topics: ['答复文书'],
    minutes: 0,
    note: '',
    hostDepartmentId: office.departments[0]?.id ?? null,
  });
}

async function actionsOf(subjectId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } });
  return rows.map((row) => row.action);
}

describe('the training plan', () => {
  it('is made once a year and changed by version', async () => {
    const made = await saveTrainingPlan(ctx, { year: 2021, plannedSessions: 2, goal: '', version: null });
    await expect(
      saveTrainingPlan(ctx, { year: 2021, plannedSessions: 9, goal: '', version: null }),
    ).rejects.toMatchObject({ reason: 'plan-year-taken' });
    const changed = await saveTrainingPlan(ctx, { year: 2021, plannedSessions: 4, goal: '', version: 1 });
    expect(changed).toEqual({ id: made.id, version: 2 });
    await expect(
      saveTrainingPlan(ctx, { year: 2021, plannedSessions: 5, goal: '', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await actionsOf(made.id)).toEqual(['training-plan.create', 'training-plan.update']);
    expect((await readTraining(ctx, { year: 2021 })).plan?.plannedSessions).toBe(4);
  });

  it('is the office’s to make', async () => {
    const lead = contextFor(db, office.departments[1]!.lead);
    await expect(
      saveTrainingPlan(lead, { year: 2021, plannedSessions: 2, goal: '', version: null }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a session', () => {
  it('is planned, held and counted; the figures follow', async () => {
    const session = await plannedSession();
    const held = await holdSession(ctx, {
      sessionId: session.id,
      version: 1,
      heldOn: '2021-12-02',
      minutes: 120,
    });
    expect(held).toMatchObject({ status: 'held', heldOn: '2021-12-02', minutes: 120, version: 2 });
    const [first, second] = office.departments;
    const { overExpected } = await recordAttendance(ctx, {
      sessionId: session.id,
      version: 2,
      rows: [
        { departmentId: first!.id, expected: 4, actual: 3 },
        { departmentId: second!.id, expected: 2, actual: 3 },
      ],
    });
    expect(overExpected).toEqual([second!.id]);
    const { figures } = await readTraining(ctx, { year: 2021 });
    expect(figures.sessions).toEqual({ numerator: 1, denominator: 2 });
    expect(figures.attendance).toEqual({ numerator: 6, denominator: 6 });
    expect(figures.coverage).toEqual({ numerator: 2, denominator: 3 });
    expect(figures.uncovered).toEqual([office.departments[2]!.id]);
    expect(await actionsOf(session.id)).toEqual(['session.create', 'session.hold', 'attendance.record']);
  });

  it('cannot be planned outside its year or held in the future', async () => {
    const session = await plannedSession();
    await expect(
      updateSession(ctx, { sessionId: session.id, version: 1, patch: { plannedOn: '2022-01-05' } }),
    ).rejects.toMatchObject({ reason: 'session-outside-year' });
    await expect(
      holdSession(ctx, { sessionId: session.id, version: 1, heldOn: '2021-12-24', minutes: 60 }),
    ).rejects.toMatchObject({ reason: 'held-in-future' });
    expect(await actionsOf(session.id)).toEqual(['session.create']);
  });

  it('is cancelled with a reason, and then no longer held', async () => {
    const session = await plannedSession();
    await cancelSession(ctx, { sessionId: session.id, version: 1, reason: '讲师行程冲突' });
    await expect(
      holdSession(ctx, { sessionId: session.id, version: 2, heldOn: '2021-12-02', minutes: 60 }),
    ).rejects.toMatchObject({ reason: 'session-cancelled' });
    const audit = await db.auditEntry.findFirst({
      where: { subjectId: session.id, action: 'session.cancel' },
    });
    expect(audit?.reason).toBe('讲师行程冲突');
  });

  it('lets one of two simultaneous changes win', async () => {
    const session = await plannedSession();
    const results = await Promise.allSettled(
      ['甲', '乙'].map((trainer) =>
        updateSession(ctx, { sessionId: session.id, version: 1, patch: { trainer } }),
      ),
    );
    expect(results.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict' });
  });

  it('takes materials of this office only', async () => {
    const session = await plannedSession();
    const make = (organisationId: string) =>
      db.storedFile.create({
        data: { organisationId, sha256: 'a'.repeat(64), name: '课件.pdf', mime: 'application/pdf', size: 10 },
      });
    const own = await make(office.organisationId);
    const other = await make((await makeOffice(db)).organisationId);
    const after = await addMaterial(ctx, { sessionId: session.id, title: '课件', fileId: own.id });
    expect(after.materials).toMatchObject([{ title: '课件', name: '课件.pdf', size: 10 }]);
    await expect(
      addMaterial(ctx, { sessionId: session.id, title: '课件', fileId: other.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const gone = await removeMaterial(ctx, { materialId: after.materials[0]!.id });
    expect(gone.materials).toEqual([]);
    expect(await db.storedFile.count({ where: { id: own.id } })).toBe(1);
  });
});

describe('attendance', () => {
  it('is recorded by a department for itself only', async () => {
    const session = await plannedSession();
    const [, own, other] = office.departments;
    const staff = contextFor(db, own!.staff);
    await recordAttendance(staff, {
      sessionId: session.id,
      version: 1,
      rows: [{ departmentId: own!.id, expected: 2, actual: null }],
    });
    await expect(
      recordAttendance(staff, {
        sessionId: session.id,
        version: 2,
        rows: [{ departmentId: other!.id, expected: 2, actual: null }],
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('stays empty, not zero, before the session was held', async () => {
    const session = await plannedSession();
    await expect(
      recordAttendance(ctx, {
        sessionId: session.id,
        version: 1,
        rows: [{ departmentId: office.departments[0]!.id, expected: 2, actual: 2 }],
      }),
    ).rejects.toMatchObject({ reason: 'actual-before-held' });
    const { figures } = await readTraining(ctx, { year: 2021 });
    expect(figures.attendance).toBeNull();
  });
});

it('is not seen from another office', async () => {
  const session = await plannedSession();
  const stranger = contextFor(db, (await makeOffice(db)).office, { today: '2021-12-20' });
  expect((await readTraining(stranger, { year: 2021 })).sessions).toEqual([]);
  await expect(
    holdSession(stranger, { sessionId: session.id, version: 1, heldOn: '2021-12-02', minutes: 60 }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
