/** Every code a reviewed plan is refused with; each needs a message in both languages. */
export const PlanReviewRefusal = [
  'classified-text',
  'source-not-normalised',
  'plan-without-items',
  'anchor-outside-source',
  'items-overlap',
  'part-outside-item',
  'body-not-in-source',
  'item-number-twice',
  'plan-duplicate',
  'nothing-to-change',
] as const;
export type PlanReviewRefusal = (typeof PlanReviewRefusal)[number];

/** Every further code that breaking a plan down is refused with. */
export const BreakdownRefusal = [
  'tasks-not-ready',
  'nothing-to-issue',
  'suggestion-not-open',
  'suggestion-still-open',
  'plan-has-tasks',
  'anchor-outside-item',
  'owner-outside-department',
  'owner-without-lead',
  'import-with-errors',
  'import-without-rows',
] as const;
export type BreakdownRefusal = (typeof BreakdownRefusal)[number];
