import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '@gongkai/services/core';
import { ROOT } from '../config.ts';

const DIST = join(ROOT, 'apps/web/dist');
const YEAR_SECONDS = 31_536_000;

/**
 * Whether an address asks for a file: one of the build's parts, or something with an ending at the root. Deeper down
 * it is a screen, for what a screen shows may have dots in its name (`/evaluation/department/ID/link.reachable`).
 */
function isFile(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path.startsWith('/assets/') || /^\/[^/]*\.\w+$/u.test(path);
}

/** Serves the built screens; any path that is not a file is a screen of theirs. */
export async function registerWeb(server: FastifyInstance, folder: string = DIST): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      setHeaders: (response, path) => {
        // Files in assets/ carry their content's hash in their name.
        const isHashed = path.includes('/assets/') || path.includes('\\assets\\');
        response.header(
          'cache-control',
          isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const isScreen = request.method === 'GET' && !request.url.startsWith('/api/');
    if (!isScreen || isFile(request.url)) throw new ServiceError('not-found', 'not-found');
    if (isBuilt) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply
      .type('text/plain; charset=utf-8')
      .send('网页界面尚未构建:npm start\nThe screens are not built yet: npm start\n');
  });
}
