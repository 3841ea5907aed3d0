import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { IndicatorSystemDefinition } from '../indicator/index.ts';
import { SubjectKind, SubjectRef } from '../metric/index.ts';
import { EvaluationResult } from '../scoring/index.ts';

export const PlanRef = z.object({ planId: Uuid });
export type PlanRef = z.infer<typeof PlanRef>;

export const ReadScoresInput = z.object({ planId: Uuid, kind: SubjectKind });
export type ReadScoresInput = z.infer<typeof ReadScoresInput>;

export const ReadSubjectInput = z.object({ planId: Uuid, subject: SubjectRef });
export type ReadSubjectInput = z.infer<typeof ReadSubjectInput>;

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

/** What a snapshot keeps beside its facts: both results and the systems that they were computed with. */
export const SnapshotResult = z.object({
  departmentSystem: IndicatorSystemDefinition,
  itemSystem: IndicatorSystemDefinition,
  departments: EvaluationResult,
  items: EvaluationResult,
});
export type SnapshotResult = z.infer<typeof SnapshotResult>;
