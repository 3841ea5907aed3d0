import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { OfficeSettings } from '@gongkai/domain/settings';
import type { ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  archiveDepartment,
  createDepartments,
  listDepartments,
  reorderDepartments,
  updateDepartment,
  readVersionedSettings,
  updateSettings,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let system: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  system = contextFor(db, office.systemAdmin);
});

const division = (name: string) => ({ name, shortName: name.slice(0, 4), kind: 'division' as const });

async function names(archived = false): Promise<string[]> {
  return (await listDepartments(system, { archived })).map(({ name }) => name);
}

async function lastAudit() {
  const { organisationId } = office;
  return db.auditEntry.findFirstOrThrow({ where: { organisationId }, orderBy: { seq: 'desc' } });
}

describe('departments', () => {
  it('are added at the end, a pasted list whole or not at all', async () => {
    const { ids } = await createDepartments(system, [division('财务处'), division('人事处')]);
    expect(await names()).toEqual(['办公室', '法规处', '规划处', '财务处', '人事处']);
    expect(await lastAudit()).toMatchObject({ action: 'department.create', subjectId: ids[1] });
    const twice = createDepartments(system, [division('执法处'), division('法规 处')]);
    await expect(twice).rejects.toMatchObject({
      reason: 'department-name-taken',
      details: { name: '法规处' },
    });
    expect(await names()).not.toContain('执法处');
  });

  it('have one office', async () => {
    const second = createDepartments(system, [{ ...division('第二办公室'), kind: 'office' }]);
    await expect(second).rejects.toMatchObject({ reason: 'not-one-office' });
    const [first, other] = office.departments.map(({ id }) => id);
    for (const [departmentId, kind] of [
      [first, 'division'],
      [other, 'office'],
    ] as const) {
      const change = updateDepartment(system, { departmentId: departmentId ?? '', patch: { kind } });
      await expect(change).rejects.toMatchObject({ reason: 'not-one-office' });
    }
  });

  it('are renamed, with before and after, but not to another’s name', async () => {
    const departmentId = office.departments[1]?.id ?? '';
    await updateDepartment(system, { departmentId, patch: { name: '政策法规处' } });
    expect(await lastAudit()).toMatchObject({
      action: 'department.update',
      before: { name: '法规处', kind: 'division' },
      after: { name: '政策法规处', kind: 'division' },
    });
    const taken = updateDepartment(system, { departmentId, patch: { name: '规划处' } });
    await expect(taken).rejects.toMatchObject({ reason: 'department-name-taken' });
  });

  it('are put in a new order that names them all', async () => {
    const ids = office.departments.map(({ id }) => id);
    await reorderDepartments(system, { departmentIds: ids.toReversed() });
    expect(await names()).toEqual(['规划处', '法规处', '办公室']);
    const short = reorderDepartments(system, { departmentIds: ids.slice(1) });
    await expect(short).rejects.toMatchObject({ reason: 'order-incomplete' });
  });

  it('are archived once nobody and no open task depends on them', async () => {
    const departmentId = office.departments[2]?.id ?? '';
    const archive = () => archiveDepartment(system, { departmentId });
    await expect(archive()).rejects.toMatchObject({
      reason: 'department-has-people',
      details: { people: 2 },
    });
    await db.user.updateMany({ where: { departmentId }, data: { active: false } });
    await archive();
    expect(await names()).toEqual(['办公室', '法规处']);
    expect(await names(true)).toEqual(['办公室', '法规处', '规划处']);
    expect(await lastAudit()).toMatchObject({
      action: 'department.archive',
      after: { archivedOn: '2021-11-08' },
    });
    await expect(archive()).rejects.toMatchObject({ reason: 'department-already-archived' });
    const first = { departmentId: office.departments[0]?.id ?? '' };
    await expect(archiveDepartment(system, first)).rejects.toMatchObject({ reason: 'not-one-office' });
  });

  it('of another office are out of reach, and others may only read', async () => {
    const stranger = await makeOffice(db);
    const departmentId = stranger.departments[1]?.id ?? '';
    const patch = { name: '他局' };
    await expect(updateDepartment(system, { departmentId, patch })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(archiveDepartment(system, { departmentId })).rejects.toMatchObject({ code: 'not-found' });
    const ctx = contextFor(db, office.office);
    await expect(createDepartments(ctx, [division('财务处')])).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listDepartments(ctx, { archived: false })).toHaveLength(3);
  });
});

it('settings are saved whole by the office, and recorded', async () => {
  const ctx = contextFor(db, office.office);
  const settings = OfficeSettings.parse({ light: { nearDays: 3 }, receiptDays: 5 });
  const { version } = await readVersionedSettings(ctx);
  const saved = await updateSettings(ctx, { settings, version });
  expect(saved).toEqual({ settings, version: version + 1 });
  expect(await readVersionedSettings(ctx)).toEqual(saved);
  expect(await readSettings(db, ctx)).toEqual(settings);
  expect(await lastAudit()).toMatchObject({
    action: 'settings.update',
    before: { receiptDays: 2, light: { nearDays: 5 } },
    after: { receiptDays: 5, light: { nearDays: 3 } },
  });
  const staff = office.departments[1]?.staff;
  if (staff === undefined) throw new Error('no staff');
  await expect(updateSettings(contextFor(db, staff), saved)).rejects.toMatchObject({ code: 'forbidden' });
});

it('settings that two people save at once are a conflict for the second, never a lost update', async () => {
  const [one, other] = [contextFor(db, office.office), contextFor(db, office.office)];
  const { version } = await readVersionedSettings(one);
  const mine = OfficeSettings.parse({ receiptDays: 5 });
  const theirs = OfficeSettings.parse({ receiptDays: 9 });
  const done = await Promise.allSettled([
    updateSettings(one, { settings: mine, version }),
    updateSettings(other, { settings: theirs, version }),
  ]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = done.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'conflict', reason: 'version-conflict' });
  const kept = done[0].status === 'fulfilled' ? mine : theirs;
  expect(await readVersionedSettings(one)).toEqual({ settings: kept, version: version + 1 });
  const { organisationId } = office;
  const where = { organisationId, action: 'settings.update' };
  expect(await db.auditEntry.count({ where })).toBe(1);
});

it.each([
  ['a limit of the law itself', 'request.reply', { amount: 15 }],
  ['a date for a count', 'fee.payment', { amount: '03-31' }],
  ['hours for days', 'fee.payment', { amount: 15, unit: 'clock-hour' }],
  ['a limit that is not there', 'no.such-limit', { amount: 15 }],
])('settings with an own figure that does not fit are refused whole: %s', async (_what, key, figure) => {
  const ctx = contextFor(db, office.office);
  const before = await readVersionedSettings(ctx);
  const limits = { 'fee.payment': { amount: 20, basis: '原文' }, [key]: { ...figure, basis: '原文' } };
  const settings = OfficeSettings.parse({ limits, receiptDays: 9 });
  await expect(updateSettings(ctx, { settings, version: before.version })).rejects.toMatchObject({
    reason: 'limit-not-settable',
    details: { key },
  });
  expect(await readVersionedSettings(ctx)).toEqual(before);
});
