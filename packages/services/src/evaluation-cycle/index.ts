export { addEvidence } from './add-evidence.ts';
export { announce } from './announce.ts';
export { resultHash, scoreDecided, type ComputedResult } from './compute-result.ts';
export { confirmRest } from './confirm-rest.ts';
export { decideLeaf } from './decide-leaf.ts';
export { discardDraft } from './discard-draft.ts';
export {
  fetchEvaluation,
  fetchForChange,
  fetchFrozen,
  type EvaluationHead,
  type FrozenSystem,
} from './evaluation-row.ts';
export { fillCounted } from './fill-counted.ts';
export { handIn } from './hand-in.ts';
export type { EntryDto, EvidenceDto, HandInDto, VerdictDto } from './leaf-files.ts';
export type { LeafView } from './leaf-view.ts';
export { listEvaluations } from './list-evaluations.ts';
export { openEvaluation } from './open-evaluation.ts';
export { readAssessment } from './read-assessment.ts';
export { readEvaluation } from './read-evaluation.ts';
export { latestResult, readResult, readResultSheet } from './read-result.ts';
export { removeEvidence } from './remove-evidence.ts';
export { returnDepartment } from './return-department.ts';
export { saveDraft } from './save-draft.ts';
export { saveEntry } from './save-entry.ts';
export { setSampling } from './set-sampling.ts';
export { startVerification } from './start-verification.ts';
export { verificationQueue } from './verification-queue.ts';
export { withdrawEvaluation } from './withdraw-evaluation.ts';
