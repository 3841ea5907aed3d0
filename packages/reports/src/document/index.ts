export { docxToText } from './docx-text.ts';
export { htmlToText } from './html-text.ts';
export { LARGEST_PLAN_FILE, readPlanText, type PlanFileRefusal } from './read-plan-text.ts';
