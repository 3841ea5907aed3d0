import type { Role } from '../account/index.ts';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { DecideReviewInput, ReviewState } from './inputs.ts';

/** Why a step of a review is refused. */
export type ReviewRefusal =
  | 'version-conflict'
  | 'review-ended'
  | 'reviewer-is-drafter'
  | 'reviewer-twice'
  | 'review-not-yours'
  | 'review-finds-secret'
  | 'review-questions-open'
  | 'day-before-step';

/** A review as its rules see it. */
export type ReviewFacts = {
  state: ReviewState;
  departmentId: string;
  /** the department is the office (局办公室) itself */
  isOfficeDepartment: boolean;
  drafterId: string | null;
  initialById: string | null;
  secondById: string | null;
  /** the day of the step before the one it waits for */
  lastOn: PlainDate;
  version: number;
};

/** Who decides. The program itself (`userId` null) acts for what was done on paper. */
export type Reviewer = { userId: string | null; departmentId: string | null; roles: readonly Role[] };

export type ReviewStep = Exclude<ReviewState, 'approved' | 'refused'>;
const NEXT = { initial: 'second', second: 'approval', approval: 'approved' } as const satisfies Record<
  ReviewStep,
  ReviewState
>;

/** The step a review waits for, or null once it has ended. */
export function stepOf(state: ReviewState): ReviewStep | null {
  return state === 'approved' || state === 'refused' ? null : state;
}

/**
 * Whether the person holds the office that a step belongs to: 初审 the head of the department that made it (the
 * office for its own), 复审 the office, 批准 leadership.
 */
export function holdsStep(
  reviewer: Pick<Reviewer, 'departmentId' | 'roles'>,
  step: ReviewStep,
  review: Pick<ReviewFacts, 'departmentId' | 'isOfficeDepartment'>,
): boolean {
  const { departmentId, roles } = reviewer;
  if (step === 'approval') return roles.includes('leadership');
  if (step === 'second') return roles.includes('office');
  const leads = roles.includes('department-lead') && departmentId === review.departmentId;
  return leads || (roles.includes('office') && review.isOfficeDepartment);
}

/** Nobody takes two of the four parts: drafter, first, second, approver (审查人不得为拟稿人). */
function conflictOf(reviewer: Reviewer, review: ReviewFacts): ReviewRefusal | null {
  if (reviewer.userId === null) return null;
  if (reviewer.userId === review.drafterId) return 'reviewer-is-drafter';
  return [review.initialById, review.secondById].includes(reviewer.userId) ? 'reviewer-twice' : null;
}

function openQuestion({ findings }: DecideReviewInput & { decision: 'pass' }): ReviewRefusal | null {
  if (findings.stateSecret === null) return 'review-questions-open';
  return findings.stateSecret || findings.workSecret === true ? 'review-finds-secret' : null;
}

/** Whether this person may decide the step that the review waits for. Answers the step. */
export function decideReviewer(reviewer: Reviewer, review: ReviewFacts): Decision<ReviewStep, ReviewRefusal> {
  const step = stepOf(review.state);
  if (step === null) return refuse('review-ended', { state: review.state });
  if (reviewer.userId !== null && !holdsStep(reviewer, step, review))
    return refuse('review-not-yours', { step });
  const conflict = conflictOf(reviewer, review);
  return conflict === null ? allow(step) : refuse(conflict, { step });
}

/**
 * One step of a secrecy review (保密审查): by a person who holds it and has no other part in it, on or after the day
 * of the step before. What is found to be a state or work secret is never passed (先审查、后公开;
 * 保守国家秘密法实施条例 art. 42).
 */
export function decideReview(
  reviewer: Reviewer,
  review: ReviewFacts,
  input: DecideReviewInput,
  today: PlainDate,
): Decision<{ step: ReviewStep; next: ReviewState }, ReviewRefusal> {
  if (input.version !== review.version) return refuse('version-conflict');
  const step = decideReviewer(reviewer, review);
  if (!step.ok) return step;
  if (today < review.lastOn) return refuse('day-before-step', { on: review.lastOn });
  if (input.decision === 'refuse') return allow({ step: step.value, next: 'refused' });
  const open = openQuestion(input);
  return open === null
    ? allow({ step: step.value, next: NEXT[step.value] })
    : refuse(open, { step: step.value });
}
