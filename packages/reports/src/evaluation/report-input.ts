import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import type { RecordRef } from '@gongkai/domain/metric';
import type { EvaluationResult } from '@gongkai/domain/scoring';
import type { ReportLocale } from '../workbook/words.ts';
import type { ReportedEvaluation } from './reported-evaluation.ts';

/** Whether what lost points has been put right since; null where that cannot be told. */
export type Rectified = 'open' | 'closed' | null;

/** Everything an evaluation report is made of. */
export type EvaluationReportInput = {
  locale: ReportLocale;
  organisation: string;
  year: number;
  /** the name of the evaluation, such as a snapshot's label */
  label: string | null;
  asOf: string;
  /** the day the report is made, by which rectification is told */
  madeOn: string;
  /** today's scores, which nobody has announced (试算) */
  isProvisional: boolean;
  snapshot: { number: number; sha256: string } | null;
  /** the evaluation (考核) whose result it is, where it is one's */
  evaluation: ReportedEvaluation | null;
  /** that of the departments (处室) first; `version` is null where a snapshot froze it */
  systems: readonly { definition: IndicatorSystemDefinition; version: number | null }[];
  result: EvaluationResult;
  /** an earlier result to hold the dimensions against */
  previous: { label: string; result: EvaluationResult } | null;
  rectified: (leaf: string, record: RecordRef) => Rectified;
};
