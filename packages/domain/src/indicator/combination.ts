import { z } from 'zod';
import { Band, IndicatorSystemDefinition } from './definition.ts';
import { LocalText } from './text.ts';

/** All weights of a combination together: 100.00 per cent. */
export const FULL_SHARE = 10_000;

/**
 * A system's part in a combined score; `weight` in hundredths of a per cent. `of`: what is scored are the subjects
 * themselves, or their members (such as towns drawn from a county), whose mean counts.
 */
export const CombinationPart = z.object({
  key: z.string().min(1),
  name: LocalText,
  weight: z.int().min(1).max(FULL_SHARE),
  of: z.enum(['own', 'members']).default('own'),
  system: IndicatorSystemDefinition,
});
export type CombinationPart = z.infer<typeof CombinationPart>;

/**
 * Several systems weighted together (80/20, 50/50). `missing`: a subject without a score in one part has no combined
 * score (`gap`), or the other parts' weights are taken for the whole (`drop`). It never counts as zero.
 */
export const SystemCombination = z.object({
  key: z.string().min(1),
  name: LocalText,
  missing: z.enum(['gap', 'drop']).default('gap'),
  ranking: z.enum(['dense', 'competition']),
  rankWithin: z.enum(['all', 'kind']).default('all'),
  bands: z.array(Band).min(1),
  parts: z.array(CombinationPart).min(1),
});
export type SystemCombination = z.infer<typeof SystemCombination>;
