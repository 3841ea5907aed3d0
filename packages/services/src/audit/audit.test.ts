import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { setLocale } from '../account/index.ts';
import { createDepartments } from '../organisation/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import { listAudit, verifyAudit, type AuditFilter } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;

const ALL: AuditFilter = {
  actions: [],
  actorName: null,
  subjectId: null,
  from: null,
  to: null,
  before: null,
  limit: 50,
};

async function addDepartments(of: TestOffice, count: number, today = '2021-11-08'): Promise<void> {
  const ctx = contextFor(db, of.systemAdmin, { today });
  const existing = await db.department.count({ where: { organisationId: of.organisationId } });
  const departments = Array.from({ length: count }, (_, index) => ({
    name: `新处室${existing + index}`,
    shortName: '新',
    kind: 'division' as const,
  }));
  await createDepartments(ctx, departments);
}

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  await addDepartments(office, 5);
  await setLocale(contextFor(db, office.leadership, { today: '2021-11-10' }), 'en');
  const other = await makeOffice(db);
  await addDepartments(other, 3);
});
afterAll(() => close());

const auditor = () => contextFor(db, office.auditAdmin);
const find = (filter: Partial<AuditFilter>) => listAudit(auditor(), { ...ALL, ...filter });

describe('the list', () => {
  it('names whom and what each act was about', async () => {
    const { rows } = await find({ actions: ['account.update'] });
    expect(rows.map(({ subjectName }) => subjectName)).toEqual([office.leadership.name]);
    const made = await find({ actions: ['department.create'] });
    expect(made.rows.map(({ subjectName }) => subjectName)).toContain('新处室3');
  });

  it('shows this office’s rows, newest first, page by page without a repetition', async () => {
    const first = await find({ limit: 4 });
    expect(first.rows.map(({ action }) => action)).toEqual([
      'account.update',
      ...Array.from({ length: 3 }, () => 'department.create'),
    ]);
    const second = await find({ limit: 4, before: first.nextBefore });
    expect(second.rows).toHaveLength(2);
    expect(second.nextBefore).toBeNull();
    const seqs = [...first.rows, ...second.rows].map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(6);
  });

  it.each([
    [{ actions: ['account.update'] }, 1],
    [{ actorName: '领导' }, 1],
    [{ from: '2021-11-09' }, 1],
    [{ to: '2021-11-09' }, 5],
    [{ from: '2021-11-08', to: '2021-11-08' }, 5],
    [{ actorName: '没有这人' }, 0],
  ] as [Partial<AuditFilter>, number][])('is narrowed by %j', async (filter, count) => {
    expect((await find(filter)).rows).toHaveLength(count);
  });

  it('shows what one subject went through', async () => {
    const { rows } = await find({ subjectId: office.leadership.id });
    expect(rows).toMatchObject([
      { on: '2021-11-10', actorName: '分管局领导', before: { locale: 'zh-CN' }, after: { locale: 'en' } },
    ]);
  });

  it('is the audit administrator’s alone', async () => {
    for (const user of [office.systemAdmin, office.securityAdmin, office.office, office.leadership]) {
      await expect(listAudit(contextFor(db, user), ALL)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(verifyAudit(contextFor(db, user))).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('the chain', () => {
  it('holds over what was written, also by many at once', async () => {
    await Promise.all(
      office.departments.map(({ lead }, index) =>
        setLocale(contextFor(db, lead), index > 9 ? 'zh-CN' : 'en'),
      ),
    );
    const last = (await find({ limit: 1 })).rows[0];
    expect(await verifyAudit(auditor())).toEqual({ entries: 9, brokenAt: null, lastHash: last?.hash });
  });

  it('holds over more than a page', async () => {
    const large = await makeOffice(db);
    await addDepartments(large, 1005);
    const checked = await verifyAudit(contextFor(db, large.auditAdmin));
    expect(checked).toMatchObject({ entries: 1005, brokenAt: null });
  });

  it.each([
    ['changed', `UPDATE "AuditEntry" SET "actorName" = '别人' WHERE seq = $1`],
    ['dropped', `DELETE FROM "AuditEntry" WHERE seq = $1`],
  ])('breaks where a row was %s behind the program’s back', async (what, statement) => {
    const victim = await makeOffice(db);
    await addDepartments(victim, 4);
    const ctx = contextFor(db, victim.auditAdmin);
    const rows = (await listAudit(ctx, ALL)).rows.toReversed();
    await db.$executeRawUnsafe('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER');
    await db.$executeRawUnsafe(statement, BigInt(rows[1]?.seq ?? '0'));
    await db.$executeRawUnsafe('ALTER TABLE "AuditEntry" ENABLE TRIGGER USER');
    const brokenAt = what === 'changed' ? rows[1]?.seq : rows[2]?.seq;
    expect(await verifyAudit(ctx)).toEqual({ entries: 1, brokenAt, lastHash: rows[0]?.hash });
  });
});
