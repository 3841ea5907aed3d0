import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SaveRecord } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { verifyAudit } from '../audit/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import { readRecord, saveRecord, saveRecords } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
});

function document(title: string, more: Partial<SaveRecord> = {}): SaveRecord {
  const departmentId = office.departments[1]!.id;
  return { ledger: 'normative-document', departmentId, values: { title, madeOn: '2021-10-01' }, ...more };
}

const pastReviews = {
  main: {
    drafter: '甲',
    initialBy: '乙',
    initialOn: '2021-10-08',
    approvedBy: '丙',
    approvedOn: '2021-10-09',
  },
};
const publications = { main: { on: '2021-10-11', url: 'https://zrzy.example.com/1.html' } };

describe('saveRecords', () => {
  it('saves all in their order, each with its own trail', async () => {
    const ctx = contextFor(db, office.office);
    const given = [document('甲办法', { publications, pastReviews }), document('乙办法')];
    const { recordIds } = await saveRecords(ctx, given, 'sample');
    const [first, second] = await Promise.all(recordIds.map((recordId) => readRecord(ctx, { recordId })));
    expect([first, second]).toMatchObject([
      { number: 1, label: '甲办法', publications: { main: { on: '2021-10-11' } } },
      { number: 2, label: '乙办法', publications: { main: null } },
    ]);
    const rows = await db.auditEntry.findMany({
      where: { parentId: { in: recordIds } },
      orderBy: { seq: 'asc' },
    });
    expect(rows.map(({ action, parentId }) => [action, recordIds.indexOf(parentId ?? '')])).toEqual([
      ['ledger.create', 0],
      ['review.create', 0],
      ['ledger.create', 1],
    ]);
    expect(await verifyAudit(contextFor(db, office.auditAdmin))).toMatchObject({ brokenAt: null });
  });

  it('saves none when one cannot be', async () => {
    const ctx = contextFor(db, office.office);
    const given = [document('甲办法'), document('乙办法', { publications })];
    await expect(saveRecords(ctx, given)).rejects.toMatchObject({ reason: 'published-without-review' });
    const standing = { organisationId: office.organisationId };
    expect(await db.ledgerRecord.count({ where: standing })).toBe(0);
  });

  it('is for whoever may save each of them', async () => {
    const other = contextFor(db, office.departments[2]!.lead);
    await expect(saveRecords(other, [document('甲办法')])).rejects.toMatchObject({ code: 'forbidden' });
    const staff = contextFor(db, office.departments[1]!.staff);
    await expect(saveRecords(staff, [document('甲办法', { pastReviews })])).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('takes new records of one ledger only', async () => {
    const ctx = contextFor(db, office.office);
    const { recordId } = await saveRecord(ctx, document('甲办法'));
    await expect(saveRecords(ctx, [document('甲办法', { recordId, version: 1 })])).rejects.toThrow(
      RangeError,
    );
    const post = { ...document('乙办法'), ledger: 'planning-document' } as const;
    await expect(saveRecords(ctx, [document('乙办法'), post])).rejects.toThrow(RangeError);
    expect(await saveRecords(ctx, [])).toEqual({ recordIds: [] });
  });
});
