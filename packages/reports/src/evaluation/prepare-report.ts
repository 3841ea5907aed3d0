import type { EvaluationResult, LostPoints, ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import { resultLeaves } from '@gongkai/domain/scoring';
import { recordTitle, textFor } from '../workbook/score-subjects.ts';
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

function rateOf({ points, possible }: ResultNode): number | null {
  return points === null || possible <= 0 ? null : (points * 100) / possible;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((known.reduce((sum, value) => sum + value, 0) / known.length) * 100) / 100;
}

function nodesAt(result: EvaluationResult, key: string): ResultNode[] {
  return result.subjects.flatMap(({ nodes }) => nodes.filter((node) => node.key === key));
}

function meanAt(result: EvaluationResult | null, key: string): number | null {
  return result === null ? null : meanOf(nodesAt(result, key).map(rateOf));
}

/** The top rows of the system that stand within the 100, each with its mean now and before. */
export function dimensionsOf({ definition, result, previous, locale }: EvaluationReportInput): Dimension[] {
  return definition.nodes
    .filter(({ key }) => nodesAt(result, key).some(({ weight }) => weight > 0))
    .map(({ key, name }) => ({
      name: textFor(name, locale),
      mean: meanAt(result, key),
      before: meanAt(previous?.result ?? null, key),
    }));
}

/** One subject's rate in each dimension of {@link dimensionsOf}, in per cent; null where it does not apply. */
export function dimensionRates(subject: SubjectResult, { result }: EvaluationReportInput): (number | null)[] {
  return subject.nodes
    .filter(({ key }) => nodesAt(result, key).some(({ weight }) => weight > 0))
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
    subject: subject.name,
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
