import type { IndicatorLeaf, IndicatorSystemDefinition } from '../indicator/definition.ts';
import { leavesOf } from '../indicator/validate.ts';
import { indexFacts, type FactsIndex } from '../metric/facts-index.ts';
import type {
  AcceptedExplanation,
  EvaluationFacts,
  RecordRef,
  ReviewerMark,
  SubjectRef,
} from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import { measure } from '../metric/registry.ts';
import { ZERO, multiply, rational, roundHalfUp, type Rational } from './rational.ts';
import type { NodeState } from './result.ts';
import { applyRule, rateOf } from './rules.ts';

/** A system and facts, arranged once for all subjects. */
export type ScoringContext = {
  system: IndicatorSystemDefinition;
  leaves: IndicatorLeaf[];
  index: FactsIndex;
  explanations: Map<string, AcceptedExplanation>;
  marks: Map<string, ReviewerMark>;
};

/** What one leaf says about one subject, before composition. `raw` is in exact hundredths of its own weight. */
export type LeafOutcome = {
  leaf: IndicatorLeaf;
  state: NodeState;
  raw: Rational;
  metric: Metric | null;
  failing: RecordRef[];
  failingCount: number;
  figures: Record<string, number | string | null>;
};

/** Arranges a system and facts for scoring. */
export function scoringContext(system: IndicatorSystemDefinition, facts: EvaluationFacts): ScoringContext {
  return {
    system,
    leaves: leavesOf(system.nodes),
    index: indexFacts(facts),
    explanations: new Map(facts.explanations.map((entry) => [markKey(entry.subject, entry.leaf), entry])),
    marks: new Map(facts.marks.map((entry) => [markKey(entry.subject, entry.leaf), entry])),
  };
}

/**
 * One leaf for one subject. Where there was nothing to measure, an accepted explanation is worth its share of the
 * weight; without one the leaf's applicability decides between not applicable and not done.
 */
export function scoreLeaf(context: ScoringContext, leaf: IndicatorLeaf, subject: SubjectRef): LeafOutcome {
  if (!concerns(context, leaf, subject)) return nothing(leaf, 'not-applicable', null);
  const key = markKey(subject, leaf.key);
  const explained = context.explanations.has(key);
  if (leaf.rule.kind === 'reviewer') {
    const mark = context.marks.get(key);
    return mark === undefined ? empty(leaf, null, explained) : markOutcome(leaf, mark);
  }
  const metric = measure(context.index, leaf.metric ?? '', subject);
  if (metric.state === 'not-applicable') return empty(leaf, metric, explained);
  const { points, figures } = applyRule(leaf, metric);
  return {
    leaf,
    state: 'measured',
    raw: points,
    metric,
    failing: metric.failing,
    failingCount: metric.failingCount,
    figures: { ...metricFigures(metric), ...figures },
  };
}

function concerns(context: ScoringContext, leaf: IndicatorLeaf, subject: SubjectRef): boolean {
  const kinds = leaf.applicability.departmentKinds;
  if (kinds === null || subject.kind !== 'department') return true;
  const department = context.index.facts.departments.find((entry) => entry.id === subject.id);
  return department !== undefined && kinds.includes(department.kind);
}

function empty(leaf: IndicatorLeaf, metric: Metric | null, explained: boolean): LeafOutcome {
  const isOutside = leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto';
  if (isOutside) return nothing(leaf, 'not-applicable', metric);
  if (explained) {
    const raw = multiply(rational(leaf.weight), rational(leaf.explainedWorth, 100));
    return { ...nothing(leaf, 'explained', metric), raw, figures: { explainedWorth: leaf.explainedWorth } };
  }
  return nothing(leaf, leaf.applicability.whenEmpty, metric);
}

function nothing(leaf: IndicatorLeaf, state: NodeState, metric: Metric | null): LeafOutcome {
  return { leaf, state, raw: ZERO, metric, failing: [], failingCount: 0, figures: {} };
}

function markOutcome(leaf: IndicatorLeaf, mark: ReviewerMark): LeafOutcome {
  const points = Math.min(mark.points, leaf.weight);
  const failing = points < leaf.weight ? mark.evidence : [];
  return {
    leaf,
    state: 'measured',
    raw: rational(points),
    metric: null,
    failing,
    failingCount: failing.length,
    figures: { mark: mark.points, reason: mark.reason },
  };
}

function metricFigures(metric: Metric): Record<string, number> {
  return {
    numerator: metric.numerator,
    denominator: metric.denominator,
    rate: roundHalfUp(rateOf(metric)),
  };
}

function markKey(subject: SubjectRef, leaf: string): string {
  return `${subject.kind}|${subject.id}|${leaf}`;
}
