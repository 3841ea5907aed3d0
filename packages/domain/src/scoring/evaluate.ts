import type { Band, IndicatorSystemDefinition, ScoredSystem } from '../indicator/definition.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/facts.ts';
import { compose, type Composition } from './compose.ts';
import { scoringContext, type ScoringContext } from './context.ts';
import { settleFamilies } from './family.ts';
import { draftsOf, settleOutcome } from './given-points.ts';
import { scoreLeaf, type LeafDraft, type LeafOutcome } from './leaf.ts';
import { decideVetoes, giveBonuses, vetoCut } from './outside-total.ts';
import { rankScores } from './rank.ts';
import {
  ZERO,
  add,
  divide,
  fromText,
  rational,
  roundHalfUp,
  sum,
  toText,
  type Rational,
} from './rational.ts';
import type { EvaluationResult, LostPoints, ResultNode, SubjectResult } from './result.ts';
import { sharesOf } from './shares.ts';
import { subjectsOf, type NamedSubject } from './subjects.ts';
import { scoreSheet } from './sheet.ts';

/**
 * Evaluates every subject of a system over frozen facts. Pure and exact: the same system and facts give the same
 * bytes, whatever order the records stand in. All points are hundredths, rounded half-up once, at the end.
 * The system must have been accepted by `readSystem`; RangeError when it names a metric that is neither known nor given.
 */
export function evaluate(system: ScoredSystem, facts: EvaluationFacts): EvaluationResult {
  const context = scoringContext(system, facts);
  const scored = subjectsOf(system, facts).map((entry) => evaluateSubject(context, entry));
  const subjects = [...Map.groupBy(scored, ({ group }) => group).values()].flatMap((like) =>
    inRankOrder(like, system.ranking),
  );
  const overall = meanScore(subjects);
  return {
    system: { key: system.key, name: system.name, composition: system.composition, ranking: system.ranking },
    subjectKind: system.subjectKind,
    asOf: facts.asOf,
    overall,
    overallBand: overall === null ? null : bandOf(system.bands, overall),
    subjects,
  };
}

/**
 * Evaluates one subject only; it has no rank then. Null when the facts do not know the subject.
 */
export function evaluateOne(
  system: ScoredSystem,
  facts: EvaluationFacts,
  subject: SubjectRef,
): SubjectResult | null {
  const entry = subjectsOf(system, facts).find((candidate) => candidate.subject.id === subject.id);
  return entry === undefined || subject.kind !== system.subjectKind
    ? null
    : evaluateSubject(scoringContext(system, facts), entry);
}

/** The band that a score in hundredths falls into; scores below zero fall into the lowest. */
export function bandOf(bands: readonly Band[], score: number): string {
  const ordered = bands.toSorted((a, b) => a.from - b.from);
  const band = ordered.findLast((candidate) => candidate.from <= score) ?? ordered[0];
  return band?.key ?? '';
}

/** Gives each its rank; the first first, those without a score last. */
export function inRankOrder<T extends { score: number | null; rank: number | null }>(
  scored: readonly T[],
  style: IndicatorSystemDefinition['ranking'],
): T[] {
  const places = rankScores(
    scored.map((entry) => entry.score),
    style,
  );
  return scored
    .map((entry, at) => ({ ...entry, ...places[at] }))
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

/** What every leaf counts for one subject, each record in one leaf of its family only. */
export function countOutcomes(
  drafts: readonly LeafDraft[],
  shares: ReturnType<typeof sharesOf>,
): LeafOutcome[] {
  return settleFamilies(drafts, shares).map(scoreLeaf);
}

function evaluateSubject(context: ScoringContext, { subject, name, group }: NamedSubject): SubjectResult {
  const { system } = context;
  const drafts = draftsOf(context, subject);
  const shares = sharesOf(system, drafts);
  const outcomes = countOutcomes(drafts, shares).map((outcome) => settleOutcome(context, outcome, subject));
  const composition = compose(system, outcomes, shares);
  const base = sum([...composition.leaves.values()].map((leaf) => leaf.points ?? ZERO));
  const bonus = giveBonuses(system, composition.leaves, base);
  const taskCount = taskCountOf(context, subject);
  return {
    subject,
    name,
    ...settle(system, composition, base, bonus, context.index.facts.rounding),
    bonus: roundHalfUp(bonus),
    group,
    rank: null,
    tied: false,
    taskCount,
    small: taskCount < system.smallBelow,
    applicableWeight: composition.applicableWeight,
  };
}

type Settled = Pick<
  SubjectResult,
  'score' | 'exact' | 'base' | 'band' | 'vetoes' | 'adjustments' | 'lost' | 'nodes'
>;

/** The score from its exact parts: vetoes, the one rounding, and the sheet that adds up to it. */
function settle(
  system: IndicatorSystemDefinition,
  composition: Composition,
  base: Rational,
  bonus: Rational,
  rounding: EvaluationFacts['rounding'],
): Settled {
  const whole = add(base, bonus);
  const veto = decideVetoes(composition.leaves, whole);
  const isEmpty = composition.applicableWeight === 0;
  const final = isEmpty ? null : veto.score;
  const cut = vetoCut(veto, whole);
  const sheet = scoreSheet(system.nodes, composition, roundHalfUp(add(whole, cut)), cut, rounding);
  const score = final === null ? null : roundHalfUp(final);
  return {
    score,
    exact: final === null ? null : toText(final),
    base: isEmpty ? null : roundHalfUp(base),
    band: settledBand(system, score, veto.keys.length > 0),
    vetoes: veto.keys,
    adjustments: sheet.cut === 0 ? [] : [{ kind: 'veto', key: veto.keys[0] ?? '', points: sheet.cut }],
    lost: lostPoints(sheet.nodes),
    nodes: sheet.nodes,
  };
}

function settledBand(
  system: IndicatorSystemDefinition,
  score: number | null,
  isVetoed: boolean,
): string | null {
  if (isVetoed) return bandOf(system.bands, 0);
  return score === null ? null : bandOf(system.bands, score);
}

/** The leaves that lost points, the largest loss first, equal losses in document order. */
function lostPoints(nodes: readonly ResultNode[]): LostPoints[] {
  return resultLeaves(nodes)
    .flatMap(({ key, name, points, possible, state, failing, failingCount }) =>
      points !== null && points < possible
        ? [{ key, name, points: possible - points, state, failing, failingCount }]
        : [],
    )
    .toSorted((a, b) => b.points - a.points);
}

/** The leaves of a result tree in document order. */
export function resultLeaves(nodes: readonly ResultNode[]): ResultNode[] {
  return nodes.flatMap((node) => (node.type === 'leaf' ? [node] : resultLeaves(node.children)));
}

function taskCountOf({ index }: ScoringContext, subject: SubjectRef): number {
  const records = subject.kind === 'item' ? index.tasksByItem : index.partsByDepartment;
  return records.get(subject.id)?.length ?? 0;
}

/** The mean of the exact scores, rounded once; null where there are none. */
export function meanScore(subjects: readonly { exact: string | null }[]): number | null {
  const scores = subjects.flatMap(({ exact }) => (exact === null ? [] : fromText(exact)));
  return scores.length === 0 ? null : roundHalfUp(divide(sum(scores), rational(scores.length)));
}
