import { allow, refuse, type Decision } from '../common/index.ts';
import { leavesOf, type IndicatorLeaf, type IndicatorSystemDefinition } from '../indicator/index.ts';
import {
  indexFacts,
  measure,
  metricByKey,
  type EvaluationFacts,
  type GivenFigure,
  type Metric,
  type SubjectRef,
} from '../metric/index.ts';
import type { AppealRefusal, FactChange } from './schema.ts';

/** The one leaf of one subject that changes may touch. */
export type AppealTarget = { subject: SubjectRef; leaf: string };

type Change<K extends FactChange['kind']> = Extract<FactChange, { kind: K }>;
type Changed = Decision<EvaluationFacts, AppealRefusal>;

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
    case 'correct-figure':
      return correctFigure(facts, target, leaf, first);
    case 'exclude-record':
      return excludeRecords(facts, target, leaf, [first]);
  }
}

/** Figures that count heads or points are no sum of records: leaving one record out does not tell the rest. */
function excludeRecords(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  changes: readonly Change<'exclude-record'>[],
): Changed {
  if (leaf.metric === null) return refuse('change-without-figure');
  let figure = measure(indexFacts(facts), leaf.metric, target.subject);
  const seen = new Set<string>();
  for (const { record, as } of changes) {
    const key = `${record.kind}|${record.id}`;
    if (seen.has(key)) return refuse('change-record-twice');
    seen.add(key);
    const next = withoutRecord(figure, key, as);
    if (!next.ok) return next;
    figure = next.value;
  }
  return allow(withFigure(facts, target, figure));
}

function withoutRecord(
  figure: Metric,
  key: string,
  as: 'passing' | 'uncounted',
): Decision<Metric, AppealRefusal> {
  const record = figure.failing.find(({ kind, id }) => `${kind}|${id}` === key);
  if (record === undefined) return refuse('change-record-unknown');
  if (!countsRecords(figure)) return refuse('change-record-inseparable');
  const failing = figure.failing.filter((entry) => entry !== record);
  const left = { ...figure, failing, failingCount: figure.failingCount - 1 };
  return allow(
    as === 'passing'
      ? { ...left, numerator: figure.numerator + 1, passing: [...figure.passing, record] }
      : { ...left, denominator: figure.denominator - 1 },
  );
}

/** Whether each record stands for one in the figure. Figures given by a ledger do not name those that pass. */
function countsRecords({ key, numerator, denominator, failingCount, passing }: Metric): boolean {
  if (failingCount !== denominator - numerator) return false;
  return metricByKey(key)?.family === 'ledger' || passing.length === numerator;
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

/** More parts than the whole is no figure, and a figure of nothing is a state, not a correction. */
function correctFigure(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  change: Change<'correct-figure'>,
): Changed {
  if (leaf.metric === null) return refuse('change-without-figure');
  if (countsFailing(leaf)) return refuse('change-needs-record');
  const { numerator, denominator } = change;
  if (denominator === 0 || numerator > denominator) return refuse('change-figure-impossible');
  const figure = measure(indexFacts(facts), leaf.metric, target.subject);
  const failing = numerator === denominator ? [] : figure.failing;
  const failingCount = failing.length === 0 ? 0 : figure.failingCount;
  return allow(withFigure(facts, target, { ...figure, numerator, denominator, failing, failingCount }));
}

/** Rules that go by each failing record: a figure without its records would not move them. */
function countsFailing({ rule }: IndicatorLeaf): boolean {
  return (
    rule.kind === 'deduction' || rule.kind === 'veto' || (rule.kind === 'tiered' && rule.over === 'failing')
  );
}

/** Facts in which the subject has nothing to measure under the leaf. */
function withoutBusiness(facts: EvaluationFacts, target: AppealTarget, leaf: IndicatorLeaf): EvaluationFacts {
  const marks = facts.marks.filter((entry) => !concerns(target, entry));
  if (leaf.metric === null) return { ...facts, marks };
  const nothing = {
    key: leaf.metric,
    numerator: 0,
    denominator: 0,
    failing: [],
    failingCount: 0,
    passing: [],
  };
  return withFigure({ ...facts, marks }, target, nothing);
}

function withFigure(
  facts: EvaluationFacts,
  { subject }: AppealTarget,
  figure: Omit<Metric, 'state'>,
): EvaluationFacts {
  const { key: metric, numerator, denominator, failing, failingCount, passing } = figure;
  const given: GivenFigure = { metric, subject, numerator, denominator, failing, failingCount, passing };
  const others = facts.given.filter((entry) => entry.metric !== metric || !isSame(subject, entry.subject));
  return { ...facts, given: [...others, given] };
}

function concerns(target: AppealTarget, entry: { subject: SubjectRef; leaf: string }): boolean {
  return entry.leaf === target.leaf && isSame(target.subject, entry.subject);
}

function isSame(a: SubjectRef, b: SubjectRef): boolean {
  return a.kind === b.kind && a.id === b.id;
}
