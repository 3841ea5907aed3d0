import type { EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import type { RecordRef } from '@gongkai/domain/metric';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { officeName } from '../settings/index.ts';
import { evaluationSource, type EvaluationSource } from './evaluation-source.ts';
import { rectifiedSince, type Rectified } from './rectified.ts';

export type EvaluationReportParts = EvaluationSource & {
  organisation: string;
  rectified: (leaf: string, record: RecordRef) => Rectified;
};

/**
 * The score sheets of an evaluation's result to be taken away, as far as the actor may see them; which is audited.
 *
 * @throws ServiceError `forbidden`; as {@link evaluationSource}.
 */
export async function exportEvaluationScores(
  ctx: ServiceContext,
  { evaluationId }: EvaluationRef,
): Promise<EvaluationSource> {
  const own =
    ctx.actor.kind === 'user' && ctx.actor.departmentId !== null ? [ctx.actor.departmentId] : undefined;
  authorise(ctx, 'export.scores', own);
  return await write(ctx, async ({ tx, audit }) => {
    const source = await evaluationSource(tx, ctx, evaluationId);
    const { stage, number } = source.evaluation;
    await audit({
      action: 'export.scores',
      subjectType: 'evaluation',
      subjectId: evaluationId,
      parentId: source.planId,
      after: { subjects: source.result.subjects.length, stage, number },
    });
    return source;
  });
}

/**
 * What the evaluation report (评估报告) of an evaluation's result is made of; for those who see the whole office's
 * scores. Taking it away is audited.
 *
 * @throws ServiceError `forbidden`; as {@link evaluationSource}.
 */
export async function exportEvaluationResult(
  ctx: ServiceContext,
  { evaluationId }: EvaluationRef,
): Promise<EvaluationReportParts> {
  authorise(ctx, 'evaluation.read');
  authorise(ctx, 'export.scores');
  return await write(ctx, async ({ tx, audit }) => {
    const source = await evaluationSource(tx, ctx, evaluationId);
    const organisation = await officeName(tx, ctx);
    const { stage, number } = source.evaluation;
    await audit({
      action: 'export.evaluation-report',
      subjectType: 'evaluation',
      subjectId: evaluationId,
      parentId: source.planId,
      after: { stage, number, overall: source.result.overall },
    });
    return { ...source, organisation, rectified: await rectifiedSince(tx, ctx, source.result) };
  });
}
