import { authorise, write, type ServiceContext } from '../core/index.ts';
import { scoreSource, type ScoreChoice, type ScoreSource } from './score-source.ts';

/**
 * Score sheets to be taken away, as far as the actor may see them; taking them away is audited.
 *
 * @throws ServiceError `forbidden`; `plan-not-found`, `snapshot-not-found`.
 */
export async function exportScores(ctx: ServiceContext, choice: ScoreChoice): Promise<ScoreSource> {
  const own =
    ctx.actor.kind === 'user' && ctx.actor.departmentId !== null ? [ctx.actor.departmentId] : undefined;
  authorise(ctx, 'export.scores', own);
  return await write(ctx, async ({ tx, audit }) => {
    const source = await scoreSource(tx, ctx, choice);
    await audit({
      action: 'export.scores',
      subjectType: 'plan',
      subjectId: choice.planId,
      after: {
        subjects: source.result.subjects.length,
        ...(source.snapshot === null ? {} : { snapshot: source.snapshot.number }),
      },
    });
    return source;
  });
}
