import { authorise, ServiceError, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { fetchReview, mayWithdraw } from './review-row.ts';

/**
 * Takes back a review that still runs; what was decided meanwhile stays in the audit trail.
 *
 * @throws ServiceError `review-ended`, `review-not-yours`, `conflict`.
 */
export async function withdrawReview(
  ctx: ServiceContext,
  input: { reviewId: string; version: number },
): Promise<{ recordId: string }> {
  return await write(ctx, async ({ tx, audit, changed }) => {
    const row = await fetchReview(tx, ctx, input.reviewId);
    authorise(ctx, 'review.request', [row.departmentId]);
    if (row.state === 'approved' || row.state === 'refused')
      throw new ServiceError('refused', 'review-ended');
    if (!mayWithdraw(row, ctx)) throw new ServiceError('refused', 'review-not-yours');
    const { count } = await tx.secrecyReview.deleteMany({ where: { id: row.id, version: input.version } });
    if (count === 0) throw versionConflict('secrecy-review');
    await audit({
      action: 'review.withdraw',
      subjectType: 'secrecy-review',
      subjectId: row.id,
      parentId: row.recordId,
      before: { state: row.state, publication: row.publicationKey, matter: row.matter },
    });
    changed({ topic: 'ledger', id: row.recordId });
    return { recordId: row.recordId };
  });
}
