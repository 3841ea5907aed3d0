export * from './schema.ts';
export { appealWindow, isWindowOpen, workingDaysLeft, type AppealWindow } from './window.ts';
export { decideFiling, decideWithdrawal, type FilingState } from './file-appeal.ts';
export { decideOutcome, type DecidingPeople, type DecisionInOrder } from './decide-appeal.ts';
export { applyChanges, type AppealTarget } from './apply-changes.ts';
export {
  applyDecision,
  differenceOf,
  type DecisionDifference,
  type RankMove,
  type Rescored,
  type TouchedLeaf,
} from './apply-decision.ts';
