import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { officialCalendar } from '@gongkai/domain/calendar';
import { toDbDate, type Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  listCalendarYears,
  loadCalendar,
  previewCalendarYear,
  readCalendarYear,
  saveCalendarYear,
} from './index.ts';

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

function officialYear(year: number, version: number | null) {
  const found = officialCalendar().years[year];
  if (found === undefined) throw new Error(`no notice of ${year}`);
  const days = Object.entries(found.days).map(([on, day]) => ({ on, ...day }));
  return { year, version, state: 'official' as const, source: found.source, days };
}

/** An issued task with one open obligation, as it was computed while 2022 had no notice. */
async function makeObligation(checkpoint: { kind: string; startsOn: string; dueOn: string }, task: object) {
  const { organisationId } = office;
  const anchors = { anchorStart: 0, anchorEnd: 1 };
  const plan = await db.plan.create({
    data: {
      organisationId,
      year: 2022,
      sourceText: 'x',
      sourceSha256: `${checkpoint.kind}-${Math.random()}`,
    },
  });
  const inPlan = { organisationId, planId: plan.id, ...anchors };
  const section = await db.planSection.create({ data: { ...inPlan, position: 1 } });
  const item = await db.planItem.create({
    data: { ...inPlan, sectionId: section.id, number: 1, body: 'x', position: 1 },
  });
  const made = await db.task.create({
    data: {
      ...inPlan,
      itemId: item.id,
      number: 1,
      title: '按时公开',
      status: 'issued',
      deadlineKind: 'event',
      ...task,
    },
  });
  const { kind, startsOn, dueOn } = checkpoint;
  const row = await db.checkpoint.create({
    data: {
      organisationId,
      taskId: made.id,
      kind,
      label: '一次',
      startsOn: toDbDate(startsOn),
      dueOn: toDbDate(dueOn),
      dueState: 'assumed',
    },
  });
  return { taskId: made.id, checkpointId: row.id };
}

const tenWorkingDays = { eventName: '批复', limitAmount: 10, limitUnit: 'working-day' };
/** Ten working days from Monday 24 January, without the Spring Festival and with it. */
const occurrence = { kind: 'occurrence', startsOn: '2022-01-24', dueOn: '2022-02-07' };

describe('a year', () => {
  it('is saved whole and read back, its state told from the missing ones', async () => {
    expect(await listCalendarYears(ctx)).toMatchObject([
      { year: 2021, state: 'missing', version: null },
      { year: 2022, state: 'missing', version: null },
    ]);
    const { version } = await saveCalendarYear(ctx, officialYear(2021, null));
    expect(version).toBe(1);
    expect(await listCalendarYears(ctx)).toMatchObject([
      { year: 2021, state: 'official', version: 1 },
      { year: 2022, state: 'missing' },
    ]);
    const given = officialYear(2021, 1);
    const read = await readCalendarYear(ctx, { year: 2021 });
    expect(read).toEqual({ ...given, days: given.days.toSorted((a, b) => (a.on < b.on ? -1 : 1)) });
    expect((await loadCalendar(db, office.organisationId)).years[2021]).toEqual(
      officialCalendar().years[2021],
    );
    await expect(readCalendarYear(ctx, { year: 2022 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is recorded with before and after', async () => {
    const days = [{ on: '2022-01-03', isWorkday: false, name: '元旦' }];
    const assumed = { year: 2022, state: 'assumed' as const, source: null, days };
    await saveCalendarYear(ctx, { ...assumed, version: null });
    await saveCalendarYear(ctx, officialYear(2022, 1));
    const rows = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId },
      orderBy: { seq: 'asc' },
    });
    expect(rows.map(({ action }) => action)).toEqual(['calendar.update', 'calendar.load']);
    expect(rows[1]?.before).toEqual({
      state: 'assumed',
      source: null,
      days: { '2022-01-03': { isWorkday: false, name: '元旦' } },
    });
  });

  it('that somebody else saved meanwhile is a conflict, also when both make it anew', async () => {
    const saved = await Promise.allSettled([1, 2].map(() => saveCalendarYear(ctx, officialYear(2022, null))));
    const refused = saved.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict', reason: 'version-conflict' });
    await expect(saveCalendarYear(ctx, officialYear(2022, 7))).rejects.toMatchObject({ code: 'conflict' });
    expect((await readCalendarYear(ctx, { year: 2022 })).version).toBe(1);
  });

  it('is edited by the office and the system administrator, read by all of this office', async () => {
    const year = officialYear(2022, null);
    const auditor = contextFor(db, office.auditAdmin);
    await expect(saveCalendarYear(auditor, year)).rejects.toMatchObject({ code: 'forbidden' });
    await saveCalendarYear(contextFor(db, office.systemAdmin), year);
    expect(await readCalendarYear(auditor, { year: 2022 })).toMatchObject({ version: 1 });
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(readCalendarYear(stranger, { year: 2022 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the due days that rest on a year', () => {
  it('are shown before they move, then move, and the task’s history tells', async () => {
    const { taskId, checkpointId } = await makeObligation(occurrence, tenWorkingDays);
    const expected = {
      checkpointId,
      taskId,
      before: { on: '2022-02-07', state: 'assumed' },
      after: { on: '2022-02-10', state: 'official' },
    };
    const preview = await previewCalendarYear(ctx, officialYear(2022, null));
    expect(preview.moved).toMatchObject([expected]);
    expect(await db.checkpoint.findUnique({ where: { id: checkpointId } })).toMatchObject({
      dueOn: toDbDate('2022-02-07'),
    });
    const saved = await saveCalendarYear(ctx, officialYear(2022, null));
    expect(saved.moved).toEqual(preview.moved);
    expect(await db.checkpoint.findUnique({ where: { id: checkpointId } })).toMatchObject({
      dueOn: toDbDate('2022-02-10'),
      dueState: 'official',
    });
    const [row] = await db.auditEntry.findMany({ where: { parentId: taskId } });
    expect(row).toMatchObject({
      action: 'checkpoint.recompute',
      before: { dueOn: '2022-02-07' },
      after: { dueOn: '2022-02-10' },
    });
    expect((await previewCalendarYear(ctx, officialYear(2022, 1))).moved).toEqual([]);
  });

  it('of a period move to its last working day', async () => {
    const period = { kind: 'period', startsOn: '2022-04-01', dueOn: '2022-04-29' };
    await makeObligation(period, { deadlineKind: 'standing', cycle: 'monthly' });
    const { moved } = await previewCalendarYear(ctx, officialYear(2022, null));
    expect(moved).toMatchObject([{ after: { on: '2022-04-29', state: 'official' } }]);
    const days = [{ on: '2022-04-30', isWorkday: true, name: '劳动节调休' }];
    const swapped = await previewCalendarYear(ctx, { ...officialYear(2022, null), days });
    expect(swapped.moved).toMatchObject([{ after: { on: '2022-04-30' } }]);
  });

  it('stay where the obligation is done or the task is closed', async () => {
    const done = await makeObligation(occurrence, tenWorkingDays);
    await db.checkpoint.update({
      where: { id: done.checkpointId },
      data: { doneOn: toDbDate('2022-01-28') },
    });
    await makeObligation(occurrence, {
      ...tenWorkingDays,
      status: 'closed',
      closedOn: toDbDate('2022-01-28'),
    });
    expect((await previewCalendarYear(ctx, officialYear(2022, null))).moved).toEqual([]);
  });
});
