import type { EvaluationResult, LostPoints, ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import { resultLeaves } from '@gongkai/domain/scoring';
import { recordTitle, subjectName, textFor } from '../workbook/score-subjects.ts';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { ReportLocale } from '../workbook/words.ts';
import type { EvaluationReportInput, Rectified } from './report-input.ts';

/** One dimension: the mean rate over all subjects it applies to, in per cent with two decimals; null for none. */
export type Dimension = { name: string; mean: number | null; before: number | null };

/** What lost points, over all subjects. Points in hundredths; `share` of all lost points in per cent. */
export type Cause = { name: string; points: number; share: number; subjects: number; records: number };

/** One subject's loss under one indicator, with its records and what became of them. */
export type Loss = {
  subject: string;
  indicator: string;
  points: number;
  failing: number;
  records: { title: string; rectified: Rectified }[];
};

/** Without bonuses, which stand outside the 100: no dimension is more than whole. */
function rateOf(node: ResultNode): number | null {
  const within = resultLeaves([node]).filter(({ weight, points }) => weight > 0 && points !== null);
  const possible = within.reduce((sum, leaf) => sum + leaf.possible, 0);
  return possible <= 0 ? null : (within.reduce((sum, { points }) => sum + (points ?? 0), 0) * 100) / possible;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 100) / 100;
}

type Subjects = readonly SubjectResult[];

function nodesAt(subjects: Subjects, key: string): ResultNode[] {
  return subjects.flatMap(({ nodes }) => nodes.filter((node) => node.key === key));
}

function meanAt(subjects: Subjects, key: string): number | null {
  return meanOf(nodesAt(subjects, key).map(rateOf));
}

/** The subjects that one system evaluates, and what it consists of. */
export type SystemPart = { definition: IndicatorSystemDefinition; subjects: Subjects; before: Subjects };

function shapeOf(nodes: readonly { key: string }[]): string {
  return nodes.map(({ key }) => key).join('|');
}

/** A result by the systems that it was computed with, which have dimensions of their own; empty ones left out. */
export function partsOf({ systems, result, previous }: EvaluationReportInput): SystemPart[] {
  const shapes = systems.map(({ definition }) => shapeOf(definition.nodes));
  const of = (from: EvaluationResult | null, at: number) =>
    (from?.subjects ?? []).filter(({ nodes }) => Math.max(0, shapes.indexOf(shapeOf(nodes))) === at);
  return systems
    .map(({ definition }, at) => ({
      definition,
      subjects: of(result, at),
      before: of(previous?.result ?? null, at),
    }))
    .filter(({ subjects }) => subjects.length > 0);
}

/** The top rows of a system that stand within the 100, each with its mean now and before. */
export function dimensionsOf(
  { definition, subjects, before }: SystemPart,
  locale: ReportLocale,
): Dimension[] {
  return definition.nodes
    .filter(({ key }) => nodesAt(subjects, key).some(({ weight }) => weight > 0))
    .map(({ key, name }) => ({
      name: textFor(name, locale),
      mean: meanAt(subjects, key),
      before: meanAt(before, key),
    }));
}

/** One subject's rate in each dimension of {@link dimensionsOf}, in per cent; null where it does not apply. */
export function dimensionRates(subject: SubjectResult, { subjects }: SystemPart): (number | null)[] {
  return subject.nodes
    .filter(({ key }) => nodesAt(subjects, key).some(({ weight }) => weight > 0))
    .map((node) => {
      const rate = rateOf(node);
      return rate === null ? null : Math.round(rate * 100) / 100;
    });
}

/** Indicators by the points they cost over all subjects, the dearest first. */
export function causesOf({ result, locale }: EvaluationReportInput): Cause[] {
  const lost = result.subjects.flatMap((subject) => subject.lost);
  const all = lost.reduce((sum, { points }) => sum + points, 0);
  return [...Map.groupBy(lost, ({ key }) => key).values()]
    .flatMap((own): Cause[] => {
      const [first] = own;
      if (first === undefined) return [];
      const points = own.reduce((sum, one) => sum + one.points, 0);
      return [
        {
          name: textFor(first.name, locale),
          points,
          share: all === 0 ? 0 : Math.round((points * 1000) / all) / 10,
          subjects: own.length,
          records: own.reduce((sum, { failingCount }) => sum + failingCount, 0),
        },
      ];
    })
    .toSorted((a, b) => b.points - a.points);
}

function lossOf(subject: SubjectResult, lost: LostPoints, input: EvaluationReportInput): Loss {
  const leaf = resultLeaves(subject.nodes).find(({ key }) => key === lost.key);
  const metric = leaf?.metric?.key ?? null;
  return {
    subject: subjectName(subject, input.result.subjects[0]?.group ?? null, input.locale),
    indicator: textFor(lost.name, input.locale),
    points: lost.points,
    failing: lost.failingCount,
    records: lost.failing.map((record) => ({
      title: recordTitle(record, metric),
      rectified: input.rectified(lost.key, record),
    })),
  };
}

/** Every loss of every subject in the order of the ranking, each subject's dearest first. */
export function lossesOf(input: EvaluationReportInput): Loss[] {
  return input.result.subjects.flatMap((subject) => subject.lost.map((lost) => lossOf(subject, lost, input)));
}

/** The dearest losses that have records to show, one for each subject and indicator. */
export function typicalProblems(losses: readonly Loss[], count: number): Loss[] {
  return losses
    .filter(({ records }) => records.length > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, count);
}
