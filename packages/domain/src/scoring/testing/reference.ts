import type { IndicatorLeaf, IndicatorNode, IndicatorSystemDefinition } from '../../indicator/definition.ts';
import type { Tally } from './arbitraries.ts';

/**
 * The rules once more, slowly and plainly, on unreduced fractions of big integers. Shares no code with the engine.
 */
type Fraction = [bigint, bigint];

const whole = (n: number): Fraction => [BigInt(n), 1n];
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const over = (a: Fraction, b: Fraction): Fraction =>
  b[0] > 0n ? [a[0] * b[1], a[1] * b[0]] : [-a[0] * b[1], -a[1] * b[0]];
const negative = (a: Fraction): Fraction => [-a[0], a[1]];
const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
const total = (list: Fraction[]): Fraction => list.reduce(plus, whole(0));

/** Half-up to a whole number, by looking at twice the fraction. */
function roundedHalfUp([n, d]: Fraction): number {
  const twice = 2n * n + d;
  const under = 2n * d;
  let result = twice / under;
  while (result * under > twice) result -= 1n;
  return Number(result);
}

type Plain = {
  leaf: IndicatorLeaf;
  level1: string;
  live: boolean;
  own: Fraction;
  pass: number;
  fail: number;
};

/** What a subject with these tallies scores: exact score, base and bonus in hundredths; null without a score. */
export function referenceScore(
  system: IndicatorSystemDefinition,
  tallies: readonly Tally[],
): { score: number | null; base: number | null; bonus: number; points: Map<string, Fraction> } {
  const list = flatten(system.nodes).map(({ leaf, level1 }, at) => plain(leaf, level1, tallies[at] ?? null));
  const inside = list.filter((entry) => entry.leaf.weight > 0);
  const applicable = inside.filter((entry) => entry.live).reduce((sum, entry) => sum + entry.leaf.weight, 0);
  if (applicable === 0) return { score: null, base: null, bonus: 0, points: new Map() };

  const points = new Map<string, Fraction>();
  for (const entry of inside) {
    const possible = possibleOf(system, list, entry, applicable);
    if (entry.live) points.set(entry.leaf.key, over(times(entry.own, possible), whole(entry.leaf.weight)));
    else if (system.composition === 'full') points.set(entry.leaf.key, whole(entry.leaf.weight));
  }
  // A level-1 group counts for zero at least.
  const groups = new Map<string, Fraction>();
  for (const entry of inside) {
    const before = groups.get(entry.level1) ?? whole(0);
    groups.set(entry.level1, plus(before, points.get(entry.leaf.key) ?? whole(0)));
  }
  const base = total([...groups.values()].map((value) => (less(value, whole(0)) ? whole(0) : value)));

  let bonus = 0;
  let result: Fraction | null = base;
  for (const { leaf, pass } of list) {
    if (leaf.rule.kind !== 'bonus') continue;
    if (leaf.rule.above !== null && !less(whole(leaf.rule.above), base)) continue;
    bonus += Math.min(pass * leaf.rule.perRecord, leaf.rule.cap);
    if (system.bonusCap !== null) bonus = Math.min(bonus, system.bonusCap);
  }
  result = plus(base, whole(bonus));
  for (const { leaf, fail } of list) {
    if (leaf.rule.kind !== 'veto' || fail === 0) continue;
    if (leaf.rule.effect.kind === 'no-score') result = null;
    else if (result !== null && less(whole(leaf.rule.effect.score), result))
      result = whole(leaf.rule.effect.score);
  }
  return { score: result === null ? null : roundedHalfUp(result), base: roundedHalfUp(base), bonus, points };
}

function flatten(
  nodes: readonly IndicatorNode[],
  level1?: string,
): { leaf: IndicatorLeaf; level1: string }[] {
  return nodes.flatMap((node) => {
    const top = level1 ?? node.key;
    return node.type === 'leaf' ? [{ leaf: node, level1: top }] : flatten(node.children, top);
  });
}

function plain(leaf: IndicatorLeaf, level1: string, tally: Tally): Plain {
  const pass = tally?.pass ?? 0;
  const fail = tally?.fail ?? 0;
  const base = { leaf, level1, pass, fail };
  if (pass + fail > 0) return { ...base, live: true, own: ownPoints(leaf, pass, fail) };
  if (tally?.explained)
    return { ...base, live: true, own: [BigInt(leaf.weight * leaf.explainedWorth), 100n] };
  return { ...base, live: leaf.applicability.whenEmpty === 'not-done', own: whole(0) };
}

function ownPoints({ rule, weight }: IndicatorLeaf, pass: number, fail: number): Fraction {
  const rate: Fraction = [BigInt(pass) * 10_000n, BigInt(pass + fail)];
  switch (rule.kind) {
    case 'ratio': {
      if (!less(whole(rule.floor), rate)) return whole(0);
      if (!less(rate, whole(rule.target))) return whole(weight);
      return over(times(whole(weight), plus(rate, whole(-rule.floor))), whole(rule.target - rule.floor));
    }
    case 'proportional':
      return plus(whole(weight), negative([BigInt(weight) * BigInt(fail), BigInt(pass + fail)]));
    case 'deduction': {
      const left = weight - fail * rule.perRecord;
      return whole(rule.floor === 'own' && left < 0 ? 0 : left);
    }
    case 'tiered': {
      let reached = 0;
      const value = rule.over === 'rate' ? rate : whole(rule.over === 'count' ? pass : fail);
      for (const tier of rule.tiers) if (!less(value, whole(tier.from))) reached = tier.points;
      return whole(reached);
    }
    case 'have-lack':
      return whole(pass > 0 ? rule.have : -rule.lack);
    case 'count-points':
      return whole(Math.min(weight, pass * rule.perRecord));
    default:
      return whole(0);
  }
}

function possibleOf(
  system: IndicatorSystemDefinition,
  list: readonly Plain[],
  entry: Plain,
  applicable: number,
): Fraction {
  if (system.composition === 'full') return whole(entry.leaf.weight);
  if (system.composition === 'drop') return [BigInt(entry.leaf.weight) * 10_000n, BigInt(applicable)];
  const live = new Set(
    list.filter((other) => other.live && other.leaf.weight > 0).map((other) => other.leaf.key),
  );
  // Walk down to the leaf; at each level only the siblings with something live share what came from above.
  let siblings: readonly IndicatorNode[] = system.nodes;
  let share: Fraction = whole(10_000);
  for (;;) {
    const sharing = siblings.filter((node) => keysOf(node).some((key) => live.has(key)));
    const own = sharing.find((node) => keysOf(node).includes(entry.leaf.key));
    if (own === undefined) return whole(0);
    share = over(
      times(share, whole(nominal(own))),
      whole(sharing.reduce((sum, node) => sum + nominal(node), 0)),
    );
    if (own.type === 'leaf') return share;
    siblings = own.children;
  }
}

function keysOf(node: IndicatorNode): string[] {
  return node.type === 'leaf' ? [node.key] : node.children.flatMap(keysOf);
}

function nominal(node: IndicatorNode): number {
  return node.type === 'leaf' ? node.weight : node.children.reduce((sum, child) => sum + nominal(child), 0);
}
