import type { EvaluationStatus } from '@gongkai/domain/evaluation-cycle';
import type { PermissionScope } from '@gongkai/domain/permission';

type Asked = { status: EvaluationStatus; verifies: boolean; scores: PermissionScope; reads: PermissionScope };

/**
 * Which files of an evaluation the reader is offered: `whole` the office's scores and its report, otherwise the own
 * scores alone; `draft` before the announcement, to the verifier while verification is under way. Null for none.
 */
export function offeredFiles({ status, verifies, scores, reads }: Asked) {
  const draft = status === 'verification';
  const isOut = status === 'announced' || status === 'final';
  if (scores === 'never' || !(isOut || (draft && verifies))) return null;
  return { draft, whole: scores === 'any' && reads === 'any' };
}
