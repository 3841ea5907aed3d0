import type { PlanHead, UpdatePlanInput } from '@gongkai/domain/plan-review';
import { fromDbDateOrNull, toDbDateOrNull } from '@gongkai/db';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { refusingDuplicates } from './duplicate.ts';
import { fetchPlan, nextVersion } from './fetch-plan.ts';
import type { Plan } from './plan-row.ts';

function headOf(row: Plan): PlanHead {
  const { year, title, documentNumber, indexNumber, issuer } = row;
  return { year, title, documentNumber, indexNumber, issuer, issuedOn: fromDbDateOrNull(row.issuedOn) };
}

/**
 * Fills in or corrects a plan's head: title, document number, index number, issuer, date, year.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `version-conflict`, or `refused` with `plan-duplicate`.
 */
export async function updatePlan(ctx: ServiceContext, input: UpdatePlanInput): Promise<{ version: number }> {
  authorise(ctx, 'plan.edit');
  const { planId, patch } = input;
  const { issuedOn, ...plain } = patch;
  return await refusingDuplicates(patch.year ?? 0, () =>
    write(ctx, async ({ tx, audit, changed }) => {
      const stored = headOf(await fetchPlan(tx, ctx, planId));
      const version = await nextVersion(tx, ctx, input, {
        ...plain,
        ...(issuedOn === undefined ? {} : { issuedOn: toDbDateOrNull(issuedOn) }),
      });
      const fields = Object.keys(patch) as (keyof PlanHead)[];
      const before = Object.fromEntries(fields.map((field) => [field, stored[field]]));
      await audit({
        action: 'plan.update',
        subjectType: 'plan',
        subjectId: planId,
        parentId: planId,
        before,
        after: patch,
      });
      changed({ topic: 'plan', id: planId });
      return { version };
    }),
  );
}
