import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';
import { serveEmbedded } from '../serve-embedded.ts';
import { applyMigrations, readMigrations } from '../schema-engine.ts';

/** A migrated, empty database of one's own. */
export type TestServer = { connection: PoolConfig; stop: () => Promise<void> };

function migrationsHash(): string {
  return createHash('sha256')
    .update(JSON.stringify(readMigrations().migrationDirectories))
    .digest('hex')
    .slice(0, 16);
}

/** The embedded database, migrated once and kept as a snapshot for every later worker. */
async function embeddedSnapshot(): Promise<Blob> {
  const folder = join(import.meta.dirname, '../../../../node_modules/.cache/gongkai');
  const path = join(folder, `migrated-${migrationsHash()}.tar`);
  if (!existsSync(path)) {
    const { PGlite } = await import('@electric-sql/pglite');
    const work = mkdtempSync(join(tmpdir(), 'gongkai-snapshot-'));
    const served = await serveEmbedded(join(work, 'db'), null);
    await applyMigrations({ ...served.address, user: 'postgres', database: 'postgres' });
    await served.stop();
    const db = await PGlite.create(join(work, 'db'));
    const dump = await db.dumpDataDir('none');
    await db.close();
    mkdirSync(folder, { recursive: true });
    const partial = `${path}.${randomUUID()}`;
    writeFileSync(partial, new Uint8Array(await dump.arrayBuffer()));
    renameSync(partial, path);
    rmSync(work, { recursive: true, force: true });
  }
  return new Blob([new Uint8Array(readFileSync(path))]);
}

async function startOnEmbedded(): Promise<TestServer> {
  const served = await serveEmbedded(await embeddedSnapshot(), null);
  return {
    connection: { ...served.address, user: 'postgres', database: 'postgres', max: 4 },
    stop: served.stop,
  };
}

async function withAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Makes the template of these migrations unless another worker has; an advisory lock keeps them apart. */
async function ensureTemplate(adminUrl: string, template: string): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(20211108)');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const building = `${template}_building`;
    await client.query(`DROP DATABASE IF EXISTS "${building}"`);
    await client.query(`CREATE DATABASE "${building}" TEMPLATE template0 ENCODING 'UTF8'`);
    await applyMigrations({ connectionString: databaseUrl(adminUrl, building) });
    await client.query(`ALTER DATABASE "${building}" RENAME TO "${template}"`);
  });
}

async function startOnServer(adminUrl: string): Promise<TestServer> {
  const template = `gongkai_template_${migrationsHash()}`;
  await ensureTemplate(adminUrl, template);
  const name = `gongkai_test_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(adminUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  return {
    connection: { connectionString: databaseUrl(adminUrl, name), max: 6 },
    stop: async () => {
      await withAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}

/**
 * A migrated, empty database: on the PostgreSQL server of TEST_DATABASE_URL when that is set
 * (cloned from a template named after the migrations), on the embedded database otherwise.
 */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env['TEST_DATABASE_URL'];
  return url === undefined || url === '' ? startOnEmbedded() : startOnServer(url);
}

async function bareOnEmbedded(): Promise<TestServer> {
  const work = mkdtempSync(join(tmpdir(), 'gongkai-bare-'));
  const served = await serveEmbedded(join(work, 'db'), null);
  return {
    connection: { ...served.address, user: 'postgres', database: 'postgres', max: 4 },
    stop: async () => {
      await served.stop();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** A database without any table, where {@link startTestServer} would have its own. */
export async function startBareServer(): Promise<TestServer> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (adminUrl === undefined || adminUrl === '') return await bareOnEmbedded();
  const name = `gongkai_test_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(adminUrl, (client) =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`),
  );
  return {
    connection: { connectionString: databaseUrl(adminUrl, name), max: 4 },
    stop: async () => {
      await withAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}
