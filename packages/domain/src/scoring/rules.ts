import type { IndicatorLeaf, IndicatorRule } from '../indicator/definition.ts';
import type { Occurrence } from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import type { LeafDraft } from './leaf.ts';
import {
  ZERO,
  add,
  compare,
  divide,
  greatest,
  least,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  type Rational,
} from './rational.ts';

type Figures = Record<string, number | string | null>;

/** Points in exact hundredths of the leaf's own weight, before composition, and the figures put into the formula. */
type RuleOutcome = { points: Rational; figures: Figures };

type Of<K extends IndicatorRule['kind']> = Extract<IndicatorRule, { kind: K }>;

const FULL_RATE = rational(10_000);

/**
 * The points of a measured leaf: what its rule gives for the figure (or where it begins without one) and the listed
 * occurrences on top. Never more than the weight, no more lost than the leaf's `lossCap`; below zero only where the
 * rule says that it eats into the level-1 group.
 */
export function leafPoints(draft: LeafDraft): RuleOutcome {
  const { leaf, metric, occurrences } = draft;
  if (leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto') return { points: ZERO, figures: {} };
  const ruled = metric === null ? unmeasured(draft) : applyRule(leaf, metric);
  if (occurrences.length > 0) ruled.figures['ruled'] = roundHalfUp(ruled.points);
  const listed = occurrences.reduce((total, entry) => total + occurrencePoints(leaf, entry), 0);
  const kept = greatest(lowest(leaf), least(rational(leaf.weight), add(ruled.points, rational(listed))));
  if (typeof leaf.lossCap !== 'number') return { ...ruled, points: kept };
  const points = greatest(rational(leaf.weight - leaf.lossCap), kept);
  return { points, figures: { ...ruled.figures, lossCap: leaf.lossCap } };
}

/** What an occurrence brings or takes in all, in hundredths; without points of its own it is worth one record of the rule. */
export function occurrencePoints({ rule }: IndicatorLeaf, { points, count }: Occurrence): number {
  if (points !== null) return points * count;
  if (rule.kind === 'deduction') return -rule.perRecord * count;
  return rule.kind === 'count-points' || rule.kind === 'bonus' ? rule.perRecord * count : 0;
}

/** numerator ÷ denominator in exact hundredths of a per cent; 0 when there is nothing to divide by. */
export function rateOf(metric: Pick<Metric, 'numerator' | 'denominator'>): Rational {
  return metric.denominator === 0 ? ZERO : rational(BigInt(metric.numerator) * 10_000n, metric.denominator);
}

/** Without a figure a sheet that lists losses begins with the full mark, one that lists gains with nothing. */
function unmeasured({ leaf, mark }: LeafDraft): RuleOutcome {
  if (mark !== null)
    return { points: rational(mark.points), figures: { mark: mark.points, reason: mark.reason } };
  const { rule, weight } = leaf;
  if (rule.kind === 'deduction')
    return {
      points: rational(weight),
      figures: { perRecord: rule.perRecord, failing: 0, floor: rule.floor },
    };
  if (rule.kind === 'count-points') return { points: ZERO, figures: { perRecord: rule.perRecord, count: 0 } };
  if (rule.kind === 'have-lack') return { points: rational(rule.have), figures: {} };
  return { points: rational(weight), figures: {} };
}

function lowest({ rule }: IndicatorLeaf): Rational {
  if (rule.kind === 'have-lack') return rational(-rule.lack);
  return rule.kind === 'deduction' && rule.floor === 'level-1' ? rational(-10_000_000_000) : ZERO;
}

function applyRule(leaf: IndicatorLeaf, metric: Metric): RuleOutcome {
  const { rule } = leaf;
  const weight = rational(leaf.weight);
  switch (rule.kind) {
    case 'ratio':
      return ratioPoints(rule, weight, metric);
    case 'proportional':
      return { points: multiply(weight, passRate(metric)), figures: { failing: metric.failingCount } };
    case 'deduction':
      return deductionPoints(rule, weight, metric);
    case 'tiered':
      return tieredPoints(rule, metric);
    case 'have-lack':
      return haveLackPoints(rule, metric);
    case 'count-points':
      return {
        points: least(weight, multiply(rational(rule.perRecord), rational(metric.numerator))),
        figures: { perRecord: rule.perRecord, count: metric.numerator },
      };
    case 'bonus':
    case 'veto':
    case 'reviewer':
      return { points: ZERO, figures: {} };
  }
}

function passRate(metric: Metric): Rational {
  return share(rateOf(metric), ZERO, FULL_RATE);
}

function ratioPoints(rule: Of<'ratio'>, weight: Rational, metric: Metric): RuleOutcome {
  const part = share(rateOf(metric), rational(rule.floor), rational(rule.target));
  return { points: multiply(weight, part), figures: { floor: rule.floor, target: rule.target } };
}

/** How far `rate` lies between `from` (0) and `to` (1), kept within both. */
function share(rate: Rational, from: Rational, to: Rational): Rational {
  const part = divide(subtract(rate, from), subtract(to, from));
  return greatest(ZERO, least(rational(1), part));
}

function deductionPoints(rule: Of<'deduction'>, weight: Rational, metric: Metric): RuleOutcome {
  const failing = metric.failingCount;
  const left = subtract(weight, multiply(rational(rule.perRecord), rational(failing)));
  return { points: left, figures: { perRecord: rule.perRecord, failing, floor: rule.floor } };
}

function tieredPoints(rule: Of<'tiered'>, metric: Metric): RuleOutcome {
  const value = tierValue(rule, metric);
  const reached = rule.tiers.findLast((tier) => compare(rational(tier.from), value) <= 0);
  return {
    points: rational(reached?.points ?? 0),
    figures: { over: rule.over, tierFrom: reached?.from ?? null, tierPoints: reached?.points ?? 0 },
  };
}

function tierValue(rule: Of<'tiered'>, metric: Metric): Rational {
  if (rule.over === 'rate') return rateOf(metric);
  return rational(rule.over === 'count' ? metric.numerator : metric.failingCount);
}

function haveLackPoints(rule: Of<'have-lack'>, metric: Metric): RuleOutcome {
  const has = metric.numerator > 0;
  return {
    points: rational(has ? rule.have : -rule.lack),
    figures: { have: rule.have, lack: rule.lack, count: metric.numerator },
  };
}
