import type { Decision } from '@gongkai/domain/common';
import { ServiceError } from './errors.ts';

/**
 * The value of a positive decision; a refusal becomes a ServiceError that carries its code and figures.
 * A stale version is a conflict: the screen then shows both sides.
 */
export function valueOf<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  const code = decision.refusal === 'version-conflict' ? 'conflict' : 'refused';
  throw new ServiceError(code, decision.refusal, decision.details);
}
