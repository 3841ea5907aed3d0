import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import {
  DecideReviewInput,
  RequestReviewInput,
  ReviewQueueInput,
  WithdrawReviewInput,
} from '@gongkai/domain/secrecy-review';
import {
  decideReview,
  readReview,
  requestReview,
  reviewQueue,
  withdrawReview,
} from '@gongkai/services/secrecy-review';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('review.read');
const request = procedureFor('review.request');

export const reviewRouter = router({
  /** Reviews that wait for the person, that run, or that have ended. */
  queue: read.input(ReviewQueueInput).query(({ ctx, input }) => reviewQueue(ctx.services, input)),
  /** One review sheet; null where there is none that the person may see. */
  sheet: read.input(z.object({ reviewId: Uuid })).query(({ ctx, input }) => readReview(ctx.services, input)),
  request: request.input(RequestReviewInput).mutation(({ ctx, input }) => requestReview(ctx.services, input)),
  withdraw: request
    .input(WithdrawReviewInput)
    .mutation(({ ctx, input }) => withdrawReview(ctx.services, input)),
  /** Pass the step that it waits for, or refuse with a reason. */
  decide: procedureFor('review.decide')
    .input(DecideReviewInput)
    .mutation(({ ctx, input }) => decideReview(ctx.services, input)),
});
