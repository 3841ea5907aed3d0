import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { SubjectKind, SubjectRef } from '../metric/index.ts';

/** How a snapshot came about: frozen by a person, or taken by the server once a day. */
export const SnapshotKind = z.enum(['manual', 'daily']);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

/** Scores day by day; both ends may be open: the whole story of the plan up to today. */
export const ReadTrendInput = z.object({
  planId: Uuid,
  kind: SubjectKind,
  from: PlainDate.nullable().default(null),
  to: PlainDate.nullable().default(null),
});
export type ReadTrendInput = z.infer<typeof ReadTrendInput>;

/** One subject on one day; the score in hundredths, null where it had none. */
export const TrendScore = z.object({
  id: z.string(),
  name: z.string(),
  score: z.int().nullable(),
  rank: z.int().nullable(),
});
export type TrendScore = z.infer<typeof TrendScore>;

/** Two days to compare; the later may be the office's today, whose scores are computed now. */
export const CompareDatesInput = z.object({
  planId: Uuid,
  kind: SubjectKind,
  before: PlainDate,
  after: PlainDate,
});
export type CompareDatesInput = z.infer<typeof CompareDatesInput>;

/** One page of the records of one metric that failed on one of two days and not on the other; pages count from 1. */
export const ListChangedInput = z.object({
  planId: Uuid,
  subject: SubjectRef,
  metric: z.string().min(1).max(200),
  before: PlainDate,
  after: PlainDate,
  page: z.int().min(1).max(100_000).default(1),
});
export type ListChangedInput = z.infer<typeof ListChangedInput>;
