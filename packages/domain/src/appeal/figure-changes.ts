import { allow, refuse, type Decision } from '../common/index.ts';
import type { IndicatorLeaf } from '../indicator/index.ts';
import {
  indexFacts,
  measure,
  metricByKey,
  recordKey,
  type EvaluationFacts,
  type FactsIndex,
  type GivenFigure,
  type Metric,
  type SubjectRef,
} from '../metric/index.ts';
import type { AppealRefusal } from './schema.ts';
import { concerns, isSame, type AppealTarget, type Change, type Changed } from './target.ts';

/** Which changes of its figure a leaf allows: records left out one by one, other figures in place of the counted. */
export type FigureChanges = { separable: boolean; correctable: boolean };

/** What a decision may change of the figure behind a leaf of a subject, by the rules that refuse the changes. */
export function figureChanges(index: FactsIndex, subject: SubjectRef, leaf: IndicatorLeaf): FigureChanges {
  if (leaf.metric === null) return { separable: false, correctable: false };
  return {
    separable: countsRecords(measure(index, leaf.metric, subject)),
    correctable: !countsFailing(leaf),
  };
}

/** Figures that count heads or points are no sum of records: leaving one record out does not tell the rest. */
export function excludeRecords(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
  changes: readonly Change<'exclude-record'>[],
): Changed {
  if (leaf.metric === null) return refuse('change-without-figure');
  let figure = measure(indexFacts(facts), leaf.metric, target.subject);
  const seen = new Set<string>();
  for (const { record, as } of changes) {
    const key = recordKey(record);
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
  const record = figure.failing.find((one) => recordKey(one) === key);
  if (record === undefined) return refuse('change-record-unknown');
  if (!countsRecords(figure)) return refuse('change-record-inseparable');
  const failing = figure.failing.filter((entry) => entry !== record);
  const left = {
    ...figure,
    failing,
    failingCount: figure.failingCount - 1,
    ...sharedWithout(figure, record.id),
  };
  return allow(
    as === 'passing'
      ? { ...left, numerator: figure.numerator + 1, passing: [...figure.passing, record] }
      : { ...left, denominator: figure.denominator - 1 },
  );
}

/** The record is no longer among those that fail this figure and others. */
function sharedWithout({ shared }: Metric, id: string): Pick<Metric, 'shared'> {
  if (shared === undefined) return {};
  return {
    shared: shared.map((group) =>
      group.records.includes(id)
        ? { ...group, count: group.count - 1, records: group.records.filter((one) => one !== id) }
        : group,
    ),
  };
}

/** Whether each record stands for one in the figure. Figures given by a ledger do not name those that pass. */
function countsRecords({ key, numerator, denominator, failingCount, passing }: Metric): boolean {
  if (failingCount !== denominator - numerator) return false;
  return metricByKey(key)?.family === 'ledger' || passing.length === numerator;
}

/** More parts than the whole is no figure, and a figure of nothing is a state, not a correction. */
export function correctFigure(
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
  const shared = failingCount === 0 ? undefined : figure.shared;
  return allow(
    withFigure(facts, target, { ...figure, numerator, denominator, failing, failingCount, shared }),
  );
}

/** Rules that go by each failing record: a figure without its records would not move them. */
function countsFailing({ rule }: IndicatorLeaf): boolean {
  return (
    rule.kind === 'deduction' || rule.kind === 'veto' || (rule.kind === 'tiered' && rule.over === 'failing')
  );
}

/** Facts in which the subject has nothing to measure under the leaf. */
export function withoutBusiness(
  facts: EvaluationFacts,
  target: AppealTarget,
  leaf: IndicatorLeaf,
): EvaluationFacts {
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
  const { key: metric, numerator, denominator, failing, failingCount, shared, passing } = figure;
  const counted = { numerator, denominator, failing, failingCount, passing };
  const given: GivenFigure = { metric, subject, ...counted, ...(shared === undefined ? {} : { shared }) };
  const others = facts.given.filter((entry) => entry.metric !== metric || !isSame(subject, entry.subject));
  return { ...facts, given: [...others, given] };
}
