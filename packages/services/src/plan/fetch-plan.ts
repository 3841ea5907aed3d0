import type { Plan } from './plan-row.ts';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, versionConflict, type ServiceContext } from '../core/index.ts';

/**
 * The plan's row within the actor's organisation.
 *
 * @throws ServiceError `plan-not-found`.
 */
export async function fetchPlan(
  tx: Pick<Transaction, 'plan'>,
  ctx: Pick<ServiceContext, 'actor'>,
  planId: string,
): Promise<Plan> {
  const row = await tx.plan.findFirst({ where: { id: planId, ...organisationScope(ctx) } });
  if (row === null) throw notFound('plan');
  return row;
}

/**
 * Takes the plan's next version for a change to it or to its parts.
 *
 * @throws ServiceError `version-conflict` when somebody changed the plan since it was read.
 */
export async function nextVersion(
  tx: Pick<Transaction, 'plan'>,
  ctx: Pick<ServiceContext, 'actor'>,
  seen: { planId: string; version: number },
  data: Parameters<Transaction['plan']['updateMany']>[0]['data'] = {},
): Promise<number> {
  const { count } = await tx.plan.updateMany({
    where: { id: seen.planId, version: seen.version, ...organisationScope(ctx) },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw versionConflict('plan');
  return seen.version + 1;
}
