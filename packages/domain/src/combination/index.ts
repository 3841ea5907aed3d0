export {
  CombinationScoresInput,
  CombinationShare,
  CombinationTerms,
  CombinationVersionRef,
  CombinedResultRef,
  FrozenPart,
  MAX_PARTS,
  SaveCombinationInput,
  SettleCombinationInput,
} from './inputs.ts';
export {
  combinationProblems,
  shareSum,
  type CombinableLine,
  type CombinationProblem,
  type CombinationProblemCode,
} from './problems.ts';
export {
  combineScored,
  entriesOfResults,
  CombinedSettings,
  StoredCombined,
  type ResultPart,
} from './results.ts';
