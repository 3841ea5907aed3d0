export * from './result.ts';
export { bandOf, evaluate, evaluateOne, resultLeaves } from './evaluate.ts';
export { evaluateSystems, systemOf, type Systems } from './evaluate-systems.ts';
export { countedLeaves, type CountedLeaf } from './counted-leaves.ts';
export { explain, type ExplainStep } from './explain.ts';
export {
  changeOf,
  compareResults,
  type Change,
  type LeafChange,
  type ResultComparison,
  type SubjectChange,
} from './compare.ts';
export { familyKeeper, type KeeperFinder } from './family-keeper.ts';
export { exampleOf, type ExampleFigures, type RuleExample } from './example.ts';
export { trySystem, type EditedLeaf, type SystemTrial, type TriedSubject } from './try-system.ts';
export { summariseTrial, type LeafEffect, type TrialSummary } from './trial-summary.ts';
export { pointsAtStake, type StakeRecord, type StakeRow } from './at-stake.ts';
export type { StakeCheck } from './stake-figures.ts';
export { slimResult } from './slim.ts';
export {
  combineResults,
  evaluateCombination,
  type CombinedEntry,
  type CombinedPart,
  type CombinedResult,
  type CombinedSubject,
  type ScoredPart,
} from './combine.ts';
export { rankScores, type Place } from './rank.ts';
export { apportion } from './apportion.ts';
export * as exact from './rational.ts';
