export { collectFacts } from './collect-facts.ts';
export { evaluateOffice, PlanRef, type OfficeEvaluation } from './evaluation.ts';
export { listSnapshots } from './list-snapshots.ts';
export { readScores, ReadScoresInput } from './read-scores.ts';
export { readStake, ReadStakeInput } from './read-stake.ts';
export { readSubject, ReadSubjectInput } from './read-subject.ts';
export { previousSnapshot } from './snapshot-store.ts';
export { takeSnapshot, TakeSnapshotInput } from './take-snapshot.ts';
export { SnapshotRef, verifySnapshot } from './verify-snapshot.ts';
