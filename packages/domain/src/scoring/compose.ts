import type { IndicatorNode, IndicatorSystemDefinition } from '../indicator/definition.ts';
import { FULL_WEIGHT, isOutsideTotal, leavesOf, weightOf } from '../indicator/validate.ts';
import type { LeafOutcome } from './leaf.ts';
import { ZERO, add, compare, divide, multiply, rational, subtract, sum, type Rational } from './rational.ts';

/** A leaf after composition: what it could bring and what it brings, in exact hundredths of the whole 100.00. */
export type ComposedLeaf = LeafOutcome & { possible: Rational; points: Rational | null };

/** The leaves of one subject by key; `applicableWeight` in hundredths is 0 where nothing applies. */
export type Composition = { leaves: Map<string, ComposedLeaf>; applicableWeight: number };

/**
 * Puts the leaves of one subject together. What does not apply leaves the denominator (`drop`), hands its weight
 * to its siblings (`spread`), or counts in full (`full`); then each level-1 group is kept from falling below zero.
 */
export function compose(system: IndicatorSystemDefinition, outcomes: Map<string, LeafOutcome>): Composition {
  const applies = (key: string) => {
    const outcome = outcomes.get(key);
    return outcome !== undefined && outcome.state !== 'not-applicable';
  };
  const inTotal = [...outcomes.values()].filter(({ leaf }) => !isOutsideTotal(leaf));
  const applicableWeight = inTotal
    .filter(({ leaf }) => applies(leaf.key))
    .reduce((total, { leaf }) => total + leaf.weight, 0);
  const possible = possibleWeights(system, applies, applicableWeight);
  const leaves = new Map<string, ComposedLeaf>();
  for (const outcome of outcomes.values()) {
    leaves.set(
      outcome.leaf.key,
      composeLeaf(system, outcome, possible.get(outcome.leaf.key) ?? ZERO, applicableWeight),
    );
  }
  for (const node of system.nodes) liftGroup(node, leaves);
  return { leaves, applicableWeight };
}

function composeLeaf(
  system: IndicatorSystemDefinition,
  outcome: LeafOutcome,
  possible: Rational,
  applicableWeight: number,
): ComposedLeaf {
  const { leaf, raw, state } = outcome;
  if (applicableWeight === 0) return { ...outcome, possible: ZERO, points: null };
  if (state === 'not-applicable') {
    const countsInFull = system.composition === 'full' && !isOutsideTotal(leaf);
    return { ...outcome, possible, points: countsInFull ? possible : null };
  }
  const points = leaf.weight === 0 ? raw : multiply(raw, divide(possible, rational(leaf.weight)));
  return { ...outcome, possible, points };
}

/** What each leaf could bring; these add up to the full 100.00 whenever something applies. */
function possibleWeights(
  system: IndicatorSystemDefinition,
  applies: (key: string) => boolean,
  applicableWeight: number,
): Map<string, Rational> {
  const possible = new Map<string, Rational>();
  if (applicableWeight === 0) return possible;
  if (system.composition === 'spread') {
    spread(system.nodes, rational(FULL_WEIGHT), applies, possible);
    return possible;
  }
  for (const leaf of leavesOf(system.nodes)) {
    if (system.composition === 'full') possible.set(leaf.key, rational(leaf.weight));
    else if (applies(leaf.key)) possible.set(leaf.key, rational(leaf.weight * FULL_WEIGHT, applicableWeight));
  }
  return possible;
}

/** Divides `amount` among the siblings that have something applicable, in proportion to their weights. */
function spread(
  nodes: readonly IndicatorNode[],
  amount: Rational,
  applies: (key: string) => boolean,
  possible: Map<string, Rational>,
): void {
  const live = nodes.filter((node) => leavesOf([node]).some((leaf) => leaf.weight > 0 && applies(leaf.key)));
  const total = live.reduce((all, node) => all + weightOf(node), 0);
  for (const node of live) {
    const part = multiply(amount, rational(weightOf(node), total));
    if (node.type === 'leaf') possible.set(node.key, part);
    else spread(node.children, part, applies, possible);
  }
}

/** A level-1 group never falls below zero: what was taken too much is given back, in document order. */
function liftGroup(node: IndicatorNode, leaves: Map<string, ComposedLeaf>): void {
  const members = leavesOf([node]).flatMap((leaf) => leaves.get(leaf.key) ?? []);
  let short = subtract(ZERO, sum(members.map((member) => member.points ?? ZERO)));
  for (const member of members) {
    if (compare(short, ZERO) <= 0) return;
    if (member.points === null || compare(member.points, ZERO) >= 0) continue;
    const owed = subtract(ZERO, member.points);
    const given = compare(owed, short) < 0 ? owed : short;
    leaves.set(member.leaf.key, { ...member, points: add(member.points, given) });
    short = subtract(short, given);
  }
}
