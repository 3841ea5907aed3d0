import { allow, refuse, type Decision } from '../common/index.ts';
import type { AccountRefusal } from './refusal.ts';
import { isAdminRole, needsDepartment, type Role } from './role.ts';

/** Whom a grant is for: his current roles, his department. */
export type Grantee = { userId: string; departmentId: string | null; roles: readonly Role[] };

/**
 * Whether two roles exclude each other (三员分立): the three administrators exclude one another and every business
 * role; so does the third party, which must not belong to those it assesses; business roles go together.
 */
export function rolesExclude(a: Role, b: Role): boolean {
  return a !== b && [a, b].some((role) => isAdminRole(role) || role === 'assessor');
}

/** Whether a set of roles can be held by one person. */
export function rolesGoTogether(roles: readonly Role[]): boolean {
  return !roles.some((a, index) => roles.slice(index + 1).some((b) => rolesExclude(a, b)));
}

/** Grants a role. Nobody grants to himself; roles that exclude each other are never held together. */
export function decideGrant(
  granterId: string | null,
  grantee: Grantee,
  role: Role,
): Decision<Role, AccountRefusal> {
  if (granterId === grantee.userId) return refuse('grant-to-oneself');
  if (grantee.roles.includes(role)) return refuse('role-already-held', { role });
  const excluding = grantee.roles.find((held) => rolesExclude(held, role));
  if (excluding) return refuse('role-exclusive', { role, held: excluding });
  if (needsDepartment(role) && grantee.departmentId === null)
    return refuse('role-needs-department', { role });
  return allow(role);
}

/**
 * Revokes a role. Nobody revokes his own; the last holder of an administrator's role keeps it.
 *
 * @param holders how many active people hold the role.
 */
export function decideRevoke(
  revokerId: string | null,
  grantee: Grantee,
  role: Role,
  holders: number,
): Decision<Role, AccountRefusal> {
  if (revokerId === grantee.userId) return refuse('grant-to-oneself');
  if (!grantee.roles.includes(role)) return refuse('role-not-held', { role });
  return isAdminRole(role) && holders <= 1 ? refuse('last-administrator', { role }) : allow(role);
}

/** Deactivates an account: not one's own, and not the last of an administrator's role. */
export function decideDeactivate(
  actorId: string | null,
  account: Grantee,
  holders: Readonly<Partial<Record<Role, number>>>,
): Decision<null, AccountRefusal> {
  if (actorId === account.userId) return refuse('deactivate-oneself');
  const last = account.roles.find((role) => isAdminRole(role) && (holders[role] ?? 0) <= 1);
  return last ? refuse('last-administrator', { role: last }) : allow(null);
}
