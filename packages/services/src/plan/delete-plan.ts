import {
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchPlan } from './fetch-plan.ts';

/**
 * Takes back an import: a plan that has no tasks goes, with its items.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `version-conflict`, or `refused` with `plan-has-tasks`.
 */
export async function deletePlan(
  ctx: ServiceContext,
  input: { planId: string; version: number },
): Promise<{ planId: string }> {
  authorise(ctx, 'plan.import');
  const { planId, version } = input;
  return await write(ctx, async ({ tx, audit, changed }) => {
    const plan = await fetchPlan(tx, ctx, planId);
    const tasks = await tx.task.count({ where: { planId, ...organisationScope(ctx) } });
    if (tasks > 0) throw new ServiceError('refused', 'plan-has-tasks', { tasks });
    const { count } = await tx.plan.deleteMany({ where: { id: planId, version, ...organisationScope(ctx) } });
    if (count === 0) throw versionConflict('plan');
    const { year, title, documentNumber, sourceSha256 } = plan;
    const before = { year, title, documentNumber, sourceSha256 };
    await audit({ action: 'plan.delete', subjectType: 'plan', subjectId: planId, parentId: planId, before });
    changed({ topic: 'plan', id: planId });
    return { planId };
  });
}
