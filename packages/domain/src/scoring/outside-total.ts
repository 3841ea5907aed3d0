import type { IndicatorNode, IndicatorSystemDefinition } from '../indicator/definition.ts';
import { weightOf } from '../indicator/validate.ts';
import type { ComposedLeaf } from './compose.ts';
import { ZERO, add, compare, least, rational, subtract, type Rational } from './rational.ts';
import { occurrencePoints } from './rules.ts';

type Leaves = Map<string, ComposedLeaf>;
/** How much room is left under the limits of the groups around a leaf; it is used up in document order. */
type Room = { cap: number; lossCap: number };

/**
 * Gives the bonus leaves their points, in document order, until the limits of their groups and of the system are
 * reached. A gate opens only when the base score lies strictly above it. Listed losses outside the 100 come last and
 * never take the score below zero. Changes `leaves`; answers the bonus in exact hundredths, losses taken off.
 */
export function giveBonuses(system: IndicatorSystemDefinition, leaves: Leaves, base: Rational): Rational {
  const whole: Room = { cap: system.bonusCap ?? Infinity, lossCap: Infinity };
  const rooms = roomsOf(system.nodes, [whole]);
  let gained = 0;
  for (const member of leaves.values()) gained += giveBonus(member, leaves, base, rooms);
  let left = add(base, rational(gained));
  for (const member of leaves.values()) left = subtract(left, takePenalty(member, leaves, left, rooms));
  return subtract(left, base);
}

/** What a bonus leaf's records and listed occurrences come to, before gate and limits; verification may have set it. */
function earned({ leaf, metric, occurrences, state, figures }: ComposedLeaf): number {
  if (leaf.rule.kind !== 'bonus' || state !== 'measured') return 0;
  if (typeof figures['adjusted'] === 'number') return figures['adjusted'];
  const listed = occurrences.reduce((sum, entry) => sum + occurrencePoints(leaf, entry), 0);
  return (metric?.numerator ?? 0) * leaf.rule.perRecord + listed;
}

function giveBonus(member: ComposedLeaf, leaves: Leaves, base: Rational, rooms: Map<string, Room[]>): number {
  const { leaf, state } = member;
  const { rule } = leaf;
  if (rule.kind !== 'bonus' || state !== 'measured' || member.points === null) return 0;
  const isOpen = rule.above === null || compare(base, rational(rule.above)) > 0;
  const around = rooms.get(leaf.key) ?? [];
  const limits = [rule.cap, ...around.map(({ cap }) => cap)];
  const points = isOpen ? Math.max(0, Math.min(earned(member), ...limits)) : 0;
  for (const room of around) room.cap -= points;
  const { perRecord, cap, above } = rule;
  const figures = { ...member.figures, perRecord, cap, above, open: Number(isOpen) };
  leaves.set(leaf.key, { ...member, points: rational(points), figures });
  return points;
}

function takePenalty(
  member: ComposedLeaf,
  leaves: Leaves,
  left: Rational,
  rooms: Map<string, Room[]>,
): Rational {
  const { rule, key } = member.leaf;
  const owed = -earned(member);
  if (rule.kind !== 'bonus' || member.points === null || owed <= 0) return ZERO;
  const around = rooms.get(key) ?? [];
  const taken = Math.max(0, Math.min(owed, rule.cap, ...around.map(({ lossCap }) => lossCap)));
  for (const room of around) room.lossCap -= taken;
  const points = least(rational(taken), left);
  leaves.set(key, { ...member, points: subtract(ZERO, points) });
  return points;
}

/** For each leaf the rooms around it: the whole's, and those of groups that hold nothing within the 100. */
function roomsOf(nodes: readonly IndicatorNode[], around: readonly Room[]): Map<string, Room[]> {
  return new Map(
    nodes.flatMap((node): [string, Room[]][] => {
      if (node.type === 'leaf') return [[node.key, [...around]]];
      const own =
        weightOf(node) > 0 ? [] : [{ cap: node.cap ?? Infinity, lossCap: node.lossCap ?? Infinity }];
      return [...roomsOf(node.children, [...around, ...own])];
    }),
  );
}

/** What the vetoes that occurred decide: their keys, and the score they leave (null: none). */
export type VetoDecision = { keys: string[]; score: Rational | null };

/** Vetoes with at least one failing record. A fixed score never lifts a lower one; no score goes before a fixed one. */
export function decideVetoes(leaves: Leaves, score: Rational): VetoDecision {
  const keys: string[] = [];
  let left: Rational | null = score;
  for (const { leaf, failingCount } of leaves.values()) {
    if (leaf.rule.kind !== 'veto' || failingCount === 0) continue;
    keys.push(leaf.key);
    const { effect } = leaf.rule;
    left = effect.kind === 'no-score' || left === null ? null : least(left, rational(effect.score));
  }
  return { keys, score: left };
}

/** What a veto takes off the score; zero when it takes nothing or leaves no score. */
export function vetoCut(decision: VetoDecision, score: Rational): Rational {
  return decision.score === null ? rational(0) : subtract(decision.score, score);
}
