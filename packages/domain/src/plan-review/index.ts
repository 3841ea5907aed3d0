export { decideReviewedPlan, isVerbatim } from './check.ts';
export {
  coverageOf,
  type CoverageItem,
  type CoverageTask,
  type ItemCoverage,
  type PlanCoverage,
} from './coverage.ts';
export { draftOf } from './draft.ts';
export {
  editItem,
  editSection,
  itemAt,
  lineRange,
  mergeWithPrevious,
  placeLine,
  removeItem,
  splitItem,
  type ItemPath,
} from './edit.ts';
export { BreakdownRefusal, PlanReviewRefusal } from './refusal.ts';
export * from './schema.ts';
export { taskFromSuggestion, type SuggestedTask, type SuggestionSource } from './suggested-task.ts';
