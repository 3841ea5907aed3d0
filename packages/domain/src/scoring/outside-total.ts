import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import type { ComposedLeaf } from './compose.ts';
import { compare, least, rational, subtract, type Rational } from './rational.ts';

/**
 * Gives the bonus leaves their points, in document order, until the system's cap is reached. A gate opens only
 * when the base score lies strictly above it. Changes `leaves`; answers the bonus in hundredths.
 */
export function giveBonuses(
  system: IndicatorSystemDefinition,
  leaves: Map<string, ComposedLeaf>,
  base: Rational,
): number {
  let total = 0;
  for (const member of leaves.values()) {
    const { rule } = member.leaf;
    if (rule.kind !== 'bonus' || member.state !== 'measured' || member.points === null) continue;
    const isOpen = rule.above === null || compare(base, rational(rule.above)) > 0;
    const count = member.metric?.numerator ?? 0;
    const room = system.bonusCap === null ? rule.cap : Math.min(rule.cap, system.bonusCap - total);
    const points = isOpen ? Math.min(count * rule.perRecord, room) : 0;
    const figures = {
      ...member.figures,
      perRecord: rule.perRecord,
      cap: rule.cap,
      above: rule.above,
      open: Number(isOpen),
    };
    leaves.set(member.leaf.key, { ...member, points: rational(points), figures });
    total += points;
  }
  return total;
}

/** What the vetoes that occurred decide: their keys, and the score they leave (null: none). */
export type VetoDecision = { keys: string[]; score: Rational | null };

/** Vetoes with at least one failing record. A fixed score never lifts a lower one; no score goes before a fixed one. */
export function decideVetoes(leaves: Map<string, ComposedLeaf>, score: Rational): VetoDecision {
  const keys: string[] = [];
  let left: Rational | null = score;
  for (const { leaf, metric } of leaves.values()) {
    if (leaf.rule.kind !== 'veto' || (metric?.failingCount ?? 0) === 0) continue;
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
