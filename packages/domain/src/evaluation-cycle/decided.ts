import { z } from 'zod';
import {
  AcceptedExplanation,
  FactSources,
  GivenFigure,
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
  /** figures that an appeal corrected */
  given: z.array(GivenFigure).default([]),
});
export type DecidedFacts = z.infer<typeof DecidedFacts>;

/** The frozen facts with the decisions put in: what the engine evaluates. A corrected figure takes the counted one's place. */
export function withDecided(facts: EvaluationFacts, decided: DecidedFacts): EvaluationFacts {
  const corrected = new Set(decided.given.map(figureName));
  return {
    ...facts,
    explanations: [...facts.explanations, ...decided.explanations],
    marks: [...facts.marks, ...decided.marks],
    adjustments: [...facts.adjustments, ...decided.adjustments],
    sources: decided.sources,
    given: [...facts.given.filter((figure) => !corrected.has(figureName(figure))), ...decided.given],
  };
}

/**
 * What is decided on top of the frozen facts, read off the facts in which the decisions stand: the reverse of
 * {@link withDecided}. An entry that was frozen stays frozen: decisions add and replace, they do not take away.
 */
export function decidedFrom(frozen: EvaluationFacts, facts: EvaluationFacts): DecidedFacts {
  return {
    explanations: beyond(frozen.explanations, facts.explanations),
    marks: beyond(frozen.marks, facts.marks),
    adjustments: beyond(frozen.adjustments, facts.adjustments),
    sources: facts.sources,
    given: beyond(frozen.given, facts.given),
  };
}

function beyond<T>(known: readonly T[], all: readonly T[]): T[] {
  const texts = new Set(known.map((entry) => JSON.stringify(entry)));
  return all.filter((entry) => !texts.has(JSON.stringify(entry)));
}

function figureName({ metric, subject }: GivenFigure): string {
  return `${metric}|${subject.kind}|${subject.id}`;
}
