import { z } from 'zod';
import {
  AcceptedExplanation,
  FactSources,
  LeafAdjustment,
  ReviewerMark,
  type EvaluationFacts,
} from '../metric/index.ts';

/** What people decided on top of the frozen facts; kept with each result, so that it can be computed again. */
export const DecidedFacts = z.object({
  explanations: z.array(AcceptedExplanation),
  marks: z.array(ReviewerMark),
  adjustments: z.array(LeafAdjustment),
  sources: FactSources.nullable(),
});
export type DecidedFacts = z.infer<typeof DecidedFacts>;

/** The frozen facts with the decisions put in: what the engine evaluates. */
export function withDecided(facts: EvaluationFacts, decided: DecidedFacts): EvaluationFacts {
  return {
    ...facts,
    explanations: [...facts.explanations, ...decided.explanations],
    marks: [...facts.marks, ...decided.marks],
    adjustments: [...facts.adjustments, ...decided.adjustments],
    sources: decided.sources,
  };
}
