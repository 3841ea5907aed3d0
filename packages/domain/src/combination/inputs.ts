import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { LocalText } from '../indicator/text.ts';
import { openText } from '../secrecy/index.ts';
import { SubjectKind } from '../metric/facts.ts';

/** A combination of more systems than this is no longer read by anyone. */
export const MAX_PARTS = 8;

/** A line of versions with its weight in hundredths of a per cent; whether it is right is judged by the rules. */
export const CombinationShare = z.object({
  systemKey: z.string().min(1).max(100),
  weight: z.int().min(-1_000_000).max(1_000_000),
});
export type CombinationShare = z.infer<typeof CombinationShare>;

/** What the office writes down. `missing`: a subject without a score in one part has no total (`gap`) or the rest counts. */
export const CombinationTerms = z.object({
  name: openText(1, 80),
  nameEn: openText(0, 120).default(''),
  subjectKind: SubjectKind,
  missing: z.enum(['gap', 'drop']),
  parts: z.array(CombinationShare).max(MAX_PARTS),
});
export type CombinationTerms = z.infer<typeof CombinationTerms>;

/** `id` null: a new one; otherwise `revision` is the one that was read. */
export const SaveCombinationInput = CombinationTerms.extend({
  id: Uuid.nullable(),
  revision: z.int().min(0).default(0),
});
export type SaveCombinationInput = z.infer<typeof SaveCombinationInput>;

export const CombinationVersionRef = z.object({ id: Uuid, revision: z.int().min(1) });
export type CombinationVersionRef = z.infer<typeof CombinationVersionRef>;

export const CombinationScoresInput = z.object({ id: Uuid, planId: Uuid });
export type CombinationScoresInput = z.infer<typeof CombinationScoresInput>;

/** Which announced evaluation stands for each part, by the part's line of versions. */
export const SettleCombinationInput = CombinationVersionRef.extend({
  planId: Uuid,
  title: openText(1, 80),
  evaluations: z
    .array(z.object({ systemKey: z.string().min(1).max(100), evaluationId: Uuid }))
    .max(MAX_PARTS),
});
export type SettleCombinationInput = z.infer<typeof SettleCombinationInput>;

export const CombinedResultRef = z.object({ resultId: Uuid });
export type CombinedResultRef = z.infer<typeof CombinedResultRef>;

/** What a stored total froze of each part: the evaluation, its very result by number and hash, and the weight. */
export const FrozenPart = z.object({
  systemKey: z.string(),
  name: LocalText,
  version: z.int(),
  weight: z.int(),
  evaluationId: Uuid,
  title: z.string(),
  periodFrom: PlainDate,
  periodTo: PlainDate,
  resultId: Uuid,
  resultNumber: z.int(),
  resultSha256: z.string(),
});
export type FrozenPart = z.infer<typeof FrozenPart>;
