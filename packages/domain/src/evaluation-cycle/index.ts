export { attentionOf, mayConfirmAtOnce, needsVerdict, type Attention } from './attention.ts';
export {
  decideAnnounce,
  decideHandIn,
  decideOpen,
  decideReturnHandIn,
  decideStartVerification,
  decideWithdraw,
  decideWriteEntry,
  decideWriteMark,
  decideWriteThirdParty,
  type HandInFact,
  type OpenPoints,
} from './cycle.ts';
export { decideLeafVerdict, decidePoints, leastPoints, mostPoints } from './decide-leaf.ts';
export { DecidedFacts, decidedFrom, withDecided } from './decided.ts';
export {
  EntrySource,
  EvaluationStatus,
  EvidenceKind,
  HandInSource,
  HandInState,
  VerdictKind,
} from './enums.ts';
export * from './inputs.ts';
export { PartPeriod, partPeriods } from './part-periods.ts';
export type { CycleRefusal } from './refusals.ts';
export {
  isAssessed,
  isRequired,
  isVerifiable,
  settle,
  type EntryFigure,
  type LeafFile,
  type LeafVerdict,
} from './settle.ts';
export {
  DraftSystems,
  DueState,
  FrozenSystem,
  FrozenSystems,
  PartPeriods,
  Sampling,
  StoredWeights,
} from './stored.ts';
export { decideTerms } from './terms.ts';
