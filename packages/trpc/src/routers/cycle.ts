import {
  AddEvidenceInput,
  AssessmentRef,
  ConfirmRestInput,
  DecideLeafInput,
  DepartmentRef,
  EvaluationRef,
  EvaluationVersionRef,
  FillMeasuredInput,
  HandInInput,
  ListEvaluationsInput,
  RemoveEvidenceInput,
  ResultLeafPage,
  ReturnDepartmentInput,
  SaveDraftInput,
  SaveEntryInput,
  SetSamplingInput,
  WithdrawEvaluationInput,
} from '@gongkai/domain/evaluation-cycle';
import {
  addEvidence,
  announce,
  confirmRest,
  decideLeaf,
  discardDraft,
  fillCounted,
  handIn,
  listEvaluations,
  listResultFailing,
  openEvaluation,
  readAssessment,
  readEvaluation,
  readResult,
  readResultPrint,
  readResultSheet,
  removeEvidence,
  returnDepartment,
  saveDraft,
  saveEntry,
  setSampling,
  startVerification,
  verificationQueue,
  withdrawEvaluation,
} from '@gongkai/services/evaluation-cycle';
import { procedureFor, router } from '../trpc.ts';

const follow = procedureFor('evaluation.follow');
const open = procedureFor('evaluation.open');
const verify = procedureFor('evaluation.verify');

/** The life cycle of evaluations: draft, self-assessment, verification, announcement. */
export const cycleRouter = router({
  list: follow.input(ListEvaluationsInput).query(({ ctx, input }) => listEvaluations(ctx.services, input)),
  get: follow.input(EvaluationRef).query(({ ctx, input }) => readEvaluation(ctx.services, input)),
  saveDraft: open.input(SaveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx.services, input)),
  discard: open.input(EvaluationVersionRef).mutation(({ ctx, input }) => discardDraft(ctx.services, input)),
  open: open.input(EvaluationVersionRef).mutation(({ ctx, input }) => openEvaluation(ctx.services, input)),
  withdraw: open
    .input(WithdrawEvaluationInput)
    .mutation(({ ctx, input }) => withdrawEvaluation(ctx.services, input)),
  /** The form of one source for one department. */
  assessment: follow.input(AssessmentRef).query(({ ctx, input }) => readAssessment(ctx.services, input)),
  // Which source the person may write for is checked against the very department (department, third party, office).
  saveEntry: follow.input(SaveEntryInput).mutation(({ ctx, input }) => saveEntry(ctx.services, input)),
  fillCounted: procedureFor('evaluation.assess')
    .input(FillMeasuredInput)
    .mutation(({ ctx, input }) => fillCounted(ctx.services, input)),
  addEvidence: follow.input(AddEvidenceInput).mutation(({ ctx, input }) => addEvidence(ctx.services, input)),
  removeEvidence: follow
    .input(RemoveEvidenceInput)
    .mutation(({ ctx, input }) => removeEvidence(ctx.services, input)),
  handIn: follow.input(HandInInput).mutation(({ ctx, input }) => handIn(ctx.services, input)),
  startVerification: verify
    .input(EvaluationVersionRef)
    .mutation(({ ctx, input }) => startVerification(ctx.services, input)),
  /** The verification file of one department. */
  queue: verify.input(DepartmentRef).query(({ ctx, input }) => verificationQueue(ctx.services, input)),
  setSampling: verify.input(SetSamplingInput).mutation(({ ctx, input }) => setSampling(ctx.services, input)),
  decideLeaf: verify.input(DecideLeafInput).mutation(({ ctx, input }) => decideLeaf(ctx.services, input)),
  confirmRest: verify.input(ConfirmRestInput).mutation(({ ctx, input }) => confirmRest(ctx.services, input)),
  returnDepartment: verify
    .input(ReturnDepartmentInput)
    .mutation(({ ctx, input }) => returnDepartment(ctx.services, input)),
  announce: procedureFor('evaluation.announce')
    .input(EvaluationVersionRef)
    .mutation(({ ctx, input }) => announce(ctx.services, input)),
  /** The announced ranking. */
  result: follow.input(EvaluationRef).query(({ ctx, input }) => readResult(ctx.services, input)),
  /** One department's announced sheet. */
  resultSheet: follow.input(DepartmentRef).query(({ ctx, input }) => readResultSheet(ctx.services, input)),
  /** All records that lost points in one leaf of it, page by page. */
  resultFailing: follow
    .input(ResultLeafPage)
    .query(({ ctx, input }) => listResultFailing(ctx.services, input)),
  /** What its print says besides: the office, and how the records stand today. */
  resultPrint: follow.input(DepartmentRef).query(({ ctx, input }) => readResultPrint(ctx.services, input)),
});
