import type { IndicatorGroup, IndicatorNode } from '../indicator/definition.ts';
import { isOutsideTotal, leavesOf } from '../indicator/validate.ts';
import type { ComposedLeaf } from './compose.ts';
import {
  ZERO,
  add,
  compare,
  divide,
  least,
  multiply,
  rational,
  subtract,
  sum,
  type Rational,
} from './rational.ts';

type Leaves = Map<string, ComposedLeaf>;
/** A leaf within the 100 that has points. */
type Member = ComposedLeaf & { points: Rational };

/**
 * Holds the limits of the groups, the inner ones first: what they bring (`cap`) and what they lose (`lossCap`) is
 * counted in document order until the limit is reached. Then no level-1 group is left below zero.
 */
export function limitGroups(nodes: readonly IndicatorNode[], leaves: Leaves): void {
  for (const node of nodes) {
    limitNode(node, leaves);
    liftGroup(node, leaves);
  }
}

function limitNode(node: IndicatorNode, leaves: Leaves): void {
  if (node.type === 'leaf') return;
  for (const child of node.children) limitNode(child, leaves);
  if ((node.cap ?? null) === null && (node.lossCap ?? null) === null) return;
  const members = membersOf(node, leaves);
  const scale = scaleWithin(members);
  if (scale !== null) holdLimits(node, members, scale, leaves);
}

function holdLimits(
  group: IndicatorGroup,
  members: readonly Member[],
  scale: Rational,
  leaves: Leaves,
): void {
  const total = sum(members.map(({ points }) => points));
  // Later leaves give way first: what came before the limit was reached stays.
  const later = members.toReversed();
  if (typeof group.cap === 'number') {
    const excess = subtract(total, multiply(rational(group.cap), scale));
    change(later, excess, ({ points }) => points, -1n, group.key, leaves);
  }
  if (typeof group.lossCap === 'number') {
    const full = sum(members.map(({ possible }) => possible));
    const lost = subtract(full, total);
    const excess = subtract(lost, multiply(rational(group.lossCap), scale));
    change(later, excess, ({ points, possible }) => subtract(possible, points), 1n, group.key, leaves);
  }
}

/** A level-1 group never falls below zero: what was taken too much is given back, in document order. */
function liftGroup(node: IndicatorNode, leaves: Leaves): void {
  const members = membersOf(node, leaves);
  const short = subtract(ZERO, sum(members.map(({ points }) => points)));
  change(members, short, ({ points }) => subtract(ZERO, points), 1n, node.key, leaves);
}

/** Adds (`sign` 1) or takes (−1) `amount` in all, from each member no more than it has `room` for. */
function change(
  members: readonly Member[],
  amount: Rational,
  room: (member: Member) => Rational,
  sign: 1n | -1n,
  by: string,
  leaves: Leaves,
): void {
  let left = amount;
  for (const member of members) {
    if (compare(left, ZERO) <= 0) return;
    const part = least(room(member), left);
    if (compare(part, ZERO) <= 0) continue;
    const signed = multiply(part, rational(sign));
    leaves.set(member.leaf.key, {
      ...member,
      points: add(member.points, signed),
      limited: { by, change: add(member.limited?.change ?? ZERO, signed) },
    });
    left = subtract(left, part);
  }
}

function membersOf(node: IndicatorNode, leaves: Leaves): Member[] {
  return leavesOf([node]).flatMap(({ key }) => {
    const member = leaves.get(key);
    if (member === undefined || member.points === null || isOutsideTotal(member.leaf)) return [];
    return [{ ...member, points: member.points }];
  });
}

/** How composition scaled what applies of a group; a limit is scaled alike. Null where nothing applies. */
function scaleWithin(members: readonly Member[]): Rational | null {
  const live = members.filter(({ state }) => state !== 'not-applicable');
  const weight = live.reduce((total, { leaf }) => total + leaf.weight, 0);
  return weight === 0 ? null : divide(sum(live.map(({ possible }) => possible)), rational(weight));
}
