import { decideGrant, decideRevoke, ROLES, type AccountRefusal, type Role } from '@gongkai/domain/account';
import type { RouterOutputs } from '#lib/trpc.ts';

export type Account = RouterOutputs['account']['list'][number];
export type Standing = 'active' | 'inactive' | 'locked' | 'must-change';

/** How an account stands: what keeps its person from signing in comes first. */
export function standingOf(
  account: Pick<Account, 'active' | 'lockedUntil' | 'mustChangePassword'>,
): Standing {
  if (!account.active) return 'inactive';
  if (account.lockedUntil !== null) return 'locked';
  return account.mustChangePassword ? 'must-change' : 'active';
}

/** Accounts whose name, sign-in name or department contains the text, or who hold the role. */
export function findAccounts(
  accounts: readonly Account[],
  filter: { text: string; role: Role | null },
): Account[] {
  const text = filter.text.trim().toLowerCase();
  return accounts.filter(
    ({ name, username, department, roles }) =>
      (filter.role === null || roles.includes(filter.role)) &&
      [name, username, department?.name ?? ''].some((part) => part.toLowerCase().includes(text)),
  );
}

export type RoleChoice = {
  role: Role;
  held: boolean;
  /** why it can be neither granted nor revoked now; null where it can */
  refusal: { code: AccountRefusal; held: Role | null } | null;
};

/** What the security administrator can do with each role of an account, by the rules that the server keeps too. */
export function roleChoices(account: Account, accounts: readonly Account[], granterId: string): RoleChoice[] {
  const grantee = {
    userId: account.id,
    departmentId: account.department?.id ?? null,
    roles: account.roles,
  };
  return ROLES.map((role) => {
    const held = account.roles.includes(role);
    const holders = accounts.filter((one) => one.active && one.roles.includes(role)).length;
    const decision = held
      ? decideRevoke(granterId, grantee, role, holders)
      : decideGrant(granterId, grantee, role);
    const inactive = !held && !account.active;
    if (inactive) return { role, held, refusal: { code: 'account-inactive', held: null } };
    return {
      role,
      held,
      refusal: decision.ok
        ? null
        : { code: decision.refusal, held: (decision.details?.['held'] as Role | undefined) ?? null },
    };
  });
}
