import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FactChange } from '@gongkai/domain/appeal';
import { firstIndicatorSystem } from '@gongkai/domain/indicator';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { latestResult } from '../evaluation-cycle/index.ts';
import {
  announce,
  openEvaluation,
  saveDraft,
  startVerification,
  verificationQueue,
} from '../evaluation-cycle/index.ts';
import { takeSnapshot } from '../evaluation/index.ts';
import { readSignals } from '../evaluation-signal/index.ts';
import { readVersionedSettings, updateSettings } from '../organisation/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  makeStoredFile,
  systemContext,
  type TestOffice,
  type TestPlan,
  type TestTask,
  type TestUser,
} from '../testing/index.ts';
import {
  decideAppeal,
  fileAppeal,
  finaliseEvaluation,
  listAppeals,
  listVerifiable,
  previewAppeal,
  readAppealable,
  readDiscrepancies,
  reviseEvaluation,
  verifyAny,
  verifyEvaluation,
  withdrawAppeal,
} from './index.ts';

const OPENED = '2021-12-01';
const ANNOUNCED = '2021-12-09';
/** five working days after the announcement, a Thursday */
const LAST_DAY = '2021-12-16';
const OVER = '2021-12-17';
const grounds = '任务已于到期当日以纸质件报送，收文登记可查。';
const reason = '经核对收文登记，材料确于当日送达。';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let late: TestTask;
let evaluationId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

const as = (user: TestUser, today = ANNOUNCED) => contextFor(db, user, { today });
const department = (index: number) => office.departments[index]!.id;
const lead = (index: number, today = ANNOUNCED) => as(office.departments[index]!.lead, today);
const desk = (today = ANNOUNCED) => as(office.office, today);

/** The second department is overdue with one task, the third has done its own; nobody assessed himself. */
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  plan = await makePlan(db, office);
  late = await makeIssuedTask(db, office, plan, {
    departmentIds: [department(1)],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-11-30',
  });
  await makeIssuedTask(db, office, plan, {
    number: 2,
    departmentIds: [department(2)],
    status: 'verified',
    percent: 100,
    taskStatus: 'issued',
  });
  // A system of its own: what ships may change.
  const system = await db.indicatorSystem.create({
    data: {
      organisationId: office.organisationId,
      key: firstIndicatorSystem.key,
      subjectKind: 'department',
      name: firstIndicatorSystem.name.zh,
      status: 'published',
      definition: JSON.parse(JSON.stringify(firstIndicatorSystem)) as object,
    },
  });
  const draft = await saveDraft(desk(OPENED), {
    planId: plan.planId,
    evaluationId: null,
    version: null,
    title: '11月考核',
    periodFrom: '2021-11-01',
    periodTo: '2021-11-30',
    systemId: system.id,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: '2021-12-08',
    verifyDueOn: null,
    appealDays: 5,
  });
  evaluationId = draft.id;
  const opened = await openEvaluation(desk(OPENED), { evaluationId, version: draft.version });
  await startVerification(desk(), { evaluationId, version: opened.version });
  await announce(desk(), { evaluationId, version: opened.version + 1 });
});

const overdue = () => ({ kind: 'assignment' as const, id: late.assignmentIds[0]! });
const filing = (index = 1) => ({
  evaluationId,
  departmentId: department(index),
  leaf: 'overdue-tasks',
  grounds,
  records: [overdue()],
  fileIds: [],
});
const exclude = (): FactChange => ({ kind: 'exclude-record', record: overdue(), as: 'passing', reason });
const versionOf = async () =>
  (await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).version;
const uphold = (appealId: string, version = 1) => ({
  appealId,
  version,
  outcome: 'upheld' as const,
  reason,
  changes: [exclude()],
});

async function scores() {
  const latest = await latestResult(db, evaluationId);
  return new Map(latest!.result.subjects.map((sheet) => [sheet.subject.id, sheet]));
}

describe('filing', () => {
  it('is for the head of the department, with evidence of his own, and tells the office', async () => {
    const fileId = await makeStoredFile(db, office.departments[1]!.lead);
    const { number, id } = await fileAppeal(lead(1), { ...filing(), fileIds: [fileId] });
    expect(number).toBe(1);
    const { appeals, window } = await listAppeals(desk(), { evaluationId });
    expect(window).toMatchObject({ closesOn: LAST_DAY, daysLeft: 5, state: 'official' });
    expect(appeals).toMatchObject([
      {
        id,
        status: 'filed',
        grounds,
        records: [overdue()],
        evidence: [{ fileId, title: '目录.pdf' }],
        mayDecide: true,
        leaf: { separable: true, correctable: false },
      },
    ]);
    const told = await db.notification.findMany({
      where: { userId: office.office.id, kind: 'appeal-filed' },
    });
    expect(told).toHaveLength(1);
  });

  it.each([
    ['a day late, with the day it closed', () => fileAppeal(lead(1, OVER), filing()), 'appeal-window-closed'],
    ['against full marks', () => fileAppeal(lead(2), filing(2)), 'appeal-nothing-lost'],
    ['against another department’s leaf', () => fileAppeal(lead(2), filing(1)), 'forbidden'],
    ['by staff', () => fileAppeal(as(office.departments[1]!.staff), filing()), 'forbidden'],
    [
      'with another’s file',
      async () =>
        fileAppeal(lead(1), {
          ...filing(),
          fileIds: [await makeStoredFile(db, office.departments[2]!.lead)],
        }),
      'file-not-found',
    ],
    [
      'against another office’s evaluation',
      async () => {
        const other = await makeOffice(db, { departments: 2 });
        const own = { ...filing(), departmentId: other.departments[1]!.id };
        return fileAppeal(as(other.departments[1]!.lead), own);
      },
      'evaluation-not-found',
    ],
  ])('is refused %s, and nothing is kept', async (_name, file, code) => {
    await expect(file()).rejects.toMatchObject({ reason: code });
    expect(await db.evaluationAppeal.count({ where: { evaluationId } })).toBe(0);
  });

  it('says on which day the window closed, and offers only what may be appealed against', async () => {
    await expect(fileAppeal(lead(1, OVER), filing())).rejects.toMatchObject({
      details: { closedOn: LAST_DAY, days: 5 },
    });
    const own = { evaluationId, departmentId: department(1) };
    const leaves = await readAppealable(lead(1, LAST_DAY), own);
    expect(leaves.find(({ key }) => key === 'overdue-tasks')?.refusal).toBeNull();
    const lost = leaves.filter((leaf) => leaf.lost);
    expect(lost.map(({ key }) => key)).toContain('overdue-tasks');
    for (const { points, most } of lost) expect(points).toBeLessThan(most);
    expect(leaves.some(({ state, refusal }) => state === 'not-applicable' && refusal === null)).toBe(true);
    const later = await readAppealable(lead(1, OVER), own);
    expect(new Set(later.map(({ refusal }) => refusal))).toEqual(new Set(['appeal-window-closed']));
  });

  it('of two at once makes one; taken back, it may be filed again', async () => {
    const both = await Promise.allSettled([fileAppeal(lead(1), filing()), fileAppeal(lead(1), filing())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const row = await db.evaluationAppeal.findFirstOrThrow({ where: { evaluationId } });
    await expect(withdrawAppeal(lead(2), { appealId: row.id, version: 1 })).rejects.toMatchObject({
      reason: 'forbidden',
    });
    await withdrawAppeal(lead(1), { appealId: row.id, version: 1 });
    expect((await fileAppeal(lead(1), filing())).number).toBe(2);
  });

  it('is seen by its own department and by the office, not by others', async () => {
    await fileAppeal(lead(1), filing());
    expect((await listAppeals(lead(2), { evaluationId })).appeals).toEqual([]);
    expect((await listAppeals(lead(1), { evaluationId })).appeals).toHaveLength(1);
    await expect(listAppeals(as(office.auditAdmin), { evaluationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a decision', () => {
  it('never takes points off whoever appealed; what it sets stands as the final figure', async () => {
    const { id } = await fileAppeal(lead(1), { ...filing(), records: [] });
    const before = await scores();
    const set = (points: number) => ({
      ...uphold(id),
      changes: [{ kind: 'set-points' as const, points, reason }],
    });
    await expect(decideAppeal(desk(), set(100))).rejects.toMatchObject({ reason: 'decision-lowers-points' });
    expect(await scores()).toEqual(before);
    await decideAppeal(desk(), set(900));
    const input = { evaluationId, departmentId: department(1) };
    const { rows } = await readDiscrepancies(desk(), input);
    expect(rows.find(({ leaf }) => leaf === 'overdue-tasks')?.figures.final).toBe(900);
  });

  it('scores one department again, by what the preview said, and leaves every other sheet', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    const before = await scores();
    const preview = await previewAppeal(desk(), { appealId: id, changes: [exclude()] });
    expect(await scores()).toEqual(before);
    const decided = await decideAppeal(desk(), uphold(id));
    expect(decided.difference).toEqual(preview);
    expect(decided.difference?.score.change).toBeGreaterThan(0);
    expect(decided.points.after).toBeGreaterThan(decided.points.before ?? 0);
    const after = await scores();
    expect(after.get(department(1))?.score).toBe(decided.difference?.score.after);
    expect({ ...after.get(department(2)), rank: 0, tied: 0 }).toEqual({
      ...before.get(department(2)),
      rank: 0,
      tied: 0,
    });
    const { appeals } = await listAppeals(lead(1), { evaluationId });
    expect(appeals[0]).toMatchObject({ status: 'upheld', decision: { reason, changes: [exclude()] } });
    const people = [office.departments[1]!.lead.id, office.departments[2]!.lead.id];
    const told = await db.notification.findMany({
      where: { userId: { in: people }, kind: 'appeal-decided' },
    });
    expect(told.map(({ userId }) => userId)).toEqual([people[0]]);
  });

  it('by two people at once is taken once; the other hears of it', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    const both = await Promise.allSettled([
      decideAppeal(desk(), uphold(id)),
      decideAppeal(desk(), { ...uphold(id), outcome: 'rejected', changes: [] }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict', reason: 'version-conflict' });
    expect(await db.evaluationResult.count({ where: { evaluationId } })).toBeLessThanOrEqual(2);
  });

  it.each([
    ['on a stale version', (id: string) => uphold(id, 7), 'version-conflict'],
    [
      'that is upheld without a change',
      (id: string) => ({ ...uphold(id), changes: [] }),
      'appeal-changes-missing',
    ],
    [
      'that excuses a record of nobody',
      (id: string) => ({
        ...uphold(id),
        changes: [{ ...exclude(), record: { kind: 'assignment', id: 'nobody' } } as FactChange],
      }),
      'change-record-unknown',
    ],
  ])('%s is refused, and nothing is kept', async (_name, input, code) => {
    const { id } = await fileAppeal(lead(1), filing());
    await expect(decideAppeal(desk(), input(id))).rejects.toMatchObject({ reason: code });
    expect(await db.evaluationResult.count({ where: { evaluationId } })).toBe(1);
    expect((await db.evaluationAppeal.findUniqueOrThrow({ where: { id } })).state).toBe('filed');
  });

  it('is not taken by the leaf’s verifier while somebody else could', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    // Written as it was before the announcement: the database lets nobody verify afterwards.
    await db.$executeRaw`ALTER TABLE "EvaluationVerdict" DISABLE TRIGGER USER`;
    await db.evaluationVerdict.create({
      data: {
        organisationId: office.organisationId,
        evaluationId,
        departmentId: department(1),
        leafKey: 'overdue-tasks',
        verdict: 'confirmed',
        decidedById: office.office.id,
        decidedOn: new Date('2021-12-09'),
      },
    });
    await db.$executeRaw`ALTER TABLE "EvaluationVerdict" ENABLE TRIGGER USER`;
    const alone = await listAppeals(desk(), { evaluationId });
    expect(alone.appeals[0]?.mayDecide).toBe(true);
    const second = office.departments[0]!.lead;
    await db.roleGrant.create({
      data: { organisationId: office.organisationId, userId: second.id, role: 'office' },
    });
    await expect(decideAppeal(desk(), uphold(id))).rejects.toMatchObject({
      reason: 'appeal-decider-verified',
    });
    const decided = await decideAppeal(as({ ...second, roles: ['department-lead', 'office'] }), uphold(id));
    expect(decided.status).toBe('upheld');
  });

  it('that was taken cannot be changed, not even in the database', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    await decideAppeal(desk(), { ...uphold(id), outcome: 'rejected', changes: [] });
    await expect(db.evaluationAppeal.update({ where: { id }, data: { decision: 'upheld' } })).rejects.toThrow(
      /appeal-ended|constraint/i,
    );
    await expect(withdrawAppeal(lead(1), { appealId: id, version: 2 })).rejects.toMatchObject({
      reason: 'appeal-not-open',
    });
  });
});

describe('the end of an evaluation', () => {
  it('waits for the window and for every appeal; then nothing changes any more', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    const finalise = async (today: string) =>
      finaliseEvaluation(desk(today), { evaluationId, version: await versionOf() });
    await expect(finalise(LAST_DAY)).rejects.toMatchObject({
      reason: 'final-window-open',
      details: { closesOn: LAST_DAY },
    });
    await expect(finalise(OVER)).rejects.toMatchObject({
      reason: 'final-appeals-open',
      details: { count: 1 },
    });
    await expect(
      db.evaluation.update({ where: { id: evaluationId }, data: { status: 'final' } }),
    ).rejects.toThrow(/appeals-open|constraint/i);
    await decideAppeal(desk(OVER), uphold(id));
    await expect(finaliseEvaluation(desk(OVER), { evaluationId, version: 1 })).rejects.toMatchObject({
      reason: 'version-conflict',
    });
    await finalise(OVER);
    const results = await db.evaluationResult.findMany({
      where: { evaluationId },
      orderBy: { number: 'asc' },
    });
    expect(results.map(({ stage }) => stage)).toEqual(['announced', 'appeal', 'final']);
    await expect(
      db.evaluation.update({ where: { id: evaluationId }, data: { title: '改' } }),
    ).rejects.toThrow(/frozen|constraint/i);
    const [first] = results;
    await expect(
      db.evaluationResult.create({ data: { ...first, id: undefined, number: 9 } as never }),
    ).rejects.toThrow(/frozen|constraint/i);
    await expect(finalise(OVER)).rejects.toMatchObject({ reason: 'final-not-announced' });
    await expect(fileAppeal(lead(1, OVER), filing())).rejects.toMatchObject({
      reason: 'appeal-window-closed',
    });
  });

  it('is corrected by a revision that keeps what was decided; the former stays', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    await decideAppeal(desk(), uphold(id));
    await finaliseEvaluation(desk(OVER), { evaluationId, version: await versionOf() });
    const former = await scores();
    const input = { evaluationId, facts: 'same' as const, reason: '第二项任务的佐证认定有误，须重新核查' };
    const revision = await reviseEvaluation(desk(OVER), input);
    await expect(reviseEvaluation(desk(OVER), input)).rejects.toMatchObject({ reason: 'revision-under-way' });
    const row = await db.evaluation.findUniqueOrThrow({ where: { id: revision.id } });
    expect(row).toMatchObject({ status: 'verification', revisionOfId: evaluationId, version: 1 });
    await announce(desk(OVER), { evaluationId: revision.id, version: 1 });
    const again = await latestResult(db, revision.id);
    for (const sheet of again!.result.subjects) {
      expect(sheet.score).toBe(former.get(sheet.subject.id)?.score);
    }
    expect((await verifyEvaluation(desk(OVER), { evaluationId: revision.id })).agrees).toBe(true);
    expect((await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).status).toBe('final');
  });
});

describe('computing again', () => {
  it('agrees over every result, for evaluations and snapshots', async () => {
    const { id } = await fileAppeal(lead(1), filing());
    await decideAppeal(desk(), uphold(id));
    const snapshot = await takeSnapshot(desk(), { planId: plan.planId, label: '12月' });
    const ctx = systemContext(db, office.organisationId, { today: ANNOUNCED });
    const known = await listVerifiable(ctx);
    expect(known.map((one) => [one.kind, one.id])).toEqual([
      ['evaluation', evaluationId],
      ['snapshot', snapshot.id],
    ]);
    const verified = await verifyAny(ctx, evaluationId);
    expect(verified).toMatchObject({ kind: 'evaluation', factsUnchanged: true, agrees: true });
    expect(verified.results.map(({ number, unchanged, subjects }) => [number, unchanged, subjects])).toEqual([
      [1, true, 3],
      [2, true, 3],
    ]);
    expect(await verifyAny(ctx, snapshot.id)).toMatchObject({ kind: 'snapshot', agrees: true });
    await expect(verifyAny(ctx, plan.planId)).rejects.toMatchObject({ reason: 'evaluation-not-found' });
  });

  it('tells a score that was altered, and facts that were', async () => {
    const row = await db.evaluationResult.findFirstOrThrow({ where: { evaluationId } });
    const altered = JSON.parse(JSON.stringify(row.result));
    altered.subjects[0].score += 1;
    await db.$executeRaw`ALTER TABLE "EvaluationResult" DISABLE TRIGGER USER`;
    await db.evaluationResult.update({ where: { id: row.id }, data: { result: altered } });
    await db.$executeRaw`ALTER TABLE "EvaluationResult" ENABLE TRIGGER USER`;
    const verified = await verifyEvaluation(desk(), { evaluationId });
    expect(verified.agrees).toBe(false);
    expect(verified.results[0]).toMatchObject({
      unchanged: false,
      differing: [{ id: altered.subjects[0].subject.id, stored: altered.subjects[0].score }],
    });
    expect(verified.factsUnchanged).toBe(true);
  });
});

describe('beside the score', () => {
  const report = async (percentBefore: number, percent: number) =>
    await db.progressReport.create({
      data: {
        organisationId: office.organisationId,
        taskId: late.taskId,
        assignmentId: late.assignmentIds[0]!,
        reportedByName: '张三',
        reportedOn: new Date('2021-11-29'),
        reportedAt: new Date('2021-11-29T02:00:00Z'),
        percentBefore,
        percent,
        statement: '全部完成并已公开发布',
      },
    });

  it('signals are for the verifier alone', async () => {
    await report(0, 100);
    const { signals } = await readSignals(desk(), { evaluationId });
    expect(
      signals.map(({ kind, departmentName, records }) => [kind, departmentName, records.length]),
    ).toEqual([['jump', office.departments[1]!.shortName, 1]]);
    await expect(readSignals(lead(1), { evaluationId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readSignals(as(office.leadership), { evaluationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('from when something is a signal or a disagreement is what the office set', async () => {
    await report(60, 100);
    const { settings } = await readVersionedSettings(desk());
    const set = async (verification: Partial<typeof settings.verification>) => {
      const { version } = await readVersionedSettings(desk());
      const changed = { ...settings, verification: { ...settings.verification, ...verification } };
      await updateSettings(desk(), { settings: changed, version });
    };
    const kinds = async () => (await readSignals(desk(), { evaluationId })).signals.map(({ kind }) => kind);
    expect(await kinds()).toEqual([]);
    await set({ signals: { ...settings.verification.signals, jumpPoints: 40 } });
    expect(await kinds()).toEqual(['jump']);
    const input = { evaluationId, departmentId: department(1) };
    expect((await readDiscrepancies(desk(), input)).policy).toEqual({ points: 50, percent: 20 });
    await set({ discrepancy: { points: 1, percent: 0 }, samplePercent: 35 });
    expect((await readDiscrepancies(desk(), input)).policy).toEqual({ points: 1, percent: 0 });
    expect(await verificationQueue(desk(), input)).toMatchObject({
      policy: { points: 1 },
      samplePercent: 35,
    });
  });

  it('figures stand side by side, a missing one as a gap', async () => {
    const input = { evaluationId, departmentId: department(1) };
    const sides = await readDiscrepancies(desk(), input);
    const row = sides.rows.find(({ leaf }) => leaf === 'overdue-tasks');
    expect(row?.figures).toMatchObject({ self: null, 'third-party': null });
    expect(row?.figures.final).toBeLessThan(row?.weight ?? 0);
    expect(row?.weighted).toBe(row?.figures.final);
    expect((await readDiscrepancies(lead(1), input)).rows).toEqual(sides.rows);
    await expect(readDiscrepancies(lead(2), input)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
