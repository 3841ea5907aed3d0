import { z } from 'zod';
import { SubjectKind } from '../metric/facts.ts';
import { LocalText } from './text.ts';

/** Hundredths of a point. */
const Hundredths = z.int().min(0).max(1_000_000);
/** A rate in hundredths of a per cent: 10000 = 100 %. */
const Rate = z.int().min(0).max(10_000);

/** weight × rate, linear between a floor (and below: 0 points) and a target (and above: full points). */
export const RatioRule = z.object({
  kind: z.literal('ratio'),
  floor: Rate.default(0),
  target: Rate.default(10_000),
});
/** So many points off per failing record; `floor: 'level-1'` lets it eat into the level-1 group's other points. */
export const DeductionRule = z.object({
  kind: z.literal('deduction'),
  perRecord: Hundredths,
  floor: z.enum(['own', 'level-1']).default('own'),
});
/** weight × (1 − failing ÷ all). */
export const ProportionalRule = z.object({ kind: z.literal('proportional') });
/**
 * Half-open tiers [from, next from): the last tier whose `from` is not above the figure gives its points.
 * `over: 'rate'` reads `from` as hundredths of a per cent, `'count'` as the numerator, `'failing'` as failing records.
 */
export const TieredRule = z.object({
  kind: z.literal('tiered'),
  over: z.enum(['rate', 'count', 'failing']).default('rate'),
  tiers: z.array(z.object({ from: z.int().min(0), points: Hundredths })),
});
/** `have` points when at least one record is there, otherwise `lack` points are taken (off the level-1 group). */
export const HaveLackRule = z.object({
  kind: z.literal('have-lack'),
  have: Hundredths,
  lack: Hundredths.default(0),
});
/** So many points for each counted record, capped by the weight. */
export const CountPointsRule = z.object({ kind: z.literal('count-points'), perRecord: Hundredths });
/**
 * Outside the 100: points per counted record up to `cap`; only when the base score is strictly above `above`. Listed
 * occurrences with negative points take off up to `cap`, gate or not.
 */
export const BonusRule = z.object({
  kind: z.literal('bonus'),
  perRecord: Hundredths,
  cap: Hundredths,
  above: Hundredths.nullable().default(null),
});
/** One failing record decides: no score, or at most a fixed score; the lowest band in both cases. */
export const VetoRule = z.object({
  kind: z.literal('veto'),
  effect: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('no-score') }),
    z.object({ kind: z.literal('fixed'), score: Hundredths }),
  ]),
});
/** A person's mark from 0 to the weight, with reason and evidence. */
export const ReviewerRule = z.object({ kind: z.literal('reviewer') });

export const IndicatorRule = z.discriminatedUnion('kind', [
  RatioRule,
  DeductionRule,
  ProportionalRule,
  TieredRule,
  HaveLackRule,
  CountPointsRule,
  BonusRule,
  VetoRule,
  ReviewerRule,
]);
export type IndicatorRule = z.infer<typeof IndicatorRule>;

/** Kinds of department; null means every kind. */
const DepartmentKinds = z
  .array(z.enum(['office', 'division', 'unit']))
  .nullable()
  .default(null);

/**
 * Whom a leaf concerns, and what it means when there was nothing to measure: `not-applicable` (it leaves the
 * denominator) or `not-done` (it should have been there: no points). An accepted explanation overrides both.
 */
export const Applicability = z.object({
  whenEmpty: z.enum(['not-applicable', 'not-done']).default('not-applicable'),
  departmentKinds: DepartmentKinds,
});
export type Applicability = z.infer<typeof Applicability>;

/**
 * A leaf: `weight` in hundredths of a point (0 for bonus and veto), `explainedWorth` in per cent of the weight.
 * `source` names the law or the practice that the rule comes from. Leaves of one `family` look at the same records:
 * one record loses points in one of them only. `lossCap`: the most points that the leaf can lose while it is measured.
 */
export const IndicatorLeaf = z.object({
  type: z.literal('leaf'),
  key: z.string().min(1),
  name: LocalText,
  formula: LocalText,
  weight: Hundredths,
  /** Null for a reviewer's mark and for leaves judged by listed occurrences only: neither needs a figure. */
  metric: z.string().min(1).nullable(),
  rule: IndicatorRule,
  applicability: Applicability.prefault({}),
  explainedWorth: z.int().min(0).max(100).default(100),
  source: LocalText.nullable().default(null),
  family: z.string().min(1).nullable().default(null),
  lossCap: Hundredths.nullable().optional(),
});
export type IndicatorLeaf = z.infer<typeof IndicatorLeaf>;

/**
 * A group of leaves or of groups; its weight is the sum of its leaves' weights. Of its leaves within the 100 together,
 * `cap` is the most points they bring and `lossCap` the most they lose; of a group of bonuses alone, the most gained
 * and the most taken. Both in hundredths of the nominal weight; left out: no limit.
 */
export type IndicatorGroup = {
  type: 'group';
  key: string;
  name: LocalText;
  cap?: number | null | undefined;
  lossCap?: number | null | undefined;
  children: IndicatorNode[];
};
export type IndicatorNode = IndicatorGroup | IndicatorLeaf;

type GroupInput = Omit<IndicatorGroup, 'children'> & { children: NodeInput[] };
type NodeInput = GroupInput | z.input<typeof IndicatorLeaf>;

export const IndicatorGroup: z.ZodType<IndicatorGroup, GroupInput> = z.object({
  type: z.literal('group'),
  key: z.string().min(1),
  name: LocalText,
  cap: Hundredths.nullable().optional(),
  lossCap: Hundredths.nullable().optional(),
  get children() {
    return z.array(IndicatorNode);
  },
});
export const IndicatorNode: z.ZodType<IndicatorNode, NodeInput> = z.lazy(() =>
  z.union([IndicatorLeaf, IndicatorGroup]),
);

/** A band [from, to) in hundredths; `to: null` is open at the top. */
export const Band = z.object({
  key: z.string().min(1),
  name: LocalText,
  from: Hundredths,
  to: Hundredths.nullable(),
});
export type Band = z.infer<typeof Band>;

/**
 * A version of an indicator system: a tree of at most three levels over one kind of subject.
 * `composition`: what a leaf that does not apply does to the rest: `drop` (leaves the denominator), `spread` (its
 * weight goes to its siblings) or `full` (counts in full). `smallBelow`: subjects with fewer tasks are marked.
 * `departmentKinds`: which kinds of department it evaluates. `rankWithin`: everyone in one ranking, or each kind
 * (or group, where the facts name one) among its like.
 */
export const IndicatorSystemDefinition = z.object({
  key: z.string().min(1),
  name: LocalText,
  subjectKind: SubjectKind,
  departmentKinds: DepartmentKinds,
  composition: z.enum(['drop', 'spread', 'full']),
  ranking: z.enum(['dense', 'competition']),
  rankWithin: z.enum(['all', 'kind']).default('all'),
  bands: z.array(Band),
  bonusCap: Hundredths.nullable().default(null),
  smallBelow: z.int().min(0).default(3),
  nodes: z.array(IndicatorNode),
});
export type IndicatorSystemDefinition = z.infer<typeof IndicatorSystemDefinition>;
export type IndicatorSystemInput = z.input<typeof IndicatorSystemDefinition>;

/**
 * A system as the engine takes it. `outOf` in hundredths: what all leaves together are taken to (按百分制折算); left
 * out, what they weigh. Only score files say it: an office's own systems weigh 100.00 and are out of 100.
 */
export type ScoredSystem = IndicatorSystemDefinition & { outOf?: number | undefined };
