import {
  decideReview as decide,
  type DecideReviewInput,
  type ReviewStep,
} from '@gongkai/domain/secrecy-review';
import { toDbDate, type Prisma } from '@gongkai/db';
import { actorId, authorise, valueOf, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { notify } from '../notification/index.ts';
import { assessAndStore } from '../ledger/assess-and-store.ts';
import {
  fetchReview,
  reviewerOf,
  reviewInclude,
  toFacts,
  toReviewDto,
  type ReviewDto,
} from './review-row.ts';
import { tellStep } from './step-people.ts';

type Passed = DecideReviewInput & { decision: 'pass' };

function stepData(
  ctx: ServiceContext,
  step: ReviewStep,
  { note, findings }: Passed,
): Prisma.SecrecyReviewUncheckedUpdateManyInput {
  const who = { id: actorId(ctx), name: ctx.actor.name, on: toDbDate(ctx.today) };
  switch (step) {
    case 'initial':
      return {
        ...findings,
        initialById: who.id,
        initialByName: who.name,
        initialOn: who.on,
        initialNote: note,
      };
    case 'second':
      return { ...findings, secondById: who.id, secondByName: who.name, secondOn: who.on, secondNote: note };
    case 'approval':
      return {
        ...findings,
        approvedById: who.id,
        approvedByName: who.name,
        approvedOn: who.on,
        approvedNote: note,
      };
    default:
      return step satisfies never;
  }
}

function refusalData(ctx: ServiceContext, reason: string): Prisma.SecrecyReviewUncheckedUpdateManyInput {
  return { refusedOn: toDbDate(ctx.today), refusedByName: ctx.actor.name, refusedReason: reason };
}

/**
 * Decides the step that a review waits for: on to the next, approved, or refused with a reason.
 *
 * @throws ServiceError `forbidden`; `conflict`; or `refused` with a code of `ReviewRefusal`.
 */
export async function decideReview(ctx: ServiceContext, input: DecideReviewInput): Promise<ReviewDto> {
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const row = await fetchReview(tx, ctx, input.reviewId);
    authorise(ctx, 'review.decide', [row.departmentId]);
    const { step, next } = valueOf(decide(reviewerOf(ctx), toFacts(row), input, ctx.today));
    const data = input.decision === 'pass' ? stepData(ctx, step, input) : refusalData(ctx, input.reason);
    const { count } = await tx.secrecyReview.updateMany({
      where: { id: row.id, version: row.version },
      data: { ...data, state: next, version: { increment: 1 } },
    });
    if (count === 0) throw versionConflict('secrecy-review');
    await audit({
      action: next === 'refused' ? 'review.refuse' : next === 'approved' ? 'review.approve' : 'review.pass',
      subjectType: 'secrecy-review',
      subjectId: row.id,
      parentId: row.recordId,
      before: { state: row.state },
      after: { state: next, step, publication: row.publicationKey },
      ...(input.decision === 'refuse' ? { reason: input.reason } : {}),
    });
    if (next === 'second' || next === 'approval') await tellStep(unit, ctx, next, row);
    else {
      const params = {
        matter: row.matter,
        granted: next === 'approved',
        reason: input.decision === 'refuse' ? input.reason : '',
      };
      const drafter = row.drafterId === null ? [] : [row.drafterId];
      await notify(unit, ctx, drafter, { kind: 'review-decided', params }, `/ledgers/reviews?id=${row.id}`);
      await assessAndStore(tx, ctx, [row.recordId]);
    }
    changed({ topic: 'ledger', id: row.recordId });
    const after = await tx.secrecyReview.findUniqueOrThrow({ where: { id: row.id }, include: reviewInclude });
    return toReviewDto(after, ctx);
  });
}
