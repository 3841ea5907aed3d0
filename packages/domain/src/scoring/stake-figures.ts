import type { PlainDate } from '../common/index.ts';
import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import { leavesOf } from '../indicator/validate.ts';
import { indexFacts } from '../metric/facts-index.ts';
import type { EvaluationFacts, GivenFigure, RecordRef, SubjectRef } from '../metric/facts.ts';
import { movedShare, onlyShared } from './stake-shared.ts';
import { measure, metricByKey } from '../metric/registry.ts';
import type { MetricDefinition } from '../metric/metric.ts';

type Family = MetricDefinition['family'];

/**
 * A check of a ledger record that would pass if the record were put right today: by its metric, how it stands, and for
 * an open one the day on which it fails.
 */
export type StakeCheck = { metric: string; from: 'open' | 'fail'; failsOn?: PlainDate | null | undefined };

/**
 * One subject's facts with every figure of the system counted once. A change counts again only the metrics that it
 * can touch; the engine takes the others as they are, so that the result is the one of a whole evaluation.
 */
export type StakeBase = {
  own: EvaluationFacts;
  figures: Map<string, GivenFigure>;
  /** figures handed in from outside: they stand whatever is done */
  handedIn: ReadonlySet<string>;
};

/** Counts every figure of a subject once. */
export function stakeBase(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
): StakeBase {
  const own = ownFacts(facts, subject);
  const index = indexFacts(own);
  const keys = new Set(leavesOf(system.nodes).flatMap(({ metric }) => metric ?? []));
  const isOwn = (figure: GivenFigure) =>
    figure.subject.kind === subject.kind && figure.subject.id === subject.id;
  return {
    own,
    figures: new Map([...keys].map((key) => [key, onlyShared(figureOf(index, key, subject), keys)])),
    handedIn: new Set(facts.given.filter(isOwn).map(({ metric }) => metric)),
  };
}

function figureOf(index: ReturnType<typeof indexFacts>, metric: string, subject: SubjectRef): GivenFigure {
  const { key: _key, state: _state, ...counted } = measure(index, metric, subject);
  return { metric, subject, ...counted };
}

/** What the metrics of one subject look at. Figures given for others stay: they make a metric known. */
function ownFacts(facts: EvaluationFacts, subject: SubjectRef): EvaluationFacts {
  const tasks = facts.tasks.filter((task) =>
    subject.kind === 'item'
      ? task.itemId === subject.id
      : task.assignments.some(({ departmentId }) => departmentId === subject.id),
  );
  return { ...facts, tasks };
}

/** The facts after a change of tasks or sessions: the metrics of these families are counted again, the others not. */
export function changedFacts(base: StakeBase, change: Partial<EvaluationFacts>, families: readonly Family[]) {
  const isTouched = (metric: string) => {
    const family = metricByKey(metric)?.family;
    return family !== undefined && families.includes(family) && !base.handedIn.has(metric);
  };
  const given = [...base.figures.values()].filter(({ metric }) => !isTouched(metric));
  return { ...base.own, ...change, given };
}

/**
 * The facts after a ledger record was put right: only the figures of its checks move, and what others share with them.
 *
 * @param failing every metric of the system that the record fails now.
 */
export function mendedFacts(
  base: StakeBase,
  record: RecordRef,
  checks: readonly StakeCheck[],
  failing: readonly string[],
): EvaluationFacts {
  const moved = new Map(checks.map(({ metric, from }) => [metric, from]));
  const left = failing.filter((metric) => moved.get(metric) !== 'fail');
  const given = [...base.figures.values()].map((figure) => {
    const from = moved.get(figure.metric);
    const mended = from === undefined ? figure : mendedFigure(figure, record, from);
    return movedShare(mended, record, { from: failing, to: left });
  });
  return { ...base.own, given };
}

/**
 * The facts after a ledger record was left until its limit ran out: these checks, open now, fail.
 *
 * @param failing every metric of the system that the record fails already.
 */
export function missedFacts(
  base: StakeBase,
  record: RecordRef,
  missed: readonly string[],
  failing: readonly string[],
): EvaluationFacts {
  const figures = [...base.figures.values()];
  const isNamed = figures.some((figure) => figure.failing.some(({ id }) => id === record.id));
  const given = figures.map((figure) => {
    const fails = missed.includes(figure.metric);
    const failingCount = (figure.failingCount ?? figure.failing.length) + 1;
    const counted = fails ? { ...figure, denominator: figure.denominator + 1, failingCount } : figure;
    // Without counts of what is shared a record is known by its name alone.
    const named =
      fails && figure.shared === undefined ? { ...counted, failing: [...figure.failing, record] } : counted;
    return movedShare(named, record, { from: failing, to: [...failing, ...missed], isNamed });
  });
  return { ...base.own, given };
}

/** Something open passes: one more passed and one more decided. Something failed passes: one more of as many. */
function mendedFigure(figure: GivenFigure, record: RecordRef, from: StakeCheck['from']): GivenFigure {
  const numerator = figure.numerator + 1;
  if (from === 'open') return { ...figure, numerator, denominator: figure.denominator + 1 };
  const failing = figure.failing.filter(({ kind, id }) => kind !== record.kind || id !== record.id);
  const failingCount = Math.max(0, (figure.failingCount ?? figure.failing.length) - 1);
  return { ...figure, numerator, failing, failingCount };
}
