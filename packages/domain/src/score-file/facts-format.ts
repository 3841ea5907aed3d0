import { z } from 'zod';
import { PlainDate } from '../common/index.ts';
import { SchemaLink } from './text.ts';

const Id = z.string().min(1);
const Count = z.int().min(0).max(1_000_000_000);
const Subject = Id.describe('the id of a subject');
const Leaf = Id.describe('the key of a leaf');

/** A record by its name alone, or with an id of its own; records of the same id are the same record. */
const ScoreRecord = z.union([
  Id,
  z.strictObject({ id: Id, label: z.string().optional(), kind: z.literal('record').optional() }),
]);
export type ScoreRecord = z.infer<typeof ScoreRecord>;

const ScoreSubject = z.strictObject({
  id: Id,
  name: z.string().min(1).optional().describe('default: the id'),
  group: Id.nullable().optional().describe('with whom it is compared where rankWithin is kind'),
  kind: z.enum(['office', 'division', 'unit']).default('division'),
  memberOf: Subject.nullable().optional().describe('whose member it is, for combined parts over members'),
});

const ScoreFigure = z.strictObject({
  subject: Subject,
  metric: Id,
  numerator: Count,
  denominator: Count.optional().describe('left out: a plain count, measured even where it is 0'),
  failing: z
    .union([Count, z.array(ScoreRecord)])
    .optional()
    .describe('how many fail, or which; default: denominator − numerator'),
  failingCount: Count.optional().describe('how many fail where failing names only the first of them'),
});
export type ScoreFigure = z.infer<typeof ScoreFigure>;

const ScoreOccurrence = z.strictObject({
  subject: Subject,
  leaf: Leaf,
  points: z
    .int()
    .min(-1_000_000_000)
    .max(1_000_000_000)
    .nullable()
    .default(null)
    .describe('hundredths for each time, negative where lost; null: what the rule has for one record'),
  count: z.int().min(1).max(1_000_000).default(1),
  reason: z.string().default(''),
  record: ScoreRecord.nullable().default(null),
});

const ofLeaf = { subject: Subject, leaf: Leaf };

/** What is known of the subjects of one score sheet, as of one day. */
export const ScoreFacts = z
  .strictObject({
    $schema: SchemaLink,
    asOf: PlainDate,
    subjects: z.array(ScoreSubject).min(1).describe('in the order of the sheet; ties keep it'),
    figures: z.array(ScoreFigure).default([]),
    occurrences: z.array(ScoreOccurrence).default([]),
    states: z
      .array(
        z.strictObject({
          ...ofLeaf,
          state: z.enum(['not-applicable', 'explained', 'not-done']),
          note: z.string().default(''),
        }),
      )
      .default([]),
    marks: z
      .array(
        z.strictObject({
          ...ofLeaf,
          points: Count.describe('hundredths'),
          reason: z.string().default(''),
          evidence: z.array(ScoreRecord).default([]),
        }),
      )
      .default([]),
    explanations: z.array(z.strictObject({ ...ofLeaf, note: z.string().default('') })).default([]),
  })
  .meta({ id: 'ScoreFacts' });
export type ScoreFacts = z.infer<typeof ScoreFacts>;
