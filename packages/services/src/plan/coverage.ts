import { coverageOf, type PlanCoverage } from '@gongkai/domain/plan-review';
import { checkDeadline, checkDivision } from '@gongkai/domain/task';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { taskStateInclude, toTaskState, type TaskStateRow } from '../task-state/index.ts';
import { fetchPlan } from './fetch-plan.ts';

function isReady(row: TaskStateRow): boolean {
  if (row.status !== 'draft') return true;
  const task = toTaskState(row);
  return checkDivision(task.assignments).ok && checkDeadline(task).ok;
}

/**
 * Which items of the plan have tasks, which are fully assigned, and how many of their duties no task quotes.
 * Third-level items count with the item they stand under; dropped suggestions are no duties.
 *
 * @throws ServiceError `forbidden` or `plan-not-found`.
 */
export async function coverage(ctx: ServiceContext, input: { planId: string }): Promise<PlanCoverage> {
  authorise(ctx, 'plan.read');
  await fetchPlan(ctx.db, ctx, input.planId);
  const where = { planId: input.planId, ...organisationScope(ctx) };
  const [items, tasks] = await Promise.all([
    ctx.db.planItem.findMany({
      where,
      orderBy: { position: 'asc' },
      select: {
        id: true,
        number: true,
        parentId: true,
        suggestions: { where: { state: { not: 'dropped' } }, select: { anchorStart: true, anchorEnd: true } },
      },
    }),
    ctx.db.task.findMany({ where, include: taskStateInclude }),
  ]);
  const parentOf = new Map(items.map((item) => [item.id, item.parentId ?? item.id]));
  return coverageOf(
    items
      .filter((item) => item.parentId === null)
      .map(({ id, number, suggestions }) => ({
        id,
        number,
        duties: suggestions.map((one) => ({ start: one.anchorStart, end: one.anchorEnd })),
      })),
    tasks.map((task) => ({
      itemId: parentOf.get(task.itemId) ?? task.itemId,
      anchor: { start: task.anchorStart, end: task.anchorEnd },
      cancelled: task.status === 'cancelled',
      ready: isReady(task),
    })),
  );
}
