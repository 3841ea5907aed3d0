import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerKey } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { saveRecord, voidRecord } from '../ledger/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  correctFigure,
  exportAnnualReport,
  figureRecords,
  readAnnualReport,
  saveNarrative,
} from './index.ts';

const YEAR = { year: 2021 };
let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  ctx = contextFor(db, office.office, { today: '2022-01-20' });
});

async function save(ledger: LedgerKey, values: Record<string, unknown>): Promise<string> {
  const departmentId = office.departments[1]!.id;
  return (await saveRecord(ctx, { ledger, departmentId, values })).recordId;
}

let code = 0;
async function request(values: Record<string, unknown> = {}): Promise<string> {
  code += 1;
  return await save('disclosure-request', {
    code: `YSQ-${code}`,
    channel: 'in-person',
    arrivedOn: '2021-03-01',
    applicantKind: 'natural',
    applicant: '某甲乙',
    subject: `征地批复${code}`,
    ...values,
  });
}

async function decision(kind: string, decidedOn: string): Promise<string> {
  code += 1;
  return await save('enforcement-decision', { decisionNumber: `罚〔2021〕${code}号`, kind, decidedOn });
}

async function valueAt(figure: string): Promise<number | null | undefined> {
  return (await readAnnualReport(ctx, YEAR)).figures[figure]?.value;
}

function correct(given: { figure: string; value: number | null; version: number }, as = ctx) {
  return correctFigure(as, { ...YEAR, reason: '按卷宗更正', ...given });
}

describe('the report', () => {
  it('counts the ledgers of the office and no other', async () => {
    const open = await request({ arrivedOn: '2020-12-20' });
    await request({ repliedOn: '2021-03-10', decision: 'granted', applicantKind: 'business' });
    await request({ arrivedOn: '2020-05-06', repliedOn: '2020-06-01', decision: 'partly' });
    const mistake = await request();
    await voidRecord(ctx, { recordId: mistake, version: 1, reason: '重复登记' });
    await save('dispute-case', {
      caseNumber: '政复1号',
      kind: 'suit-after',
      matter: '不服答复',
      copyReceivedOn: '2021-05-18',
      decidedOn: '2021-07-08',
      result: 'corrected',
    });
    await save('normative-document', { title: '登记规定', madeOn: '2021-06-10', validity: 'valid' });
    const { organisationId } = await makeOffice(db);
    expect(organisationId).not.toBe(office.organisationId);
    const report = await readAnnualReport(ctx, YEAR);
    const at = (key: string) => report.figures[key]?.value;
    expect([at('requests.carried.natural'), at('requests.new.total'), at('requests.pending.total')]).toEqual([
      1, 1, 1,
    ]);
    expect(at('requests.granted.business')).toBe(1);
    expect(at('disputes.suit-after.corrected')).toBe(1);
    expect([at('documents.normative.made'), at('documents.normative.valid')]).toEqual([1, 1]);
    expect([at('acts.permit'), at('documents.rules.made')]).toEqual([null, null]);
    expect(report.checks.filter(({ state }) => state === 'fails')).toEqual([]);
    expect(report).toMatchObject({
      organisation: '测试局',
      form: '国办公开办函〔2021〕30号',
      dueOn: { department: '2022-01-31', government: '2022-03-31' },
      version: 0,
      mayEdit: true,
    });
    const { records, isCut } = await figureRecords(ctx, { ...YEAR, figure: 'requests.carried.total' });
    expect([records.map(({ id }) => id), isCut]).toEqual([[open], false]);
    expect(JSON.stringify([report, records])).not.toContain('某甲乙');
  });

  it('takes decisions from the register until the yearly figures are there', async () => {
    const first = await decision('penalty', '2021-02-01');
    await decision('penalty', '2020-12-31');
    await decision('permit', '2021-12-31');
    expect([await valueAt('acts.penalty'), await valueAt('acts.compulsion')]).toEqual([1, 0]);
    const behind = await figureRecords(ctx, { ...YEAR, figure: 'acts.penalty' });
    expect(behind.records.map(({ id }) => id)).toEqual([first]);
    const figures = { title: '年度数据', year: 2021, permits: 1286, penalties: 41, compulsions: null };
    const own = await save('enforcement-data', { ...figures, agency: '测试局' });
    await save('enforcement-data', { ...figures, agency: '分局', penalties: 900 });
    const report = await readAnnualReport(ctx, YEAR);
    expect([report.figures['acts.penalty']?.value, report.figures['acts.compulsion']?.value]).toEqual([
      41, 0,
    ]);
    expect(report.findings.map((one) => one.code)).toEqual([
      'permit-differs',
      'penalty-differs',
      'compulsion-from-register',
    ]);
    const yearly = await figureRecords(ctx, { ...YEAR, figure: 'acts.penalty' });
    expect(yearly.records.map(({ id }) => id)).toEqual([own]);
  });

  it.each([
    [2020, 'annual-report-too-early'],
    [2023, 'annual-report-year-ahead'],
  ])('there is none for %d', async (year, reason) => {
    await expect(readAnnualReport(ctx, { year })).rejects.toMatchObject({ reason });
    await expect(saveNarrative(ctx, { year, part: 'other', text: '无', version: 0 })).rejects.toMatchObject({
      reason,
    });
  });
});

describe('a corrected figure', () => {
  const figure = 'requests.new.natural';

  it('stands beside the counted one, is audited, and can be taken back', async () => {
    await request();
    const { version } = await correct({ figure, value: 4, version: 0 });
    const report = await readAnnualReport(ctx, YEAR);
    expect(report.version).toBe(version);
    expect(report.figures[figure]).toEqual({
      counted: 1,
      value: 4,
      records: 1,
      override: { value: 4, reason: '按卷宗更正', byName: '办公室专办', on: '2022-01-20' },
    });
    expect(report.checks.filter(({ state }) => state === 'fails').map(({ at }) => at)).toEqual([
      'natural',
      'total',
    ]);
    await correct({ figure, value: null, version });
    expect(await valueAt(figure)).toBe(1);
    const trail = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, subjectType: 'annual-report' },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ action, reason }) => [action, reason])).toEqual([
      ['annual-report.correct', '按卷宗更正'],
      ['annual-report.restore', '按卷宗更正'],
    ]);
    expect(trail[0]?.before).toMatchObject({ figure, counted: 1, value: null });
    expect(trail[0]?.after).toMatchObject({ figure, counted: 1, value: 4 });
  });

  it('is refused when it changes nothing, and then nothing is written', async () => {
    await request();
    await expect(correct({ figure, value: 1, version: 0 })).rejects.toMatchObject({
      reason: 'figure-unchanged',
    });
    await expect(correct({ figure, value: null, version: 0 })).rejects.toMatchObject({
      reason: 'figure-not-corrected',
    });
    expect((await readAnnualReport(ctx, YEAR)).version).toBe(0);
  });

  it('of two at once one wins, whether or not the row is there yet', async () => {
    for (const version of [0, 1]) {
      const both = await Promise.allSettled([
        correct({ figure: 'documents.rules.made', value: 10 + version, version }),
        saveNarrative(ctx, { ...YEAR, part: 'problems', text: `问题${version}`, version }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'conflict', reason: 'version-conflict' },
      });
    }
    expect((await readAnnualReport(ctx, YEAR)).version).toBe(2);
  });
});

describe('the written parts', () => {
  it('are kept by part; an empty text takes one away', async () => {
    await saveNarrative(ctx, { ...YEAR, part: 'problems', text: '更新不够及时。', version: 0 });
    await saveNarrative(ctx, { ...YEAR, part: 'other', text: '无。', version: 1 });
    expect((await readAnnualReport(ctx, YEAR)).narratives).toEqual({
      problems: '更新不够及时。',
      other: '无。',
    });
    await saveNarrative(ctx, { ...YEAR, part: 'other', text: '', version: 2 });
    expect((await readAnnualReport(ctx, YEAR)).narratives).toEqual({ problems: '更新不够及时。' });
  });
});

describe('who may', () => {
  it('leadership reads and takes it away, but changes nothing; a department does not see it', async () => {
    const leader = contextFor(db, office.leadership, { today: '2022-01-20' });
    expect((await readAnnualReport(leader, YEAR)).mayEdit).toBe(false);
    await exportAnnualReport(leader, { ...YEAR, format: 'docx' });
    const forbidden = { reason: 'forbidden' };
    await expect(correct({ figure: 'acts.permit', value: 1, version: 0 }, leader)).rejects.toMatchObject(
      forbidden,
    );
    await expect(
      saveNarrative(leader, { ...YEAR, part: 'other', text: '无', version: 0 }),
    ).rejects.toMatchObject(forbidden);
    const department = contextFor(db, office.departments[1]!.lead, { today: '2022-01-20' });
    await expect(readAnnualReport(department, YEAR)).rejects.toMatchObject(forbidden);
    await expect(figureRecords(department, { ...YEAR, figure: 'acts.permit' })).rejects.toMatchObject(
      forbidden,
    );
    await expect(exportAnnualReport(department, { ...YEAR, format: 'docx' })).rejects.toMatchObject(
      forbidden,
    );
    const trail = await db.auditEntry.findMany({ where: { organisationId: office.organisationId } });
    expect(trail.map(({ action }) => action)).toEqual(['export.annual-report']);
  });

  it('another office has a report of its own', async () => {
    await correct({ figure: 'acts.permit', value: 7, version: 0 });
    const other = contextFor(db, (await makeOffice(db)).office, { today: '2022-01-20' });
    const report = await readAnnualReport(other, YEAR);
    expect([report.version, report.figures['acts.permit']?.value]).toEqual([0, null]);
  });
});
