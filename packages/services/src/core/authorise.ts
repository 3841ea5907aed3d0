import { may, type Permission } from '@gongkai/domain/permission';
import type { ServiceContext } from './context.ts';
import { forbidden } from './errors.ts';

/**
 * Refuses unless the actor holds the permission over these departments.
 *
 * @param departmentIds the departments the act touches; leave out for acts of the whole office.
 * @throws ServiceError `forbidden`.
 */
export function authorise(
  ctx: Pick<ServiceContext, 'actor'>,
  permission: Permission,
  departmentIds?: readonly string[],
): void {
  if (ctx.actor.kind === 'system') return;
  if (!may(ctx.actor, permission, departmentIds === undefined ? {} : { departmentIds }))
    throw forbidden(permission);
}
