export { coverage } from './coverage.ts';
export { createPlan } from './create-plan.ts';
export { deletePlan } from './delete-plan.ts';
export { getPlan, type PlanDto } from './get-plan.ts';
export { listPlans, type PlanSummary } from './list-plans.ts';
export { parsePlanSource, type PlanReading } from './parse-plan-source.ts';
export { updatePlanItem } from './update-plan-item.ts';
export { updatePlanSection } from './update-plan-section.ts';
export { updatePlan } from './update-plan.ts';
