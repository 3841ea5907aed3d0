import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { contextFor, makeOffice } from '../testing/index.ts';
import { listLedgers, listRecords, readRecord, remindDeadlines, remindExpiry, saveRecord } from './index.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

it('tells the department’s head once when a deadline comes near and once when it passed', async () => {
  const office = await makeOffice(db);
  const department = office.departments[1]!;
  const on = (today: string) => contextFor(db, office.office, { today });
  const values = { title: '甲', madeOn: '2021-11-01' };
  await saveRecord(on('2021-11-08'), { ledger: 'normative-document', departmentId: department.id, values });
  const told: number[] = [];
  for (const day of ['2021-11-19', '2021-11-22', '2021-11-23', '2021-11-29', '2021-11-30', '2021-12-01'])
    told.push((await remindDeadlines(on(day))).told);
  expect(told).toEqual([0, 1, 0, 0, 1, 0]);
  const notices = await db.notification.findMany({
    where: { userId: department.lead.id },
    orderBy: { createdAt: 'asc' },
  });
  expect(notices.map(({ kind, params }) => [kind, params])).toEqual([
    ['record-near-due', { label: '甲', dueOn: '2021-11-29' }],
    ['record-overdue', { label: '甲', dueOn: '2021-11-29' }],
  ]);
  await expect(remindDeadlines(contextFor(db, department.staff))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('warns once six months and once thirty days before a term ends; a new term begins anew', async () => {
  const office = await makeOffice(db);
  const department = office.departments[1]!;
  const on = (today: string) => contextFor(db, office.office, { today });
  const values = { title: '乙', validity: 'valid', validUntil: '2022-01-14' };
  const ledger = 'normative-document';
  const { recordId } = await saveRecord(on('2021-06-01'), { ledger, departmentId: department.id, values });
  const told = async (days: readonly string[]) => {
    const counts: number[] = [];
    for (const day of days) counts.push((await remindExpiry(on(day))).told);
    return counts;
  };
  expect(await told(['2021-07-13', '2021-07-14', '2021-07-15'])).toEqual([0, 1, 0]);
  const seen = async (today: string) => ({
    rows: (await listRecords(on(today), { ledger, view: 'expiring' })).rows.map(({ label, warnings }) => [
      label,
      warnings,
    ]),
    count: (await listLedgers(on(today))).ledgers.find(({ key }) => key === ledger)?.expiring,
  });
  expect(await seen('2021-07-13')).toEqual({ rows: [], count: 0 });
  const warning = { check: 'label-current', lastOn: '2022-01-14', isLast: false };
  expect(await seen('2021-07-14')).toEqual({ rows: [['乙', [warning]]], count: 1 });
  expect(await seen('2022-01-15')).toEqual({ rows: [], count: 0 });
  // Another field changes: nobody hears of the same day twice.
  const { version } = await readRecord(on('2021-07-20'), { recordId });
  const change = { ledger, recordId, departmentId: department.id } as const;
  await saveRecord(on('2021-07-20'), { ...change, version, values: { ...values, note: '评估中' } } as const);
  expect(await told(['2021-07-20', '2021-12-14', '2021-12-15', '2021-12-16'])).toEqual([0, 0, 1, 0]);
  await saveRecord(on('2022-01-10'), {
    ...change,
    version: version + 1,
    values: { ...values, validUntil: '2022-01-31' },
  });
  // Both warnings of the new day have begun already: one notice.
  expect(await told(['2022-01-10', '2022-01-11'])).toEqual([1, 0]);
  const notices = await db.notification.findMany({ where: { userId: department.lead.id } });
  expect(notices.map(({ kind, params }) => [kind, params])).toEqual([
    ['record-expiring', { label: '乙', lastOn: '2022-01-14' }],
    ['record-expiring', { label: '乙', lastOn: '2022-01-14' }],
    ['record-expiring', { label: '乙', lastOn: '2022-01-31' }],
  ]);
  await expect(remindExpiry(contextFor(db, department.staff))).rejects.toMatchObject({ code: 'forbidden' });
});
