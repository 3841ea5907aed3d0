import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { SourceWeights } from '../discrepancy/index.ts';
import { openText } from '../secrecy/index.ts';
import { EntrySource, HandInSource } from './enums.ts';

const Version = z.int().min(1);
/** Hundredths of a point. */
const Points = z.int().min(-10_000).max(10_000);
const Text = openText(0, 2000);
const Reason = openText(4, 1000);
const LeafKey = z.string().min(1).max(120);

export const EvaluationRef = z.object({ evaluationId: Uuid });
export type EvaluationRef = z.infer<typeof EvaluationRef>;

export const EvaluationVersionRef = EvaluationRef.extend({ version: Version });
export type EvaluationVersionRef = z.infer<typeof EvaluationVersionRef>;

/** A null `planId` lists those of all plans. */
export const ListEvaluationsInput = z.object({ planId: Uuid.nullable() });
export type ListEvaluationsInput = z.infer<typeof ListEvaluationsInput>;

/** What a draft says: the period, who counts how much, and by when. */
export const EvaluationTerms = z.object({
  title: openText(2, 80),
  periodFrom: PlainDate,
  periodTo: PlainDate,
  /** the indicator system; null is the one in force on the day of opening */
  systemId: Uuid.nullable(),
  weights: SourceWeights,
  /** whether a third party assesses as well, be it only for comparison */
  thirdParty: z.boolean(),
  assessDueOn: PlainDate,
  verifyDueOn: PlainDate.nullable(),
  appealDays: z.int().min(1).max(30),
});
export type EvaluationTerms = z.infer<typeof EvaluationTerms>;

/** A null `evaluationId` makes a new draft. */
export const SaveDraftInput = EvaluationTerms.extend({
  planId: Uuid,
  evaluationId: Uuid.nullable(),
  version: Version.nullable(),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const WithdrawEvaluationInput = EvaluationVersionRef.extend({ reason: Reason });
export type WithdrawEvaluationInput = z.infer<typeof WithdrawEvaluationInput>;

export const DepartmentRef = EvaluationRef.extend({ departmentId: Uuid });
export type DepartmentRef = z.infer<typeof DepartmentRef>;

/** One page of the failing records of one leaf of an announced sheet; pages count from 1. */
export const ResultLeafPage = DepartmentRef.extend({
  leafKey: LeafKey,
  page: z.int().min(1).max(100_000).default(1),
});
export type ResultLeafPage = z.infer<typeof ResultLeafPage>;

export const AssessmentRef = DepartmentRef.extend({ source: HandInSource });
export type AssessmentRef = z.infer<typeof AssessmentRef>;

/** One source's figure for one leaf; `version` 0 where there was none yet. `explanation` is the 情况说明. */
export const SaveEntryInput = DepartmentRef.extend({
  leafKey: LeafKey,
  source: EntrySource,
  points: Points.nullable(),
  note: Text,
  explanation: Text.nullable(),
  version: z.int().min(0),
});
export type SaveEntryInput = z.infer<typeof SaveEntryInput>;

/** Takes the measured figures over as one's own wherever there is none yet. */
export const FillMeasuredInput = DepartmentRef.extend({});
export type FillMeasuredInput = z.infer<typeof FillMeasuredInput>;

export const EvidenceContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), title: openText(1, 200), fileId: Uuid }),
  z.object({
    kind: z.literal('link'),
    title: openText(1, 200),
    url: z.url({ protocol: /^https?$/u }).max(1000),
  }),
  z.object({ kind: z.literal('document-number'), title: openText(1, 200) }),
]);
export type EvidenceContent = z.infer<typeof EvidenceContent>;

export const AddEvidenceInput = DepartmentRef.extend({
  leafKey: LeafKey,
  source: HandInSource,
  evidence: EvidenceContent,
});
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

export const RemoveEvidenceInput = z.object({ evidenceId: Uuid });
export type RemoveEvidenceInput = z.infer<typeof RemoveEvidenceInput>;

export const HandInInput = AssessmentRef.extend({ version: Version });
export type HandInInput = z.infer<typeof HandInInput>;

/** A null percentage ends sampling: then every leaf is verified. */
export const SetSamplingInput = EvaluationVersionRef.extend({
  percent: z.int().min(1).max(100).nullable(),
  seed: z.string().trim().min(1).max(60).nullable(),
});
export type SetSamplingInput = z.infer<typeof SetSamplingInput>;

const VerdictBase = DepartmentRef.extend({
  leafKey: LeafKey,
  /** of the verdict that was seen; 0 where there was none yet */
  version: z.int().min(0),
});

/** `explanationAccepted` is to be answered wherever an explanation was given. */
export const DecideLeafInput = z.discriminatedUnion('verdict', [
  VerdictBase.extend({
    verdict: z.literal('confirmed'),
    explanationAccepted: z.boolean().nullable(),
    reason: Text,
  }),
  VerdictBase.extend({
    verdict: z.literal('adjusted'),
    explanationAccepted: z.boolean().nullable(),
    points: Points,
    reason: Reason,
  }),
  VerdictBase.extend({ verdict: z.literal('returned'), reason: Reason }),
]);
export type DecideLeafInput = z.infer<typeof DecideLeafInput>;

export const ConfirmRestInput = DepartmentRef.extend({});
export type ConfirmRestInput = z.infer<typeof ConfirmRestInput>;

export const ReturnDepartmentInput = DepartmentRef.extend({ version: Version, reason: Reason });
export type ReturnDepartmentInput = z.infer<typeof ReturnDepartmentInput>;
