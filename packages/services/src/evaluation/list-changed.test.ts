import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FAILING_PAGE } from '@gongkai/domain/evaluation';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { linkItemLedgers, saveRecords, voidRecord } from '../ledger/index.ts';
import { contextFor, makeOffice, makePlan, type TestOffice, type TestPlan } from '../testing/index.ts';
import { listChanged, takeDailySnapshots, takeSnapshot } from './index.ts';

const METRIC = 'ledger.normative-document.published-on-time';
/** More than a figure names, and than one page. */
const OVERDUE = 70;

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let own: { kind: 'department'; id: string };

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  plan = await makePlan(db, office);
  own = { kind: 'department', id: office.departments[1]!.id };
});

function on(today: string) {
  return contextFor(db, office.office, { today });
}

async function makeDocuments(madeOn: string, count: number): Promise<string[]> {
  const { recordIds } = await saveRecords(
    on('2021-11-01'),
    Array.from({ length: count }, (_, at) => ({
      ledger: 'normative-document' as const,
      departmentId: own.id,
      values: { title: `${madeOn}办法${at}`, madeOn },
    })),
    'form',
  );
  return recordIds;
}

async function ask(today: string, before: string, after: string, page = 1) {
  const asked = { planId: plan.planId, subject: own, metric: METRIC, before, after, page };
  return await listChanged(on(today), asked);
}

/** Takes a record out, as one that was entered by mistake: it fails nothing any more. */
async function takeOut(recordId: string): Promise<void> {
  const { version } = await db.ledgerRecord.findUniqueOrThrow({ where: { id: recordId } });
  await voidRecord(on('2021-12-01'), { recordId, version, reason: '录入有误，作废' });
}

it('lists every record that failed on one of two kept days only, page by page', async () => {
  const stays = await makeDocuments('2021-09-01', 25);
  // Twenty working days run out between the two days.
  const late = await makeDocuments('2021-11-01', OVERDUE);
  await takeSnapshot(on('2021-11-10'), { planId: plan.planId, label: '前' });
  await takeOut(stays[0]!);
  await takeOut(stays[24]!);
  await takeSnapshot(on('2021-12-10'), { planId: plan.planId, label: '后' });
  // What happens later does not change what two days were.
  await takeOut(stays[1]!);
  await takeOut(late[0]!);

  const first = await ask('2021-12-15', '2021-11-10', '2021-12-10');
  const second = await ask('2021-12-15', '2021-11-10', '2021-12-10', 2);
  if (first.status !== 'found' || second.status !== 'found') throw new Error('not kept');
  expect(first).toMatchObject({ cleared: 2, added: OVERDUE, pages: 2 });
  expect([first.rows.length, second.rows.length]).toEqual([FAILING_PAGE, OVERDUE + 2 - FAILING_PAGE]);
  const rows = [...first.rows, ...second.rows];
  const ids = (way: string) => rows.filter((row) => row.way === way).map(({ record }) => record.id);
  expect(ids('cleared')).toEqual([stays[0], stays[24]].toSorted());
  expect(ids('added')).toEqual(late.toSorted());
  expect(rows.find(({ record }) => record.id === late[1])?.reason).toMatchObject({ zh: '尚未完成' });
  expect(rows.find(({ record }) => record.id === late[0])?.reason).toBeNull();
});

it('compares a kept day with today, and keeps a row for each change only', async () => {
  const documents = await makeDocuments('2021-09-01', 3);
  await takeSnapshot(on('2021-11-10'), { planId: plan.planId, label: '一' });
  await takeSnapshot(on('2021-11-10'), { planId: plan.planId, label: '二' });
  await db.plan.update({ where: { id: plan.planId }, data: { status: 'active' } });
  await takeDailySnapshots(on('2021-11-12'));
  const spans = { organisationId: office.organisationId, key: 'published-on-time' };
  expect(await db.failingSpan.count({ where: spans })).toBe(3);
  await takeOut(documents[0]!);
  expect(await ask('2021-11-15', '2021-11-10', '2021-11-15')).toMatchObject({ cleared: 1, added: 0 });
  await takeSnapshot(on('2021-11-16'), { planId: plan.planId, label: '三' });
  expect(await db.failingSpan.count({ where: { ...spans, until: null } })).toBe(2);
});

it('lists a work item’s by the ledgers that serve it', async () => {
  await takeSnapshot(on('2021-11-01'), { planId: plan.planId, label: '前' });
  await makeDocuments('2021-09-01', 2);
  const asked = {
    planId: plan.planId,
    subject: { kind: 'item' as const, id: plan.itemId },
    metric: METRIC,
    before: '2021-11-01',
    after: '2021-11-10',
    page: 1,
  };
  expect(await listChanged(on('2021-11-10'), asked)).toMatchObject({ cleared: 0, added: 0 });
  await linkItemLedgers(on('2021-11-10'), { itemId: plan.itemId, ledgers: ['normative-document'] });
  expect(await listChanged(on('2021-11-10'), asked)).toMatchObject({ cleared: 0, added: 2 });
});

it('says so where a day was not kept, and refuses what cannot be asked', async () => {
  await takeSnapshot(on('2021-11-10'), { planId: plan.planId, label: '前' });
  expect(await ask('2021-11-15', '2021-11-09', '2021-11-10')).toEqual({ status: 'not-kept' });
  await expect(ask('2021-11-15', '2021-11-10', '2021-11-10')).rejects.toMatchObject({
    reason: 'days-out-of-order',
  });
  const asked = { planId: plan.planId, subject: own, before: '2021-11-10', after: '2021-11-15', page: 1 };
  await expect(
    listChanged(on('2021-11-15'), { ...asked, metric: 'on-time-completion' }),
  ).rejects.toMatchObject({ reason: 'metric-unknown' });
  const other = contextFor(db, office.departments[0]!.lead, { today: '2021-11-15' });
  await expect(listChanged(other, { ...asked, metric: METRIC })).rejects.toMatchObject({
    reason: 'score-of-others',
  });
  const stranger = contextFor(db, (await makeOffice(db)).office, { today: '2021-11-15' });
  await expect(listChanged(stranger, { ...asked, metric: METRIC })).rejects.toMatchObject({
    code: 'not-found',
  });
});
