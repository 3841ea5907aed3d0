import type { RequestReviewInput } from '@gongkai/domain/secrecy-review';
import { ledgerOf, LedgerKey } from '@gongkai/domain/ledger';
import { toDbDate, type Prisma } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { reviewInclude, toReviewDto, type ReviewDto } from './review-row.ts';
import { tellStep } from './step-people.ts';

function contentOf(
  input: RequestReviewInput,
): Pick<Prisma.SecrecyReviewUncheckedCreateInput, 'matter' | 'disclosure' | 'basis' | 'channel'> {
  const { matter, disclosure, basis, channel } = input;
  return { matter, disclosure, basis, channel };
}

/**
 * Asks for the secrecy review of one publication of a record (一事一审查). Whoever asks is its drafter (拟稿人).
 *
 * @throws ServiceError `ledger-record-not-found`; `record-voided`; `unknown-publication`; `review-exists` when one
 *   runs or was approved; `basis-needed` when it is not to be disclosed and no basis is given.
 */
export async function requestReview(ctx: ServiceContext, input: RequestReviewInput): Promise<ReviewDto> {
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const record = await tx.ledgerRecord.findFirst({
      where: { id: input.recordId, ...organisationScope(ctx) },
    });
    if (record === null) throw notFound('ledger-record');
    authorise(ctx, 'review.request', [record.departmentId]);
    if (record.voidedOn !== null) throw new ServiceError('refused', 'record-voided');
    const { publications } = ledgerOf(LedgerKey.parse(record.ledgerKey));
    if (!publications.some(({ key }) => key === input.publication))
      throw new ServiceError('refused', 'unknown-publication');
    if (input.disclosure === 'not-disclosed' && (input.basis ?? '') === '')
      throw new ServiceError('refused', 'basis-needed');
    // Prisma has no row locks: two people asking at once come one after the other.
    await tx.$queryRaw`SELECT 1 FROM "LedgerRecord" WHERE id = ${record.id}::uuid FOR UPDATE`;
    const standing = { recordId: record.id, publicationKey: input.publication, state: { not: 'refused' } };
    if ((await tx.secrecyReview.count({ where: standing })) > 0)
      throw new ServiceError('refused', 'review-exists');
    const row = await tx.secrecyReview.create({
      data: {
        ...organisationScope(ctx),
        ...contentOf(input),
        departmentId: record.departmentId,
        recordId: record.id,
        publicationKey: input.publication,
        drafterId: actorId(ctx),
        drafterName: ctx.actor.name,
        draftedOn: toDbDate(ctx.today),
        createdAt: ctx.now,
      },
      include: reviewInclude,
    });
    await audit({
      action: 'review.create',
      subjectType: 'secrecy-review',
      subjectId: row.id,
      parentId: record.id,
      after: { publication: input.publication, ...contentOf(input) },
    });
    await tellStep(unit, ctx, 'initial', row);
    changed({ topic: 'ledger', id: record.id });
    return toReviewDto(row, ctx);
  });
}
