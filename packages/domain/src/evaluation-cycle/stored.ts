import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { SourceWeights } from '../discrepancy/index.ts';
import { IndicatorSystemDefinition } from '../indicator/index.ts';
import { PartPeriod } from './part-periods.ts';

/** The systems of a draft; null is the one in force on the day of opening. */
export const DraftSystems = z.array(z.object({ systemId: Uuid.nullable() })).min(1);

/** A system as it was frozen at the opening. */
export const FrozenSystem = z.object({
  systemId: Uuid,
  name: z.string(),
  version: z.int(),
  definition: IndicatorSystemDefinition,
});
export type FrozenSystem = z.infer<typeof FrozenSystem>;
export const FrozenSystems = z.array(FrozenSystem).min(1);

/** The random sample of an evaluation: `percent` of each department's leaves, drawn by `seed`. */
export const Sampling = z.object({ seed: z.string(), percent: z.int() });
export type Sampling = z.infer<typeof Sampling>;

/** Who counts how much, and whether a third party takes part. */
export const StoredWeights = z.object({ weights: SourceWeights, thirdParty: z.boolean() });

export const PartPeriods = z.array(PartPeriod);

/** Whether a last day rests on a published holiday notice. */
export const DueState = z.enum(['official', 'assumed']);
