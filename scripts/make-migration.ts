// Writes a new migration: the SQL from the schema of the last commit to the schema in the work tree.
// Usage: node scripts/make-migration.ts NAME
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { diffSchemas, PRISMA_FOLDER, readSchema } from '../packages/db/src/schema-engine.ts';
import { serveEmbedded } from '../packages/db/src/serve-embedded.ts';

function committedSchema(): { path: string; content: string }[] | null {
  const root = join(PRISMA_FOLDER, '..');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const migrations = git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma/migrations').trim();
  if (migrations === '') return null;
  const files = git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma').split('\n');
  return files
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path: join(root, path), content: git('show', `HEAD:${path}`) }));
}

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: node scripts/make-migration.ts name_in_snake_case');
  process.exit(2);
}
const served = await serveEmbedded(join(mkdtempSync(join(tmpdir(), 'gongkai-diff-')), 'db'), null);
const sql = await diffSchemas(
  { ...served.address, user: 'postgres', database: 'postgres' },
  committedSchema(),
  readSchema(),
);
await served.stop();
if (sql.trim() === '' || sql.includes('This is an empty migration')) {
  console.log('The schema has not changed since the last commit: no migration is needed.');
  process.exit(0);
}
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const folder = join(PRISMA_FOLDER, 'migrations', `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), sql);
console.log(`Wrote ${relative(process.cwd(), folder)}/migration.sql; read it before you commit it.`);
process.exit(0);
