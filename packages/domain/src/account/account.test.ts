import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADMIN_ROLES,
  AccountRefusal,
  CreateAccountInput,
  ROLES,
  UsernameInput,
  checkPassword,
  decideDeactivate,
  decideGrant,
  decideRevoke,
  decideSignIn,
  maySignIn,
  rolesExclude,
  rolesGoTogether,
  type Role,
} from './index.ts';

describe('checkPassword', () => {
  test.each(['Xk7-pluM', '政务Gongk4i山', 'a1!a1!a1!', 'Zq9rTnW4cB'])('accepts %s', (password) => {
    expect(checkPassword(password, 'zhangsan')).toEqual({ ok: true, value: password });
  });

  test.each([
    ['Ab1!xyz', 'password-too-short'],
    ['', 'password-too-short'],
    [`Aa1!${'x'.repeat(69)}`, 'password-too-long'],
    [`Aa1${'务'.repeat(24)}`, 'password-too-long'],
    ['abcdefgh12', 'password-too-simple'],
    ['ABCDEFGH12', 'password-too-simple'],
    ['1ZhangSan!', 'password-contains-username'],
    ['P@ssw0rd', 'password-common'],
    ['Admin@123', 'password-common'],
    ['Qwerty2021!', 'password-common'],
    ['Password1!', 'password-common'],
  ])('refuses %s with %s', (password, refusal) => {
    expect(checkPassword(password, 'zhangsan')).toMatchObject({ ok: false, refusal });
  });

  test('a very short user name does not count as contained', () => {
    expect(checkPassword('Xk7-pluM', 'k7').ok).toBe(true);
  });

  test('what it accepts is always long enough, and its refusals are in the list', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (password) => {
        const decision = checkPassword(password, 'lisi');
        expect(decision.ok ? password.length >= 8 : AccountRefusal.includes(decision.refusal)).toBe(true);
      }),
    );
  });
});

describe('user names', () => {
  test.each([
    [' ZhangSan ', 'zhangsan'],
    ['li.si-2', 'li.si-2'],
  ])('%j becomes %j', (typed, stored) => expect(UsernameInput.parse(typed)).toBe(stored));

  test.each(['ab', '1abc', '张三', 'a b c', 'x'.repeat(31), 'a@b.cn'])('refuses %j', (typed) => {
    expect(UsernameInput.safeParse(typed).error?.issues[0]?.message).toBe('username-malformed');
  });

  test('an account starts in Chinese and without department', () => {
    expect(CreateAccountInput.parse({ name: '张三', username: 'zhangsan', password: 'x' })).toMatchObject({
      departmentId: null,
      locale: 'zh-CN',
    });
  });
});

describe('decideSignIn', () => {
  const fresh = { active: true, failedSignIns: 0, lockedUntil: null };
  const minute = 60_000;

  test('success clears the count', () => {
    expect(decideSignIn({ ...fresh, failedSignIns: 4 }, true, 0)).toEqual({
      decision: { ok: true, value: null },
      figures: { failedSignIns: 0, lockedUntil: null },
    });
  });

  test('the fifth failure locks for fifteen minutes', () => {
    let account = fresh as { active: boolean; failedSignIns: number; lockedUntil: number | null };
    const refusals = Array.from({ length: 5 }, () => {
      const { decision, figures } = decideSignIn(account, false, 1000);
      account = { ...account, ...figures };
      return decision.ok ? null : decision.refusal;
    });
    expect(refusals).toEqual([...Array.from({ length: 4 }, () => 'wrong-credentials'), 'account-locked']);
    expect(account.lockedUntil).toBe(1000 + 15 * minute);
  });

  test('a locked account refuses the right password too, until the lock ends', () => {
    const locked = { active: true, failedSignIns: 5, lockedUntil: 15 * minute };
    expect(decideSignIn(locked, true, 1)).toEqual({
      decision: { ok: false, refusal: 'account-locked', details: { minutes: 15 } },
      figures: { failedSignIns: 5, lockedUntil: 15 * minute },
    });
    expect(decideSignIn(locked, true, 15 * minute).decision.ok).toBe(true);
  });

  test('after a lock the count begins anew', () => {
    const { decision, figures } = decideSignIn(
      { active: true, failedSignIns: 5, lockedUntil: 10 },
      false,
      11,
    );
    expect(decision).toMatchObject({ refusal: 'wrong-credentials', details: { left: 4 } });
    expect(figures).toEqual({ failedSignIns: 1, lockedUntil: null });
  });

  test('an inactive account stays out, and the policy is a parameter', () => {
    expect(maySignIn({ ...fresh, active: false }, 0)).toMatchObject({ refusal: 'account-inactive' });
    const policy = { maxFailures: 1, lockMinutes: 2, idleMinutes: 30 };
    expect(decideSignIn(fresh, false, 0, policy).figures.lockedUntil).toBe(2 * minute);
  });
});

describe('roles', () => {
  const person = { userId: 'p', departmentId: 'd', roles: [] as Role[] };

  test('the three administrators exclude one another and all business (三员分立)', () => {
    for (const a of ROLES) {
      for (const b of ROLES) {
        // The third party stands apart like the administrators.
        const apart = [...ADMIN_ROLES, 'assessor'] as const;
        const admin = apart.some((role) => role === a || role === b);
        expect(rolesExclude(a, b)).toBe(a !== b && admin);
      }
    }
    expect(rolesGoTogether(['office', 'department-lead'])).toBe(true);
    expect(rolesGoTogether(['office', 'department-lead', 'audit-admin'])).toBe(false);
  });

  test.each([
    ['p', person, 'office', 'grant-to-oneself'],
    ['s', { ...person, roles: ['office'] as Role[] }, 'office', 'role-already-held'],
    ['s', { ...person, roles: ['office'] as Role[] }, 'audit-admin', 'role-exclusive'],
    ['s', { ...person, roles: ['system-admin'] as Role[] }, 'security-admin', 'role-exclusive'],
    ['s', { ...person, departmentId: null }, 'department-staff', 'role-needs-department'],
  ] as const)('%s granting: %j, %s → %s', (granter, grantee, role, refusal) => {
    expect(decideGrant(granter, grantee, role)).toMatchObject({ ok: false, refusal });
  });

  test('grants what fits', () => {
    expect(decideGrant('s', { ...person, roles: ['department-staff'] }, 'department-lead').ok).toBe(true);
    expect(decideGrant(null, { ...person, departmentId: null }, 'leadership').ok).toBe(true);
  });

  test('the last administrator keeps his role and his account', () => {
    const admin = { ...person, roles: ['system-admin'] as Role[] };
    expect(decideRevoke('s', admin, 'system-admin', 1)).toMatchObject({ refusal: 'last-administrator' });
    expect(decideRevoke('s', admin, 'system-admin', 2).ok).toBe(true);
    expect(decideRevoke('s', admin, 'office', 2)).toMatchObject({ refusal: 'role-not-held' });
    expect(decideRevoke('p', admin, 'system-admin', 2)).toMatchObject({ refusal: 'grant-to-oneself' });
    expect(decideDeactivate('s', admin, { 'system-admin': 1 })).toMatchObject({
      refusal: 'last-administrator',
    });
    expect(decideDeactivate('s', admin, { 'system-admin': 2 }).ok).toBe(true);
    expect(decideDeactivate('p', person, {})).toMatchObject({ refusal: 'deactivate-oneself' });
  });
});
