import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { write } from '../core/index.ts';
import { contextFor, makeOffice, systemContext, type TestOffice, type TestUser } from '../testing/index.ts';
import {
  countUnread,
  departmentPeople,
  listNotifications,
  markAllRead,
  markRead,
  notify,
  officePeople,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let lead: TestUser;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db);
  lead = office.departments[1]?.lead ?? office.office;
});
afterAll(() => close());

const PAGE = { limit: 20, before: null, unreadOnly: false };
const notice = (title: string) =>
  ({ kind: 'task-closed', params: { taskNumber: '2021-001', title } }) as const;

function send(userIds: string[], title = '公开目录') {
  const ctx = contextFor(db, office.office);
  return write(ctx, (unit) => notify(unit, ctx, userIds, notice(title), '/tasks/1'));
}

describe('notices', () => {
  it('go once to each person and not to the one who acts', async () => {
    await send([lead.id, lead.id, office.office.id]);
    expect(await countUnread(contextFor(db, lead))).toEqual({ unread: 1 });
    expect(await countUnread(contextFor(db, office.office))).toEqual({ unread: 0 });
  });

  it('go away with the transaction that fails', async () => {
    const ctx = contextFor(db, office.office);
    const heard: unknown[] = [];
    ctx.live.subscribe((change) => heard.push(change));
    const failing = write(ctx, async (unit) => {
      await notify(unit, ctx, [office.leadership.id], notice('无'), null);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await countUnread(contextFor(db, office.leadership))).toEqual({ unread: 0 });
    expect(heard).toEqual([]);
  });

  it('are listed newest first, in pages, with their words’ parameters', async () => {
    const reader = contextFor(db, office.auditAdmin);
    for (const title of ['一', '二', '三']) await send([office.auditAdmin.id], title);
    const first = await listNotifications(reader, { ...PAGE, limit: 2 });
    expect(first.notifications.map((one) => one.params)).toMatchObject([{ title: '三' }, { title: '二' }]);
    expect(first.unread).toBe(3);
    const rest = await listNotifications(reader, { ...PAGE, before: first.nextBefore });
    expect(rest.notifications.map((one) => one.params)).toMatchObject([{ title: '一' }]);
    expect(rest.nextBefore).toBeNull();
  });

  it('are marked by their owner only', async () => {
    const reader = contextFor(db, office.securityAdmin);
    await send([office.securityAdmin.id]);
    await send([office.securityAdmin.id]);
    const [newest] = (await listNotifications(reader, PAGE)).notifications;
    const id = newest?.id ?? '';
    await expect(markRead(contextFor(db, lead), { id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await markRead(reader, { id })).toEqual({ unread: 1 });
    expect(await markRead(reader, { id })).toEqual({ unread: 1 });
    expect((await listNotifications(reader, { ...PAGE, unreadOnly: true })).notifications).toHaveLength(1);
    expect(await markAllRead(reader)).toEqual({ marked: 1 });
    expect(await markAllRead(reader)).toEqual({ marked: 0 });
  });

  it('of unknown kinds are left out; the program itself has none', async () => {
    const { organisationId } = office;
    await db.notification.create({
      data: { organisationId, userId: office.leadership.id, kind: 'old-kind' },
    });
    expect((await listNotifications(contextFor(db, office.leadership), PAGE)).notifications).toEqual([]);
    await expect(listNotifications(systemContext(db, organisationId), PAGE)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('recipients', () => {
  it('are the office’s people, and a department’s head', async () => {
    const ctx = contextFor(db, office.office);
    expect(await officePeople(db, ctx)).toEqual([office.office.id]);
    expect(await departmentPeople(db, ctx, [lead.departmentId ?? ''])).toEqual([lead.id]);
  });

  it('are everyone active where a department has no head', async () => {
    const other = await makeOffice(db);
    const [, headless] = other.departments;
    await db.roleGrant.updateMany({
      where: { userId: headless?.lead.id ?? '' },
      data: { revokedAt: new Date(0) },
    });
    const people = await departmentPeople(db, contextFor(db, other.office), [headless?.id ?? '']);
    expect(people.toSorted()).toEqual([headless?.lead.id, headless?.staff.id].toSorted());
    expect(await departmentPeople(db, contextFor(db, office.office), [headless?.id ?? ''])).toEqual([]);
  });
});
