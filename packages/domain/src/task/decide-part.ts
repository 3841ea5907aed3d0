import { z } from 'zod';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { ReceiveTaskInput, ReportProgressInput, ReturnAssignmentInput } from './assignment-inputs.ts';
import { notIssued, staleVersion } from './guards.ts';
import type { TaskRefusal } from './refusal.ts';
import type { AssignmentState, CheckpointState, TaskState } from './state.ts';

type Verdict<T> = Decision<T, TaskRefusal>;
type PartPatch = Partial<Omit<AssignmentState, 'id' | 'departmentId' | 'version'>> & {
  returnReason?: string | null;
};

/** What an office asks of a submission. */
export const SubmitPolicy = z.object({
  /** a part is handed in only with at least one piece of 佐证材料 */
  evidenceRequired: z.boolean().default(true),
  /** whoever reported a part does not verify it himself */
  fourEyes: z.boolean().default(true),
});
export type SubmitPolicy = z.infer<typeof SubmitPolicy>;
export const DEFAULT_SUBMIT_POLICY: SubmitPolicy = SubmitPolicy.parse({});

export type PartContext = { today: PlainDate };
export type SubmitContext = PartContext & {
  /** pieces of evidence in this part's earlier reports */
  evidenceBefore: number;
  policy?: SubmitPolicy;
};

/** 签收: the department acknowledges its part. */
export function decideReceive(
  task: TaskState,
  part: AssignmentState,
  input: ReceiveTaskInput,
  context: PartContext,
): Verdict<PartPatch> {
  const refused = notIssued(task) ?? staleVersion(part, input);
  if (refused) return refused;
  if (part.status !== 'awaiting-receipt') return refuse('part-already-received');
  return allow({
    status: 'in-progress',
    receivedOn: context.today,
    ownerId: input.ownerId ?? part.ownerId,
  });
}

/** What a report stores: itself, the part's new figures, and the obligation it fulfils. */
export type Reported = {
  report: { percentBefore: number; percent: number; statement: string; reportedOn: PlainDate };
  part: PartPatch;
  checkpoint: { id: string; doneOn: PlainDate } | null;
};

/** A progress report on a part that is being worked on. A figure may be corrected downwards. */
export function decideReport(
  task: TaskState,
  part: AssignmentState,
  input: ReportProgressInput,
  context: SubmitContext,
): Verdict<Reported> {
  const refused = notIssued(task) ?? staleVersion(part, input);
  if (refused) return refused;
  const working = partInWork(part);
  if (!working.ok) return working;
  const checkpoint = checkpointToFulfil(task, input.checkpointId, context.today);
  if (!checkpoint.ok) return checkpoint;
  const { percent, statement } = input;
  const reported: PartPatch = { percent, lastReportOn: context.today };
  if (input.submit) {
    const evidence = context.evidenceBefore + input.evidence.length;
    const submitted = submission(percent, evidence, context);
    if (!submitted.ok) return submitted;
    Object.assign(reported, submitted.value);
  }
  return allow({
    report: { percentBefore: part.percent, percent, statement, reportedOn: context.today },
    part: reported,
    checkpoint: checkpoint.value === null ? null : { id: checkpoint.value.id, doneOn: context.today },
  });
}

/** 提交核验: hands in a part that is reported as complete. */
export function decideSubmit(
  task: TaskState,
  part: AssignmentState,
  input: { version: number },
  context: SubmitContext,
): Verdict<PartPatch> {
  const refused = notIssued(task) ?? staleVersion(part, input);
  if (refused) return refused;
  const working = partInWork(part);
  return working.ok ? submission(part.percent, context.evidenceBefore, context) : working;
}

/** 核验通过. `reporterId` is who reported last; with four eyes he cannot be the verifier. */
export function decideVerify(
  task: TaskState,
  part: AssignmentState,
  input: { version: number },
  context: PartContext & { verifierId: string | null; reporterId: string | null; policy?: SubmitPolicy },
): Verdict<PartPatch> {
  const refused = notIssued(task) ?? staleVersion(part, input);
  if (refused) return refused;
  if (part.status !== 'submitted') return refuse('part-not-submitted');
  const { fourEyes } = context.policy ?? DEFAULT_SUBMIT_POLICY;
  if (fourEyes && context.verifierId !== null && context.verifierId === context.reporterId) {
    return refuse('own-submission');
  }
  return allow({ status: 'verified', verifiedOn: context.today });
}

/** 退回补正: the office hands a submitted part back, with its reason. */
export function decideReturn(
  task: TaskState,
  part: AssignmentState,
  input: ReturnAssignmentInput,
): Verdict<PartPatch> {
  const refused = notIssued(task) ?? staleVersion(part, input);
  if (refused) return refused;
  if (part.status !== 'submitted') return refuse('part-not-submitted');
  return allow({
    status: 'returned',
    submittedOn: null,
    returnReason: input.reason,
    returnCount: part.returnCount + 1,
  });
}

function partInWork(part: AssignmentState): Verdict<null> {
  if (part.status === 'awaiting-receipt') return refuse('part-not-received');
  if (part.status === 'submitted') return refuse('part-submitted');
  return part.status === 'verified' ? refuse('part-verified') : allow(null);
}

function submission(percent: number, evidence: number, context: SubmitContext): Verdict<PartPatch> {
  if (percent < 100) return refuse('percent-below-100', { percent });
  const { evidenceRequired } = context.policy ?? DEFAULT_SUBMIT_POLICY;
  if (evidenceRequired && evidence === 0) return refuse('submit-without-evidence');
  return allow({ status: 'submitted', submittedOn: context.today, returnReason: null });
}

function checkpointToFulfil(
  task: TaskState,
  id: string | null,
  today: PlainDate,
): Verdict<CheckpointState | null> {
  if (id === null) return allow(null);
  const checkpoint = task.checkpoints.find((one) => one.id === id);
  if (checkpoint === undefined) return refuse('checkpoint-not-of-task');
  if (checkpoint.doneOn !== null) return refuse('checkpoint-already-done', { on: checkpoint.doneOn });
  if (checkpoint.startsOn > today) return refuse('checkpoint-not-begun', { on: checkpoint.startsOn });
  return allow(checkpoint);
}
