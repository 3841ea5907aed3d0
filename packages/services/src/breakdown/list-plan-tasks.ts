import { scopeOf } from '@gongkai/domain/permission';
import type { Prisma } from '@gongkai/db';
import { forbidden, organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchPlan } from '../plan/fetch-plan.ts';
import { gridInclude, toGridTask, type GridTask } from './task-row.ts';

/** A department sees what it takes part in, once it was issued; the office and leadership see all. */
function visible(ctx: ServiceContext): Prisma.TaskWhereInput {
  const { actor } = ctx;
  if (actor.kind === 'system') return {};
  const scope = scopeOf(actor, 'task.read');
  if (scope === 'any') return {};
  if (scope === 'never' || actor.departmentId === null) throw forbidden('task.read');
  return { status: { not: 'draft' }, assignments: { some: { departmentId: actor.departmentId } } };
}

/**
 * The plan's tasks for the grid, by running number; cancelled ones too, greyed on the screen.
 *
 * @throws ServiceError `forbidden` or `plan-not-found`.
 */
export async function listPlanTasks(ctx: ServiceContext, input: { planId: string }): Promise<GridTask[]> {
  const where = visible(ctx);
  await fetchPlan(ctx.db, ctx, input.planId);
  const rows = await ctx.db.task.findMany({
    where: { ...where, planId: input.planId, ...organisationScope(ctx) },
    orderBy: { number: 'asc' },
    include: gridInclude,
  });
  return rows.map(toGridTask);
}
