export { decideReview } from './decide-review.ts';
export { requestReview } from './request-review.ts';
export { readReview, reviewQueue, type ReviewQueue } from './review-queue.ts';
export { withdrawReview } from './withdraw-review.ts';
export type { ReviewDto } from './review-row.ts';
