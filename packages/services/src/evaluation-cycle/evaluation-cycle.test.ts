import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toDbDate, type Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { SaveDraftInput } from '@gongkai/domain/evaluation-cycle';
import { firstIndicatorSystem } from '@gongkai/domain/indicator';
import type { ServiceContext } from '../core/index.ts';
import { readableFiles } from '../file/readable-files.ts';
import { archiveDepartment } from '../organisation/index.ts';
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
  addEvidence,
  announce,
  confirmRest,
  decideLeaf,
  fillCounted,
  handIn,
  listEvaluations,
  openEvaluation,
  readAssessment,
  readEvaluation,
  readResult,
  readResultSheet,
  removeEvidence,
  returnDepartment,
  saveDraft,
  saveEntry,
  setSampling,
  startVerification,
  verificationQueue,
  withdrawEvaluation,
} from './index.ts';

const OPENED = '2021-12-01';
const DUE = '2021-12-08';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let systemId: string;
let task: TestTask;
let lead: (on?: string) => ServiceContext;
let desk: (on?: string) => ServiceContext;
let assessor: () => ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  plan = await makePlan(db, office);
  ({ id: systemId } = await db.indicatorSystem.create({
    data: {
      organisationId: office.organisationId,
      name: '测试体系',
      key: firstIndicatorSystem.key,
      subjectKind: 'department',
      status: 'published',
      definition: JSON.parse(JSON.stringify(firstIndicatorSystem)) as object,
    },
  }));
  desk = (on = OPENED) => contextFor(db, office.office, { today: on });
  lead = (on = OPENED) => contextFor(db, office.departments[1]!.lead, { today: on });
  assessor = () => contextFor(db, office.assessor, { today: OPENED });
  task = await makeIssuedTask(db, office, plan, {
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
});

function department(index: number): string {
  return office.departments[index]!.id;
}

async function draft(terms: Partial<SaveDraftInput> = {}) {
  return await saveDraft(desk(), {
    planId: plan.planId,
    evaluationId: null,
    version: null,
    title: '11月考核',
    periodFrom: '2021-11-01',
    periodTo: '2021-11-30',
    systemId,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: DUE,
    verifyDueOn: null,
    appealDays: 5,
    ...terms,
  });
}

async function opened(terms: Partial<SaveDraftInput> = {}): Promise<string> {
  const { id, version } = await draft(terms);
  await openEvaluation(desk(), { evaluationId: id, version });
  return id;
}

async function handInVersion(evaluationId: string, departmentId: string, source: 'self' | 'third-party') {
  const row = await db.evaluationHandIn.findUniqueOrThrow({
    where: { evaluationId_departmentId_source: { evaluationId, departmentId, source } },
  });
  return row.version;
}

async function handInAll(evaluationId: string, index: number, on = OPENED): Promise<void> {
  const ctx = contextFor(db, office.departments[index]!.lead, { today: on });
  const departmentId = department(index);
  await fillCounted(ctx, { evaluationId, departmentId });
  const version = await handInVersion(evaluationId, departmentId, 'self');
  await handIn(ctx, { evaluationId, departmentId, source: 'self', version });
}

async function versionOf(evaluationId: string): Promise<number> {
  return (await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).version;
}

async function verifying(terms: Partial<SaveDraftInput> = {}): Promise<string> {
  const id = await opened(terms);
  for (const index of [0, 1, 2]) await handInAll(id, index);
  await startVerification(desk(), { evaluationId: id, version: await versionOf(id) });
  return id;
}

const entry = (evaluationId: string, index: number, leafKey: string) => ({
  evaluationId,
  departmentId: department(index),
  leafKey,
});

describe('opening', () => {
  it('freezes the facts: later work and later hands cannot change them', async () => {
    const id = await opened();
    const before = await db.evaluation.findUniqueOrThrow({ where: { id } });
    await db.assignment.updateMany({ where: { taskId: task.taskId }, data: { percent: 90 } });
    const form = await readAssessment(lead(), {
      evaluationId: id,
      departmentId: department(1),
      source: 'self',
    });
    expect(form.leaves.find(({ leafKey }) => leafKey === 'overdue-tasks')?.counted).toMatchObject({
      points: 800,
      failingCount: 1,
    });
    await expect(db.evaluation.update({ where: { id }, data: { facts: { other: true } } })).rejects.toThrow(
      /evaluation-frozen/,
    );
    await expect(db.evaluation.delete({ where: { id } })).rejects.toThrow(/evaluation-frozen/);
    expect((await db.evaluation.findUniqueOrThrow({ where: { id } })).factsSha256).toBe(before.factsSha256);
  });

  it('groups the indicators by the department’s own system, not by another kind’s', async () => {
    const other = {
      ...firstIndicatorSystem,
      key: 'units',
      departmentKinds: ['unit'],
      nodes: firstIndicatorSystem.nodes.map((node) => ({ ...node, name: { zh: '别处', en: 'Elsewhere' } })),
    };
    await db.indicatorSystem.create({
      data: {
        organisationId: office.organisationId,
        name: '单位体系',
        key: other.key,
        version: 2,
        subjectKind: 'department',
        status: 'published',
        definition: JSON.parse(JSON.stringify(other)) as object,
      },
    });
    const id = await opened({ systemId: null });
    const { systems } = await db.evaluation.findUniqueOrThrow({ where: { id } });
    expect(systems).toHaveLength(2);
    const ref = { evaluationId: id, departmentId: department(1), source: 'self' as const };
    const { leaves } = await readAssessment(lead(), ref);
    const groups = new Set(leaves.flatMap(({ path }) => path.map(({ zh }) => zh)));
    expect(leaves.length).toBeGreaterThan(0);
    expect(groups.has('别处')).toBe(false);
  });

  it('asks for nothing where there was no business, and fills in no zero there', async () => {
    const id = await opened();
    const ref = { evaluationId: id, departmentId: department(1), source: 'self' as const };
    const idle = (await readAssessment(lead(), ref)).leaves.filter((leaf) => leaf.assessed && !leaf.required);
    expect(idle.length).toBeGreaterThan(0);
    for (const { counted } of idle) expect(counted?.state).toBe('not-applicable');
    await handInAll(id, 1);
    const after = (await readAssessment(lead(), ref)).leaves.filter(
      (leaf) => leaf.assessed && !leaf.required,
    );
    for (const { self } of after) expect(self).toBeNull();
  });

  it('tells every department and asks each to hand in', async () => {
    const id = await opened();
    const about = await readEvaluation(desk(), { evaluationId: id });
    expect(about.handIns.map(({ state }) => state)).toEqual(['awaited', 'awaited', 'awaited']);
    const told = await db.notification.findMany({
      where: { kind: 'evaluation-opened', link: `/evaluations/${id}` },
    });
    expect(told.map(({ userId }) => userId).toSorted()).toEqual(
      office.departments.map((one) => one.lead.id).toSorted(),
    );
  });

  it('refuses a system whose metric is no longer known, and says which', async () => {
    const system = await db.indicatorSystem.create({
      data: {
        organisationId: office.organisationId,
        name: '旧体系',
        key: 'old',
        subjectKind: 'department',
        status: 'published',
        definition: {
          key: 'old',
          name: { zh: '旧体系', en: 'Old' },
          subjectKind: 'department',
          composition: 'drop',
          ranking: 'dense',
          bands: [{ key: 'all', name: { zh: '全部', en: 'All' }, from: 0, to: null }],
          nodes: [
            {
              type: 'leaf',
              key: 'fax',
              name: { zh: '传真回复率', en: 'Fax' },
              formula: { zh: '-', en: '-' },
              weight: 10_000,
              metric: 'fax-replies',
              rule: { kind: 'ratio' },
            },
          ],
        },
      },
    });
    const { id, version: seen } = await draft({ systemId: system.id });
    await expect(openEvaluation(desk(), { evaluationId: id, version: seen })).rejects.toMatchObject({
      reason: 'system-metrics-unknown',
      details: { count: 1, leaves: '“传真回复率 / Fax” (fax-replies)' },
    });
    expect((await db.evaluation.findUniqueOrThrow({ where: { id } })).status).toBe('draft');
  });

  it('evaluates departments of a part of the period over their own part, and says so', async () => {
    const created = { createdOn: toDbDate('2021-11-15') };
    await db.department.update({ where: { id: department(1) }, data: created });
    const gone = department(2);
    await db.user.updateMany({ where: { departmentId: gone }, data: { active: false } });
    await db.task.updateMany({
      where: { assignments: { some: { departmentId: gone } } },
      data: { status: 'closed', closedOn: toDbDate('2021-11-20') },
    });
    await archiveDepartment(contextFor(db, office.systemAdmin, { today: '2021-11-22' }), {
      departmentId: gone,
    });
    const id = await opened();
    const about = await readEvaluation(desk(), { evaluationId: id });
    expect(about.partPeriods).toEqual([
      { departmentId: department(1), note: 'created', on: '2021-11-15' },
      { departmentId: gone, note: 'archived', on: '2021-11-22' },
    ]);
    expect(about.handIns.find(({ departmentId }) => departmentId === gone)?.state).toBe('not-required');
    for (const index of [0, 1]) await handInAll(id, index);
    await startVerification(desk(), { evaluationId: id, version: await versionOf(id) });
    for (const index of [0, 1])
      await confirmRest(desk(), { evaluationId: id, departmentId: department(index) });
    await announce(desk(), { evaluationId: id, version: await versionOf(id) });
    const { ranking } = await readResult(desk(), { evaluationId: id });
    expect(ranking.find(({ departmentId }) => departmentId === gone)?.score).not.toBeNull();
  });
});

describe('a department’s figures', () => {
  it('are kept as one goes, and two hands at once lose nothing', async () => {
    const id = await opened();
    const figure = { ...entry(id, 1, 'completion'), source: 'self', points: 100, explanation: null } as const;
    expect(await saveEntry(lead(), { ...figure, note: '已办结一项', version: 0 })).toEqual({ version: 1 });
    await expect(saveEntry(lead(), { ...figure, note: '另一人', version: 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const stale = await Promise.allSettled([
      saveEntry(lead(), { ...figure, note: '甲', version: 1 }),
      saveEntry(lead(), { ...figure, note: '乙', version: 1 }),
    ]);
    expect(stale.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(saveEntry(lead(), { ...figure, points: 301, note: '', version: 2 })).rejects.toMatchObject({
      reason: 'entry-out-of-range',
    });
    const other = contextFor(db, office.departments[2]!.lead, { today: OPENED });
    await expect(saveEntry(other, { ...figure, note: '', version: 2 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are handed in whole, and a figure left out is named', async () => {
    const id = await opened();
    const input = { evaluationId: id, departmentId: department(1), source: 'self', version: 1 } as const;
    await expect(handIn(lead(), input)).rejects.toMatchObject({ reason: 'hand-in-incomplete' });
    const staff = contextFor(db, office.departments[1]!.staff, { today: OPENED });
    await fillCounted(staff, input);
    await expect(handIn(staff, input)).rejects.toMatchObject({ code: 'forbidden' });
    await handIn(lead(), input);
    const figure = {
      ...entry(id, 1, 'completion'),
      source: 'self',
      points: 0,
      note: '',
      explanation: null,
    } as const;
    await expect(saveEntry(lead(), { ...figure, version: 1 })).rejects.toMatchObject({
      reason: 'hand-in-closed',
    });
  });

  it('say what evidence was taken away or is no longer there', async () => {
    const id = await opened();
    const leaf = entry(id, 1, 'completion');
    const link = { kind: 'link', title: '公开专栏', url: 'https://www.example.gov.cn/zl' } as const;
    const { id: evidenceId } = await addEvidence(lead(), { ...leaf, source: 'self', evidence: link });
    const stored = await db.storedFile.create({
      data: {
        organisationId: office.organisationId,
        sha256: 'x',
        name: '证明.pdf',
        mime: 'application/pdf',
        size: 1,
        uploadedById: office.departments[1]!.lead.id,
      },
    });
    const file = { kind: 'file', title: '证明.pdf', fileId: stored.id } as const;
    await addEvidence(lead(), { ...leaf, source: 'self', evidence: file });
    await removeEvidence(lead(), { evidenceId });
    await db.storedFile.delete({ where: { id: stored.id } });
    const form = await readAssessment(lead(), { ...leaf, source: 'self' });
    const own = form.leaves.find(({ leafKey }) => leafKey === 'completion')?.self;
    expect(own?.evidence.map(({ title, gone }) => [title, gone])).toEqual([
      ['公开专栏', { how: 'removed', on: OPENED, byName: '法规处负责人' }],
      ['证明.pdf', { how: 'missing' }],
    ]);
  });
});

describe('figures are blind until handed in', () => {
  const terms = { thirdParty: true, weights: { self: 30, 'third-party': 70, final: 0 } };

  it('nobody sees another source’s figures before both are in', async () => {
    const id = await opened(terms);
    const mine = { ...entry(id, 1, 'completion'), note: '', explanation: null, version: 0 };
    await saveEntry(lead(), { ...mine, source: 'self', points: 300 });
    await saveEntry(assessor(), { ...mine, source: 'third-party', points: 100 });
    const attach = async (ctx: ServiceContext, user: TestUser, source: 'self' | 'third-party') => {
      const fileId = await makeStoredFile(db, user);
      await addEvidence(ctx, { ...mine, source, evidence: { kind: 'file', title: '目录.pdf', fileId } });
      return fileId;
    };
    const own = await attach(lead(), office.departments[1]!.lead, 'self');
    const theirs = await attach(assessor(), office.assessor, 'third-party');
    // A third party reads what it attached; the others' files are as blind as their figures.
    const reads = async (ctx: ServiceContext) => [...(await readableFiles(db, ctx, [own, theirs]))];
    expect(await reads(assessor())).toEqual([theirs]);
    expect(await reads(lead())).toEqual([own]);
    const thirdForm = () =>
      readAssessment(assessor(), { ...entry(id, 1, ''), source: 'third-party' }).then(({ leaves }) =>
        leaves.find(({ leafKey }) => leafKey === 'completion'),
      );
    expect(await thirdForm()).toMatchObject({ self: null, counted: null, thirdParty: { points: 100 } });
    await handInAll(id, 1);
    // The department is in, the third party is not: still blind, on both sides.
    expect(await thirdForm()).toMatchObject({ self: null, counted: null });
    expect(await reads(assessor())).toEqual([theirs]);
    const form = await readAssessment(lead(), { ...entry(id, 1, ''), source: 'self' });
    expect(form.leaves.every(({ thirdParty, verdict }) => thirdParty === null && verdict === null)).toBe(
      true,
    );
    const queue = await verificationQueue(desk(), { evaluationId: id, departmentId: department(1) });
    expect(queue.leaves.every(({ thirdParty }) => thirdParty === null)).toBe(true);
    expect(queue.leaves.some(({ self }) => self?.points === 300)).toBe(true);
    await expect(readAssessment(assessor(), { ...entry(id, 1, ''), source: 'self' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { leaves } = await readAssessment(assessor(), { ...entry(id, 1, ''), source: 'third-party' });
    for (const { leafKey, assessed, thirdParty } of leaves)
      if (assessed && thirdParty === null)
        await saveEntry(assessor(), { ...mine, leafKey, source: 'third-party', points: 0 });
    const seen = await handInVersion(id, department(1), 'third-party');
    await handIn(assessor(), { ...entry(id, 1, ''), source: 'third-party', version: seen });
    expect(await thirdForm()).toMatchObject({ self: { points: 300 } });
    expect((await reads(assessor())).toSorted()).toEqual([own, theirs].toSorted());
    expect(await reads(lead())).toEqual([own]);
    // It sees the evaluations that it assesses, and no other.
    const other = await opened();
    const listed = await listEvaluations(assessor(), { planId: null });
    expect(listed.map((one) => one.id)).not.toContain(other);
    expect(listed.find((one) => one.id === id)).toMatchObject({ handedIn: 1, departments: 3 });
    await expect(readEvaluation(assessor(), { evaluationId: other })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('an announcement waits for a third party that counts', async () => {
    const id = await verifying(terms);
    for (const index of [0, 1, 2])
      await confirmRest(desk(), { evaluationId: id, departmentId: department(index) });
    await expect(announce(desk(), { evaluationId: id, version: await versionOf(id) })).rejects.toMatchObject({
      reason: 'announce-third-party-awaited',
    });
  });
});

describe('verification', () => {
  it('waits for the departments until the last day; then what was not handed in is late', async () => {
    const id = await opened({ weights: { self: 50, 'third-party': 0, final: 50 } });
    await handInAll(id, 2);
    const start = async (on: string) =>
      await startVerification(desk(on), { evaluationId: id, version: await versionOf(id) });
    await expect(start(DUE)).rejects.toMatchObject({ reason: 'hand-ins-awaited', details: { count: 2 } });
    expect(await start('2021-12-09')).toMatchObject({ late: 2 });
    await confirmRest(desk(), { evaluationId: id, departmentId: department(2) });
    await announce(desk(), { evaluationId: id, version: await versionOf(id) });
    const { late, ranking } = await readResult(lead(), { evaluationId: id });
    expect(late.toSorted()).toEqual([department(0), department(1)].toSorted());
    // Half of every leaf is the department's own figure, which was not handed in.
    const sheet = await readResultSheet(desk(), { evaluationId: id, departmentId: department(1) });
    const whole = sheet.leaves.find(({ leafKey }) => leafKey === 'overdue-tasks');
    expect(whole).toMatchObject({ counted: { points: 800 }, self: null });
    expect(ranking.find(({ departmentId }) => departmentId === department(2))?.score).toBeGreaterThan(
      ranking.find(({ departmentId }) => departmentId === department(1))?.score ?? 0,
    );
  });

  it('two verifiers at once: one verdict stands, the other is told', async () => {
    const id = await verifying();
    const leaf = { ...entry(id, 1, 'overdue-tasks'), version: 0, explanationAccepted: null };
    const done = await Promise.allSettled([
      decideLeaf(desk(), { ...leaf, verdict: 'confirmed', reason: '' }),
      decideLeaf(desk(), { ...leaf, verdict: 'adjusted', points: 700, reason: '台账另有一件逾期' }),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'conflict' });
    expect(await db.evaluationVerdict.count({ where: { evaluationId: id, leafKey: 'overdue-tasks' } })).toBe(
      1,
    );
  });

  it('returns leaves with reasons; the department mends those and hands in again', async () => {
    const id = await verifying();
    const leaf = entry(id, 1, 'overdue-tasks');
    await decideLeaf(desk(), { ...leaf, version: 0, verdict: 'returned', reason: '请补充延期批准文件' });
    await confirmRest(desk(), leaf);
    await returnDepartment(desk(), {
      ...leaf,
      version: await handInVersion(id, department(1), 'self'),
      reason: '一项材料不全',
    });
    const form = await readAssessment(lead(), { ...leaf, source: 'self' });
    expect(form.leaves.filter(({ editable }) => editable).map(({ leafKey }) => leafKey)).toEqual([
      'overdue-tasks',
    ]);
    expect(form.leaves.find(({ editable }) => editable)?.verdict?.reason).toBe('请补充延期批准文件');
    await expect(announce(desk(), { evaluationId: id, version: await versionOf(id) })).rejects.toMatchObject({
      reason: 'announce-returned',
    });
    const mine = { ...leaf, source: 'self', points: 800, note: '附件已补', explanation: null } as const;
    await saveEntry(lead(), { ...mine, version: 1 });
    await expect(saveEntry(lead(), { ...mine, leafKey: 'completion', version: 1 })).rejects.toMatchObject({
      reason: 'leaf-not-returned',
    });
    await handIn(lead(), {
      ...leaf,
      source: 'self',
      version: await handInVersion(id, department(1), 'self'),
    });
    const queue = await verificationQueue(desk(), leaf);
    expect(queue.leaves.find(({ leafKey }) => leafKey === 'overdue-tasks')?.verdict).toBeNull();
  });

  it('samples by a seed that draws the same again', async () => {
    const id = await verifying();
    const drawn = async () =>
      (await verificationQueue(desk(), { evaluationId: id, departmentId: department(1) })).leaves
        .filter(({ sampled }) => sampled === true)
        .map(({ leafKey }) => leafKey);
    expect(await drawn()).toEqual([]);
    await setSampling(desk(), {
      evaluationId: id,
      version: await versionOf(id),
      percent: 20,
      seed: '摇号20211209',
    });
    const first = await drawn();
    expect(first.length).toBeGreaterThan(0);
    await setSampling(desk(), { evaluationId: id, version: await versionOf(id), percent: null, seed: null });
    await setSampling(desk(), {
      evaluationId: id,
      version: await versionOf(id),
      percent: 20,
      seed: '摇号20211209',
    });
    expect(await drawn()).toEqual(first);
  });
});

describe('announcing', () => {
  it('scores the frozen facts with explanations and adjustments, once nothing is open', async () => {
    const id = await opened();
    const explained = { ...entry(id, 1, 'training-coverage'), source: 'self', version: 0 } as const;
    await saveEntry(lead(), { ...explained, points: null, note: '', explanation: '本月未安排培训' });
    for (const index of [0, 1, 2]) await handInAll(id, index);
    await startVerification(desk(), { evaluationId: id, version: await versionOf(id) });
    await decideLeaf(desk(), {
      ...entry(id, 1, 'overdue-tasks'),
      version: 0,
      verdict: 'adjusted',
      points: 1000,
      explanationAccepted: null,
      reason: '已提交书面延期材料',
    });
    for (const index of [0, 1, 2])
      await confirmRest(desk(), { evaluationId: id, departmentId: department(index) });
    await expect(announce(desk(), { evaluationId: id, version: await versionOf(id) })).rejects.toMatchObject({
      reason: 'announce-verdicts-missing',
      details: { count: 1 },
    });
    await decideLeaf(desk(), {
      ...entry(id, 1, 'training-coverage'),
      version: 0,
      verdict: 'confirmed',
      explanationAccepted: true,
      reason: '',
    });
    const done = await announce(desk('2021-12-10'), { evaluationId: id, version: await versionOf(id) });
    // Friday; five working days later is the next Friday.
    expect(done.appealUntil).toBe('2021-12-17');
    const { sheet } = await readResultSheet(lead(), { evaluationId: id, departmentId: department(1) });
    const leaves = sheet.nodes.flatMap(({ children }) => children);
    expect(leaves.find(({ key }) => key === 'training-coverage')?.state).toBe('explained');
    expect(leaves.find(({ key }) => key === 'overdue-tasks')?.formula?.figures).toMatchObject({
      adjusted: 1000,
      counted: '800/1',
      adjustedReason: '已提交书面延期材料',
    });
  });

  it('is read by everyone, its sheets by those concerned, and never changed', async () => {
    const id = await verifying();
    for (const index of [0, 1, 2])
      await confirmRest(desk(), { evaluationId: id, departmentId: department(index) });
    await expect(readResult(lead(), { evaluationId: id })).rejects.toMatchObject({
      reason: 'evaluation-not-announced',
    });
    await announce(desk(), { evaluationId: id, version: await versionOf(id) });
    const { ranking } = await readResult(lead(), { evaluationId: id });
    expect(ranking).toHaveLength(3);
    expect(ranking.filter(({ readable }) => readable).map(({ departmentId }) => departmentId)).toEqual([
      department(1),
    ]);
    await expect(
      readResultSheet(lead(), { evaluationId: id, departmentId: department(2) }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      readResultSheet(assessor(), { evaluationId: id, departmentId: department(2) }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const own = { where: { evaluationId: id } };
    await expect(db.evaluationResult.updateMany({ ...own, data: { sha256: 'x' } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db.evaluationEntry.updateMany({ ...own, data: { points: 0 } })).rejects.toThrow(
      /evaluation-closed/,
    );
    await expect(db.evaluationVerdict.deleteMany(own)).rejects.toThrow(/evaluation-closed/);
    await expect(
      withdrawEvaluation(desk(), { evaluationId: id, version: await versionOf(id), reason: '误开一次' }),
    ).rejects.toMatchObject({ reason: 'evaluation-announced' });
    const audits = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, action: 'evaluation.announce' },
    });
    expect(audits).toHaveLength(1);
  });
});

describe('the list', () => {
  it('shows drafts to the office only, and a department its own state', async () => {
    await draft();
    const list = (ctx: ServiceContext) => listEvaluations(ctx, { planId: plan.planId });
    expect(await list(lead())).toEqual([]);
    expect((await list(desk())).map(({ status }) => status)).toEqual(['draft']);
    await opened({ title: '另一次' });
    expect(await list(lead())).toMatchObject([{ title: '另一次', ownState: 'awaited', departments: 3 }]);
    expect(await list(systemContext(db, office.organisationId))).toHaveLength(2);
  });
});
