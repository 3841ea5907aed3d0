import type { UpdatePlanItemInput } from '@gongkai/domain/plan-review';
import {
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { nextVersion } from './fetch-plan.ts';

/**
 * Corrects an item's number or heading; its words stay the notice's. `version` is the plan's.
 *
 * @throws ServiceError `forbidden`, `item-not-found`, `version-conflict`, or `refused` with `nothing-to-change` or
 *   `item-number-twice`.
 */
export async function updatePlanItem(
  ctx: ServiceContext,
  input: UpdatePlanItemInput,
): Promise<{ version: number }> {
  authorise(ctx, 'plan.edit');
  const { itemId, patch } = input;
  if (Object.keys(patch).length === 0) throw new ServiceError('refused', 'nothing-to-change');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const item = await tx.planItem.findFirst({ where: { id: itemId, ...organisationScope(ctx) } });
    if (item === null) throw notFound('item');
    const { planId, sectionId, parentId } = item;
    const version = await nextVersion(tx, ctx, { planId, version: input.version });
    if (patch.number !== undefined) {
      const twins = await tx.planItem.count({
        where: { ...organisationScope(ctx), sectionId, parentId, number: patch.number, id: { not: itemId } },
      });
      if (twins > 0) throw new ServiceError('refused', 'item-number-twice', { number: patch.number });
    }
    await tx.planItem.updateMany({ where: { id: itemId, ...organisationScope(ctx) }, data: patch });
    const before = { number: item.number, heading: item.heading };
    await audit({
      action: 'item.update',
      subjectType: 'item',
      subjectId: itemId,
      parentId: planId,
      before,
      after: { ...before, ...patch },
    });
    changed({ topic: 'plan', id: planId });
    return { version };
  });
}
