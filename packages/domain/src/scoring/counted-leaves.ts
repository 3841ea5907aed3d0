import type { IndicatorLeaf, IndicatorSystemDefinition } from '../indicator/definition.ts';
import type { EvaluationFacts, RecordRef, SubjectRef } from '../metric/facts.ts';
import { scoringContext } from './context.ts';
import { countOutcomes } from './evaluate.ts';
import { concerns, draftLeaf } from './leaf.ts';
import { rational, type Rational } from './rational.ts';
import type { NodeState } from './result.ts';
import { sharesOf } from './shares.ts';

/**
 * One leaf of one subject as the facts count it, before composition: `points` in exact hundredths of the leaf's own
 * weight. `concerned` is false where the leaf is not for this kind of department.
 */
export type CountedLeaf = {
  leaf: IndicatorLeaf;
  concerned: boolean;
  state: NodeState;
  points: Rational;
  metric: { key: string; numerator: number; denominator: number } | null;
  failing: RecordRef[];
  failingCount: number;
};

/** Every leaf of every given subject in document order, as {@link CountedLeaf}. */
export function countedLeaves(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subjects: readonly SubjectRef[],
): Map<string, CountedLeaf[]> {
  const context = scoringContext(system, facts);
  return new Map(
    subjects.map((subject) => {
      const drafts = context.leaves.map((leaf) => draftLeaf(context, leaf, subject));
      const outcomes = countOutcomes(drafts, sharesOf(system, drafts));
      const leaves = outcomes.map((outcome): CountedLeaf => {
        const { leaf, state, raw, metric, failing, failingCount } = outcome;
        return {
          leaf,
          concerned: concerns(context, leaf, subject),
          state,
          points: leaf.rule.kind === 'bonus' ? bonusPoints(leaf, metric?.numerator ?? 0) : raw,
          metric:
            metric === null
              ? null
              : { key: metric.key, numerator: metric.numerator, denominator: metric.denominator },
          failing,
          failingCount,
        };
      });
      return [subject.id, leaves];
    }),
  );
}

/** What a bonus would bring were its gate open; the gate is decided over the whole score. */
function bonusPoints(leaf: IndicatorLeaf, count: number): Rational {
  return leaf.rule.kind === 'bonus'
    ? rational(Math.min(count * leaf.rule.perRecord, leaf.rule.cap))
    : rational(0);
}
