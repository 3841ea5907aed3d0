import type { UpdatePlanSectionInput } from '@gongkai/domain/plan-review';
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
 * Corrects a section's number or heading. `version` is the plan's.
 *
 * @throws ServiceError `forbidden`, `section-not-found`, `version-conflict`, or `refused` with `nothing-to-change`.
 */
export async function updatePlanSection(
  ctx: ServiceContext,
  input: UpdatePlanSectionInput,
): Promise<{ version: number }> {
  authorise(ctx, 'plan.edit');
  const { sectionId, patch } = input;
  if (Object.keys(patch).length === 0) throw new ServiceError('refused', 'nothing-to-change');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const section = await tx.planSection.findFirst({ where: { id: sectionId, ...organisationScope(ctx) } });
    if (section === null) throw notFound('section');
    const { planId } = section;
    const version = await nextVersion(tx, ctx, { planId, version: input.version });
    await tx.planSection.updateMany({ where: { id: sectionId, ...organisationScope(ctx) }, data: patch });
    const before = { number: section.number, heading: section.heading };
    await audit({
      action: 'section.update',
      subjectType: 'section',
      subjectId: sectionId,
      parentId: planId,
      before,
      after: { ...before, ...patch },
    });
    changed({ topic: 'plan', id: planId });
    return { version };
  });
}
