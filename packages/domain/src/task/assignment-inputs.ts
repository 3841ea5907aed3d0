import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { EvidenceKind } from './enums.ts';
import { Percent, Version } from './inputs.ts';

/**
 * One piece of 佐证材料. A file or screenshot names the stored file, a link its http(s) address, a document number
 * (批文号) is its title.
 */
export const EvidenceInput = z
  .object({
    kind: EvidenceKind,
    title: openText(1, 200),
    url: z
      .url({ protocol: /^https?$/u })
      .max(2000)
      .nullable()
      .default(null),
    fileId: Uuid.nullable().default(null),
  })
  .superRefine((evidence, context) => {
    if (evidence.kind === 'link' && evidence.url === null) {
      context.addIssue({ code: 'custom', path: ['url'], message: 'evidence-without-link' });
    }
    if ((evidence.kind === 'file' || evidence.kind === 'screenshot') && evidence.fileId === null) {
      context.addIssue({ code: 'custom', path: ['fileId'], message: 'evidence-without-file' });
    }
  });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

const AssignmentRef = z.object({ assignmentId: Uuid, version: Version });

/** 签收; the department may name its owner (责任人) at once. */
export const ReceiveTaskInput = AssignmentRef.extend({ ownerId: Uuid.nullable().default(null) });
export type ReceiveTaskInput = z.infer<typeof ReceiveTaskInput>;

export const AssignOwnerInput = AssignmentRef.extend({ ownerId: Uuid.nullable() });
export type AssignOwnerInput = z.infer<typeof AssignOwnerInput>;

/** A progress report; with `submit` it is also handed in for verification. */
export const ReportProgressInput = AssignmentRef.extend({
  percent: Percent,
  statement: openText(10, 2000),
  evidence: z.array(EvidenceInput).max(30).default([]),
  /** the dated obligation of a standing or event-driven task that this report fulfils */
  checkpointId: Uuid.nullable().default(null),
  /** made by the browser: the same report sent twice is stored once */
  clientKey: z.string().min(8).max(100),
  submit: z.boolean().default(false),
});
export type ReportProgressInput = z.infer<typeof ReportProgressInput>;

/** Hands in for verification what was already reported. */
export const SubmitInput = AssignmentRef;
export type SubmitInput = z.infer<typeof SubmitInput>;

export const VerifyAssignmentInput = AssignmentRef;
export type VerifyAssignmentInput = z.infer<typeof VerifyAssignmentInput>;

export const ReturnAssignmentInput = AssignmentRef.extend({ reason: openText(5, 500) });
export type ReturnAssignmentInput = z.infer<typeof ReturnAssignmentInput>;
