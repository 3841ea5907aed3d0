import { GiveInstructionInput, RemindInput } from '@gongkai/domain/supervision';
import {
  AssignOwnerInput,
  CloseTaskInput,
  DecideExtensionInput,
  ReceiveTaskInput,
  RecordOccurrenceInput,
  ReportProgressInput,
  RequestExtensionInput,
  ReturnAssignmentInput,
  SubmitInput,
  VerifyAssignmentInput,
} from '@gongkai/domain/task';
import {
  assignOwner,
  closeTask,
  decideExtension,
  giveInstruction,
  receiveAssignment,
  recordOccurrence,
  remindDepartments,
  reportProgress,
  requestExtension,
  returnAssignment,
  submitAssignment,
  verifyAssignment,
} from '@gongkai/services/progress';
import { procedureFor, router } from '../trpc.ts';

/** What happens to a task between being issued and being closed. */
export const progressRouter = router({
  /** 签收 */
  receive: procedureFor('task.receive')
    .input(ReceiveTaskInput)
    .mutation(({ ctx, input }) => receiveAssignment(ctx.services, input)),
  assignOwner: procedureFor('task.receive')
    .input(AssignOwnerInput)
    .mutation(({ ctx, input }) => assignOwner(ctx.services, input)),
  report: procedureFor('task.report')
    .input(ReportProgressInput)
    .mutation(({ ctx, input }) => reportProgress(ctx.services, input)),
  /** 提交核验 */
  submit: procedureFor('task.submit')
    .input(SubmitInput)
    .mutation(({ ctx, input }) => submitAssignment(ctx.services, input)),
  /** 核验通过 */
  verify: procedureFor('task.verify')
    .input(VerifyAssignmentInput)
    .mutation(({ ctx, input }) => verifyAssignment(ctx.services, input)),
  /** 退回补正 */
  return: procedureFor('task.verify')
    .input(ReturnAssignmentInput)
    .mutation(({ ctx, input }) => returnAssignment(ctx.services, input)),
  /** 销号 */
  close: procedureFor('task.close')
    .input(CloseTaskInput)
    .mutation(({ ctx, input }) => closeTask(ctx.services, input)),
  requestExtension: procedureFor('extension.request')
    .input(RequestExtensionInput)
    .mutation(({ ctx, input }) => requestExtension(ctx.services, input)),
  decideExtension: procedureFor('extension.decide')
    .input(DecideExtensionInput)
    .mutation(({ ctx, input }) => decideExtension(ctx.services, input)),
  recordOccurrence: procedureFor('task.report')
    .input(RecordOccurrenceInput)
    .mutation(({ ctx, input }) => recordOccurrence(ctx.services, input)),
  /** 催办 */
  remind: procedureFor('task.verify')
    .input(RemindInput)
    .mutation(({ ctx, input }) => remindDepartments(ctx.services, input)),
  /** 批示 */
  instruct: procedureFor('instruction.create')
    .input(GiveInstructionInput)
    .mutation(({ ctx, input }) => giveInstruction(ctx.services, input)),
});
