import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChangePasswordInput } from '@gongkai/domain/account';
import { changePassword, loadContext } from '@gongkai/services/account';
import { ServiceError } from '@gongkai/services/core';
import type { App } from '../app.ts';
import { STRICT_LIMIT } from '../guards/limit-requests.ts';
import { ADDRESS_HEADER } from './create-auth.ts';
import { readSession, webHeaders } from './session.ts';

/** Everything of better-auth that may be reached from outside; all else (sign-up, changes of the account, …) is not there. */
const OPEN_PATHS: readonly RegExp[] = [
  /^\/sign-in\/username$/u,
  /^\/sign-in\/social$/u,
  /^\/callback\/oidc$/u,
  /^\/sign-out$/u,
  /^\/get-session$/u,
  /^\/two-factor\/(enable|disable|verify-totp|verify-backup-code|generate-backup-codes|get-totp-uri)$/u,
  /^\/error$/u,
  /^\/ok$/u,
];

const REASONS: Readonly<Record<number, string>> = {
  400: 'invalid-input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many-requests',
};

function toWebRequest(request: FastifyRequest, baseUrl: string): Request {
  const headers = webHeaders(request);
  headers.delete('content-length');
  headers.set(ADDRESS_HEADER, request.ip);
  const hasBody = request.method === 'POST';
  if (hasBody) headers.set('content-type', 'application/json');
  return new Request(new URL(request.url, baseUrl), {
    method: request.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
  });
}

/** better-auth's error in the shape of all our errors, its own code kept beside it. */
function withReason(status: number, text: string): string {
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const code = typeof body['code'] === 'string' ? body['code'] : '';
  const reason = body['reason'] ?? (code === '' ? (REASONS[status] ?? 'internal') : toReason(code));
  return JSON.stringify({ ...body, reason, details: body['details'] ?? {} });
}

function toReason(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

async function sendWebResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  const text = await response.text();
  if (response.status < 400) return reply.send(text);
  return reply.header('content-type', 'application/json').send(withReason(response.status, text));
}

/** better-auth's client asks this path; the verb behind it is ours, with its audit row in the same transaction. */
async function handleChangePassword(app: App, request: FastifyRequest, reply: FastifyReply): Promise<object> {
  const session = await readSession(app, request, reply);
  const ctx = session === null ? null : await loadContext(app, session.userId);
  if (session === null || ctx === null) throw new ServiceError('unauthenticated', 'unauthenticated');
  await changePassword(ctx, ChangePasswordInput.parse(request.body), session.token);
  return { status: true };
}

/** Registers `/api/auth/*`. Guessing is slowed down here by address, and stopped by the accounts' own lock. */
export function registerAuthRoutes(server: FastifyInstance, app: App, baseUrl: string): void {
  const strict = { config: STRICT_LIMIT };
  server.post('/api/auth/change-password', strict, (request, reply) =>
    handleChangePassword(app, request, reply),
  );
  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = new URL(request.url, baseUrl).pathname.replace(/^\/api\/auth/u, '');
    if (!OPEN_PATHS.some((open) => open.test(path))) throw new ServiceError('not-found', 'not-found');
    return sendWebResponse(reply, await app.auth.handler(toWebRequest(request, baseUrl)));
  }
  server.get('/api/auth/*', handle);
  server.post('/api/auth/*', strict, handle);
}
