import { setTimeout as pause } from 'node:timers/promises';
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { SignInInput } from '@gongkai/domain/account';
import { recordSignOut, signIn, type ServiceDependencies } from '@gongkai/services/account';
import { ServiceError } from '@gongkai/services/core';
import { toAuthError } from './auth-error.ts';

/** Refusals take this long at least, so that their time does not tell a known name from an unknown one. */
const REFUSAL_MILLISECONDS = 400;

async function signInOrRefuse(deps: ServiceDependencies, input: SignInInput): Promise<string> {
  const floor = pause(REFUSAL_MILLISECONDS);
  try {
    return await signIn(deps, input);
  } catch (error) {
    await floor;
    throw error instanceof ServiceError ? toAuthError(error) : error;
  }
}

/**
 * Sign-in by user name on the services' verb, at the path that better-auth's own user name plugin uses: its
 * client and its second factor work with it, but failures are counted and recorded in one transaction.
 */
export function signInPlugin(deps: ServiceDependencies) {
  return {
    id: 'gongkai-sign-in',
    endpoints: {
      signInUsername: createAuthEndpoint(
        '/sign-in/username',
        { method: 'POST', body: SignInInput },
        async (ctx) => {
          const userId = await signInOrRefuse(deps, ctx.body);
          const user = await ctx.context.internalAdapter.findUserById(userId);
          if (user === null) throw new APIError('UNAUTHORIZED', { code: 'wrong-credentials' });
          const session = await ctx.context.internalAdapter.createSession(userId);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ redirect: false, user: { id: userId, name: user.name } });
        },
      ),
    },
    hooks: {
      before: [
        {
          matcher: ({ path }: { path?: string }) => path === '/sign-out',
          handler: createAuthMiddleware(async (ctx) => {
            const session = await getSessionFromCtx(ctx);
            if (session !== null) await recordSignOut(deps, session.user.id);
          }),
        },
      ],
    },
  };
}
