import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';

/** Whether the matter is to be published (公开属性). */
export const Disclosure = z.enum(['proactive', 'on-request', 'not-disclosed']);
export type Disclosure = z.infer<typeof Disclosure>;

/** The steps of a review in their order, and its ends. A review stands at the step it waits for. */
export const ReviewState = z.enum(['initial', 'second', 'approval', 'approved', 'refused']);
export type ReviewState = z.infer<typeof ReviewState>;

export const RequestReviewInput = z.object({
  recordId: Uuid,
  publication: z.string().max(80),
  matter: openText(2, 300),
  disclosure: Disclosure.default('proactive'),
  basis: openText(0, 300).nullable().default(null),
  channel: openText(0, 200).nullable().default(null),
});
export type RequestReviewInput = z.infer<typeof RequestReviewInput>;

/** The four questions of the review sheet; null is not answered. */
export const ReviewFindings = z.object({
  stateSecret: z.boolean().nullable().default(null),
  workSecret: z.boolean().nullable().default(null),
  tradeSecret: z.boolean().nullable().default(null),
  privacy: z.boolean().nullable().default(null),
});
export type ReviewFindings = z.infer<typeof ReviewFindings>;

/** `pass` leads to the next step; the last step's pass is the approval. A refusal needs its reason. */
export const DecideReviewInput = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('pass'),
    reviewId: Uuid,
    version: z.int(),
    note: openText(0, 500).default(''),
    findings: ReviewFindings.prefault({}),
  }),
  z.object({ decision: z.literal('refuse'), reviewId: Uuid, version: z.int(), reason: openText(2, 500) }),
]);
export type DecideReviewInput = z.infer<typeof DecideReviewInput>;

export const WithdrawReviewInput = z.object({ reviewId: Uuid, version: z.int() });
export type WithdrawReviewInput = z.infer<typeof WithdrawReviewInput>;

/** `mine`: waiting for this person; `asked`: asked for by him or his department; `ended`: approved or refused. */
export const ReviewQueueInput = z.object({
  view: z.enum(['mine', 'asked', 'ended']).default('mine'),
  cursor: Uuid.nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type ReviewQueueInput = z.infer<typeof ReviewQueueInput>;

/** Asks the security administrator to let one text pass that carries a mark. The text itself is not kept. */
export const RequestOverrideInput = z.object({
  /** a ledger's key and field, such as `normative-document.title` */
  place: z.string().trim().min(1).max(200),
  text: z.string().min(1).max(20_000),
  reason: openText(5, 500),
});
export type RequestOverrideInput = z.infer<typeof RequestOverrideInput>;

export const DecideOverrideInput = z.object({
  overrideId: Uuid,
  granted: z.boolean(),
  reason: openText(2, 500),
});
export type DecideOverrideInput = z.infer<typeof DecideOverrideInput>;
