import { z } from 'zod';
import { LocalText } from '../indicator/index.ts';
import { RecordRef, SubjectRef } from '../metric/index.ts';

/** A figure before and after in hundredths; `change` is null where one of them is missing. */
const Change = z.object({
  before: z.int().nullable(),
  after: z.int().nullable(),
  change: z.int().nullable(),
});

/**
 * A leaf whose points or records changed. `touched` ones were judged anew; the others only moved with the whole:
 * composition shares weights out again, and rounded rows add up to the total.
 */
export const TouchedLeaf = Change.extend({
  key: z.string(),
  name: LocalText,
  cleared: z.array(RecordRef),
  added: z.array(RecordRef),
  touched: z.boolean(),
});
export type TouchedLeaf = z.infer<typeof TouchedLeaf>;

/** A subject whose place moved because another one's score did. Ranks count from 1. */
export const RankMove = z.object({
  subject: SubjectRef,
  name: z.string(),
  before: z.int().nullable(),
  after: z.int().nullable(),
});
export type RankMove = z.infer<typeof RankMove>;

/**
 * What a decision does: the subject's score and leaves (hundredths) before and after, and who changes places.
 * `leaves` are the subject's own, those touched first, then the largest change first; `moves` are all whose rank
 * changed, the appellant included.
 */
export const DecisionDifference = z.object({
  subject: SubjectRef,
  name: z.string(),
  score: Change,
  band: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  overall: Change,
  leaves: z.array(TouchedLeaf),
  moves: z.array(RankMove),
});
export type DecisionDifference = z.infer<typeof DecisionDifference>;
