import { describe, expect, it } from 'vitest';
import type { Role } from '@gongkai/domain/account';
import { findAccounts, roleChoices, standingOf, type Account } from './account-data.ts';

function account(id: string, roles: Role[], rest: Partial<Account> = {}): Account {
  return {
    id,
    name: `人员${id}`,
    username: `user-${id}`,
    locale: 'zh-CN',
    department: { id: 'd1', name: '政策法规处', shortName: '法规处' },
    roles,
    active: true,
    mustChangePassword: false,
    twoFactorEnabled: false,
    lockedUntil: null,
    signedInAt: null,
    ...rest,
  };
}

function refusalOf(choices: ReturnType<typeof roleChoices>, role: Role) {
  return choices.find((one) => one.role === role)?.refusal ?? null;
}

describe('standingOf', () => {
  it('says first what keeps somebody out', () => {
    const locked = account('a', [], { lockedUntil: '2021-01-01T00:00:00Z', mustChangePassword: true });
    expect(standingOf(locked)).toBe('locked');
    expect(standingOf({ ...locked, active: false })).toBe('inactive');
    expect(standingOf({ ...locked, lockedUntil: null })).toBe('must-change');
  });
});

describe('findAccounts', () => {
  const all = [account('a', ['office']), account('b', ['leadership'], { department: null })];
  it('looks in name, sign-in name and department', () => {
    expect(findAccounts(all, { text: 'USER-B', role: null })).toEqual([all[1]]);
    expect(findAccounts(all, { text: '法规', role: null })).toEqual([all[0]]);
    expect(findAccounts(all, { text: '', role: 'leadership' })).toEqual([all[1]]);
  });
});

describe('roleChoices', () => {
  const office = account('a', ['office']);
  const secadmin = account('s', ['security-admin'], { department: null });
  const all = [office, secadmin];

  it('keeps the three administrators apart from business roles, and names the role in the way', () => {
    const choices = roleChoices(office, all, 's');
    expect(refusalOf(choices, 'system-admin')).toEqual({ code: 'role-exclusive', held: 'office' });
    expect(refusalOf(choices, 'leadership')).toBeNull();
  });

  it('lets nobody grant to himself', () => {
    const codes = roleChoices(secadmin, all, 's').map(({ refusal }) => refusal?.code);
    expect(new Set(codes)).toEqual(new Set(['grant-to-oneself']));
  });

  it('keeps the last administrator of a kind', () => {
    expect(refusalOf(roleChoices(secadmin, all, 'x'), 'security-admin')?.code).toBe('last-administrator');
    const second = account('t', ['security-admin'], { department: null });
    expect(refusalOf(roleChoices(secadmin, [...all, second], 'x'), 'security-admin')).toBeNull();
  });

  it('asks for a department where the role acts for one, and for an active account', () => {
    const loose = account('l', [], { department: null });
    expect(refusalOf(roleChoices(loose, [loose], 's'), 'department-lead')?.code).toBe(
      'role-needs-department',
    );
    const gone = account('g', [], { active: false });
    expect(refusalOf(roleChoices(gone, [gone], 's'), 'office')?.code).toBe('account-inactive');
  });
});
