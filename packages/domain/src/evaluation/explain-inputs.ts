import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { SubjectRef } from '../metric/index.ts';

/** Failing records shown on one page. */
export const FAILING_PAGE = 50;
/** How many of its failing records a figure of a ledger names; sheets and comparisons list no more either. */
export const NAMED_RECORDS = 20;

/**
 * One page of the records that fail a metric of a subject. `leaf` is the indicator for which they are listed; `asOf` is the day to judge by, null for the office's
 * today; pages count from 1.
 */
export const ListFailingInput = z.object({
  planId: Uuid,
  subject: SubjectRef,
  metric: z.string().min(1).max(200),
  leaf: z.string().min(1).max(200).optional(),
  asOf: PlainDate.nullable().default(null),
  page: z.int().min(1).max(100_000).default(1),
});
export type ListFailingInput = z.infer<typeof ListFailingInput>;
