import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice, type TestUser } from '../testing/index.ts';
import {
  changePassword,
  createAccount,
  grantRole,
  listAccounts,
  loadContext,
  makeFirstPassword,
  resetPassword,
  revokeRole,
  setAccountActive,
  setLocale,
  unlockAccount,
  updateAccount,
  verifyPassword,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let system: ServiceContext;
let security: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  system = contextFor(db, office.systemAdmin);
  security = contextFor(db, office.securityAdmin);
});

let made = 0;
function input(change: object = {}) {
  made += 1;
  const fixed = { name: '新同事', departmentId: null, password: 'Ceshi-2021!', locale: 'zh-CN' as const };
  return { ...fixed, username: `person${made}`, ...change };
}

async function trailOf(userId: string) {
  const rows = await db.auditEntry.findMany({ where: { subjectId: userId }, orderBy: { seq: 'asc' } });
  return rows.map(({ action, before, after, actorName }) => ({ action, before, after, actorName }));
}

async function openSession(userId: string, token: string): Promise<void> {
  await db.session.create({ data: { userId, token, expiresAt: new Date('2100-01-01') } });
}

describe('createAccount', () => {
  it('makes an account without a role that must change its password, and records it without the password', async () => {
    const departmentId = office.departments[1]?.id ?? '';
    const given = input({ departmentId });
    const { id } = await createAccount(system, given);
    const user = await db.user.findUniqueOrThrow({
      where: { id },
      include: { accounts: true, grants: true },
    });
    expect(user).toMatchObject({ mustChangePassword: true, departmentId, grants: [], active: true });
    expect(await verifyPassword('Ceshi-2021!', user.accounts[0]?.password ?? null)).toBe(true);
    const { password: _secret, ...after } = given;
    expect(await trailOf(id)).toEqual([
      { action: 'account.create', before: null, after, actorName: '系统管理员' },
    ]);
  });

  it('refuses a name that is taken, a weak password and another office’s department, and writes nothing', async () => {
    const given = input();
    await createAccount(system, given);
    const stranger = await makeOffice(db);
    const count = await db.user.count();
    await expect(createAccount(system, given)).rejects.toMatchObject({ reason: 'username-taken' });
    await expect(createAccount(system, input({ password: 'weak' }))).rejects.toMatchObject({
      code: 'refused',
      reason: 'password-too-short',
    });
    const departmentId = stranger.departments[0]?.id ?? '';
    await expect(createAccount(system, input({ departmentId }))).rejects.toMatchObject({
      reason: 'department-not-found',
    });
    expect(await db.user.count()).toBe(count);
  });

  it('is the system administrator’s alone', async () => {
    for (const user of [office.office, office.securityAdmin, office.auditAdmin, office.leadership])
      await expect(createAccount(contextFor(db, user), input())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('updateAccount', () => {
  it('moves a person, but leaves nobody who acts for a department without one', async () => {
    const staff = office.departments[1]?.staff as TestUser;
    const departmentId = office.departments[2]?.id ?? '';
    await updateAccount(system, { userId: staff.id, patch: { name: '改名', departmentId } });
    expect(await db.user.findUnique({ where: { id: staff.id } })).toMatchObject({
      name: '改名',
      departmentId,
    });
    expect(await trailOf(staff.id)).toMatchObject([
      {
        before: { name: staff.name, departmentId: staff.departmentId },
        after: { name: '改名', departmentId },
      },
    ]);
    await expect(
      updateAccount(system, { userId: staff.id, patch: { departmentId: null } }),
    ).rejects.toMatchObject({ reason: 'role-needs-department' });
  });

  it('does not reach another office', async () => {
    const { office: other } = await makeOffice(db);
    await expect(updateAccount(system, { userId: other.id, patch: { name: '他人' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('setAccountActive', () => {
  it('ends sessions and the way in, and can be undone', async () => {
    const { id } = office.leadership;
    await openSession(id, `s-${id}`);
    const { live, files, vault, fetchPage, now } = system;
    const deps = { db, live, files, vault, fetchPage, now: () => now };
    await setAccountActive(system, { userId: id, active: false });
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    expect(await loadContext(deps, id)).toBeNull();
    await setAccountActive(system, { userId: id, active: true });
    expect((await loadContext(deps, id))?.actor).toMatchObject({ roles: ['leadership'] });
    const actions = (await trailOf(id)).map(({ action }) => action);
    expect(actions).toEqual(['account.deactivate', 'account.reactivate']);
  });

  it('spares oneself and the last administrator of a kind', async () => {
    await expect(
      setAccountActive(system, { userId: office.systemAdmin.id, active: false }),
    ).rejects.toMatchObject({ reason: 'deactivate-oneself' });
    await expect(
      setAccountActive(system, { userId: office.auditAdmin.id, active: false }),
    ).rejects.toMatchObject({ reason: 'last-administrator' });
  });
});

describe('passwords', () => {
  it('are reset with the lock, the second factor and the sessions', async () => {
    const { id } = office.leadership;
    await openSession(id, `s-${id}`);
    await db.twoFactor.create({ data: { userId: id, secret: 's', backupCodes: 'b' } });
    const lock = { failedSignIns: 5, lockedUntil: new Date('2100-01-01'), twoFactorEnabled: true };
    await db.user.update({ where: { id }, data: lock });
    await resetPassword(system, { userId: id, password: 'Chongzhi-88' });
    const user = await db.user.findUniqueOrThrow({
      where: { id },
      include: { accounts: true, sessions: true, twoFactors: true },
    });
    expect(user).toMatchObject({
      mustChangePassword: true,
      failedSignIns: 0,
      lockedUntil: null,
      twoFactorEnabled: false,
      sessions: [],
      twoFactors: [],
    });
    expect(await verifyPassword('Chongzhi-88', user.accounts[0]?.password ?? null)).toBe(true);
    expect(await trailOf(id)).toMatchObject([
      { action: 'account.reset-password', before: null, after: null },
    ]);
  });

  it('are changed by who knows the old one; other sessions end, this one goes on', async () => {
    const { id } = office.leadership;
    await resetPassword(system, { userId: id, password: 'Chongzhi-88' });
    await openSession(id, `mine-${id}`);
    await openSession(id, `other-${id}`);
    const ctx = contextFor(db, office.leadership);
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(ctx, { currentPassword, newPassword }, `mine-${id}`);
    await expect(change('Wrong-2021', 'Xinmima-88')).rejects.toMatchObject({ reason: 'wrong-credentials' });
    await expect(change('Chongzhi-88', 'Chongzhi-88')).rejects.toMatchObject({
      reason: 'password-unchanged',
    });
    await change('Chongzhi-88', 'Xinmima-88');
    expect(await db.session.findMany({ where: { userId: id } })).toMatchObject([{ token: `mine-${id}` }]);
    expect(await db.user.findUnique({ where: { id } })).toMatchObject({
      mustChangePassword: false,
      passwordChangedAt: ctx.now,
    });
  });

  it('that are made for people pass the rules and differ', () => {
    const passwords = Array.from({ length: 50 }, () => makeFirstPassword('zhang'));
    expect(new Set(passwords).size).toBe(50);
    for (const password of passwords) expect(password).toMatch(/^[\w]{4}-[\w]{4}-[\w]{4}$/);
  });

  it('a lock is lifted before its time', async () => {
    const { id } = office.leadership;
    await db.user.update({ where: { id }, data: { failedSignIns: 5, lockedUntil: new Date('2100-01-01') } });
    const listed = async () => (await listAccounts(system)).find((one) => one.id === id)?.lockedUntil;
    expect(await listed()).toBe('2100-01-01T00:00:00.000Z');
    await unlockAccount(system, { userId: id });
    expect(await listed()).toBeNull();
    expect((await trailOf(id)).map(({ action }) => action)).toEqual(['account.unlock']);
  });
});

describe('roles', () => {
  it('are granted and taken back by the security administrator, with before and after', async () => {
    const lead = office.departments[1]?.lead as TestUser;
    await grantRole(security, { userId: lead.id, role: 'department-staff' });
    await revokeRole(security, { userId: lead.id, role: 'department-lead' });
    expect(await trailOf(lead.id)).toEqual([
      {
        action: 'role.grant',
        before: { roles: ['department-lead'] },
        after: { roles: ['department-lead', 'department-staff'] },
        actorName: '安全管理员',
      },
      {
        action: 'role.revoke',
        before: { roles: ['department-lead', 'department-staff'] },
        after: { roles: ['department-staff'] },
        actorName: '安全管理员',
      },
    ]);
    const row = (await listAccounts(security)).find(({ id }) => id === lead.id);
    expect(row?.roles).toEqual(['department-staff']);
  });

  it.each([
    ['to oneself', 'securityAdmin', 'leadership', 'grant-to-oneself'],
    ['an administrator’s beside business', 'leadership', 'audit-admin', 'role-exclusive'],
    ['business beside an administrator’s', 'auditAdmin', 'leadership', 'role-exclusive'],
    ['a department’s without a department', 'leadership', 'department-lead', 'role-needs-department'],
    ['twice', 'leadership', 'leadership', 'role-already-held'],
  ] as const)('are not granted %s', async (_what, who, role, reason) => {
    await expect(grantRole(security, { userId: office[who].id, role })).rejects.toMatchObject({ reason });
    expect(await trailOf(office[who].id)).toEqual([]);
  });

  it('that exclude each other are not both granted when asked for at once', async () => {
    const { id } = await createAccount(system, input());
    const grant = (role: 'audit-admin' | 'leadership') => grantRole(security, { userId: id, role });
    const done = await Promise.allSettled([grant('audit-admin'), grant('leadership')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.roleGrant.count({ where: { userId: id, revokedAt: null } })).toBe(1);
  });

  it('of an administrator keep a holder', async () => {
    const given = { userId: office.auditAdmin.id, role: 'audit-admin' } as const;
    await expect(revokeRole(security, given)).rejects.toMatchObject({ reason: 'last-administrator' });
    const { id } = await createAccount(system, input());
    await grantRole(security, { userId: id, role: 'audit-admin' });
    await revokeRole(security, given);
    await expect(revokeRole(security, { userId: id, role: 'audit-admin' })).rejects.toMatchObject({
      reason: 'last-administrator',
    });
  });

  it('are not the system administrator’s to grant', async () => {
    const wanted = grantRole(system, { userId: office.leadership.id, role: 'office' });
    await expect(wanted).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('one’s own language is one’s own to choose', async () => {
  await setLocale(contextFor(db, office.leadership), 'en');
  await setLocale(contextFor(db, office.leadership), 'en');
  expect(await trailOf(office.leadership.id)).toMatchObject([
    { action: 'account.update', before: { locale: 'zh-CN' }, after: { locale: 'en' } },
  ]);
});

it('the list of accounts is this office’s only, for administrators only', async () => {
  await makeOffice(db);
  const rows = await listAccounts(system);
  expect(rows).toHaveLength(12);
  expect(rows[0]?.department?.name).toBe('办公室');
  await expect(listAccounts(contextFor(db, office.office))).rejects.toMatchObject({ code: 'forbidden' });
});
