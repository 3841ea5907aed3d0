import type { FastifyReply, FastifyRequest } from 'fastify';
import { loadContext } from '@gongkai/services/account';
import { ServiceError, type ServiceContext } from '@gongkai/services/core';
import type { TrpcContext } from '@gongkai/trpc';
import type { App } from '../app.ts';

/** Requests that the screen makes by itself carry this header; they must not keep an idle session alive. */
const BACKGROUND_HEADER = 'x-gongkai-background';

/** A request's headers as the web's. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}

function isBackground(request: FastifyRequest): boolean {
  const isStream = request.headers.accept?.includes('text/event-stream') === true;
  return isStream || request.headers[BACKGROUND_HEADER] === '1';
}

/** The session's account and token; a request by a person puts off the session's end. Null for a stranger. */
export async function readSession(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ userId: string; token: string } | null> {
  const { response, headers } = await app.auth.api.getSession({
    headers: webHeaders(request),
    query: { disableRefresh: isBackground(request) },
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return response === null ? null : { userId: response.session.userId, token: response.session.token };
}

/** What a procedure gets: the actor of the session and the account's state. */
export async function createTrpcContext(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<TrpcContext> {
  const session = await readSession(app, request, reply);
  const services = session === null ? null : await loadContext(app, session.userId);
  if (session === null || services === null) return { services: null, account: null };
  const account = await app.db.user.findUniqueOrThrow({
    where: { id: session.userId },
    select: { username: true, locale: true, mustChangePassword: true },
  });
  return { services, account: { ...account, locale: account.locale === 'en' ? 'en' : 'zh-CN' } };
}

/**
 * For plain routes: the verbs' context of the person signed in.
 *
 * @throws ServiceError `unauthenticated`, or `forbidden` while the first password has not been changed.
 */
export async function withActor(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ServiceContext> {
  const { services, account } = await createTrpcContext(app, request, reply);
  if (services === null) throw new ServiceError('unauthenticated', 'unauthenticated');
  if (account?.mustChangePassword === true) throw new ServiceError('forbidden', 'password-change-required');
  return services;
}
