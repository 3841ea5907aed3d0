import { afterAll, beforeAll, expect, it } from 'vitest';
import { resultLeaves } from '@gongkai/domain/scoring';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { saveRecords } from '../ledger/index.ts';
import { contextFor, makeIssuedTask, makeOffice, makePlan } from '../testing/index.ts';
import { readRectification, readStake, readSubject } from './index.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

/** A department with an overdue task and two documents: one to be published soon, one whose limit has run out. */
async function scene() {
  const office = await makeOffice(db);
  const plan = await makePlan(db, office);
  const department = office.departments[1]!;
  const { taskId } = await makeIssuedTask(db, office, plan, {
    departmentIds: [department.id],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-11-01',
  });
  const ctx = contextFor(db, office.office, { today: '2021-11-08' });
  const { recordIds } = await saveRecords(
    ctx,
    ['2021-11-01', '2021-09-01'].map((madeOn) => ({
      ledger: 'normative-document' as const,
      departmentId: department.id,
      values: { title: `${madeOn}办法`, madeOn },
    })),
    'form',
  );
  const subject = { kind: 'department' as const, id: department.id };
  return { ctx, planId: plan.planId, subject, taskId, recordIds };
}

it('lists what wins or keeps points, the most first, and leaves out ledger records that can do neither', async () => {
  const { ctx, planId, subject, taskId, recordIds } = await scene();
  const { sheet } = await readSubject(ctx, { planId, subject });
  const rows = await readStake(ctx, { planId, subject });
  expect(rows.every(({ now }) => now === sheet.score)).toBe(true);
  const worth = rows.map(({ gain, avoided }) => (gain ?? 0) + (avoided ?? 0));
  expect(worth).toEqual(worth.toSorted((a, b) => b - a));
  expect(rows.find(({ kind }) => kind === 'task')?.taskId).toBe(taskId);
  // A deduction takes nothing off a record that is still within its limit: doing it now keeps what would be lost.
  const records = rows.filter(({ record }) => recordIds.includes(record.id));
  expect(records).toMatchObject([{ record: { id: recordIds[0] }, gain: 0, lostOn: '2021-11-30' }]);
  expect(records[0]?.avoided).toBeGreaterThan(0);
});

it('prints how each record that lost points stands today', async () => {
  const { ctx, planId, subject, taskId, recordIds } = await scene();
  const part = await db.assignment.findFirstOrThrow({ where: { taskId } });
  const before = await readRectification(ctx, { planId, subject });
  expect(before.year).toBe(2021);
  expect(before.states[`assignment|${part.id}`]).toMatchObject({ state: 'open', percent: 30, on: null });
  expect(before.states[`record|${recordIds[1]}`]).toMatchObject({ state: 'open' });
  await db.assignment.update({
    where: { id: part.id },
    data: { status: 'submitted', submittedOn: new Date('2021-11-08') },
  });
  const after = await readRectification(ctx, { planId, subject });
  expect(after.states[`assignment|${part.id}`]).toMatchObject({ state: 'submitted', on: '2021-11-08' });
});

it('says why each record that a sheet names lost points, of tasks and of ledgers', async () => {
  const { ctx, planId, subject, taskId, recordIds } = await scene();
  const part = await db.assignment.findFirstOrThrow({ where: { taskId } });
  const { reasons, sheet } = await readSubject(ctx, { planId, subject });
  const all = Object.values(reasons).flatMap((leaf) => Object.entries(leaf));
  const ofPart = all.filter(([key]) => key === `assignment|${part.id}`).map(([, { text }]) => text.zh);
  expect(ofPart).toContain('逾期 5 个工作日未办结');
  const ofRecord = all.filter(([key]) => key === `record|${recordIds[1]}`);
  expect(ofRecord.length).toBeGreaterThan(0);
  // Whatever a task or training figure names has its reason.
  const named = resultLeaves(sheet.nodes).flatMap(({ key, failing }) =>
    failing.filter(({ kind }) => kind !== 'record').map((record) => ({ key, record })),
  );
  for (const { key, record } of named)
    expect(reasons[key]?.[`${record.kind}|${record.id}`]?.text.zh).toBeTruthy();
});
