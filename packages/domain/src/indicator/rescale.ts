import type { IndicatorLeaf, IndicatorNode, IndicatorRule } from './definition.ts';
import { isOutsideTotal, leavesOf } from './validate.ts';

/**
 * The tree with the weights of some leaves scaled in proportion, so that they sum to `total` hundredths. By the
 * largest remainder, so that nothing is lost: every weight is rounded down, the hundredths left over go to the largest
 * fractions, the first of equals first. Leaves that all weigh 0 share equally. Bonus and veto stay outside.
 * Points of a rule that are measured by the weight (tiers, have or lack) go along with it.
 *
 * @param within keys of the leaves to scale; the others stay as they are.
 */
export function rescale(
  nodes: readonly IndicatorNode[],
  within: ReadonlySet<string>,
  total: number,
): IndicatorNode[] {
  const leaves = leavesOf(nodes).filter((leaf) => within.has(leaf.key) && !isOutsideTotal(leaf));
  const weights = share(
    leaves.map(({ weight }) => weight),
    Math.max(0, total),
  );
  const scaled = new Map(leaves.map(({ key }, at) => [key, weights[at] ?? 0]));
  return withWeights(nodes, scaled);
}

/** `total` divided in proportion to whole numbers, into whole numbers that sum to it. */
function share(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const ratio = sum === 0 ? parts.map(() => 1) : parts;
  const whole = sum === 0 ? parts.length : sum;
  if (whole === 0) return [];
  // Weights are below 10^6 hundredths: the products stay exact.
  const floors = ratio.map((part) => Math.floor((part * total) / whole));
  const rests = ratio.map((part) => (part * total) % whole);
  const left = total - floors.reduce((all, part) => all + part, 0);
  const chosen = new Set(
    rests
      .map((rest, at) => ({ rest, at }))
      .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return floors.map((part, at) => (chosen.has(at) ? part + 1 : part));
}

function withWeights(nodes: readonly IndicatorNode[], weights: ReadonlyMap<string, number>): IndicatorNode[] {
  return nodes.map((node) => {
    if (node.type === 'group') return { ...node, children: withWeights(node.children, weights) };
    const weight = weights.get(node.key) ?? node.weight;
    return weight === node.weight ? node : { ...node, weight, rule: scaledRule(node, weight) };
  });
}

/** Rounded down, so that no points rise above the weight and the order of tiers stays. */
function scaledRule({ rule, weight: old }: IndicatorLeaf, weight: number): IndicatorRule {
  const scaled = (points: number) =>
    old === 0 ? Math.min(points, weight) : Math.floor((points * weight) / old);
  if (rule.kind === 'tiered')
    return { ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, points: scaled(tier.points) })) };
  return rule.kind === 'have-lack' ? { ...rule, have: scaled(rule.have) } : rule;
}
