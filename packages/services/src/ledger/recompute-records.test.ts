import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { officialCalendar } from '@gongkai/domain/calendar';
import { OfficeSettings } from '@gongkai/domain/settings';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { previewCalendarYear, saveCalendarYear } from '../calendar/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { readVersionedSettings, updateSettings } from '../organisation/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import { readRecord, saveRecord } from './index.ts';

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
  ctx = contextFor(db, office.office, { calendar: { years: {} } });
});

it('a deadline that rests on an assumed year moves when its notice is loaded, shown before it does', async () => {
  const departmentId = office.departments[1]?.id ?? '';
  const values = { title: '甲', madeOn: '2021-09-08' };
  const { recordId } = await saveRecord(ctx, { ledger: 'normative-document', departmentId, values });
  expect(await readRecord(ctx, { recordId })).toMatchObject({ dueOn: '2021-10-06', dueState: 'assumed' });
  const official = officialCalendar().years[2021];
  const days = Object.entries(official?.days ?? {}).map(([on, day]) => ({ on, ...day }));
  const year = { year: 2021, version: null, state: 'official' as const, source: '国办发明电', days };
  const expected = {
    recordId,
    before: { on: '2021-10-06', state: 'assumed' },
    after: { on: '2021-10-12', state: 'official' },
  };
  const preview = await previewCalendarYear(ctx, year);
  expect(preview.records).toMatchObject([expected]);
  expect(await readRecord(ctx, { recordId })).toMatchObject({ dueOn: '2021-10-06' });
  const { records } = await saveCalendarYear(ctx, year);
  expect(records).toEqual(preview.records);
  expect(await readRecord(ctx, { recordId })).toMatchObject({ dueOn: '2021-10-12', dueState: 'official' });
  expect(
    await db.auditEntry.count({
      where: { organisationId: office.organisationId, action: 'ledger.recompute' },
    }),
  ).toBe(1);
});

it('an own figure that may not be set is refused by name, and nothing is saved', async () => {
  const { settings, version } = await readVersionedSettings(ctx);
  const withLimit = (key: string, amount: number) =>
    OfficeSettings.parse({ ...settings, limits: { [key]: { amount, basis: '本地规定' } } });
  await expect(
    updateSettings(ctx, { settings: withLimit('request.reply', 60), version }),
  ).rejects.toMatchObject({
    reason: 'limit-not-settable',
    details: { key: 'request.reply' },
  });
  await expect(updateSettings(ctx, { settings: withLimit('no.such', 5), version })).rejects.toMatchObject({
    reason: 'limit-not-settable',
  });
  await updateSettings(ctx, { settings: withLimit('fee.payment', 20), version });
  expect((await readVersionedSettings(ctx)).settings.limits['fee.payment']?.amount).toBe(20);
});
