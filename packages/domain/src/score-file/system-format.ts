import { z } from 'zod';
import {
  Applicability,
  BonusRule,
  CountPointsRule,
  DeductionRule,
  FULL_WEIGHT,
  HaveLackRule,
  ProportionalRule,
  RatioRule,
  ReviewerRule,
  TieredRule,
  VetoRule,
} from '../indicator/index.ts';
import { SchemaLink, ScoreText } from './text.ts';

/** Enough for sheets whose weights have more decimals (see `outOf`). */
const MOST_POINTS = 1_000_000_000;
/** Hundredths of a point, everywhere in these files: 1.5 points are 150. */
const Points = z.int().min(0).max(MOST_POINTS).describe('hundredths of a point: 1.5 points are 150');
const Key = z.string().min(1);
const Kinds = z
  .array(z.enum(['office', 'division', 'unit']))
  .nullable()
  .default(null)
  .describe('kinds of department; null: all');

const ScoreRule = z.discriminatedUnion('kind', [
  RatioRule.strict().describe('weight × rate, linear between floor and target (hundredths of a per cent)'),
  DeductionRule.extend({ perRecord: Points.default(0) })
    .strict()
    .describe('so many points off per failing record'),
  ProportionalRule.strict().describe('weight × (1 − failing ÷ all)'),
  TieredRule.strict().describe('half-open tiers [from, next from)'),
  HaveLackRule.strict().describe('+have if there is one, −lack if there is none'),
  CountPointsRule.strict().describe('points per record, capped by the weight'),
  BonusRule.extend({ perRecord: Points.default(0) })
    .strict()
    .describe('outside the 100, up to cap, only above the gate'),
  VetoRule.strict().describe('one failing record decides'),
  ReviewerRule.strict().describe('a mark from 0 to the weight'),
]);

const ScoreLeaf = z
  .strictObject({
    type: z.literal('leaf').optional(),
    key: Key,
    name: ScoreText.optional().describe('default: the key'),
    formula: ScoreText.optional().describe('the rule in words'),
    weight: Points.default(0).describe('hundredths; all leaves together fullMarks; 0 for bonus and veto'),
    metric: Key.nullable()
      .default(null)
      .describe('which figure it is measured by; null: by marks or listed occurrences alone'),
    rule: ScoreRule,
    applicability: Applicability.strict().optional(),
    explainedWorth: z.int().min(0).max(100).default(100).describe('per cent of the weight'),
    source: ScoreText.nullable().default(null).describe('law or practice that the rule comes from'),
    family: Key.nullable()
      .default(null)
      .describe('leaves of one family: a record loses points in one of them only'),
    lossCap: Points.nullable().default(null).describe('the most points it can lose'),
  })
  .meta({ id: 'Leaf' });
type ScoreLeaf = z.infer<typeof ScoreLeaf>;

type ScoreGroup = {
  type?: 'group' | undefined;
  key: string;
  name?: ScoreText | undefined;
  cap?: number | null | undefined;
  lossCap?: number | null | undefined;
  children: ScoreNode[];
};
export type ScoreNode = ScoreLeaf | ScoreGroup;

const ScoreGroup = z
  .strictObject({
    type: z.literal('group').optional(),
    key: Key,
    name: ScoreText.optional(),
    cap: Points.nullable().optional().describe('the most points its leaves bring together'),
    lossCap: Points.nullable().optional().describe('the most points its leaves lose together'),
    get children(): z.ZodArray<z.ZodType<ScoreNode>> {
      return z.array(ScoreNode).min(1);
    },
  })
  .meta({ id: 'Group' });
const ScoreNode: z.ZodType<ScoreNode> = z.lazy(() => z.union([ScoreLeaf, ScoreGroup]));

const Bands = z
  .array(
    z.strictObject({
      key: Key,
      name: ScoreText.optional(),
      from: Points,
      to: Points.nullable().describe('null: open at the top'),
    }),
  )
  .min(1)
  .optional()
  .describe('half-open bands [from, to); default: excellent ≥ 90 %, good ≥ 80 %, pass ≥ 60 % of outOf, fail');
export type ScoreBands = z.infer<typeof Bands>;

const ranking = {
  ranking: z.enum(['dense', 'competition']).default('competition').describe('1, 1, 2 or 1, 1, 3'),
  rankWithin: z
    .enum(['all', 'kind'])
    .default('all')
    .describe('one ranking for all, or each group among its like'),
  bands: Bands,
};

/** One indicator system as a file: what the editor exports, with everything usual left out. */
export const ScoreSystem = z
  .strictObject({
    $schema: SchemaLink,
    key: Key.default('system'),
    name: ScoreText.optional(),
    subjectKind: z.enum(['department', 'item']).default('department'),
    departmentKinds: Kinds,
    composition: z
      .enum(['drop', 'spread', 'full'])
      .default('drop')
      .describe('what does not apply leaves the denominator, goes to its siblings, or counts in full'),
    ...ranking,
    fullMarks: z
      .int()
      .min(1)
      .max(MOST_POINTS)
      .default(FULL_WEIGHT)
      .describe('hundredths; what all leaves weigh together: 10000 for a sheet out of 100'),
    outOf: z
      .int()
      .min(1)
      .max(MOST_POINTS)
      .optional()
      .describe('hundredths; what the whole is taken to, 10000 for 100 points; default: fullMarks'),
    bonusCap: Points.nullable().default(null),
    smallBelow: z.int().min(0).default(0).describe('subjects with fewer tasks are marked'),
    nodes: z.array(ScoreNode).min(1),
  })
  .meta({ id: 'System' });
export type ScoreSystem = z.infer<typeof ScoreSystem>;

/** Several systems weighted into one score. */
export const ScoreCombination = z
  .strictObject({
    $schema: SchemaLink,
    key: Key.default('combination'),
    name: ScoreText.optional(),
    missing: z
      .enum(['gap', 'drop'])
      .default('gap')
      .describe('a part without a score: no combined score, or its weight goes to the others'),
    ...ranking,
    combine: z
      .array(
        z.strictObject({
          key: Key.optional().describe('default: the key of its system, or part1, part2, …'),
          name: ScoreText.optional(),
          weight: z.number().min(0.01).max(100).multipleOf(0.01).describe('per cent; all parts together 100'),
          of: z
            .enum(['own', 'members'])
            .default('own')
            .describe('the subjects themselves, or the mean of their members (memberOf)'),
          system: ScoreSystem,
        }),
      )
      .min(1),
  })
  .meta({ id: 'Combination' });
export type ScoreCombination = z.infer<typeof ScoreCombination>;
