import type { PlanRef } from '@gongkai/domain/evaluation';
import { evaluateSystems } from '@gongkai/domain/scoring';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { collectFacts, currentSystems, visibleResult } from '../evaluation/index.ts';

/**
 * The departments' score sheets as of today, as far as the actor may see them; taking them away is audited.
 *
 * @throws ServiceError `forbidden` or `plan-not-found`.
 */
export async function exportScores(ctx: ServiceContext, input: PlanRef) {
  const own =
    ctx.actor.kind === 'user' && ctx.actor.departmentId !== null ? [ctx.actor.departmentId] : undefined;
  authorise(ctx, 'export.scores', own);
  return await write(ctx, async ({ tx, audit }) => {
    const facts = await collectFacts(tx, ctx, input.planId);
    const systems = await currentSystems(tx, ctx, 'department');
    const [{ definition: main }, ...others] = systems;
    const definitions = [main, ...others.map(({ definition }) => definition)] as const;
    const result = visibleResult(ctx, evaluateSystems(definitions, facts));
    await audit({
      action: 'export.scores',
      subjectType: 'plan',
      subjectId: input.planId,
      after: { subjects: result.subjects.length },
    });
    return { plan: facts.plan, asOf: facts.asOf, systems, result };
  });
}
