import helmet from '@fastify/helmet';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { ServiceDependencies } from '@gongkai/services/account';
import type { App } from './app.ts';
import { registerAuthRoutes } from './auth/auth-routes.ts';
import { createAuth } from './auth/create-auth.ts';
import { authSecretOf, type Config } from './config.ts';
import { answerError } from './errors.ts';
import { limitRequests } from './guards/limit-requests.ts';
import { refuseForeignOrigin } from './guards/own-origin.ts';
import { registerExportRoutes } from './routes/exports.ts';
import { registerNoticeRoutes } from './routes/notices.ts';
import { registerFileRoutes } from './routes/files.ts';
import { registerIndicatorRoutes } from './routes/indicators.ts';
import { registerPlaceRoutes } from './routes/ledger-places.ts';
import { registerLedgerRoutes } from './routes/ledgers.ts';
import { registerPlanReadRoute } from './routes/plan-read.ts';
import { registerSetupRoutes } from './routes/setup.ts';
import { registerTrpc } from './routes/trpc.ts';
import { registerWeb } from './routes/web.ts';

/** A pasted table or a long notice fits; files go another way. */
const BODY_LIMIT = 5 * 1024 * 1024;

/** The address people use: as set, or the one the server listens on. */
export function baseUrlOf({ baseUrl, host, port }: Config): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return baseUrl ?? `http://${name}:${port}`;
}

async function registerGuards(server: FastifyInstance, config: Config, isHttps: boolean): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The screen parts set style attributes and one style element of their own.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Tiles come from the one place that the office has chosen.
        imgSrc: ["'self'", 'data:', 'blob:', ...(config.mapTiles === null ? [] : [config.mapTiles.origin])],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'same-origin' },
  });
  await limitRequests(server, authSecretOf(config));
  server.addHook('onRequest', (request, _reply, done) => {
    refuseForeignOrigin(config, request);
    done();
  });
  server.addHook('onSend', async (request, reply) => {
    const isApi = request.url.startsWith('/api/');
    if (isApi && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Builds the server, ready to listen or to be asked directly (tests). */
export async function buildServer(deps: ServiceDependencies, config: Config): Promise<FastifyInstance> {
  const baseUrl = baseUrlOf(config);
  const app: App = { ...deps, config, auth: createAuth(deps, config, baseUrl) };
  const server = fastify({
    logger: { level: config.logLevel },
    // A page is dozens of files; the log is about what people do.
    logController: new LogController({
      disableRequestLogging: (request) => !request.url.startsWith('/api/'),
    }),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: BODY_LIMIT,
    // A batch of procedures is one long path.
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: true,
  });
  server.setErrorHandler(answerError);
  await registerGuards(server, config, baseUrl.startsWith('https:'));
  server.get('/api/health', async () => {
    await deps.db.$queryRaw`SELECT 1`;
    return { status: 'ok' };
  });
  registerAuthRoutes(server, app, baseUrl);
  registerSetupRoutes(server, app);
  registerFileRoutes(server, app);
  registerPlanReadRoute(server, app);
  registerExportRoutes(server, app);
  registerIndicatorRoutes(server, app);
  registerLedgerRoutes(server, app);
  registerPlaceRoutes(server, app);
  registerNoticeRoutes(server, app);
  registerTrpc(server, app);
  await registerWeb(server);
  return server;
}
