import { z } from 'zod';

const Id = z.string().min(1);
const Count = z.int().min(0);
const Percent = z.int().min(0).max(100);

/** What is evaluated: a department or a work item of the plan. */
export const SubjectKind = z.enum(['department', 'item']);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const SubjectRef = z.object({ kind: SubjectKind, id: Id });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** What a record is, so that a screen can open it. `taskId` leads from a part or checkpoint to its task. */
export const RecordRef = z.object({
  kind: z.enum(['task', 'assignment', 'checkpoint', 'session', 'item', 'department', 'record']),
  id: Id,
  taskId: Id.nullable(),
  label: z.string(),
});
export type RecordRef = z.infer<typeof RecordRef>;

/** The name under which a record is known among others: `kind|id`. */
export function recordKey({ kind, id }: Pick<RecordRef, 'kind' | 'id'>): string {
  return `${kind}|${id}`;
}

/**
 * Records that fail several figures at once, counted by which: `count` records fail exactly `metrics`. `records` are
 * the ids of those among them that any of the figures names.
 */
export const SharedFailures = z.object({
  metrics: z.array(z.string().min(1)).min(2),
  count: Count,
  records: z.array(Id).default([]),
});
export type SharedFailures = z.infer<typeof SharedFailures>;

/**
 * A figure handed in from outside (a ledger, a published sheet) instead of being counted from the records.
 * `failingCount` is how many records fail where `failing` names only the first of them; by default all are named.
 * `shared` counts those that fail other figures of the same subject too; without it records are known by name only.
 */
export const GivenFigure = z.object({
  metric: z.string().min(1),
  subject: SubjectRef,
  numerator: Count,
  denominator: Count,
  failing: z.array(RecordRef).default([]),
  failingCount: Count.optional(),
  shared: z.array(SharedFailures).optional(),
  passing: z.array(RecordRef).default([]),
});
export type GivenFigure = z.infer<typeof GivenFigure>;

/** An accepted 情况说明: why a subject had no business under one indicator. */
export const AcceptedExplanation = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  note: z.string(),
});
export type AcceptedExplanation = z.infer<typeof AcceptedExplanation>;

/** A reviewer's mark in hundredths of a point, with its reason and the records it rests on. */
export const ReviewerMark = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  points: z.int().min(0),
  reason: z.string(),
  evidence: z.array(RecordRef).default([]),
});
export type ReviewerMark = z.infer<typeof ReviewerMark>;

/**
 * What was decided about a subject and a leaf, whatever the figures say: it does not concern the subject, there was no
 * business and that is accepted, or it should have been done and was not.
 */
export const GivenState = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  state: z.enum(['not-applicable', 'explained', 'not-done']),
  note: z.string().default(''),
});
export type GivenState = z.infer<typeof GivenState>;

/**
 * A listed deduction or addition, as score sheets have them (“每次扣 0.5 分”): `points` in hundredths for each of
 * `count` times, negative where they are lost; null means what the leaf's rule has for one record.
 */
export const Occurrence = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  points: z.int().nullable().default(null),
  count: z.int().min(1).default(1),
  reason: z.string().default(''),
  record: RecordRef.nullable().default(null),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** Points, in hundredths, that verification (核查) put in the place of the counted ones, with the reason. */
export const LeafAdjustment = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  points: z.int(),
  reason: z.string(),
});
export type LeafAdjustment = z.infer<typeof LeafAdjustment>;

/** A figure that the department itself (自评) or a third party (第三方) gave for one leaf, in hundredths. */
export const SourceFigure = z.object({
  subject: SubjectRef,
  leaf: z.string().min(1),
  source: z.enum(['self', 'third-party']),
  points: z.int(),
});
export type SourceFigure = z.infer<typeof SourceFigure>;

/**
 * What other sources say and how much they count, in per cent that add up to 100 with `final`, the office's own
 * figure (counted, marked or adjusted). The share of a source without a figure for a leaf goes to the final one.
 */
export const FactSources = z.object({
  weights: z.object({
    self: Percent,
    'third-party': Percent,
    final: Percent,
  }),
  figures: z.array(SourceFigure),
});
export type FactSources = z.infer<typeof FactSources>;
