import { z } from 'zod';
import { PlanRef } from '@gongkai/domain/evaluation';
import {
  ParsePlanSourceInput,
  ReviewedPlan,
  UpdatePlanInput,
  UpdatePlanItemInput,
  UpdatePlanSectionInput,
} from '@gongkai/domain/plan-review';
import {
  coverage,
  createPlan,
  deletePlan,
  getPlan,
  listPlans,
  parsePlanSource,
  updatePlan,
  updatePlanItem,
  updatePlanSection,
} from '@gongkai/services/plan';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('plan.read');
const edit = procedureFor('plan.edit');
const bring = procedureFor('plan.import');

export const planRouter = router({
  list: read.query(({ ctx }) => listPlans(ctx.services)),
  get: read.input(PlanRef).query(({ ctx, input }) => getPlan(ctx.services, input)),
  coverage: read.input(PlanRef).query(({ ctx, input }) => coverage(ctx.services, input)),
  /** Reads a notice for review; stores nothing. */
  parse: bring
    .input(ParsePlanSourceInput.extend({ sourceName: z.string().max(300).nullable().default(null) }))
    .mutation(({ ctx, input }) => parsePlanSource(ctx.services, input)),
  create: bring.input(ReviewedPlan).mutation(({ ctx, input }) => createPlan(ctx.services, input)),
  remove: bring
    .input(PlanRef.extend({ version: z.int().min(1) }))
    .mutation(({ ctx, input }) => deletePlan(ctx.services, input)),
  update: edit.input(UpdatePlanInput).mutation(({ ctx, input }) => updatePlan(ctx.services, input)),
  updateItem: edit
    .input(UpdatePlanItemInput)
    .mutation(({ ctx, input }) => updatePlanItem(ctx.services, input)),
  updateSection: edit
    .input(UpdatePlanSectionInput)
    .mutation(({ ctx, input }) => updatePlanSection(ctx.services, input)),
});
