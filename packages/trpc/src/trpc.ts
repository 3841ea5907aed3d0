import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { forbidden, ServiceError, type ServiceContext } from '@gongkai/services/core';
import { scopeOf, type Permission } from '@gongkai/domain/permission';
import type { TrpcContext } from './context.ts';
import { toTrpcError, type WireIssue, type WireRefusal } from './errors.ts';

/** Who may call a procedure: anyone signed in, or the holders of a permission. */
export type Access = 'signed-in' | Permission;
export type ProcedureMeta = { access: Access };

function refusalOf(cause: unknown): WireRefusal | null {
  if (cause instanceof ServiceError) return { reason: cause.reason, details: cause.details };
  // A text with a secrecy mark is refused for what it says, not for its shape.
  if (cause instanceof ZodError && cause.issues.some(({ message }) => message === 'classified-text'))
    return { reason: 'classified-text', details: {} };
  if (cause instanceof ZodError)
    return { reason: 'invalid-input', details: { field: cause.issues[0]?.path.join('.') ?? '' } };
  return null;
}

function issuesOf(cause: unknown): WireIssue[] {
  if (cause instanceof ServiceError)
    return cause.issues.map(({ field, code, details = {} }) => ({ path: [field], code, details }));
  if (cause instanceof ZodError)
    return cause.issues.map(({ path, code }) => ({ path: path.map(stringOrNumber), code, details: {} }));
  return [];
}

function stringOrNumber(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    // Half a minute between pings keeps proxies from closing a quiet stream.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter({ shape, error }) {
      const refusal = refusalOf(error.cause);
      const known = refusal !== null || error.code === 'UNAUTHORIZED' || error.code === 'NOT_FOUND';
      const { stack: _stack, ...data } = shape.data;
      return {
        ...shape,
        // An unknown error shows nothing of itself.
        message: known ? shape.message : 'internal',
        data: {
          ...data,
          reason: refusal?.reason ?? (error.code === 'UNAUTHORIZED' ? 'unauthenticated' : 'internal'),
          details: refusal?.details ?? {},
          issues: issuesOf(error.cause),
        },
      };
    },
  });

export const { router, createCallerFactory } = t;

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ServiceError) throw toTrpcError(result.error.cause);
  return result;
});

function requireServices(services: ServiceContext | null): ServiceContext {
  if (services === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'unauthenticated' });
  return services;
}

/** A procedure for anyone signed in, also before the first password change. */
export const sessionProcedure = t.procedure
  .meta({ access: 'signed-in' })
  .use(mapErrors)
  .use(({ ctx, next }) => next({ ctx: { ...ctx, services: requireServices(ctx.services) } }));

/** A procedure for anyone signed in whose password is their own. */
export const signedInProcedure = sessionProcedure.use(({ ctx, next }) => {
  if (ctx.account?.mustChangePassword === true) {
    throw toTrpcError(new ServiceError('forbidden', 'password-change-required'));
  }
  return next();
});

/**
 * A procedure for the holders of a permission over anything at all; the verb it delegates to
 * checks it against the very rows it touches.
 */
export function procedureFor(permission: Permission) {
  return signedInProcedure.meta({ access: permission }).use(({ ctx, next }) => {
    const { actor } = ctx.services;
    if (actor.kind === 'user' && scopeOf(actor, permission) === 'never')
      throw toTrpcError(forbidden(permission));
    return next();
  });
}
