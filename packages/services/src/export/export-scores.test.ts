import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { takeSnapshot } from '../evaluation/index.ts';
import { contextFor, makeIssuedTask, makeOffice, makePlan, type TestOffice } from '../testing/index.ts';
import { exportEvaluationReport, exportScores } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let planId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  const plan = await makePlan(db, office);
  planId = plan.planId;
  await makeIssuedTask(db, office, plan, { status: 'in-progress', percent: 30, dueOn: '2021-12-10' });
});
afterAll(() => close());

const today = () => ({ planId, kind: 'department' as const, snapshotId: null });

describe('scores taken away', () => {
  it('of a snapshot are the frozen ones; today’s are not', async () => {
    const ctx = contextFor(db, office.office, { today: '2022-03-01' });
    const { id, number } = await takeSnapshot(ctx, { planId, label: '三月' });
    const frozen = await exportScores(ctx, { ...today(), snapshotId: id });
    expect(frozen.snapshot).toMatchObject({ number, label: '三月' });
    expect(frozen.facts.asOf).toBe('2022-03-01');
    const live = await exportScores(ctx, today());
    expect(live.snapshot).toBeNull();
    expect(live.previous?.label).toBe('三月');
    expect(live.result.subjects).toEqual(frozen.result.subjects);
    const trail = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, action: 'export.scores' },
    });
    expect(trail).toHaveLength(2);
  });

  it('reach a department as its own sheet; the report and snapshots are not for it', async () => {
    const department = contextFor(db, office.departments[1]!.lead);
    const { result } = await exportScores(department, today());
    expect(result.subjects.map(({ subject }) => subject.id)).toEqual([office.departments[1]!.id]);
    const forbidden = { reason: 'forbidden' };
    await expect(exportScores(department, { ...today(), kind: 'item' })).rejects.toMatchObject(forbidden);
    await expect(exportEvaluationReport(department, today())).rejects.toMatchObject(forbidden);
  });

  it('of another office are not found', async () => {
    const other = contextFor(db, (await makeOffice(db)).office);
    await expect(exportScores(other, today())).rejects.toMatchObject({ code: 'not-found' });
    await expect(exportEvaluationReport(other, today())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the evaluation report', () => {
  it('tells what was put right since; the points stay lost', async () => {
    const day = { today: '2022-03-01' };
    const { id } = await takeSnapshot(contextFor(db, office.office, day), { planId, label: '整改前' });
    const leader = contextFor(db, office.leadership, day);
    const states = async () => {
      const { result, rectified } = await exportEvaluationReport(leader, { ...today(), snapshotId: id });
      const lost = result.subjects.flatMap((subject) => subject.lost);
      const told = lost.flatMap(({ key, failing }) =>
        failing.filter(({ kind }) => kind === 'assignment').map((record) => rectified(key, record)),
      );
      return { told: [...new Set(told)], points: lost.reduce((sum, { points }) => sum + points, 0) };
    };
    const before = await states();
    expect(before.told).toEqual(['open']);
    await db.assignment.updateMany({ where: { task: { planId } }, data: { status: 'verified' } });
    expect(await states()).toEqual({ told: ['closed'], points: before.points });
  });
});
