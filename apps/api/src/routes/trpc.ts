import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { appRouter, type AppRouter } from '@gongkai/trpc';
import type { App } from '../app.ts';
import { createTrpcContext, readSession } from '../auth/session.ts';

const CHECK_MILLISECONDS = 30_000;

/** A stream outlives the request that opened it: it ends when its session has. */
async function endWithSession(app: App, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.headers.accept?.includes('text/event-stream') !== true) return;
  const session = await readSession(app, request, reply);
  if (session === null) return;
  const { token } = session;
  const timer = setInterval(() => {
    void app.db.session.findUnique({ where: { token }, select: { expiresAt: true } }).then((row) => {
      if (row === null || row.expiresAt <= app.now()) reply.raw.destroy();
      return undefined;
    }, request.log.error);
  }, CHECK_MILLISECONDS);
  timer.unref();
  reply.raw.once('close', () => clearInterval(timer));
}

/** Registers the procedures at `/api/trpc`; subscriptions are server-sent events. */
export function registerTrpc(server: FastifyInstance, app: App): void {
  const trpcOptions = {
    router: appRouter,
    createContext: ({ req, res }) => createTrpcContext(app, req, res),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') server.log.error({ err: error.cause ?? error, path });
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'];
  server.register(async (scope) => {
    scope.addHook('preHandler', (request, reply) => endWithSession(app, request, reply));
    await scope.register(fastifyTRPCPlugin, { prefix: '/api/trpc', trpcOptions });
  });
}
