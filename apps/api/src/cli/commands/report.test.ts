import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { readPlanText, readSheet } from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { takeSnapshot } from '@gongkai/services/evaluation';
import {
  announce,
  confirmRest,
  openEvaluation,
  saveDraft,
  saveEntry,
  startVerification,
  verificationQueue,
} from '@gongkai/services/evaluation-cycle';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  systemContext,
  type TestOffice,
} from '@gongkai/services/testing';
import type { FileOf } from '../../routes/export-file.ts';
import { makeReport, writeReport, type ReportRequest } from '../make-report.ts';
import { runCommand } from '../testing/run-command.ts';
import { reportAnnual, reportEvaluation } from './report.ts';

const OPENED = '2021-12-01';
const LATER = '2021-12-10';

let folder: string;
let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let planId: string;
let snapshotId: string;
let evaluationId: string;

const desk = (today: string): ServiceContext => contextFor(db, office.office, { today });
const program = (): ServiceContext => ({ ...systemContext(db, office.organisationId), today: LATER });
const make = (request: ReportRequest) => makeReport(program(), request);
const version = async () => (await db.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })).version;

/** An office with a snapshot of the day on which it opened an evaluation, which is not announced yet. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai report '));
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  const plan = await makePlan(db, office);
  planId = plan.planId;
  await db.plan.update({ where: { id: planId }, data: { status: 'active' } });
  await makeIssuedTask(db, office, plan, { status: 'in-progress', percent: 30, dueOn: '2021-11-20' });
  ({ id: snapshotId } = await takeSnapshot(desk(OPENED), { planId, label: '十一月' }));
  const draft = await saveDraft(desk(OPENED), {
    planId,
    evaluationId: null,
    version: null,
    title: '1—11月/考核',
    periodFrom: '2021-01-01',
    periodTo: '2021-11-30',
    systemId: null,
    weights: { self: 0, 'third-party': 0, final: 100 },
    thirdParty: false,
    assessDueOn: '2021-12-08',
    verifyDueOn: null,
    appealDays: 5,
  });
  evaluationId = draft.id;
  await openEvaluation(desk(OPENED), { evaluationId, version: draft.version });
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function verifyAll(): Promise<void> {
  await startVerification(desk(LATER), { evaluationId, version: await version() });
  for (const { id: departmentId } of office.departments) {
    const { leaves } = await verificationQueue(desk(LATER), { evaluationId, departmentId });
    for (const { leafKey, assessed, rule, most } of leaves)
      if (assessed && rule === 'reviewer')
        await saveEntry(desk(LATER), {
          evaluationId,
          departmentId,
          leafKey,
          version: 0,
          source: 'office',
          points: most,
          note: '查阅材料',
          explanation: null,
        });
    await confirmRest(desk(LATER), { evaluationId, departmentId });
  }
}

async function wordsOf({ bytes }: FileOf): Promise<string> {
  const read = await readPlanText(bytes, 'a.docx');
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

async function overviewOf({ bytes }: FileOf): Promise<string[][]> {
  const read = await readSheet(bytes);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

describe('a report of an evaluation', () => {
  const ask = (format: 'docx' | 'xlsx', id = evaluationId) =>
    make({ kind: 'evaluation', id, format, locale: 'zh-CN' });

  it('waits for verification, is a draft until the announcement, and then the frozen result', async () => {
    await expect(ask('docx')).rejects.toMatchObject({ reason: 'evaluation-report-early' });
    await verifyAll();
    const draft = await ask('docx');
    expect(draft.name).toBe('1—11月-考核评估报告（内部征求意见稿）.docx');
    expect(await wordsOf(draft)).toContain('未经公示，不作为考核结论');
    await announce(desk(LATER), { evaluationId, version: await version() });
    const report = await ask('docx');
    expect(report.name).toBe('1—11月-考核评估报告（公示第1次结果）.docx');
    const { sha256 } = await db.evaluationResult.findFirstOrThrow({ where: { evaluationId } });
    expect(await wordsOf(report)).toContain(`校验码 ${sha256}`);
    const scores = await ask('xlsx');
    expect(scores.name).toBe('1—11月-考核得分（公示第1次结果）.xlsx');
    const [, ...rows] = await overviewOf(scores);
    expect(rows).toHaveLength(office.departments.length);
    const english = await make({ kind: 'evaluation', id: evaluationId, format: 'xlsx', locale: 'en' });
    expect(english.name).toBe('scores-1—11月-考核-announced-1.xlsx');
  });

  it('is of a snapshot where the id is one’s; an unknown id is a wrong argument', async () => {
    expect((await ask('docx', snapshotId)).name).toBe('2021年政务公开考核评估报告（第1号快照）.docx');
    await expect(ask('docx', planId)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('a report of a day', () => {
  const ask = (day: string) => make({ kind: 'day', day, format: 'xlsx', locale: 'zh-CN' });

  it('is live today, a snapshot’s on its day, and on others says which days there are', async () => {
    expect((await ask(LATER)).name).toBe(`2021年政务公开评估得分（试算 ${LATER}）.xlsx`);
    expect((await ask(OPENED)).name).toBe('2021年政务公开评估得分（第1号快照）.xlsx');
    await expect(ask('2021-12-05')).rejects.toThrow(`${LATER}, ${OPENED}`);
  });
});

describe('the yearly report', () => {
  it('is written as Word and as Excel, and says in words where there is none', async () => {
    const report = await make({ kind: 'annual', year: 2021, format: 'docx' });
    expect(report.name).toMatch(/^2021年政府信息公开工作年度报告.*\.docx$/);
    const path = join(folder, 'annual.docx');
    await writeReport(path, report);
    expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(report.bytes));
    const tables = await make({ kind: 'annual', year: 2021, format: 'xlsx' });
    expect((await overviewOf(tables)).length).toBeGreaterThan(3);
    await expect(make({ kind: 'annual', year: 2015, format: 'docx' })).rejects.toMatchObject({
      reason: 'annual-report-too-early',
    });
    await expect(writeReport(join(folder, 'none', 'a.docx'), report)).rejects.toMatchObject({
      name: 'RefusedError',
    });
  });
});

describe('the command line', () => {
  it.each([
    [reportAnnual, ['--out', 'a.docx']],
    [reportAnnual, ['--year', 'MMXXI', '--out', 'a.docx']],
    [reportAnnual, ['--year', '2021']],
    [reportAnnual, ['--year', '2021', '--out', 'a.pdf']],
    [reportEvaluation, ['--out', 'a.docx']],
    [reportEvaluation, ['not-an-id', '--out', 'a.docx']],
    [reportEvaluation, ['--day', '2021-13-01', '--out', 'a.docx']],
    [reportEvaluation, ['0190b6f0-0000-7000-8000-000000000001', '--day', '2021-12-01', '--out', 'a.docx']],
    [reportEvaluation, ['--day', '2021-12-01', '--out', 'a.docx', '--locale', 'fr']],
  ])('refuses wrong arguments before it opens a database: %#', async (command, args) => {
    await expect(runCommand(command, args)).rejects.toMatchObject({ name: 'UsageError' });
  });
});
