import type { IndicatorLeaf, IndicatorRule } from '../indicator/definition.ts';
import type { Metric } from '../metric/metric.ts';
import {
  ZERO,
  compare,
  divide,
  greatest,
  least,
  multiply,
  rational,
  subtract,
  type Rational,
} from './rational.ts';

type Figures = Record<string, number | string | null>;

/** Points in exact hundredths of the leaf's own weight, before composition, and the figures put into the formula. */
export type RuleOutcome = { points: Rational; figures: Figures };

type Of<K extends IndicatorRule['kind']> = Extract<IndicatorRule, { kind: K }>;

const FULL_RATE = rational(10_000);

/**
 * The points that a measured metric earns under a leaf's rule. Never more than the weight; below zero only where
 * the rule says that it eats into the level-1 group. Bonus and veto are decided later, over the whole score.
 */
export function applyRule(leaf: IndicatorLeaf, metric: Metric): RuleOutcome {
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

/** numerator ÷ denominator in exact hundredths of a per cent; 0 when there is nothing to divide by. */
export function rateOf(metric: Pick<Metric, 'numerator' | 'denominator'>): Rational {
  return metric.denominator === 0 ? ZERO : rational(BigInt(metric.numerator) * 10_000n, metric.denominator);
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
  return {
    points: rule.floor === 'own' ? greatest(ZERO, left) : left,
    figures: { perRecord: rule.perRecord, failing, floor: rule.floor },
  };
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
