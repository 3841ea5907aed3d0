import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import {
  contextFor,
  makeIssuedTask,
  makeOffice,
  makePlan,
  type TestOffice,
  type TestPlan,
} from '../testing/index.ts';
import {
  compareDates,
  listSnapshots,
  readTrend,
  takeDailySnapshots,
  takeSnapshot,
  verifySnapshot,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let plan: TestPlan;
let taskId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db, { departments: 3 });
  plan = await makePlan(db, office);
  await db.plan.update({ where: { id: plan.planId }, data: { status: 'active' } });
  ({ taskId } = await makeIssuedTask(db, office, plan, {
    departmentIds: [department(2)],
    status: 'in-progress',
    percent: 30,
    dueOn: '2021-12-10',
  }));
  await makeIssuedTask(db, office, plan, {
    number: 2,
    departmentIds: [department(1)],
    status: 'verified',
    percent: 100,
  });
});

function department(index: number): string {
  return office.departments[index]!.id;
}

function on(today: string): ServiceContext {
  return contextFor(db, office.office, { today });
}

function trendOf(ctx: ServiceContext) {
  return readTrend(ctx, { planId: plan.planId, kind: 'department', from: null, to: null });
}

describe('daily snapshots', () => {
  it('are taken once a day, two processes at once included, and keep no facts', async () => {
    const taken = await Promise.all([
      takeDailySnapshots(on('2021-12-09')),
      takeDailySnapshots(on('2021-12-09')),
    ]);
    expect(taken.map((one) => one.taken).toSorted()).toEqual([0, 1]);
    expect(await takeDailySnapshots(on('2021-12-09'))).toEqual({ taken: 0 });
    expect(await takeDailySnapshots(on('2021-12-11'))).toEqual({ taken: 1 });
    const rows = await db.evaluationSnapshot.findMany({
      where: { planId: plan.planId },
      orderBy: { number: 'asc' },
    });
    expect(rows.map(({ kind, number, facts }) => [kind, number, facts])).toEqual([
      ['daily', 1, null],
      ['daily', 2, null],
    ]);
    await expect(db.evaluationSnapshot.delete({ where: { id: rows[0]!.id } })).rejects.toThrow(/append-only/);
    await expect(verifySnapshot(on('2021-12-11'), { snapshotId: rows[0]!.id })).rejects.toMatchObject({
      reason: 'snapshot-not-found',
    });
    expect(await listSnapshots(on('2021-12-11'), { planId: plan.planId })).toEqual([]);
    const audit = await db.auditEntry.count({
      where: { action: 'evaluation.snapshot', organisationId: office.organisationId },
    });
    expect(audit).toBe(2);
  });

  it('are not taken of a plan that is closed or has no issued task', async () => {
    await db.plan.update({ where: { id: plan.planId }, data: { status: 'closed' } });
    expect(await takeDailySnapshots(on('2021-12-09'))).toEqual({ taken: 0 });
    await makePlan(db, await makeOffice(db));
    expect(await takeDailySnapshots(on('2021-12-09'))).toEqual({ taken: 0 });
  });

  it('number apart from those that people take', async () => {
    await takeDailySnapshots(on('2021-12-09'));
    expect(await takeSnapshot(on('2021-12-09'), { planId: plan.planId, label: '上旬' })).toMatchObject({
      number: 1,
    });
  });
});

describe('the trend', () => {
  it('has a day for each snapshot and today, gaps for the others, the person’s before the server’s', async () => {
    await takeDailySnapshots(on('2021-12-08'));
    await takeDailySnapshots(on('2021-12-10'));
    const frozen = await takeSnapshot(on('2021-12-10'), { planId: plan.planId, label: '上旬' });
    const trend = await trendOf(on('2021-12-12'));
    expect(trend.days.map((day) => [day.on, day.kind])).toEqual([
      ['2021-12-08', 'daily'],
      ['2021-12-10', 'manual'],
      ['2021-12-12', 'live'],
    ]);
    expect(trend.days[1]?.overall).toBe(frozen.overall);
    const scores = trend.days.map((day) => day.scores.find(({ id }) => id === department(2))?.score ?? null);
    // The task is overdue from the 11th on.
    expect(scores[2]).toBeLessThan(scores[1] ?? 0);
    const { days } = await readTrend(on('2021-12-12'), {
      planId: plan.planId,
      kind: 'item',
      from: '2021-12-09',
      to: '2021-12-11',
    });
    expect(days.map((day) => day.on)).toEqual(['2021-12-10']);
  });

  it('shows a department the office’s score and its own alone', async () => {
    await takeDailySnapshots(on('2021-12-08'));
    const lead = contextFor(db, office.departments[2]!.lead, { today: '2021-12-12' });
    const { days } = await trendOf(lead);
    expect(days.map(({ scores }) => scores.map(({ id }) => id))).toEqual([[department(2)], [department(2)]]);
    expect(days.every(({ overall }) => overall !== null)).toBe(true);
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(trendOf(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two days', () => {
  const compare = (ctx: ServiceContext, before: string, after: string) =>
    compareDates(ctx, { planId: plan.planId, kind: 'department', before, after });

  it('are compared down to the records that made the difference', async () => {
    await takeDailySnapshots(on('2021-12-08'));
    await takeDailySnapshots(on('2021-12-11'));
    const compared = await compare(on('2021-12-20'), '2021-12-08', '2021-12-11');
    if (compared.status !== 'compared') throw new Error('both days were kept');
    expect([compared.before.kind, compared.after.asOf]).toEqual(['daily', '2021-12-11']);
    const own = compared.subjects.find(({ subject }) => subject.id === department(2));
    const late = own?.leaves.find(({ key }) => key === 'on-time-completion');
    expect(late?.added.map((record) => record.taskId)).toEqual([taskId]);
    // Nothing was due before; then it lost all there was to have.
    expect([late?.before, late?.after]).toEqual([null, 0]);
    const live = await compare(on('2021-12-20'), '2021-12-08', '2021-12-20');
    expect(live).toMatchObject({ status: 'compared', after: { kind: 'live', asOf: '2021-12-20' } });
  });

  it('without a snapshot offer the nearest ones', async () => {
    await takeDailySnapshots(on('2021-12-08'));
    await takeDailySnapshots(on('2021-12-11'));
    expect(await compare(on('2021-12-20'), '2021-12-01', '2021-12-09')).toEqual({
      status: 'missing',
      missing: [
        { side: 'before', on: '2021-12-01', earlier: null, later: '2021-12-08' },
        { side: 'after', on: '2021-12-09', earlier: '2021-12-08', later: '2021-12-11' },
      ],
    });
    expect(await compare(on('2021-12-20'), '2021-12-08', '2021-12-15')).toMatchObject({
      missing: [{ on: '2021-12-15', earlier: '2021-12-11', later: '2021-12-20' }],
    });
    await expect(compare(on('2021-12-20'), '2021-12-11', '2021-12-11')).rejects.toMatchObject({
      reason: 'days-out-of-order',
    });
  });

  it('show a department itself alone', async () => {
    await takeDailySnapshots(on('2021-12-08'));
    const lead = contextFor(db, office.departments[2]!.lead, { today: '2021-12-20' });
    const compared = await compare(lead, '2021-12-08', '2021-12-20');
    expect(compared).toMatchObject({ subjects: [{ subject: { id: department(2) } }] });
  });
});
