import type { Decision } from '@gongkai/domain/common';
import { ServiceError } from './errors.ts';

/** The value of a positive decision; a refusal becomes a ServiceError that carries its code and figures. */
export function valueOf<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new ServiceError('refused', decision.refusal, decision.details);
}
