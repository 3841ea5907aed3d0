import { createHash } from 'node:crypto';
import { decideReviewedPlan, type ReviewedPlan } from '@gongkai/domain/plan-review';
import { toDbDateOrNull } from '@gongkai/db';
import { actorId, authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { refusingDuplicates } from './duplicate.ts';
import { storePlanParts } from './store-plan.ts';

function headOf(plan: ReviewedPlan) {
  const { year, title, documentNumber, indexNumber, issuer, sourceName } = plan;
  return { year, title, documentNumber, indexNumber, issuer, sourceName };
}

/**
 * Makes a plan of a reviewed notice, with every item and suggestion anchored in its text.
 *
 * @throws ServiceError `forbidden`; or `refused` with a code of `PlanReviewRefusal`, `plan-duplicate` when the same
 *   text is already a plan of that year.
 */
export async function createPlan(ctx: ServiceContext, input: ReviewedPlan): Promise<{ planId: string }> {
  authorise(ctx, 'plan.import');
  const plan = valueOf(decideReviewedPlan(input));
  const sourceSha256 = createHash('sha256').update(plan.source).digest('hex');
  return await refusingDuplicates(plan.year, () =>
    write(ctx, async ({ tx, audit, changed }) => {
      const { id: planId } = await tx.plan.create({
        data: {
          ...organisationScope(ctx),
          ...headOf(plan),
          issuedOn: toDbDateOrNull(plan.issuedOn),
          sourceText: plan.source,
          sourceSha256,
          createdById: actorId(ctx),
          createdAt: ctx.now,
        },
        select: { id: true },
      });
      await storePlanParts(tx, ctx, planId, plan);
      const items = plan.sections.reduce((sum, section) => sum + section.items.length, 0);
      const after = {
        ...headOf(plan),
        issuedOn: plan.issuedOn,
        sourceSha256,
        sections: plan.sections.length,
        items,
      };
      await audit({ action: 'plan.import', subjectType: 'plan', subjectId: planId, parentId: planId, after });
      changed({ topic: 'plan', id: planId });
      return { planId };
    }),
  );
}
