import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DecideReviewInput } from '@gongkai/domain/secrecy-review';
import { Prisma, type Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { publishRecord, readRecord, saveRecord } from '../ledger/index.ts';
import { decideOverride, listOverrides, requestOverride } from '../secrecy-override/index.ts';
import { contextFor, makeOffice, type TestOffice, type TestUser } from '../testing/index.ts';
import { decideReview, requestReview, reviewQueue, withdrawReview } from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let recordId: string;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  ({ recordId } = await saveRecord(as(staff()), document('甲办法')));
});

function as(user: TestUser, today?: string): ServiceContext {
  return contextFor(db, user, today === undefined ? {} : { today });
}
const staff = () => office.departments[1]!.staff;
const lead = () => office.departments[1]!.lead;

function document(title: string) {
  const departmentId = office.departments[1]!.id;
  return { ledger: 'normative-document', departmentId, values: { title, madeOn: '2021-11-01' } } as const;
}

const findings = { stateSecret: false, workSecret: false, tradeSecret: false, privacy: false };

async function ask(user = staff(), record = recordId): Promise<string> {
  const input = {
    recordId: record,
    publication: 'main',
    matter: '公开甲办法',
    disclosure: 'proactive',
  } as const;
  return (await requestReview(as(user), { ...input, basis: null, channel: '门户网站' })).id;
}

async function pass(user: TestUser, reviewId: string, today?: string) {
  const { version } = await db.secrecyReview.findUniqueOrThrow({ where: { id: reviewId } });
  const input: DecideReviewInput = { decision: 'pass', reviewId, version, note: '可以公开', findings };
  return await decideReview(as(user, today), input);
}

async function approve(record = recordId): Promise<string> {
  const id = await ask(staff(), record);
  await pass(lead(), id);
  await pass(office.office, id);
  await pass(office.leadership, id);
  return id;
}

const queued = async (user: TestUser) =>
  (await reviewQueue(as(user), { view: 'mine', cursor: null, limit: 50 })).reviews.map(({ id }) => id);

const told = async (user: TestUser) =>
  (await db.notification.findMany({ where: { userId: user.id }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind }) => kind,
  );

describe('a review', () => {
  it('goes from desk to desk, is told to each, and opens the way to publication', async () => {
    const id = await ask();
    expect([
      await queued(lead()),
      await queued(office.office),
      await queued(staff()).catch(() => []),
    ]).toEqual([[id], [], []]);
    expect(await pass(lead(), id)).toMatchObject({
      state: 'second',
      initial: { byName: '法规处负责人', on: '2021-11-08' },
    });
    expect(await queued(office.office)).toEqual([id]);
    await pass(office.office, id);
    expect(await queued(office.leadership)).toEqual([id]);
    const early = { recordId, version: 1, publication: 'main', on: '2021-11-08', url: null };
    await expect(publishRecord(as(staff()), early)).rejects.toMatchObject({
      reason: 'published-without-review',
    });
    expect(await pass(office.leadership, id)).toMatchObject({ state: 'approved', may: { decide: false } });
    await publishRecord(as(staff()), early);
    expect(await readRecord(as(staff()), { recordId })).toMatchObject({
      publications: { main: { on: '2021-11-08' } },
      light: 'done',
      outcomes: expect.arrayContaining([
        expect.objectContaining({ key: 'published-on-time', verdict: 'pass' }),
        expect.objectContaining({ key: 'reviewed-before-published', verdict: 'pass' }),
      ]),
    });
    expect(await told(lead())).toEqual(['review-asked']);
    expect(await told(office.leadership)).toEqual(['review-asked']);
    expect(await told(staff())).toEqual(['review-decided']);
    const actions = await db.auditEntry.findMany({ where: { parentId: recordId }, orderBy: { seq: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual([
      'ledger.create',
      'review.create',
      'review.pass',
      'review.pass',
      'review.approve',
      'ledger.update',
    ]);
  });

  it('no person has two parts in it', async () => {
    const id = await ask(lead());
    await expect(pass(lead(), id)).rejects.toMatchObject({ reason: 'reviewer-is-drafter' });
    await expect(pass(office.departments[2]!.lead, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(pass(office.office, id)).rejects.toMatchObject({ reason: 'review-not-yours' });
    expect(await queued(lead())).toEqual([]);
  });

  it('that was refused says why, and another may follow', async () => {
    const id = await ask();
    const no = { decision: 'refuse', reviewId: id, version: 1, reason: '涉及内部事务' } as const;
    expect(await decideReview(as(lead()), no)).toMatchObject({
      state: 'refused',
      refusal: { note: '涉及内部事务' },
    });
    await expect(pass(lead(), id)).rejects.toMatchObject({ reason: 'review-ended' });
    await expect(ask()).resolves.not.toBe(id);
    await expect(ask()).rejects.toMatchObject({ reason: 'review-exists' });
  });

  it('of two who decide at once, one wins', async () => {
    const id = await ask();
    const no = { decision: 'refuse', reviewId: id, version: 1, reason: '涉及内部事务' } as const;
    const yes = { decision: 'pass', reviewId: id, version: 1, note: '', findings } as const;
    const both = await Promise.allSettled([no, yes].map((input) => decideReview(as(lead()), input)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is taken back by who asked, while it runs', async () => {
    const id = await ask();
    await expect(withdrawReview(as(lead()), { reviewId: id, version: 1 })).rejects.toMatchObject({
      reason: 'review-not-yours',
    });
    await withdrawReview(as(staff()), { reviewId: id, version: 1 });
    const again = await approve();
    await expect(withdrawReview(as(staff()), { reviewId: again, version: 4 })).rejects.toMatchObject({
      reason: 'review-ended',
    });
  });
});

describe('the database itself refuses', () => {
  /** The database's own refusal of a statement, by the name of its constraint or its words. */
  async function refusalOf(statement: Prisma.Sql): Promise<string> {
    try {
      await db.$executeRaw(statement);
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  }
  const publish = (review: string, record = recordId, key = 'main', on = '2021-11-08') => Prisma.sql`
    INSERT INTO "LedgerPublication" ("id", "organisationId", "recordId", "key", "publishedOn", "reviewId")
    VALUES (${randomUUID()}::uuid, ${office.organisationId}::uuid, ${record}::uuid, ${key}, ${on}::date, ${review}::uuid)`;

  it('a publication without a review, or behind one that still runs', async () => {
    expect(await refusalOf(publish(randomUUID()))).toContain('published-without-review');
    expect(await refusalOf(publish(await ask()))).toContain('published-without-review');
  });

  it('a publication before its review, or behind the review of another record or another publication', async () => {
    const review = await approve();
    const other = await saveRecord(as(staff()), document('乙办法'));
    expect(await refusalOf(publish(review, recordId, 'main', '2021-11-07'))).toContain(
      'published-without-review',
    );
    expect(await refusalOf(publish(review, other.recordId))).toContain('published-without-review');
    expect(await refusalOf(publish(review, recordId, 'draft'))).toContain('published-without-review');
    expect(await refusalOf(publish(review))).toBe('accepted');
    const moved = Prisma.sql`UPDATE "LedgerPublication" SET "publishedOn" = '2021-11-01' WHERE "recordId" = ${recordId}::uuid`;
    expect(await refusalOf(moved)).toContain('published-without-review');
  });

  it('a review by its drafter, by id or by name', async () => {
    const id = await ask();
    const byId = Prisma.sql`UPDATE "SecrecyReview" SET "initialById" = "drafterId", "initialByName" = '某人', "initialOn" = '2021-11-08' WHERE id = ${id}::uuid`;
    const byName = Prisma.sql`UPDATE "SecrecyReview" SET "initialByName" = "drafterName", "initialOn" = '2021-11-08' WHERE id = ${id}::uuid`;
    expect(await refusalOf(byId)).toContain('SecrecyReview_not_by_drafter');
    expect(await refusalOf(byName)).toContain('SecrecyReview_not_by_drafter');
  });

  it('changing or deleting an approved review', async () => {
    const id = await approve();
    const moved = Prisma.sql`UPDATE "SecrecyReview" SET "approvedOn" = '2021-11-01' WHERE id = ${id}::uuid`;
    expect(await refusalOf(moved)).toContain('review-ended');
    expect(await refusalOf(Prisma.sql`DELETE FROM "SecrecyReview" WHERE id = ${id}::uuid`)).toContain(
      'review-ended',
    );
  });

  it('a day of publication in the body', async () => {
    const hidden = Prisma.sql`UPDATE "LedgerRecord" SET "body" = '{"publishedOn": "2021-11-08"}' WHERE id = ${recordId}::uuid`;
    expect(await refusalOf(hidden)).toContain('published-without-review');
  });
});

describe('a text with a secrecy mark', () => {
  const marked = '关于废止“秘密★”旧标识样式的公告';

  it('passes only by the security administrator’s word for that very text', async () => {
    const request = { place: 'normative-document.title', text: marked, reason: '标题引用旧标识样式' };
    await expect(saveRecord(as(staff()), document(marked))).rejects.toMatchObject({
      reason: 'classified-text',
    });
    const { id } = await requestOverride(as(staff()), request);
    await expect(requestOverride(as(staff()), request)).rejects.toMatchObject({ reason: 'override-exists' });
    await expect(saveRecord(as(staff()), document(marked))).rejects.toMatchObject({
      reason: 'classified-text',
    });
    const decide = { overrideId: id, granted: true, reason: '公开文件,不涉密' };
    await expect(decideOverride(as(office.office), decide)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listOverrides(as(office.securityAdmin))).toMatchObject([
      { mark: '秘密★', state: 'pending' },
    ]);
    await decideOverride(as(office.securityAdmin), decide);
    await expect(decideOverride(as(office.securityAdmin), decide)).rejects.toMatchObject({
      reason: 'override-decided',
    });
    await saveRecord(as(staff()), document(marked));
    await expect(saveRecord(as(staff()), document(`${marked}(二)`))).rejects.toMatchObject({
      reason: 'classified-text',
    });
    const actions = await db.auditEntry.findMany({
      where: { subjectType: 'secrecy-override', subjectId: id },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'secrecy-override.request',
      'secrecy-override.grant',
    ]);
    expect(JSON.stringify(actions.map(({ before, after }) => [before, after]))).not.toContain(marked);
  });
});
