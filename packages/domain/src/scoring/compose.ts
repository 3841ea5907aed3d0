import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { isOutsideTotal } from '../indicator/validate.ts';
import type { LeafOutcome } from './leaf.ts';
import { limitGroups } from './limits.ts';
import { ZERO, multiply, type Rational } from './rational.ts';
import { scaleOf, type Shares } from './shares.ts';

/**
 * A leaf after composition: what it could bring and what it brings, in exact hundredths of the whole 100.00.
 * `limited` is what a group's limit took off or gave back, and which group's.
 */
export type ComposedLeaf = LeafOutcome & {
  possible: Rational;
  points: Rational | null;
  limited: { by: string; change: Rational } | null;
};

/** The leaves of one subject by key; `applicableWeight` in hundredths is 0 where nothing applies. */
export type Composition = { leaves: Map<string, ComposedLeaf>; applicableWeight: number };

/** Puts the leaves of one subject together, each scaled to its share of the 100; then the groups' limits hold. */
export function compose(
  system: IndicatorSystemDefinition,
  outcomes: readonly LeafOutcome[],
  shares: Shares,
): Composition {
  const leaves = new Map(outcomes.map((outcome) => [outcome.leaf.key, composeLeaf(system, outcome, shares)]));
  if (shares.applicableWeight > 0) limitGroups(system.nodes, leaves);
  return { leaves, applicableWeight: shares.applicableWeight };
}

function composeLeaf(system: IndicatorSystemDefinition, outcome: LeafOutcome, shares: Shares): ComposedLeaf {
  const { leaf, raw, state } = outcome;
  const possible = isOutsideTotal(leaf) ? ZERO : (shares.possible.get(leaf.key) ?? ZERO);
  const composed = { ...outcome, possible, limited: null };
  if (shares.applicableWeight === 0) return { ...composed, points: null };
  if (state === 'not-applicable') {
    const countsInFull = system.composition === 'full' && !isOutsideTotal(leaf);
    return { ...composed, points: countsInFull ? possible : null };
  }
  return { ...composed, points: multiply(raw, scaleOf(shares, leaf)) };
}
