import { afterAll, beforeAll, expect, it } from 'vitest';
import { LedgerFilter, type PlacedRecord } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import { exportPlaces, importPlaces, listPlaces, readRecord, saveRecord, voidRecord } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;
const ledger = 'farmland-supplement';

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  ctx = contextFor(db, office.office);
});
afterAll(() => close());

async function save(project: string, department = 1, place?: { longitude: number; latitude: number }) {
  const departmentId = office.departments[department]!.id;
  return await saveRecord(ctx, { ledger, departmentId, values: { project, ...(place ? { place } : {}) } });
}

const feature = (properties: object, coordinates: unknown = [119.92, 32.46]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
});
const send = (features: unknown[], by = ctx) =>
  importPlaces(by, { ledger, text: JSON.stringify({ type: 'FeatureCollection', features }) });

async function exported(by = ctx): Promise<PlacedRecord[]> {
  const all: PlacedRecord[] = [];
  for await (const page of await exportPlaces(by, { ledger })) all.push(...page);
  return all;
}

it('places come from a file by number or name, bad ones go back, and the file exported sets the same again', async () => {
  const [a, b, c] = [await save('甲'), await save('乙', 2), await save('丙')];
  const voided = await save('丁');
  const { version } = await readRecord(ctx, voided);
  await voidRecord(ctx, { recordId: voided.recordId, version, reason: '重复登记' });
  const report = await send([
    feature({ number: a.number }),
    feature({ project: '乙' }),
    feature({ number: c.number }, [32.46, 119.92]),
    feature({ number: a.number, name: '又是甲' }),
    feature({ number: voided.number }),
    feature({ number: 999 }),
    feature({ name: '无名' }),
  ]);
  expect({ ...report, refused: report.refused.map(({ row, issues }) => [row, issues[0]?.code]) }).toEqual({
    total: 7,
    set: 2,
    unchanged: 0,
    refused: [
      [3, 'not-a-point'],
      [4, 'row-twice'],
      [5, 'record-voided'],
      [6, 'no-such-record'],
      [7, 'record-not-named'],
    ],
  });
  const filter = LedgerFilter.parse({ ledger });
  const map = await listPlaces(ctx, filter);
  expect([map.total, map.isCut, map.places.map(({ label }) => label)]).toEqual([3, false, ['甲', '乙']]);
  expect((await listPlaces(ctx, { ...filter, search: '乙' })).places).toHaveLength(1);
  // A change like any other: a new version, its checks anew, and a trail.
  expect(await readRecord(ctx, a)).toMatchObject({
    version: a.version + 1,
    values: { place: { longitude: 119.92, latitude: 32.46 } },
  });
  const trail = { action: 'ledger.update', subjectId: a.recordId };
  expect(await db.auditEntry.count({ where: trail })).toBe(1);
  const file = (await exported()).map(({ number, place }) =>
    feature({ number }, [place.longitude, place.latitude]),
  );
  expect(await send(file)).toEqual({ total: 2, set: 0, unchanged: 2, refused: [] });
  expect(await readRecord(ctx, b)).toMatchObject({ version: b.version + 1 });
});

it('departments see, take out and set the places of their own records alone', async () => {
  const theirs = await save('戊', 2, { longitude: 118, latitude: 31 });
  const own = contextFor(db, office.departments[1]!.lead);
  expect((await exported(own)).map(({ label }) => label)).not.toContain('戊');
  expect((await listPlaces(own, LedgerFilter.parse({ ledger }))).places.map(({ label }) => label)).toEqual([
    '甲',
  ]);
  const report = await send([feature({ number: theirs.number })], own);
  expect(report.refused[0]?.issues[0]?.code).toBe('no-such-record');
  expect(await readRecord(ctx, theirs)).toMatchObject({ version: theirs.version });
  const staff = contextFor(db, office.departments[1]!.staff);
  await expect(send([feature({ number: 1 })], staff)).rejects.toMatchObject({ code: 'forbidden' });
});

it('a ledger without places has no map', async () => {
  await expect(listPlaces(ctx, LedgerFilter.parse({ ledger: 'normative-document' }))).rejects.toMatchObject({
    reason: 'ledger-without-place',
  });
});
