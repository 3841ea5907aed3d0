export { normalizeSource } from './normalize-source.ts';
export { parsePlan } from './parse-plan.ts';
export { checkParsedPlan, toPlanJson, type PlanJson } from './plan-json.ts';
export {
  Anchor,
  DeadlineKind,
  ParsedChild,
  ParsedItem,
  ParsedPlan,
  ParsedSection,
  PlanSuggestion,
  ResponsibilityNote,
  ResponsibilityRole,
  SegmentKind,
  TimeNote,
  UnplacedLine,
  UnplacedReason,
} from './schema.ts';
export { segments, type Segment } from './segments.ts';
