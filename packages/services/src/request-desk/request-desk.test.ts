import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskStepInput } from '@gongkai/domain/disclosure-request';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { readRecord, saveRecord } from '../ledger/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  listDesk,
  listTemplates,
  makeNotice,
  ownTemplate,
  readDesk,
  recordStep,
  replaceTemplate,
  resetTemplate,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;
let law: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  ctx = contextFor(db, office.office);
  law = contextFor(db, office.departments[1]!.staff);
});

let code = 0;

async function request(values: Record<string, unknown> = {}, department = 1): Promise<string> {
  code += 1;
  const { recordId } = await saveRecord(ctx, {
    ledger: 'disclosure-request',
    departmentId: office.departments[department]!.id,
    values: {
      code: `YSQ-${code}`,
      channel: 'in-person',
      arrivedOn: '2021-11-01',
      applicantKind: 'natural',
      applicant: '某甲乙',
      subject: `征地批复${code}`,
      content: '某地块的批复全文',
      ...values,
    },
  });
  return recordId;
}

async function step(recordId: string, given: DeskStepInput, as: ServiceContext = ctx) {
  const { version } = await readDesk(as, { recordId });
  return await recordStep(as, { recordId, version, given });
}

async function actions(recordId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { parentId: recordId }, orderBy: { seq: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('the list', () => {
  it('shows open requests with today’s clock, most urgent first, without personal data', async () => {
    const fresh = await request();
    const overdue = await request({ arrivedOn: '2021-09-01' });
    const waiting = await request({ supplementAskedOn: '2021-11-05', supplementDueOn: '2021-11-19' });
    const unread = await request({ channel: 'internet' });
    const replied = await request({ repliedOn: '2021-11-08', decision: 'granted' });
    const withdrawn = await request({ withdrawnOn: '2021-11-08' });
    const open = await listDesk(ctx, { state: 'open' });
    expect(open.rows.map(({ id }) => id)).toEqual([unread, overdue, fresh, waiting]);
    expect(open.rows[2]).toMatchObject({
      clock: { state: 'running', daysUsed: 5, daysLeft: 15, due: '2021-11-29', dueState: 'official' },
      next: { action: 'reply', by: '2021-11-29' },
    });
    expect(open.rows[0]).toMatchObject({ clock: null, noClock: { refusal: 'receipt-not-confirmed' } });
    expect(open.rows[1]?.findings).toEqual(['overdue']);
    expect(JSON.stringify(open)).not.toContain('某甲乙');
    const concluded = await listDesk(ctx, { state: 'concluded' });
    expect(concluded.rows.map(({ id }) => id).toSorted()).toEqual([replied, withdrawn].toSorted());
  });

  it('shows a department its own, and another office nothing', async () => {
    const own = await request();
    await request({}, 2);
    expect((await listDesk(law, { state: 'open' })).rows.map(({ id }) => id)).toEqual([own]);
    const other = contextFor(db, (await makeOffice(db)).office);
    expect((await listDesk(other, { state: 'open' })).rows).toEqual([]);
    await expect(readDesk(other, { recordId: own })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts by the office’s own figures', async () => {
    const recordId = await request({ feeNoticedOn: '2021-11-02', feeNoticeReceivedOn: '2021-11-03' });
    expect((await readDesk(ctx, { recordId })).feeStanding?.payBy?.due).toBe('2021-12-03');
    await db.organisation.update({
      where: { id: ctx.actor.organisationId },
      data: { settings: { limits: { 'fee.payment': { amount: 10, basis: '原文第五条' } } } },
    });
    const { feeStanding, next } = await readDesk(ctx, { recordId });
    expect(feeStanding?.payBy?.due).toBe('2021-11-15');
    expect(next).toMatchObject({ action: 'pay', by: '2021-11-15' });
  });
});

describe('one request', () => {
  it('is whole, and masked', async () => {
    const recordId = await request();
    const desk = await readDesk(ctx, { recordId });
    expect(desk).toMatchObject({
      applicant: '某**',
      clock: { due: '2021-11-29', history: [{ change: 'started', by: 'receipt', on: '2021-11-01' }] },
      fee: { month: { earlier: 0, requests: [] }, sheet: null },
      may: { edit: true, makeNotice: true },
    });
    expect(desk.steps.find((one) => one.step === 'ask-supplement')).toMatchObject({ refusal: null });
    expect(JSON.stringify(desk)).not.toMatch(/某甲乙|批复全文/);
  });

  it('counts the applicant’s month by identity number or name, in order of receipt', async () => {
    const id = '11010119900307123x';
    const first = await request({
      arrivedOn: '2021-11-01',
      identityNumber: id,
      feeBasis: 'item',
      feeCount: 9,
    });
    await request({ arrivedOn: '2021-11-02', identityNumber: '110101199003079999' });
    await request({ arrivedOn: '2021-11-02', applicant: '某丙', identityNumber: null });
    await request({ arrivedOn: '2021-10-29', identityNumber: id });
    const second = await request({ arrivedOn: '2021-11-03', applicant: ' 某甲乙', identityNumber: null }, 2);
    const last = await request({
      arrivedOn: '2021-11-04',
      identityNumber: id.toUpperCase(),
      feeBasis: 'item',
      feeCount: 2,
    });
    await request({ arrivedOn: '2021-11-05', identityNumber: id });
    const { fee } = await readDesk(ctx, { recordId: last });
    expect(fee.month?.requests.map((one) => [one.id, one.items])).toEqual([
      [first, 9],
      [second, 1],
    ]);
    // Ten are free: the two of this request cost 100 yuan each.
    expect(fee.sheet).toMatchObject({ earlier: 10, count: 2, amount: 200_00 });
    expect(fee.sheet?.lines.map(({ from, filled, count }) => [from, filled, count])).toEqual([
      [1, 10, 0],
      [11, 0, 2],
    ]);
    // A department sees the count, but not the requests of others.
    expect((await readDesk(law, { recordId: last })).fee.month).toMatchObject({
      earlier: 10,
      requests: [{ id: first }],
    });
  });
});

describe('steps', () => {
  it('go into the register with version and audit, from supplement to a late reply', async () => {
    const recordId = await request({ channel: 'internet' });
    await step(recordId, { step: 'confirm-receipt', on: '2021-11-01' }, law);
    await step(recordId, { step: 'ask-supplement', on: '2021-11-05', dueOn: '2021-11-19' }, law);
    expect((await readDesk(ctx, { recordId })).clock).toMatchObject({ state: 'stopped', due: null });
    await step(recordId, { step: 'receive-supplement', on: '2021-11-08', isExcused: false });
    expect((await readDesk(ctx, { recordId })).clock).toMatchObject({
      startedOn: '2021-11-08',
      due: '2021-12-06',
    });
    const later = { ...ctx, today: '2021-12-07' };
    const reply = {
      step: 'reply',
      on: '2021-12-07',
      decision: 'granted',
      basis: null,
      number: '答复1号',
      delivery: '邮寄',
      remedyStated: true,
    } as const;
    await step(recordId, reply, later);
    const desk = await readDesk(later, { recordId });
    expect(desk.clock).toMatchObject({ state: 'done', isOnTime: false });
    expect(desk.clock?.findings.map((one) => one.code)).toEqual(['replied-late']);
    expect((await readRecord(later, { recordId })).failing).toContain('replied-on-time');
    expect(await actions(recordId)).toEqual(['ledger.create', ...Array<string>(4).fill('ledger.update')]);
    // Personal data went through untouched.
    expect(
      (await makeNotice(later, { recordId, notice: 'reply', number: '', matter: '' })).values.申请人,
    ).toBe('某甲乙');
  });

  it('refuse what cannot be, with its code, and keep nothing of it', async () => {
    const recordId = await request();
    await expect(step(recordId, { step: 'pay-fee', on: '2021-11-08', receipt: null })).rejects.toMatchObject({
      reason: 'step-before-missing',
    });
    await expect(
      step(recordId, { step: 'ask-supplement', on: '2021-11-09', dueOn: '2021-11-19' }),
    ).rejects.toMatchObject({ reason: 'step-in-future' });
    // What contradicts the clock is refused by the register itself.
    await expect(
      step(recordId, { step: 'ask-supplement', on: '2021-11-05', dueOn: '2021-11-04' }),
    ).rejects.toMatchObject({ reason: 'supplement-due-before-notice' });
    expect(await actions(recordId)).toEqual(['ledger.create']);
  });

  it('refuse a version that is no longer, and people of other departments', async () => {
    const recordId = await request();
    const { version } = await readDesk(ctx, { recordId });
    await step(recordId, { step: 'withdraw', on: '2021-11-08' });
    await expect(
      recordStep(ctx, { recordId, version, given: { step: 'withdraw', on: '2021-11-08' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const stranger = contextFor(db, office.departments[2]!.staff);
    await expect(
      recordStep(stranger, { recordId, version, given: { step: 'withdraw', on: '2021-11-08' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const leader = contextFor(db, office.leadership);
    const now = (await readDesk(leader, { recordId })).version;
    await expect(
      recordStep(leader, { recordId, version: now, given: { step: 'archive', number: 'A-1' } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of two at once, one is told of the conflict', async () => {
    const recordId = await request();
    const { version } = await readDesk(ctx, { recordId });
    const given: DeskStepInput = { step: 'ask-supplement', on: '2021-11-08', dueOn: '2021-11-19' };
    const both = await Promise.allSettled([
      recordStep(ctx, { recordId, version, given }),
      recordStep(law, { recordId, version, given: { ...given, dueOn: '2021-11-22' } }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('notices', () => {
  const notice = { notice: 'supplement', number: '补1号', matter: '请写明年度。' } as const;

  it('are written from the register, and audited without what is personal', async () => {
    const recordId = await request({ supplementAskedOn: '2021-11-05', supplementDueOn: '2021-11-19' });
    const made = await makeNotice(law, { recordId, ...notice });
    expect(made).toMatchObject({
      template: 'supplement',
      own: null,
      values: {
        申请人: '某甲乙',
        申请内容: '某地块的批复全文',
        补正内容: '请写明年度。',
        落款日期: '2021年11月5日',
      },
    });
    const [row] = await db.auditEntry.findMany({ where: { parentId: recordId, action: 'notice.make' } });
    expect(row?.after).toEqual({
      notice: 'supplement',
      template: 'supplement',
      number: '补1号',
      isOwnTemplate: false,
    });
  });

  it('are refused with the reason, and to whoever may not see personal data', async () => {
    const recordId = await request();
    await expect(makeNotice(law, { recordId, ...notice })).rejects.toMatchObject({
      reason: 'supplement-not-recorded',
    });
    const leader = contextFor(db, office.leadership);
    await expect(makeNotice(leader, { recordId, ...notice })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await actions(recordId)).toEqual(['ledger.create']);
  });

  it('a fee notice counts as the register says', async () => {
    const recordId = await request();
    await step(recordId, {
      step: 'notice-fee',
      on: '2021-11-08',
      basis: 'page',
      count: 101,
      earlier: 0,
      number: '费1号',
    });
    const { values } = await makeNotice(ctx, { recordId, notice: 'fee', number: '', matter: '' });
    expect(values).toMatchObject({
      文号: '费1号',
      收费金额: '720元',
      缴费期限: '自收到本通知书次日起30日内',
    });
  });
});

describe('own templates', () => {
  const file = {
    name: '补正.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: new Uint8Array([1, 2, 3]),
    text: null,
  };

  it('replace the built-in one and go again; each is audited', async () => {
    const { version } = await replaceTemplate(ctx, { key: 'supplement', version: null, file });
    expect(version).toBe(1);
    expect(await ownTemplate(ctx, 'supplement')).toEqual(file.bytes);
    await expect(replaceTemplate(ctx, { key: 'supplement', version: null, file })).rejects.toMatchObject({
      code: 'conflict',
    });
    const listed = await listTemplates(ctx);
    expect(listed).toHaveLength(11);
    expect(listed[0]).toMatchObject({ key: 'supplement', own: { name: '补正.docx', size: 3, version: 1 } });
    await resetTemplate(ctx, { key: 'supplement', version: 1 });
    expect(await ownTemplate(ctx, 'supplement')).toBeNull();
    await expect(resetTemplate(ctx, { key: 'supplement', version: 1 })).rejects.toMatchObject({
      reason: 'template-built-in',
    });
  });

  it('are the office’s to set', async () => {
    await expect(replaceTemplate(law, { key: 'supplement', version: null, file })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
