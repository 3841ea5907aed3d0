import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { contextFor, makeOffice } from '../testing/index.ts';
import { remindDeadlines, saveRecord } from './index.ts';

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
