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
