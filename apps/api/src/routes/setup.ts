import type { FastifyInstance } from 'fastify';
import { FirstRunInput } from '@gongkai/domain/organisation';
import { isSetUp, runFirstTime } from '@gongkai/services/organisation';
import { ServiceError } from '@gongkai/services/core';
import type { App } from '../app.ts';
import { OIDC_PROVIDER } from '../auth/create-auth.ts';

/** `GET /api/setup` says whether there is an office; `POST` founds it, once. */
export function registerSetupRoutes(server: FastifyInstance, app: App): void {
  const { oidc, idleMinutes, maxUploadBytes } = app.config;
  server.get('/api/setup', async () => ({
    isSetUp: await isSetUp(app.db),
    idleMinutes,
    maxUploadBytes,
    singleSignOn: oidc === null ? null : { providerId: OIDC_PROVIDER, name: oidc.name },
  }));
  const strict = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } };
  server.post('/api/setup', strict, async (request, reply) => {
    // Before the input is looked at: afterwards this page is nobody's business.
    if (await isSetUp(app.db)) throw new ServiceError('refused', 'already-set-up');
    return reply.code(201).send(await runFirstTime(app, FirstRunInput.parse(request.body)));
  });
}
