import type { FactSources, LeafAdjustment, SourceFigure, SubjectRef } from '../metric/facts.ts';
import { markKey, type ScoringContext } from './context.ts';
import { draftLeaf, type LeafDraft, type LeafOutcome } from './leaf.ts';
import { multiply, rational, sum, toText } from './rational.ts';

/** Every leaf of a subject as measured, in document order, those taken up that verification gave points. */
export function draftsOf(context: ScoringContext, subject: SubjectRef): LeafDraft[] {
  return context.leaves.map((leaf) => takeUp(context, draftLeaf(context, leaf, subject), subject));
}

/** A leaf with nothing to measure counts where verification gave it points; one that is not for the subject never. */
function takeUp(context: ScoringContext, draft: LeafDraft, subject: SubjectRef): LeafDraft {
  const isAdjusted = context.adjustments.has(markKey(subject, draft.leaf.key));
  return isAdjusted && draft.leaf.rule.kind !== 'veto' ? { ...draft, state: 'measured' } : draft;
}

/** What is counted, then what verification adjusted, then weighed against the figures of other sources. */
export function settleOutcome(
  context: ScoringContext,
  outcome: LeafOutcome,
  subject: SubjectRef,
): LeafOutcome {
  const key = markKey(subject, outcome.leaf.key);
  const adjusted = adjustOutcome(outcome, context.adjustments.get(key));
  return weighOutcome(adjusted, context.index.facts.sources?.weights, context.figures.get(key) ?? []);
}

/**
 * The outcome with the points that verification put in its place; the counted ones stay among the figures. A leaf
 * that does not concern the subject cannot be adjusted: callers refuse that. Never more than the leaf can bring.
 */
function adjustOutcome(outcome: LeafOutcome, adjustment: LeafAdjustment | undefined): LeafOutcome {
  const { rule, weight } = outcome.leaf;
  if (adjustment === undefined || rule.kind === 'veto') return outcome;
  const most = rule.kind === 'bonus' ? rule.cap : weight;
  const points = Math.min(adjustment.points, most);
  return {
    ...outcome,
    state: 'measured',
    raw: rational(points),
    figures: {
      ...outcome.figures,
      counted: toText(outcome.raw),
      adjusted: points,
      adjustedReason: adjustment.reason,
    },
  };
}

/**
 * The outcome weighed against what other sources gave, exactly. Only where there was business: what does not apply,
 * an accepted explanation, bonuses and vetoes are nobody's estimate.
 */
function weighOutcome(
  outcome: LeafOutcome,
  weights: FactSources['weights'] | undefined,
  given: readonly SourceFigure[],
): LeafOutcome {
  const { rule, weight } = outcome.leaf;
  if (weights === undefined || weights.final === 100 || rule.kind === 'bonus' || rule.kind === 'veto')
    return outcome;
  if (outcome.state !== 'measured' && outcome.state !== 'not-done') return outcome;
  const parts = given.filter(({ source }) => weights[source] > 0);
  if (parts.length === 0) return outcome;
  const others = parts.reduce((all, { source }) => all + weights[source], 0);
  const weighed = [
    multiply(outcome.raw, rational(100 - others, 100)),
    ...parts.map(({ source, points }) => rational(withinLeaf(points, weight) * weights[source], 100)),
  ];
  return {
    ...outcome,
    state: 'measured',
    raw: sum(weighed),
    figures: {
      ...outcome.figures,
      final: toText(outcome.raw),
      finalShare: 100 - others,
      ...Object.fromEntries(parts.map(({ source, points }) => [source, points])),
      ...Object.fromEntries(parts.map(({ source }) => [`${source}Share`, weights[source]])),
    },
  };
}

function withinLeaf(points: number, weight: number): number {
  return Math.min(points, weight);
}
