import { may, scopeOf, type Permission } from '@gongkai/domain/permission';
import type { Prisma } from '@gongkai/db';
import { forbidden, organisationScope, type ServiceContext } from '../core/index.ts';

type Asking = Pick<ServiceContext, 'actor'>;

/**
 * The department that the actor's permission is bound to; null when it reaches the whole bureau.
 *
 * @throws ServiceError `forbidden`.
 */
export function departmentBound(ctx: Asking, permission: Permission): string | null {
  if (ctx.actor.kind === 'system') return null;
  const scope = scopeOf(ctx.actor, permission);
  if (scope === 'any') return null;
  if (scope === 'never' || ctx.actor.departmentId === null) throw forbidden(permission);
  return ctx.actor.departmentId;
}

/** The records that the actor may see, as a `where`. */
export function visibleRecords(ctx: Asking): Prisma.LedgerRecordWhereInput {
  const departmentId = departmentBound(ctx, 'ledger.read');
  return { ...organisationScope(ctx), ...(departmentId === null ? {} : { departmentId }) };
}

/** Whether the actor may do this to a record of the department. */
export function mayInDepartment(ctx: Asking, permission: Permission, departmentId: string): boolean {
  return ctx.actor.kind === 'system' || may(ctx.actor, permission, { departmentIds: [departmentId] });
}
