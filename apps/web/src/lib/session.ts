import { useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '@gongkai/domain/account';
import type { Permission, PermissionScope } from '@gongkai/domain/permission';
import { useTRPC, type RouterOutputs } from './trpc.ts';

export type SessionInfo = RouterOutputs['session']['me'];

/** The signed-in person, office, roles and day. Only below the signed-in layout. */
export function useSession(): SessionInfo {
  const trpc = useTRPC();
  return useSuspenseQuery({ ...trpc.session.me.queryOptions(), staleTime: 60_000 }).data;
}

/** How far the permission reaches for this session; `never` where it is not held. */
export function scopeIn(session: Pick<SessionInfo, 'permissions'>, permission: Permission): PermissionScope {
  return session.permissions.find((held) => held.permission === permission)?.scope ?? 'never';
}

/** Whether the signed-in person holds the permission over anything at all: hides buttons and menus. */
export function useMay(permission: Permission): boolean {
  return scopeIn(useSession(), permission) !== 'never';
}

/** Role homes, the most senior duty first: whoever holds several roles lands on the first that fits. */
const HOMES = [
  ['office', '/office'],
  ['leadership', '/leadership'],
  ['department-lead', '/my'],
  ['department-staff', '/my'],
  ['system-admin', '/admin'],
  ['security-admin', '/admin'],
  ['audit-admin', '/admin'],
  ['assessor', '/evaluations'],
] as const satisfies readonly (readonly [Role, string])[];

/** Where a person with these roles lands; everybody without a role lands on their own tasks. */
export function homeOf(roles: readonly Role[]): (typeof HOMES)[number][1] {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/my';
}
