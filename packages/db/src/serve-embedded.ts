import { createServer } from 'node:net';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { BatchQueue } from './batch-queue.ts';

type Served = { address: { host: string; port: number }; stop: () => Promise<void> };

const MAX_CONNECTIONS = 40;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Serves a PGlite database over the PostgreSQL protocol.
 *
 * @param source the database's folder, or a snapshot to load into memory (tests).
 * @param socketFolder where to put the Unix socket; null (Windows) serves on a free loopback port.
 */
export async function serveEmbedded(source: string | Blob, socketFolder: string | null): Promise<Served> {
  const db =
    typeof source === 'string' ? await PGlite.create(source) : await PGlite.create({ loadDataDir: source });
  const port = socketFolder === null ? await freePort() : 5432;
  const server = new PGLiteSocketServer({
    db,
    maxConnections: MAX_CONNECTIONS,
    ...(socketFolder === null
      ? { host: '127.0.0.1', port }
      : { path: join(socketFolder, `.s.PGSQL.${port}`) }),
  });
  // Its own queue lets batches of several connections mix; the handlers take this one when they connect.
  Object.assign(server, { queryQueue: new BatchQueue(db) });
  await server.start();
  async function stop(): Promise<void> {
    await server.stop();
    await db.close();
  }
  return { address: { host: socketFolder ?? '127.0.0.1', port }, stop };
}
