import type { IndicatorLeaf } from '../indicator/definition.ts';
import { isOutsideTotal } from '../indicator/validate.ts';
import type { Occurrence, RecordRef, ReviewerMark, SubjectRef } from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import { measure } from '../metric/registry.ts';
import { markKey, type ScoringContext } from './context.ts';
import { ZERO, multiply, rational, roundHalfUp, type Rational } from './rational.ts';
import type { CountedElsewhere, ElsewhereCount, NodeState } from './result.ts';
import { leafPoints, occurrencePoints, rateOf } from './rules.ts';

/**
 * What is known of one leaf for one subject before any points are given. `elsewhere` are the records that lose their
 * points in another leaf of the family; the metric and the occurrences do not count them any more.
 */
export type LeafDraft = {
  leaf: IndicatorLeaf;
  state: NodeState;
  /** Null where there is no figure: a reviewer's mark, or listed occurrences only. */
  metric: Metric | null;
  occurrences: Occurrence[];
  mark: ReviewerMark | null;
  note: string;
  elsewhere: CountedElsewhere[];
  /** How many more there are without a name. */
  elsewhereMore: ElsewhereCount[];
};

/** What one leaf says about one subject, before composition. `raw` is in exact hundredths of its own weight. */
export type LeafOutcome = LeafDraft & {
  raw: Rational;
  failing: RecordRef[];
  failingCount: number;
  figures: Record<string, number | string | null>;
};

/**
 * Looks one leaf up for one subject. A state that was decided goes before all figures. Where there was nothing to
 * measure, an accepted explanation is worth its share; without one the leaf's applicability decides.
 */
export function draftLeaf(context: ScoringContext, leaf: IndicatorLeaf, subject: SubjectRef): LeafDraft {
  if (!concerns(context, leaf, subject)) return nothing(leaf, 'not-applicable');
  const key = markKey(subject, leaf.key);
  const decided = context.states.get(key);
  if (decided !== undefined) return emptyAs(leaf, decided.state, decided.note);
  const occurrences = context.occurrences.get(key) ?? [];
  const mark = leaf.rule.kind === 'reviewer' ? (context.marks.get(key) ?? null) : null;
  const isFigure = leaf.metric !== null && leaf.rule.kind !== 'reviewer';
  const metric = isFigure ? measure(context.index, leaf.metric ?? '', subject) : null;
  const found = { ...nothing(leaf, 'measured'), occurrences, mark };
  if (metric?.state === 'measured') return { ...found, metric };
  const isListed = leaf.metric === null && leaf.rule.kind !== 'reviewer';
  if (isListed || mark !== null || occurrences.length > 0) return found;
  const explanation = context.explanations.get(key);
  return explanation === undefined
    ? { ...emptyAs(leaf, leaf.applicability.whenEmpty, ''), metric }
    : { ...emptyAs(leaf, 'explained', explanation.note), metric };
}

/** Gives a leaf its points by its rule. Bonus and veto are decided later, over the whole score. */
export function scoreLeaf(draft: LeafDraft): LeafOutcome {
  const { leaf, state, metric } = draft;
  const none = { ...draft, raw: ZERO, failing: [], failingCount: 0, figures: {} };
  if (state === 'explained') {
    const raw = multiply(rational(leaf.weight), rational(leaf.explainedWorth, 100));
    return { ...none, raw, figures: { explainedWorth: leaf.explainedWorth } };
  }
  if (state !== 'measured') return none;
  const { points, figures } = leafPoints(draft);
  return {
    ...draft,
    raw: points,
    ...failures(draft, points),
    figures: {
      ...(metric === null ? {} : metricFigures(metric)),
      ...elsewhereFigures(draft),
      ...occurrenceFigures(draft),
      ...figures,
    },
  };
}

/** The records that lost points here: those of the metric, of listed losses, and those a reviewer's mark rests on. */
function failures({ leaf, metric, occurrences, mark }: LeafDraft, points: Rational) {
  const losses = occurrences.filter(
    (entry) => leaf.rule.kind === 'veto' || occurrencePoints(leaf, entry) < 0,
  );
  const isMarkedDown = mark !== null && roundHalfUp(points) < leaf.weight;
  const evidence = isMarkedDown ? mark.evidence : [];
  const failing = [...(metric?.failing ?? []), ...evidence, ...losses.flatMap(({ record }) => record ?? [])];
  const failingCount =
    (metric?.failingCount ?? 0) + evidence.length + losses.reduce((sum, { count }) => sum + count, 0);
  return { failing, failingCount };
}

/** Whether a leaf concerns the subject at all, whatever there was to count. */
export function concerns(context: ScoringContext, leaf: IndicatorLeaf, subject: SubjectRef): boolean {
  const kinds = leaf.applicability.departmentKinds;
  if (kinds === null || subject.kind !== 'department') return true;
  const kind = context.departmentKinds.get(subject.id);
  return kind !== undefined && kinds.includes(kind);
}

/** Bonus and veto have no weight: what is not there simply does not count. */
function emptyAs(leaf: IndicatorLeaf, state: NodeState, note: string): LeafDraft {
  return { ...nothing(leaf, isOutsideTotal(leaf) ? 'not-applicable' : state), note };
}

function nothing(leaf: IndicatorLeaf, state: NodeState): LeafDraft {
  return {
    leaf,
    state,
    metric: null,
    occurrences: [],
    mark: null,
    note: '',
    elsewhere: [],
    elsewhereMore: [],
  };
}

function metricFigures(metric: Metric): Record<string, number> {
  return {
    numerator: metric.numerator,
    denominator: metric.denominator,
    rate: roundHalfUp(rateOf(metric)),
  };
}

function elsewhereFigures({ elsewhere, elsewhereMore }: LeafDraft): Record<string, number> {
  const all = elsewhereMore.reduce((sum, { count }) => sum + count, elsewhere.length);
  return all === 0 ? {} : { countedElsewhere: all };
}

function occurrenceFigures({ leaf, occurrences }: LeafDraft): Record<string, number> {
  if (occurrences.length === 0) return {};
  return {
    occurrences: occurrences.reduce((sum, { count }) => sum + count, 0),
    occurrencePoints: occurrences.reduce((sum, entry) => sum + occurrencePoints(leaf, entry), 0),
  };
}
