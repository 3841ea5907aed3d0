import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { ServiceError, type ErrorDetails, type ServiceErrorCode } from '@gongkai/services/core';

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 400,
  refused: 422,
} as const satisfies Record<ServiceErrorCode, number>;

const REASON_STATUS: Readonly<Record<string, number>> = { 'file-too-large': 413, 'too-many-requests': 429 };

type WireError = {
  reason: string;
  details: ErrorDetails;
  issues?: { path: PropertyKey[]; code: string; message?: string; details?: ErrorDetails }[];
};

function describe(error: FastifyError | ServiceError | ZodError): [status: number, body: WireError] {
  if (error instanceof ServiceError) {
    const { code, reason, details } = error;
    const issues = error.issues.map((issue) => ({
      path: [issue.field],
      code: issue.code,
      details: issue.details ?? {},
    }));
    const body = issues.length === 0 ? { reason, details } : { reason, details, issues };
    return [REASON_STATUS[reason] ?? STATUS[code], body];
  }
  if (error instanceof ZodError) {
    const issues = error.issues.map(({ path, code, message }) => ({ path, code, message }));
    return [400, { reason: 'invalid-input', details: { field: issues[0]?.path.join('.') ?? '' }, issues }];
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return [429, { reason: 'too-many-requests', details: {} }];
  if (status === 413) return [413, { reason: 'file-too-large', details: {} }];
  if (status >= 400 && status < 500) return [status, { reason: 'invalid-input', details: {} }];
  return [500, { reason: 'internal', details: {} }];
}

/** Answers every error of a plain route as `{ reason, details }`, with `issues` where fields were refused; what is unknown is logged and shows nothing of itself. */
export function answerError(
  error: FastifyError | ServiceError | ZodError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const [status, body] = describe(error);
  if (status >= 500) request.log.error(error);
  return reply.code(status).send(body);
}
