export {
  decideReview,
  decideReviewer,
  holdsStep,
  stepOf,
  type Reviewer,
  type ReviewFacts,
  type ReviewRefusal,
  type ReviewStep,
} from './decide.ts';
export {
  DecideOverrideInput,
  DecideReviewInput,
  Disclosure,
  RequestOverrideInput,
  RequestReviewInput,
  ReviewFindings,
  ReviewQueueInput,
  ReviewState,
  WithdrawReviewInput,
} from './inputs.ts';
export { refusePastReview, type PastReview, type PastReviewRefusal } from './past-review.ts';
