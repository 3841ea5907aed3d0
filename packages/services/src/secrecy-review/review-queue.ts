import type { ReviewQueueInput } from '@gongkai/domain/secrecy-review';
import type { Prisma } from '@gongkai/db';
import { actorId, organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { reviewInclude, toReviewDto, type ReviewDto } from './review-row.ts';

/** The reviews that wait for a step the person holds and has no other part in. */
function waitingFor({ actor }: ServiceContext): Prisma.SecrecyReviewWhereInput {
  if (actor.kind === 'system') return { state: { in: ['initial', 'second', 'approval'] } };
  const { userId, departmentId, roles } = actor;
  const steps: Prisma.SecrecyReviewWhereInput[] = [];
  if (roles.includes('department-lead') && departmentId !== null)
    steps.push({ state: 'initial', departmentId });
  if (roles.includes('office'))
    steps.push({ state: 'second' }, { state: 'initial', record: { department: { kind: 'office' } } });
  if (roles.includes('leadership')) steps.push({ state: 'approval' });
  const notOwn = (column: 'drafterId' | 'initialById' | 'secondById') => ({
    OR: [{ [column]: null }, { [column]: { not: userId } }],
  });
  return { AND: [{ OR: steps }, notOwn('drafterId'), notOwn('initialById'), notOwn('secondById')] };
}

function whereOf(ctx: ServiceContext, view: ReviewQueueInput['view']): Prisma.SecrecyReviewWhereInput {
  if (view === 'mine') return waitingFor(ctx);
  if (view === 'ended') return { state: { in: ['approved', 'refused'] } };
  return { state: { notIn: ['approved', 'refused'] } };
}

export type ReviewQueue = { reviews: ReviewDto[]; nextCursor: string | null; waiting: number };

/**
 * Reviews as far as the person may see them, newest first: those that wait for him, all that run, or the ended ones.
 * `waiting` is how many wait for him.
 */
export async function reviewQueue(ctx: ServiceContext, input: ReviewQueueInput): Promise<ReviewQueue> {
  const own = departmentBound(ctx, 'review.read');
  const scope = { ...organisationScope(ctx), ...(own === null ? {} : { departmentId: own }) };
  const rows = await ctx.db.secrecyReview.findMany({
    where: { AND: [scope, whereOf(ctx, input.view)] },
    include: reviewInclude,
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    ...(input.cursor === null ? {} : { cursor: { id: input.cursor }, skip: 1 }),
  });
  const shown = rows.slice(0, input.limit);
  const waiting =
    actorId(ctx) === null
      ? 0
      : await ctx.db.secrecyReview.count({ where: { AND: [scope, waitingFor(ctx)] } });
  return {
    reviews: shown.map((row) => toReviewDto(row, ctx)),
    nextCursor: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
    waiting,
  };
}

/** One review sheet. */
export async function readReview(
  ctx: ServiceContext,
  input: { reviewId: string },
): Promise<ReviewDto | null> {
  const own = departmentBound(ctx, 'review.read');
  const row = await ctx.db.secrecyReview.findFirst({
    where: { id: input.reviewId, ...organisationScope(ctx), ...(own === null ? {} : { departmentId: own }) },
    include: reviewInclude,
  });
  return row === null ? null : toReviewDto(row, ctx);
}
