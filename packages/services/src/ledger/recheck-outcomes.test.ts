import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import { checksVersion, recheckOutcomes, saveRecords } from './index.ts';

/** More than one page. */
const MANY = 620;

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
  ctx = contextFor(db, office.office);
});

async function makeRecords(count: number): Promise<void> {
  await saveRecords(
    ctx,
    Array.from({ length: count }, (_, at) => ({
      ledger: 'normative-document' as const,
      departmentId: office.departments[1]!.id,
      values: { title: `办法${at}`, madeOn: '2021-09-01' },
    })),
    'form',
  );
}

async function outcomes() {
  return await db.ledgerOutcome.findMany({
    where: { organisationId: office.organisationId },
    orderBy: [{ recordId: 'asc' }, { key: 'asc' }],
  });
}

/** What an older program left behind: a check that it judged otherwise, one that is gone, and one not yet there. */
async function spoil(): Promise<void> {
  const [first, second] = await db.ledgerRecord.findMany({
    where: { organisationId: office.organisationId },
    orderBy: { id: 'asc' },
    take: 2,
  });
  await db.ledgerOutcome.updateMany({
    where: { recordId: first!.id, key: 'published-on-time' },
    data: { outcome: 'pass', reason: null, failsOn: null },
  });
  const [sample] = await db.ledgerOutcome.findMany({ where: { recordId: second!.id }, take: 1 });
  await db.ledgerOutcome.create({ data: { ...sample!, key: 'check-of-old' } });
  await db.ledgerOutcome.deleteMany({ where: { recordId: second!.id, key: 'labelled' } });
}

async function stateOf() {
  return await db.organisation.findUniqueOrThrow({
    where: { id: office.organisationId },
    select: { checksVersion: true, recheck: true },
  });
}

it('judges every record anew once, says how many changed, and does nothing the second time', async () => {
  await makeRecords(MANY);
  const right = await outcomes();
  await spoil();
  const pages: number[] = [];
  const done = await recheckOutcomes(ctx, { onPage: ({ looked }) => pages.push(looked) });
  expect(done).toEqual({ version: checksVersion(), looked: MANY, changed: 2, done: true });
  expect(pages).toEqual([500, MANY]);
  expect(await outcomes()).toEqual(right);
  expect(await stateOf()).toEqual({ checksVersion: checksVersion(), recheck: null });
  const audited = await db.auditEntry.findFirst({
    where: { organisationId: office.organisationId, action: 'ledger.recompute' },
  });
  expect(audited?.after).toMatchObject({ looked: MANY, changed: 2 });
  expect(await recheckOutcomes(ctx)).toBeNull();
  await spoil();
  expect(await recheckOutcomes(ctx, { restart: true })).toMatchObject({ looked: MANY, changed: 2 });
});

it('goes on where it was stopped, and counts what it had changed before', async () => {
  await makeRecords(MANY);
  await spoil();
  const stop = () => {
    throw new Error('The plug was pulled.');
  };
  await expect(recheckOutcomes(ctx, { onPage: stop })).rejects.toThrow('plug');
  expect(await stateOf()).toMatchObject({ checksVersion: null, recheck: { looked: 500, changed: 2 } });
  const pages: number[] = [];
  const done = await recheckOutcomes(ctx, { onPage: ({ looked }) => pages.push(looked) });
  expect(pages).toEqual([MANY]);
  expect(done).toMatchObject({ looked: MANY, changed: 2 });
});

it('begins anew where an upgrade came in between, and shares the work where two run at once', async () => {
  await makeRecords(3);
  await db.organisation.update({
    where: { id: office.organisationId },
    data: { recheck: { version: 'older', after: null, looked: 9_999, changed: 9 } },
  });
  const both = await Promise.all([recheckOutcomes(ctx), recheckOutcomes(ctx)]);
  expect(both.filter((one) => one !== null)).toEqual([
    { version: checksVersion(), looked: 3, changed: 0, done: true },
  ]);
});

it('is for those who may change the office’s settings', async () => {
  await expect(recheckOutcomes(contextFor(db, office.departments[1]!.lead))).rejects.toMatchObject({
    code: 'forbidden',
  });
});
