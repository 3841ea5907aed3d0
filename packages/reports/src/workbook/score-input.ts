import type { ReportedEvaluation } from '../evaluation/reported-evaluation.ts';
import type { ReportLocale, ReportState } from './words.ts';

/** A record that lost points; `reference` names it in the program. */
export type ScoreRecord = { title: string; reference: string };

/**
 * One row of a score sheet. Weights and points in hundredths as the engine shows them: children add up to their
 * parent. `formula` is the rule in words with its figures put in, `reason` why points were lost, with the records.
 */
export type ScoreNode = {
  key: string;
  name: string;
  state: ReportState;
  weight: number;
  possible: number;
  points: number | null;
  lost: number | null;
  metric: string | null;
  numerator: number | null;
  denominator: number | null;
  formula: string;
  reason: string;
  records: ScoreRecord[];
  /** how many records lost points; more than are named where the list was cut */
  failing: number;
  children: ScoreNode[];
};

/** One subject's line and sheet. `score` and `lost` in hundredths; null: no score. */
export type ScoreSubject = {
  rank: number | null;
  tied: boolean;
  name: string;
  /** those with which it is ranked, in words; null where everybody is in one ranking */
  group: string | null;
  score: number | null;
  band: string | null;
  lost: number | null;
  taskCount: number;
  small: boolean;
  /** points put on or taken off so that the rows add up to the score, such as a veto's cut */
  adjustments: { name: string; points: number }[];
  nodes: ScoreNode[];
};

export type ScoreWorkbookInput = {
  locale: ReportLocale;
  title: string;
  asOf: string;
  /** today's scores, which nobody has announced (试算) */
  isProvisional: boolean;
  system: { name: string; version: number | null };
  /** what happens to the weight of what does not apply, in words */
  composition: string;
  ranking: 'dense' | 'competition';
  /** each kind of department ranked among its like: then ranks are no formula over one column */
  isRankedInGroups: boolean;
  /** the frozen evaluation, where there is one */
  snapshot: { number: number; sha256: string } | null;
  /** the evaluation (考核) whose result it is, where it is one's */
  evaluation: ReportedEvaluation | null;
  caveats: string[];
  subjects: ScoreSubject[];
};
