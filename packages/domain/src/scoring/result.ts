import { z } from 'zod';
import { LocalText } from '../indicator/text.ts';
import { PlainDate } from '../common/index.ts';
import { Occurrence, RecordRef, SubjectKind, SubjectRef } from '../metric/facts.ts';

const Hundredths = z.int();

/** Results kept before counts stood beside the named records: all that fail were named then. */
function withCount(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('failing' in value) || 'failingCount' in value)
    return value;
  return { ...value, failingCount: Array.isArray(value.failing) ? value.failing.length : 0 };
}

/**
 * `measured`; `not-applicable` (no business, outside the score); `explained` (no business, an explanation was
 * accepted); `not-done` (it should have been there).
 */
export const NodeState = z.enum(['measured', 'not-applicable', 'explained', 'not-done']);
export type NodeState = z.infer<typeof NodeState>;

/**
 * The formula as data: the rule's code and the figures put into it. Whole numbers are numbers; exact fractions are
 * strings `n/d`. Points and weights are hundredths, rates hundredths of a per cent.
 */
export const FormulaFigures = z.object({
  rule: z.string(),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
});
export type FormulaFigures = z.infer<typeof FormulaFigures>;

/** A record that failed here but loses its points in another leaf of the family: `leaf` says where. */
export const CountedElsewhere = z.object({ record: RecordRef, leaf: z.string() });
export type CountedElsewhere = z.infer<typeof CountedElsewhere>;

/** So many more of them, which the figure does not name. */
export const ElsewhereCount = z.object({ leaf: z.string(), count: z.int() });
export type ElsewhereCount = z.infer<typeof ElsewhereCount>;

/** A listed deduction or addition as it was handed in. */
export const ListedOccurrence = Occurrence.omit({ subject: true, leaf: true });
export type ListedOccurrence = z.infer<typeof ListedOccurrence>;

/**
 * One row of the score sheet. `weight` as in the system; `applicableWeight` the part of it that applies;
 * `possible` and `points` after composition, as shown: children add up to their parent. All in hundredths.
 * `points` is null where the node does not apply. `failingCount` counts the failing records, `failing` names them or
 * the first of them. The parts that only some leaves have are left out of the others.
 */
export type ResultNode = {
  type: 'group' | 'leaf';
  key: string;
  name: LocalText;
  weight: number;
  applicableWeight: number;
  possible: number;
  points: number | null;
  state: NodeState;
  metric: { key: string; numerator: number; denominator: number } | null;
  formula: FormulaFigures | null;
  failing: RecordRef[];
  failingCount: number;
  /** Why this state was decided. */
  note?: string | undefined;
  occurrences?: ListedOccurrence[] | undefined;
  countedElsewhere?: CountedElsewhere[] | undefined;
  countedElsewhereMore?: ElsewhereCount[] | undefined;
  children: ResultNode[];
};
export const ResultNode: z.ZodType<ResultNode> = z.lazy(() =>
  z.preprocess(
    withCount,
    z.object({
      type: z.enum(['group', 'leaf']),
      key: z.string(),
      name: LocalText,
      weight: Hundredths,
      applicableWeight: Hundredths,
      possible: Hundredths,
      points: Hundredths.nullable(),
      state: NodeState,
      metric: z.object({ key: z.string(), numerator: z.int(), denominator: z.int() }).nullable(),
      formula: FormulaFigures.nullable(),
      failing: z.array(RecordRef),
      failingCount: z.int(),
      note: z.string().optional(),
      occurrences: z.array(ListedOccurrence).optional(),
      countedElsewhere: z.array(CountedElsewhere).optional(),
      countedElsewhereMore: z.array(ElsewhereCount).optional(),
      children: z.array(ResultNode),
    }),
  ),
);

/** Points that one leaf lost, largest first in the list; with the records that lost them. */
export const LostPoints = z.preprocess(
  withCount,
  z.object({
    key: z.string(),
    name: LocalText,
    points: Hundredths,
    state: NodeState,
    failing: z.array(RecordRef),
    failingCount: z.int(),
  }),
);
export type LostPoints = z.infer<typeof LostPoints>;

/** Points put on top of the leaves or taken off so that they add up to the score (a veto's fixed score). */
export const Adjustment = z.object({ kind: z.literal('veto'), key: z.string(), points: Hundredths });
export type Adjustment = z.infer<typeof Adjustment>;

/**
 * The score of one subject. `score` in hundredths, null where nothing applies or a veto leaves no score; `exact` the
 * same before rounding, as `n/d` hundredths; `base` without bonus. The top nodes' points and the adjustments add up to `score`.
 * `taskCount` is the number of tasks it takes part in; `small` marks subjects with few. `group` names the like with
 * which it is ranked, null where everyone is in one ranking.
 */
export const SubjectResult = z.object({
  subject: SubjectRef,
  name: z.string(),
  score: Hundredths.nullable(),
  exact: z.string().nullable(),
  base: Hundredths.nullable(),
  bonus: Hundredths,
  band: z.string().nullable(),
  group: z.string().nullable().default(null),
  rank: z.int().nullable(),
  tied: z.boolean(),
  taskCount: z.int(),
  small: z.boolean(),
  applicableWeight: Hundredths,
  vetoes: z.array(z.string()),
  adjustments: z.array(Adjustment),
  lost: z.array(LostPoints),
  nodes: z.array(ResultNode),
});
export type SubjectResult = z.infer<typeof SubjectResult>;

/**
 * A whole evaluation. `overall` is the mean of the subjects' scores in hundredths; subjects are in rank order, group
 * by group where each is ranked among its like.
 */
export const EvaluationResult = z.object({
  system: z.object({ key: z.string(), name: LocalText, composition: z.string(), ranking: z.string() }),
  subjectKind: SubjectKind,
  asOf: PlainDate,
  overall: Hundredths.nullable(),
  overallBand: z.string().nullable(),
  subjects: z.array(SubjectResult),
});
export type EvaluationResult = z.infer<typeof EvaluationResult>;
