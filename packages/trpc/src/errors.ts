import { TRPCError } from '@trpc/server';
import type { ErrorDetails, ServiceError, ServiceErrorCode } from '@gongkai/services/core';

/** What a refusal looks like on the wire, beside tRPC's own fields. */
export type WireRefusal = { reason: string; details: ErrorDetails };

/** A field of the input that was refused; `code` is zod's, or the ledger's own. */
export type WireIssue = { path: (string | number)[]; code: string; details: ErrorDetails };

const TRPC_CODE = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  refused: 'UNPROCESSABLE_CONTENT',
} as const satisfies Record<ServiceErrorCode, TRPCError['code']>;

/** The transport's error for a service error; the service error stays as its cause. */
export function toTrpcError(error: ServiceError): TRPCError {
  return new TRPCError({ code: TRPC_CODE[error.code], message: error.reason, cause: error });
}
