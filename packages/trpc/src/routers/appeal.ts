import {
  AppealRef,
  DecideAppealInput,
  FileAppealInput,
  FinaliseInput,
  PreviewAppealInput,
  ReviseInput,
} from '@gongkai/domain/appeal';
import { DepartmentRef, EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import {
  decideAppeal,
  fileAppeal,
  finaliseEvaluation,
  listAppeals,
  previewAppeal,
  readAppealable,
  readDiscrepancies,
  reviseEvaluation,
  verifyEvaluation,
  withdrawAppeal,
} from '@gongkai/services/appeal';
import { readSignals } from '@gongkai/services/evaluation-signal';
import { procedureFor, router } from '../trpc.ts';

export const appealRouter = router({
  list: procedureFor('evaluation.read')
    .input(EvaluationRef)
    .query(({ ctx, input }) => listAppeals(ctx.services, input)),
  /** The leaves of one's own sheet, and why an appeal against one would be refused. */
  appealable: procedureFor('appeal.file')
    .input(DepartmentRef)
    .query(({ ctx, input }) => readAppealable(ctx.services, input)),
  file: procedureFor('appeal.file')
    .input(FileAppealInput)
    .mutation(({ ctx, input }) => fileAppeal(ctx.services, input)),
  withdraw: procedureFor('appeal.file')
    .input(AppealRef)
    .mutation(({ ctx, input }) => withdrawAppeal(ctx.services, input)),
  /** What a decision would change, and for whom. */
  preview: procedureFor('appeal.decide')
    .input(PreviewAppealInput)
    .query(({ ctx, input }) => previewAppeal(ctx.services, input)),
  decide: procedureFor('appeal.decide')
    .input(DecideAppealInput)
    .mutation(({ ctx, input }) => decideAppeal(ctx.services, input)),
  finalise: procedureFor('evaluation.announce')
    .input(FinaliseInput)
    .mutation(({ ctx, input }) => finaliseEvaluation(ctx.services, input)),
  revise: procedureFor('evaluation.announce')
    .input(ReviseInput)
    .mutation(({ ctx, input }) => reviseEvaluation(ctx.services, input)),
  /** Computes every result again from the frozen facts. */
  verify: procedureFor('dashboard.leadership')
    .input(EvaluationRef)
    .query(({ ctx, input }) => verifyEvaluation(ctx.services, input)),
  /** Self, third-party and final figures side by side, as far as the caller may see them yet. */
  discrepancies: procedureFor('evaluation.follow')
    .input(DepartmentRef)
    .query(({ ctx, input }) => readDiscrepancies(ctx.services, input)),
  /** Hints for the verifier; no score depends on them. */
  signals: procedureFor('evaluation.signals')
    .input(EvaluationRef)
    .query(({ ctx, input }) => readSignals(ctx.services, input)),
});
