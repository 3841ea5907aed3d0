import { allow, refuse, type Decision } from '../common/index.ts';
import type { IndicatorLeaf } from '../indicator/index.ts';
import type { EvaluationStatus } from './enums.ts';
import type { DecideLeafInput } from './inputs.ts';
import type { CycleRefusal } from './refusals.ts';
import { isAssessed, type LeafFile } from './settle.ts';

/** The most a leaf can bring, in hundredths: its weight, or a bonus' cap. */
export function mostPoints(leaf: IndicatorLeaf): number {
  return leaf.rule.kind === 'bonus' ? leaf.rule.cap : leaf.weight;
}

/** The least a leaf can bring: below zero only where its rule may take points off its group. */
export function leastPoints(leaf: IndicatorLeaf): number {
  const { rule } = leaf;
  if (rule.kind === 'have-lack') return -rule.lack;
  return rule.kind === 'deduction' && rule.floor === 'level-1' ? -10_000 : 0;
}

/** Whether a figure fits the leaf: between what it can lose and what it can bring. */
export function decidePoints(
  leaf: IndicatorLeaf,
  points: number | null,
): Decision<number | null, CycleRefusal> {
  const [from, to] = [leastPoints(leaf), mostPoints(leaf)];
  return points !== null && (points < from || points > to)
    ? refuse('entry-out-of-range', { from: from / 100, to: to / 100 })
    : allow(points);
}

/**
 * The office's verdict on one leaf. Whoever wrote the department's figure does not verify it himself; an explanation
 * must be answered, accepted or not.
 */
export function decideLeafVerdict(
  status: EvaluationStatus,
  file: LeafFile,
  input: DecideLeafInput,
  people: { verifierId: string | null; writerId: string | null },
): Decision<DecideLeafInput, CycleRefusal> {
  if (status !== 'verification') return refuse('evaluation-not-in-verification');
  if (file.counted.leaf.rule.kind === 'veto') return refuse('verdict-veto');
  if (!isAssessed(file)) return refuse('leaf-not-assessed');
  if (file.selfState === 'returned') return refuse('leaf-not-handed-in');
  if (people.verifierId !== null && people.verifierId === people.writerId) return refuse('verdict-own-entry');
  if (input.verdict === 'returned')
    return file.selfState === 'handed-in' ? allow(input) : refuse('leaf-not-handed-in');
  const isExplained = file.self !== null && file.self.explanation !== null;
  if (isExplained && input.explanationAccepted === null) return refuse('verdict-explanation-open');
  if (input.verdict !== 'adjusted') return allow(input);
  const points = decidePoints(file.counted.leaf, input.points);
  return points.ok ? allow(input) : points;
}
