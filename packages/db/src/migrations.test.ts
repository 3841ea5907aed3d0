import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyMigrations, readMigrations } from './schema-engine.ts';
import { startBareServer, type TestServer } from './testing/test-server.ts';
import { danglingReferences, fillTables, readContents, type Contents } from './testing/fill-tables.ts';

let server: TestServer;
let client: Client;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-migrations-'));

beforeAll(async () => {
  server = await startBareServer();
  client = new Client(server.connection);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What stood before and does not stand so any more; new tables, columns and rows are no loss. */
function lostOf(before: Contents, after: Contents): string[] {
  return [...before].flatMap(([table, rows]) =>
    [...rows].flatMap(([key, row]) => {
      const now = after.get(table)?.get(key);
      if (now === undefined) return [`${table} ${key}: gone`];
      return Object.entries(row)
        .filter(([column, value]) => now[column] !== value)
        .map(([column, value]) => `${table} ${key}: ${column} was ${value}, is ${now[column]}`);
    }),
  );
}

// Each earlier release's database is one of these states: rows go in at every one of them, and all must come through
// to the newest. A migration that changes what people wrote has to be argued for here.
it(
  'migrations keep every value of every row that stood at any earlier state',
  { timeout: 240_000 },
  async () => {
    const { baseDir, migrationDirectories } = readMigrations();
    const [newest] = migrationDirectories.slice(-1);
    let before: Contents = new Map();
    let rows = 0;
    for (const [index, { path }] of migrationDirectories.entries()) {
      cpSync(join(baseDir, path), join(folder, path), { recursive: true });
      expect(await applyMigrations(server.connection, folder)).toEqual([path]);
      const after = await readContents(client);
      expect([path, lostOf(before, after)]).toEqual([path, []]);
      const tables = await fillTables(client, index + 1);
      before = await readContents(client);
      rows = [...before.values()].reduce((sum, own) => sum + own.size, 0);
      expect(tables.filter((table) => (before.get(table)?.size ?? 0) === 0)).toEqual([]);
      expect(await danglingReferences(client)).toEqual([]);
    }
    expect(rows).toBeGreaterThan(migrationDirectories.length * before.size);
    expect(newest).toBeDefined();
  },
);

it('a change of a value is seen, a row that went as well', async () => {
  const before = await readContents(client);
  const { rows } = await client.query<{ id: string }>(
    'SELECT "id"::text FROM "SavedView" ORDER BY 1 LIMIT 2',
  );
  const [changed, gone] = rows.map(({ id }) => id);
  await client.query('UPDATE "SavedView" SET "name" = $2 WHERE "id" = $1', [changed, 'other']);
  await client.query('DELETE FROM "SavedView" WHERE "id" = $1', [gone]);
  const lost = lostOf(before, await readContents(client));
  expect(lost.map((line) => line.replace(/: name was .*/u, ': name')).toSorted()).toEqual(
    [`SavedView ${changed}: name`, `SavedView ${gone}: gone`].toSorted(),
  );
});
