import {
  AddMaterialInput,
  CancelSessionInput,
  HoldSessionInput,
  ReadTrainingInput,
  RecordAttendanceInput,
  RemoveMaterialInput,
  SessionInput,
  TrainingPlanInput,
  UpdateSessionInput,
} from '@gongkai/domain/training';
import {
  addMaterial,
  cancelSession,
  createSession,
  holdSession,
  readTraining,
  recordAttendance,
  removeMaterial,
  saveTrainingPlan,
  updateSession,
} from '@gongkai/services/training';
import { procedureFor, router } from '../trpc.ts';

const edit = procedureFor('training.edit');

export const trainingRouter = router({
  /** The year's plan, sessions and figures. */
  year: procedureFor('training.read')
    .input(ReadTrainingInput)
    .query(({ ctx, input }) => readTraining(ctx.services, input)),
  savePlan: edit.input(TrainingPlanInput).mutation(({ ctx, input }) => saveTrainingPlan(ctx.services, input)),
  createSession: edit.input(SessionInput).mutation(({ ctx, input }) => createSession(ctx.services, input)),
  updateSession: edit
    .input(UpdateSessionInput)
    .mutation(({ ctx, input }) => updateSession(ctx.services, input)),
  holdSession: edit.input(HoldSessionInput).mutation(({ ctx, input }) => holdSession(ctx.services, input)),
  cancelSession: edit
    .input(CancelSessionInput)
    .mutation(({ ctx, input }) => cancelSession(ctx.services, input)),
  /** Expected and actual heads by department. */
  recordAttendance: procedureFor('training.record')
    .input(RecordAttendanceInput)
    .mutation(({ ctx, input }) => recordAttendance(ctx.services, input)),
  addMaterial: edit.input(AddMaterialInput).mutation(({ ctx, input }) => addMaterial(ctx.services, input)),
  removeMaterial: edit
    .input(RemoveMaterialInput)
    .mutation(({ ctx, input }) => removeMaterial(ctx.services, input)),
});
