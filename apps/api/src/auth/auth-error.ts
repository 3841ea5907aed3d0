import { APIError } from 'better-auth/api';
import type { ServiceError } from '@gongkai/services/core';

/** A service error in the shape in which better-auth answers errors. */
export function toAuthError(error: ServiceError): APIError {
  const status = error.code === 'unauthenticated' ? 'UNAUTHORIZED' : 'UNPROCESSABLE_ENTITY';
  const { reason, details } = error;
  return new APIError(status, { code: reason, message: reason, reason, details });
}
