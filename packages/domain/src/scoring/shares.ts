import type { IndicatorNode, ScoredSystem } from '../indicator/definition.ts';
import { fullMarksOf, isOutsideTotal, leavesOf, weightOf, wholeWeightOf } from '../indicator/validate.ts';
import type { LeafDraft } from './leaf.ts';
import { ZERO, divide, multiply, rational, type Rational } from './rational.ts';

/**
 * What each leaf could bring, in exact hundredths of the whole; these add up to the sheet's full marks (100.00 for
 * every system of an office) whenever something applies. `applicableWeight` in hundredths is 0 where nothing applies.
 */
export type Shares = { possible: Map<string, Rational>; applicableWeight: number };

/**
 * Divides the full marks among the leaves of one subject. What does not apply leaves the denominator (`drop`), hands its
 * weight to its siblings (`spread`), or keeps it (`full`).
 */
export function sharesOf(system: ScoredSystem, drafts: readonly LeafDraft[]): Shares {
  const live = drafts.filter(({ leaf, state }) => state !== 'not-applicable' && !isOutsideTotal(leaf));
  const applicableWeight = live.reduce((total, { leaf }) => total + leaf.weight, 0);
  const possible = new Map<string, Rational>();
  if (applicableWeight === 0) return { possible, applicableWeight };
  const whole = fullMarksOf(system);
  const weight = system.composition === 'full' ? wholeWeightOf(system.nodes) : applicableWeight;
  const applies = new Set(live.map(({ leaf }) => leaf.key));
  if (system.composition === 'spread') spread(system.nodes, rational(whole), applies, possible);
  else
    for (const { leaf } of drafts)
      if (system.composition === 'full' || applies.has(leaf.key))
        possible.set(leaf.key, rational(BigInt(leaf.weight) * BigInt(whole), BigInt(weight)));
  return { possible, applicableWeight };
}

/** How many exact hundredths of the whole one hundredth of a leaf's own weight is. */
export function scaleOf({ possible }: Shares, { key, weight }: { key: string; weight: number }): Rational {
  return weight === 0 ? rational(1) : divide(possible.get(key) ?? ZERO, rational(weight));
}

/** Divides `amount` among the siblings that have something applicable, in proportion to their weights. */
function spread(
  nodes: readonly IndicatorNode[],
  amount: Rational,
  applies: ReadonlySet<string>,
  possible: Map<string, Rational>,
): void {
  const live = nodes.filter((node) =>
    leavesOf([node]).some((leaf) => leaf.weight > 0 && applies.has(leaf.key)),
  );
  const total = live.reduce((all, node) => all + weightOf(node), 0);
  for (const node of live) {
    const part = multiply(amount, rational(weightOf(node), total));
    if (node.type === 'leaf') possible.set(node.key, part);
    else spread(node.children, part, applies, possible);
  }
}
