import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { saveRecord } from '../ledger/index.ts';
import { contextFor, createMemoryFileStore, makeOffice, type TestOffice } from '../testing/index.ts';
import { readFile, storeFile } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let lead: ServiceContext;
let staff: ServiceContext;
let other: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  const files = createMemoryFileStore();
  lead = contextFor(db, office.departments[1]!.lead, { files });
  staff = contextFor(db, office.departments[1]!.staff, { files });
  other = contextFor(db, office.departments[2]!.lead, { files });
});

async function upload(ctx: ServiceContext): Promise<string> {
  const bytes = new TextEncoder().encode('预决算文本');
  return (await storeFile(ctx, { name: '文本.txt', mime: 'text/plain', bytes, text: '预决算文本' })).id;
}

function log(ctx: ServiceContext, department: number, attachments: string[]) {
  return saveRecord(ctx, {
    ledger: 'data-sharing',
    departmentId: office.departments[department]!.id,
    values: { system: `平台${department}`, dataset: '公开目录', startedAt: '2021-11-01T09:00', attachments },
  });
}

describe('a file attached to a record', () => {
  it('is read by the record’s department and by no other', async () => {
    const fileId = await upload(lead);
    await expect(readFile(staff, fileId)).rejects.toMatchObject({ reason: 'file-not-found' });
    await log(lead, 1, [fileId]);
    expect(new TextDecoder().decode((await readFile(staff, fileId)).bytes)).toBe('预决算文本');
    await expect(readFile(other, fileId)).rejects.toMatchObject({ reason: 'file-not-found' });
  });

  it('is not opened by naming it in a record of one’s own', async () => {
    const fileId = await upload(lead);
    await log(lead, 1, [fileId]);
    await expect(log(other, 2, [fileId])).rejects.toMatchObject({
      issues: [{ field: 'attachments', code: 'unknown-file' }],
    });
    await expect(readFile(other, fileId)).rejects.toMatchObject({ reason: 'file-not-found' });
  });

  it('is not found from another office, whatever its records name', async () => {
    const fileId = await upload(lead);
    const elsewhere = await makeOffice(db);
    await expect(readFile(contextFor(db, elsewhere.office), fileId)).rejects.toMatchObject({
      reason: 'file-not-found',
    });
  });
});
