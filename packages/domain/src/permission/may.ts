import { z } from 'zod';
import { Role } from '../account/index.ts';
import { Uuid } from '../common/index.ts';
import { PERMISSION_MATRIX } from './matrix.ts';
import { PERMISSIONS, type Permission, type PermissionScope } from './permission.ts';

/** The person who acts: who he is, whose department he belongs to, and the roles granted to him. */
export const Actor = z.object({
  userId: Uuid,
  organisationId: Uuid,
  departmentId: Uuid.nullable(),
  roles: z.array(Role),
});
export type Actor = z.infer<typeof Actor>;

/** What of an actor a permission depends on. */
export type PermissionHolder = Pick<Actor, 'departmentId' | 'roles'>;

/** The departments that take part in the thing acted upon. */
export type Relation = { departmentIds?: readonly string[] };

/**
 * How far the actor's permission reaches, over all his roles: use it to build the `where` of a list.
 * An own-department permission without a department reaches nothing.
 */
export function scopeOf(actor: PermissionHolder, permission: Permission): PermissionScope {
  const row = PERMISSION_MATRIX[permission];
  const scopes = actor.roles.map((role) => row[role]);
  if (scopes.includes('any')) return 'any';
  return scopes.includes('own-department') && actor.departmentId !== null ? 'own-department' : 'never';
}

/**
 * Whether the actor may do this to a thing in which `relation.departmentIds` take part.
 * Without a relation only a bureau-wide permission answers true.
 */
export function may(actor: PermissionHolder, permission: Permission, relation: Relation = {}): boolean {
  const scope = scopeOf(actor, permission);
  if (scope !== 'own-department') return scope === 'any';
  return actor.departmentId !== null && (relation.departmentIds ?? []).includes(actor.departmentId);
}

/** Every permission the actor holds at all, with its reach: what menus and buttons are drawn from. */
export function permissionsOf(actor: PermissionHolder): { permission: Permission; scope: PermissionScope }[] {
  return PERMISSIONS.map((permission) => ({ permission, scope: scopeOf(actor, permission) })).filter(
    (held) => held.scope !== 'never',
  );
}
