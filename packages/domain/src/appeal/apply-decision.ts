import { allow, type Decision } from '../common/index.ts';
import type { IndicatorSystemDefinition } from '../indicator/index.ts';
import type { EvaluationFacts, SubjectRef } from '../metric/index.ts';
import {
  compareResults,
  evaluate,
  resultLeaves,
  type EvaluationResult,
  type ResultNode,
  type SubjectResult,
} from '../scoring/index.ts';
import { applyChanges } from './apply-changes.ts';
import type { DecisionDifference } from './difference.ts';
import type { AppealRefusal, FactChange } from './schema.ts';
import type { AppealTarget } from './target.ts';

export type Rescored = { facts: EvaluationFacts; result: EvaluationResult; difference: DecisionDifference };

/**
 * Scores again after changes to one leaf of one subject. Only that subject's sheet may differ afterwards; the
 * others keep every hundredth and may only change places. `score` is how facts become a result: by default the
 * engine over this system alone.
 *
 * @returns refusals of {@link applyChanges}. Throws Error when another subject's sheet moved: then a metric or rule
 * reads across subjects, which must not be published.
 */
export function applyDecision(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  target: AppealTarget,
  changes: readonly FactChange[],
  score: (facts: EvaluationFacts) => EvaluationResult = (known) => evaluate(system, known),
): Decision<Rescored, AppealRefusal> {
  const changed = applyChanges(system, facts, target, changes);
  if (!changed.ok) return changed;
  const before = score(facts);
  const after = score(changed.value);
  const moved = movedOthers(before, after, target.subject);
  if (moved.length > 0) throw new Error(`the decision moved other subjects: ${moved.join(', ')}`);
  return allow({
    facts: changed.value,
    result: after,
    difference: differenceOf(before, after, target.subject),
  });
}

/** What changed for one subject between two results, and who changed places. Throws RangeError for an unknown subject. */
export function differenceOf(
  before: EvaluationResult,
  after: EvaluationResult,
  subject: SubjectRef,
): DecisionDifference {
  const comparison = compareResults(before, after);
  const own = comparison.subjects.find((entry) => entry.subject.id === subject.id);
  if (own === undefined) throw new RangeError(`unknown subject: ${subject.id}`);
  const judged = judgedAnew(sheetOf(before, subject), sheetOf(after, subject));
  return {
    subject,
    name: own.name,
    score: { before: own.before, after: own.after, change: own.change },
    band: { before: sheetOf(before, subject)?.band ?? null, after: sheetOf(after, subject)?.band ?? null },
    overall: comparison.overall,
    leaves: own.leaves
      .map((leaf) => ({ ...leaf, touched: judged.has(leaf.key) }))
      .toSorted((a, b) => Number(b.touched) - Number(a.touched)),
    moves: comparison.subjects
      .filter(({ rankBefore, rankAfter }) => rankBefore !== rankAfter)
      .map((entry) => ({
        subject: entry.subject,
        name: entry.name,
        before: entry.rankBefore,
        after: entry.rankAfter,
      })),
  };
}

/** The keys of leaves that differ in more than the points shared out to them. */
function judgedAnew(before: SubjectResult | null, after: SubjectResult | null): Set<string> {
  const earlier = new Map(resultLeaves(before?.nodes ?? []).map((leaf) => [leaf.key, verdictOf(leaf)]));
  const later = resultLeaves(after?.nodes ?? []).filter((leaf) => earlier.get(leaf.key) !== verdictOf(leaf));
  return new Set(later.map(({ key }) => key));
}

function verdictOf({ state, metric, formula, failing }: ResultNode): string {
  return JSON.stringify([
    state,
    metric,
    formula?.rule,
    formula?.figures['mark'],
    formula?.figures['adjusted'],
    failing,
  ]);
}

/** The ids of subjects other than `subject` whose sheets differ in anything but their place. */
function movedOthers(before: EvaluationResult, after: EvaluationResult, subject: SubjectRef): string[] {
  const earlier = new Map(before.subjects.map((sheet) => [sheet.subject.id, withoutPlace(sheet)]));
  return after.subjects
    .filter((sheet) => sheet.subject.id !== subject.id)
    .filter((sheet) => earlier.get(sheet.subject.id) !== withoutPlace(sheet))
    .map((sheet) => sheet.subject.id);
}

/** Both results come from the same engine, so equal sheets have equal bytes. */
function withoutPlace(sheet: SubjectResult): string {
  return JSON.stringify({ ...sheet, rank: null, tied: false });
}

function sheetOf(result: EvaluationResult, subject: SubjectRef): SubjectResult | null {
  return result.subjects.find((sheet) => sheet.subject.id === subject.id) ?? null;
}
