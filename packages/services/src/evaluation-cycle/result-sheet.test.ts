import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAILING_PAGE } from '@gongkai/domain/evaluation';
import { resultLeaves } from '@gongkai/domain/scoring';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { exportEvaluationResult, exportEvaluationScores } from '../export/index.ts';
import { saveRecords } from '../ledger/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestTask,
} from '../testing/index.ts';
import {
  announce,
  fillCounted,
  handIn,
  listResultFailing,
  openEvaluation,
  readAssessment,
  readResultPrint,
  readResultSheet,
  saveDraft,
  startVerification,
  verificationQueue,
  decideLeaf,
  saveEntry,
} from './index.ts';

const OPENED = '2021-12-01';
const ANNOUNCED = '2021-12-10';
const LEAF = 'ledger.normative-document.published-on-time';
/** More than today's figures name, and more than a page holds. */
const OVERDUE = FAILING_PAGE + 10;

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let task: TestTask;
let evaluationId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

const as = (person: Parameters<typeof contextFor>[1], today = ANNOUNCED) => contextFor(db, person, { today });
const department = (index: number) => office.departments[index]!.id;
const own = () => ({ evaluationId, departmentId: department(1) });

/** The second department has an overdue task and many documents that nobody published; its evaluation is in verification. */
beforeEach(async () => {
  office = await makeOffice(db);
  const plan = await makePlan(db, office);
  task = await makeIssuedTask(db, office, plan, {
    departmentIds: [department(1)],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-11-30',
  });
  await saveRecords(
    as(office.office, OPENED),
    Array.from({ length: OVERDUE }, (_, index) => ({
      ledger: 'normative-document' as const,
      departmentId: department(1),
      values: { title: `办法${index + 1}`, madeOn: '2021-09-01' },
    })),
    'form',
  );
  const draft = await saveDraft(as(office.office, OPENED), {
    planId: plan.planId,
    evaluationId: null,
    version: null,
    title: '全年考核',
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
    systemId: null,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: '2021-12-08',
    verifyDueOn: null,
    appealDays: 5,
  });
  evaluationId = draft.id;
  const { version } = await openEvaluation(as(office.office, OPENED), {
    evaluationId,
    version: draft.version,
  });
  const lead = as(office.departments[1]!.lead, OPENED);
  await fillCounted(lead, own());
  // What nobody measured the department gives itself.
  const { leaves } = await readAssessment(lead, { ...own(), source: 'self' });
  for (const { leafKey, required, self, most } of leaves)
    if (required && self === null)
      await saveEntry(lead, {
        ...own(),
        leafKey,
        version: 0,
        source: 'self',
        points: most,
        note: '全部完成',
        explanation: null,
      });
  await handIn(lead, { ...own(), source: 'self', version: 1 });
  await startVerification(as(office.office), { evaluationId, version });
});

async function announced(): Promise<void> {
  const desk = as(office.office);
  for (const { id } of office.departments) {
    const { leaves } = await verificationQueue(desk, { evaluationId, departmentId: id });
    for (const { leafKey, assessed, rule, most, needed } of leaves) {
      const ref = { evaluationId, departmentId: id, leafKey, version: 0 };
      if (assessed && rule === 'reviewer')
        await saveEntry(desk, {
          ...ref,
          source: 'office',
          points: most,
          note: '查阅材料',
          explanation: null,
        });
      if (needed)
        await decideLeaf(desk, { ...ref, verdict: 'confirmed', explanationAccepted: null, reason: '' });
    }
  }
  const { version } = await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } });
  await announce(desk, { evaluationId, version });
}

const records = (page: number, person = office.office) =>
  listResultFailing(as(person), { ...own(), leafKey: LEAF, page });

describe('an announced sheet', () => {
  it('shows groups, steps, rules and both hands of every leaf as they were frozen', async () => {
    await announced();
    const { sheet, explanations, definition, leaves, sha256, stage, version } = await readResultSheet(
      as(office.departments[1]!.lead),
      own(),
    );
    expect([stage, version, sha256.length]).toEqual(['announced', 1, 64]);
    expect(sheet.nodes.every(({ type }) => type === 'group')).toBe(true);
    const shown = resultLeaves(sheet.nodes);
    expect(Object.keys(explanations)).toEqual(shown.map(({ key }) => key));
    expect(explanations[LEAF]?.[0]).toMatchObject({
      code: 'rate',
      operands: { numerator: 0, denominator: OVERDUE },
    });
    expect(definition.nodes.map(({ key }) => key)).toEqual(sheet.nodes.map(({ key }) => key));
    expect(leaves.map(({ leafKey }) => leafKey)).toContain(LEAF);
    // The sheet names the first; the count stays whole.
    const leaf = shown.find(({ key }) => key === LEAF);
    expect([leaf?.failing.length, leaf?.failingCount]).toEqual([20, OVERDUE]);
  });

  it('names the verifier to the office alone', async () => {
    await announced();
    const verifiers = async (person: Parameters<typeof as>[0]) => {
      const { leaves } = await readResultSheet(as(person), own());
      return new Set(leaves.flatMap(({ verdict }) => verdict?.decidedByName ?? []));
    };
    expect(await verifiers(office.office)).toEqual(new Set([office.office.name]));
    expect(await verifiers(office.departments[1]!.lead)).toEqual(new Set(['']));
  });

  it('lists all failing records of a leaf, page by page, however the ledger has moved on', async () => {
    await announced();
    const [first, second, beyond] = [await records(1), await records(2), await records(3)];
    expect(first).toMatchObject({ total: OVERDUE, unnamed: 0, page: 1, pages: 2 });
    expect([first.rows.length, second.rows.length, beyond.rows.length]).toEqual([FAILING_PAGE, 10, 0]);
    const [one, two] = first.rows;
    expect(one).toMatchObject({
      ledger: 'normative-document',
      there: true,
      standing: { state: 'open' },
      reason: { zh: '尚未完成' },
    });
    await db.ledgerOutcome.updateMany({
      where: { recordId: one!.record.id },
      data: { outcome: 'pass', failsOn: null },
    });
    await db.ledgerRecord.delete({ where: { id: two!.record.id } });
    const again = await records(1);
    expect(again.total).toBe(OVERDUE);
    expect(again.rows[0]).toMatchObject({ there: true, standing: { state: 'done' }, reason: null });
    expect(again.rows[1]).toMatchObject({ record: two!.record, there: false, standing: null });
    const { sheet } = await readResultSheet(as(office.office), own());
    const late = resultLeaves(sheet.nodes).find(({ failing }) =>
      failing.some(({ taskId }) => taskId === task.taskId),
    );
    const asked = { ...own(), leafKey: late?.key ?? '', page: 1 };
    const { rows } = await listResultFailing(as(office.office), asked);
    expect(rows.map(({ record, ledger, there }) => [record.taskId, ledger, there])).toEqual([
      [task.taskId, null, true],
    ]);
  });

  it('is printed with the office, the number of its revision and how each named record stands', async () => {
    await announced();
    const print = await readResultPrint(as(office.departments[1]!.lead), own());
    expect(print).toMatchObject({ revision: 0, period: { from: '2021-01-01', to: '2021-12-31' } });
    expect(print.states[`assignment|${task.assignmentIds[0]!}`]).toMatchObject({
      state: 'open',
      percent: 30,
    });
  });

  it('is for the office, leadership and the department itself, once it is announced', async () => {
    const readers = [
      (person: Parameters<typeof as>[0]) => readResultSheet(as(person), own()),
      (person: Parameters<typeof as>[0]) => records(1, person),
      (person: Parameters<typeof as>[0]) => readResultPrint(as(person), own()),
    ];
    for (const read of readers)
      await expect(read(office.office)).rejects.toMatchObject({ reason: 'evaluation-not-announced' });
    await announced();
    const foreign = (await makeOffice(db)).office;
    for (const read of readers) {
      await expect(read(office.leadership)).resolves.toBeTruthy();
      await expect(read(office.departments[1]!.staff)).resolves.toBeTruthy();
      for (const person of [office.departments[0]!.lead, office.assessor])
        await expect(read(person)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(read(foreign)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(
      listResultFailing(as(office.office), { ...own(), leafKey: 'none', page: 1 }),
    ).rejects.toMatchObject({ reason: 'leaf-not-found' });
  });
});

describe('the documents of a result', () => {
  const scores = (person: Parameters<typeof as>[0]) => exportEvaluationScores(as(person), { evaluationId });
  const report = (person: Parameters<typeof as>[0]) => exportEvaluationResult(as(person), { evaluationId });

  it('are made of the frozen result, as far as the reader may see it, and audited', async () => {
    await announced();
    const whole = await report(office.leadership);
    const { sha256, sheet } = await readResultSheet(as(office.office), own());
    expect(whole.evaluation).toEqual({
      title: '全年考核',
      stage: 'announced',
      number: 1,
      revision: 0,
      announcedOn: ANNOUNCED,
      finalOn: null,
      sha256,
    });
    const same = whole.result.subjects.find(({ subject }) => subject.id === department(1));
    expect([same?.score, whole.result.subjects.length, whole.previous]).toEqual([
      sheet.score,
      office.departments.length,
      null,
    ]);
    const lost = same?.lost.find(({ key }) => key === LEAF);
    expect(lost?.failing.map((record) => whole.rectified(LEAF, record))).toEqual(
      Array.from({ length: OVERDUE }, () => 'open'),
    );
    const part = await scores(office.departments[1]!.staff);
    expect(part.result.subjects.map(({ subject }) => subject.id)).toEqual([department(1)]);
    await expect(report(office.departments[1]!.staff)).rejects.toMatchObject({ code: 'forbidden' });
    for (const make of [scores, report]) {
      await expect(make(office.assessor)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(make((await makeOffice(db)).office)).rejects.toMatchObject({ code: 'not-found' });
    }
    const trail = await db.auditEntry.findMany({
      where: {
        organisationId: office.organisationId,
        subjectId: evaluationId,
        action: { startsWith: 'export.' },
      },
    });
    expect(trail.map(({ action }) => action).toSorted()).toEqual([
      'export.evaluation-report',
      'export.scores',
    ]);
  });

  it('are a draft before the announcement, and for the verifier alone', async () => {
    const { evaluation, result } = await report(office.office);
    expect(evaluation).toMatchObject({ stage: 'draft', number: 0, sha256: null, announcedOn: null });
    expect(result.subjects).toHaveLength(office.departments.length);
    expect(await db.evaluationResult.count({ where: { evaluationId } })).toBe(0);
    const early = { reason: 'evaluation-report-early' };
    await expect(report(office.leadership)).rejects.toMatchObject(early);
    await expect(scores(office.departments[1]!.lead)).rejects.toMatchObject(early);
  });
});
