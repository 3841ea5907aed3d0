import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './client.ts';
import { fromDbDate, toDbDate } from './dates.ts';
import { openTestDatabase } from './testing/index.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

async function writeEntry(organisationId: string): Promise<bigint> {
  const entry = await db.auditEntry.create({
    data: {
      organisationId,
      at: new Date(),
      on: toDbDate('2021-11-08'),
      actorName: 'test',
      action: 'task.create',
      subjectType: 'task',
      subjectId: organisationId,
      prevHash: '',
      hash: 'x',
    },
  });
  return entry.seq;
}

describe('the audit trail', () => {
  const organisationId = '018f2b6e-0000-7000-8000-000000000001';

  it('takes new entries', async () => {
    expect(await writeEntry(organisationId)).toBeGreaterThan(0n);
  });

  it('refuses to change, delete or truncate them', async () => {
    await writeEntry(organisationId);
    await expect(db.auditEntry.updateMany({ data: { actorName: 'other' } })).rejects.toThrow(/append-only/);
    await expect(db.auditEntry.deleteMany()).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/append-only/);
    expect(await db.auditEntry.count({ where: { actorName: 'test' } })).toBeGreaterThan(0);
  });
});

describe('dates', () => {
  it('keep their day through a DATE column, whatever the time zone', async () => {
    const organisation = await db.organisation.create({
      data: { name: 'd', sampleToday: toDbDate('2021-12-31') },
    });
    const read = await db.organisation.findUniqueOrThrow({ where: { id: organisation.id } });
    expect(read.sampleToday && fromDbDate(read.sampleToday)).toBe('2021-12-31');
  });
});

describe('transactions', () => {
  it('keep concurrent ones apart: no update is lost', async () => {
    const made = await db.organisation.create({ data: { name: 'n', settings: { n: 0 } } });
    async function increment(): Promise<void> {
      await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${made.id}::uuid FOR UPDATE`;
        const row = await tx.organisation.findUniqueOrThrow({ where: { id: made.id } });
        const { n } = row.settings as { n: number };
        await tx.organisation.update({ where: { id: made.id }, data: { settings: { n: n + 1 } } });
      });
    }
    await Promise.all(Array.from({ length: 8 }, increment));
    const row = await db.organisation.findUniqueOrThrow({ where: { id: made.id } });
    expect(row.settings).toEqual({ n: 8 });
  });
});
