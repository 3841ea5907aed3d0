export * from './definition.ts';
export { LocalText, textIn } from './text.ts';
export { CombinationPart, FULL_SHARE, SystemCombination } from './combination.ts';
export {
  FULL_WEIGHT,
  fullMarksOf,
  MAX_DEPTH,
  defineSystem,
  isOutsideTotal,
  leavesOf,
  readSystem,
  systemProblems,
  weightOf,
  wholeWeightOf,
  type SystemProblem,
  type SystemProblemCode,
} from './validate.ts';
export { departmentSystem } from './national/department-system.ts';
export { unitSystem } from './national/unit-system.ts';
export { ruleInWords } from './rule-words.ts';
export { firstIndicatorSystem } from './first-system.ts';
export { itemIndicatorSystem } from './item-system.ts';
export { shippedSystems } from './shipped.ts';
export { compareSystems, type FieldChange, type NodeChange, type SystemComparison } from './compare.ts';
export { rescale } from './rescale.ts';
export {
  addNode,
  freeKey,
  moveNode,
  patchNode,
  placeOf,
  placesOf,
  removeNode,
  stepNode,
  type MoveRefusal,
  type NodePatch,
  type NodePlace,
  type Step,
} from './tree.ts';
export {
  CompareSystemsInput,
  CreateSystemInput,
  PublishSystemInput,
  SaveSystemInput,
  SystemRef,
  SystemVersionInput,
  TryBasis,
  TrySystemInput,
} from './inputs.ts';
export { dropNode, type DropSide } from './drop.ts';
export { standardBands } from './standard-parts.ts';
export { SHEET_COLUMNS, SHEET_HEADINGS, type SystemColumn } from './sheet-columns.ts';
export { writeSheet } from './write-sheet.ts';
export { readDefinition, type DefinitionIssue, type ReadDefinition } from './read-definition.ts';
export { readSheet, type ReadSheet } from './read-sheet.ts';
export type { SheetIssue } from './sheet-cells.ts';
