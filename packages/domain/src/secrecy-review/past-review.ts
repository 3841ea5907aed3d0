import type { PlainDate } from '../common/index.ts';

/** A review done on paper: who and when, step by step. */
export type PastReview = {
  drafter: string;
  initialBy: string;
  initialOn: PlainDate;
  secondBy: string | null;
  secondOn: PlainDate | null;
  approvedBy: string;
  approvedOn: PlainDate;
};

export type PastReviewRefusal =
  | 'reviewer-is-drafter'
  | 'reviewer-twice'
  | 'review-days-order'
  | 'review-second-incomplete'
  | 'review-in-future';

function orderOf(days: readonly (PlainDate | null)[]): PlainDate[] {
  return days.filter((day) => day !== null);
}

/** What a review on paper is refused for, or null: distinct persons, and days in the order of the steps. */
export function refusePastReview(review: PastReview, today: PlainDate): PastReviewRefusal | null {
  const reviewers = [review.initialBy, review.secondBy, review.approvedBy].filter((name) => name !== null);
  if (reviewers.includes(review.drafter)) return 'reviewer-is-drafter';
  if (new Set(reviewers).size !== reviewers.length) return 'reviewer-twice';
  if ((review.secondBy === null) !== (review.secondOn === null)) return 'review-second-incomplete';
  const days = orderOf([review.initialOn, review.secondOn, review.approvedOn]);
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? ''))) return 'review-days-order';
  return review.approvedOn > today ? 'review-in-future' : null;
}
