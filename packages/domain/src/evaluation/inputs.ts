import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { IndicatorSystemDefinition } from '../indicator/index.ts';
import { SubjectKind, SubjectRef } from '../metric/index.ts';
import { EvaluationResult } from '../scoring/index.ts';

export const PlanRef = z.object({ planId: Uuid });
export type PlanRef = z.infer<typeof PlanRef>;

export const ReadScoresInput = z.object({ planId: Uuid, kind: SubjectKind });
export type ReadScoresInput = z.infer<typeof ReadScoresInput>;

/**
 * A score sheet as of today, or as a snapshot froze it. `systemId`: today's sheet by this published version (or the key
 * of one that ships) instead of the one in force, for a part of a combination.
 */
export const ReadSubjectInput = z.object({
  planId: Uuid,
  subject: SubjectRef,
  snapshotId: Uuid.nullable().default(null),
  systemId: z.string().min(1).max(100).nullable().default(null),
});
export type ReadSubjectInput = z.input<typeof ReadSubjectInput>;

export const ReadStakeInput = z.object({ planId: Uuid, subject: SubjectRef });
export type ReadStakeInput = z.infer<typeof ReadStakeInput>;

export const ReadDepartmentInput = z.object({ planId: Uuid, departmentId: Uuid });
export type ReadDepartmentInput = z.infer<typeof ReadDepartmentInput>;

export const TakeSnapshotInput = z.object({ planId: Uuid, label: z.string().trim().min(1).max(60) });
export type TakeSnapshotInput = z.infer<typeof TakeSnapshotInput>;

export const SnapshotRef = z.object({ snapshotId: Uuid });
export type SnapshotRef = z.infer<typeof SnapshotRef>;

/** Two states of a plan's scores; a null `afterId` is today's. */
export const CompareSnapshotsInput = z.object({
  planId: Uuid,
  beforeId: Uuid,
  afterId: Uuid.nullable(),
  kind: SubjectKind,
});
export type CompareSnapshotsInput = z.infer<typeof CompareSnapshotsInput>;

/** The scores of departments and of work items: all that a daily snapshot keeps. */
export const ScoreResults = z.object({ departments: EvaluationResult, items: EvaluationResult });
export type ScoreResults = z.infer<typeof ScoreResults>;

/**
 * What a snapshot keeps beside its facts: both results and the systems that they were computed with. `otherSystems`
 * are those of kinds of department that have one of their own.
 */
export const SnapshotResult = ScoreResults.extend({
  departmentSystem: IndicatorSystemDefinition,
  otherSystems: z.array(IndicatorSystemDefinition).default([]),
  itemSystem: IndicatorSystemDefinition,
});
export type SnapshotResult = z.infer<typeof SnapshotResult>;
