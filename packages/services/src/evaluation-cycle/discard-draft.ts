import type { EvaluationVersionRef } from '@gongkai/domain/evaluation-cycle';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { fetchForChange } from './evaluation-row.ts';

/** Throws a draft away. What was opened is withdrawn instead: its facts are kept. */
export async function discardDraft(ctx: ServiceContext, input: EvaluationVersionRef): Promise<void> {
  authorise(ctx, 'evaluation.open');
  await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchForChange(tx, ctx, input);
    if (head.status !== 'draft') throw new ServiceError('refused', 'evaluation-not-draft');
    await tx.evaluation.delete({ where: { id: head.id } });
    await audit({
      action: 'evaluation.discard',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { title: head.title },
    });
    changed({ topic: 'evaluation', id: head.id });
  });
}
