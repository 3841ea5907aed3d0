import { decideWithdraw, type WithdrawEvaluationInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { fetchForChange } from './evaluation-row.ts';

/**
 * Ends an evaluation that should not have been opened. Everything handed in so far stays readable.
 *
 * @throws ServiceError `evaluation-not-found`; `version-conflict`; `evaluation-announced`; `evaluation-ended`.
 */
export async function withdrawEvaluation(ctx: ServiceContext, input: WithdrawEvaluationInput): Promise<void> {
  authorise(ctx, 'evaluation.open');
  await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchForChange(tx, ctx, input);
    const status = valueOf(decideWithdraw(head.status));
    const { reason } = input;
    await tx.evaluation.update({
      where: { id: head.id },
      data: {
        status,
        withdrawnOn: toDbDate(ctx.today),
        withdrawReason: reason,
        version: { increment: 1 },
      },
    });
    const subject = { subjectType: 'evaluation', subjectId: head.id, parentId: head.planId };
    const change = { before: { status: head.status }, after: { status } };
    await audit({ action: 'evaluation.withdraw', ...subject, ...change, reason });
    changed({ topic: 'evaluation', id: head.id });
  });
}
