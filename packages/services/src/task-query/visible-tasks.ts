import { scopeOf } from '@gongkai/domain/permission';
import type { Prisma } from '@gongkai/db';
import { forbidden, organisationScope, type ServiceContext } from '../core/index.ts';

/**
 * The `where` of every reading of tasks: the actor's organisation, and for a department only what it takes part in,
 * once that was issued.
 *
 * @throws ServiceError `forbidden`.
 */
export function visibleTasks(ctx: Pick<ServiceContext, 'actor'>) {
  const { actor } = ctx;
  const scope = actor.kind === 'system' ? 'any' : scopeOf(actor, 'task.read');
  if (scope === 'never') throw forbidden('task.read');
  const own: Prisma.TaskWhereInput =
    scope === 'any' || actor.kind === 'system'
      ? {}
      : { status: { not: 'draft' }, assignments: { some: { departmentId: actor.departmentId ?? '' } } };
  return { ...organisationScope(ctx), ...own };
}
