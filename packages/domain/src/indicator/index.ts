export * from './definition.ts';
export { LocalText } from './text.ts';
export {
  FULL_WEIGHT,
  MAX_DEPTH,
  defineSystem,
  isOutsideTotal,
  leavesOf,
  readSystem,
  systemProblems,
  weightOf,
  type SystemProblem,
  type SystemProblemCode,
} from './validate.ts';
export { firstIndicatorSystem } from './first-system.ts';
export { itemIndicatorSystem } from './item-system.ts';
