import { allow, refuse } from '../common/index.ts';
import { leavesOf, type IndicatorLeaf, type IndicatorSystemDefinition } from '../indicator/index.ts';
import type { EvaluationFacts } from '../metric/index.ts';
import { correctFigure, excludeRecords, withoutBusiness } from './figure-changes.ts';
import type { FactChange } from './schema.ts';
import { concerns, type AppealTarget, type Change, type Changed } from './target.ts';

/**
 * New facts with the changes applied to one leaf of one subject; the given facts stay as they are. A counted figure
 * becomes a given one for this subject, so another leaf of the same subject over the same metric moves with it: one
 * record has one truth.
 *
 * @returns refusals: `appeal-leaf-unknown`, `change-beside-others` (only excluded records go together), and what
 * each kind of change refuses.
 */
export function applyChanges(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  target: AppealTarget,
  changes: readonly FactChange[],
): Changed {
  const leaf = leavesOf(system.nodes).find(({ key }) => key === target.leaf);
  if (leaf === undefined) return refuse('appeal-leaf-unknown');
  const [first] = changes;
  if (first === undefined) return allow(facts);
  return changeFacts(leaf, unadjusted(facts, target), target, changes);
}

/** What verification adjusted on this leaf is judged anew: the change goes before it. */
function unadjusted(facts: EvaluationFacts, target: AppealTarget): EvaluationFacts {
  return { ...facts, adjustments: facts.adjustments.filter((entry) => !concerns(target, entry)) };
}

function changeFacts(
  leaf: IndicatorLeaf,
  facts: EvaluationFacts,
  target: AppealTarget,
  changes: readonly FactChange[],
): Changed {
  const [first] = changes;
  if (first === undefined) return allow(facts);
  const excluded = changes.filter((change) => change.kind === 'exclude-record');
  if (excluded.length === changes.length) return excludeRecords(facts, target, leaf, excluded);
  if (changes.length > 1) return refuse('change-beside-others');
  switch (first.kind) {
    case 'accept-explanation':
      return acceptExplanation(facts, target, leaf, first);
    case 'set-mark':
      return setMark(facts, target, leaf, first);
    case 'set-state':
      return leaf.applicability.whenEmpty === 'not-done'
        ? refuse('change-state-impossible')
        : allow(withoutBusiness(facts, target, leaf));
    case 'set-points':
      return setPoints(facts, target, leaf, first);
    case 'correct-figure':
      return correctFigure(facts, target, leaf, first);
    case 'exclude-record':
      return excludeRecords(facts, target, leaf, [first]);
  }
}

function acceptExplanation(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  change: Change<'accept-explanation'>,
): Changed {
  if (leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto') return refuse('change-state-impossible');
  const others = facts.explanations.filter((entry) => !concerns(target, entry));
  const entry = { subject: target.subject, leaf: target.leaf, note: change.note };
  return allow({ ...withoutBusiness(facts, target, leaf), explanations: [...others, entry] });
}

function setMark(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  change: Change<'set-mark'>,
): Changed {
  if (leaf.rule.kind !== 'reviewer') return refuse('change-mark-without-reviewer');
  if (change.points > leaf.weight) return refuse('change-mark-above-weight', { weight: leaf.weight });
  const others = facts.marks.filter((entry) => !concerns(target, entry));
  const { points, reason, evidence } = change;
  return allow({
    ...facts,
    marks: [...others, { subject: target.subject, leaf: target.leaf, points, reason, evidence }],
  });
}

/** The office's own judgement of a leaf's points; a veto has none. */
function setPoints(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  { points, reason }: Change<'set-points'>,
): Changed {
  const { rule, weight } = leaf;
  if (rule.kind === 'veto') return refuse('change-points-impossible');
  const most = rule.kind === 'bonus' ? rule.cap : weight;
  if (points > most) return refuse('change-mark-above-weight', { weight: most });
  const { subject } = target;
  return allow({
    ...facts,
    adjustments: [...facts.adjustments, { subject, leaf: target.leaf, points, reason }],
  });
}
