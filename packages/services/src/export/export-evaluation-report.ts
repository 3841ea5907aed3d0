import { authorise, write, type ServiceContext } from '../core/index.ts';
import { officeName } from '../settings/index.ts';
import { rectifiedSince, type Rectified } from './rectified.ts';
import { scoreSource, type ScoreChoice, type ScoreSource } from './score-source.ts';
import type { RecordRef } from '@gongkai/domain/metric';

export type EvaluationReportSource = ScoreSource & {
  organisation: string;
  rectified: (leaf: string, record: RecordRef) => Rectified;
};

/**
 * What an evaluation report (评估报告) is made of; for those who see the whole office's scores. Taking it away is
 * audited.
 *
 * @throws ServiceError `forbidden`; `plan-not-found`, `snapshot-not-found`.
 */
export async function exportEvaluationReport(
  ctx: ServiceContext,
  choice: ScoreChoice,
): Promise<EvaluationReportSource> {
  authorise(ctx, 'evaluation.read');
  authorise(ctx, 'export.scores');
  return await write(ctx, async ({ tx, audit }) => {
    const source = await scoreSource(tx, ctx, choice);
    const organisation = await officeName(tx, ctx);
    await audit({
      action: 'export.evaluation-report',
      subjectType: 'plan',
      subjectId: choice.planId,
      after: {
        kind: choice.kind,
        snapshot: source.snapshot?.number ?? null,
        overall: source.result.overall,
      },
    });
    return { ...source, organisation, rectified: await rectifiedSince(tx, ctx, source.result) };
  });
}
