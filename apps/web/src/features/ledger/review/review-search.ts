import { z } from 'zod';

export const REVIEW_VIEWS = ['mine', 'asked', 'ended'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** Which reviews are listed, and the one that is open. */
export const ReviewSearch = z.object({
  view: z.enum(REVIEW_VIEWS).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});
