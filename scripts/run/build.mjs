import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, newestChange, NODE, ROOT, say } from './paths.mjs';

function runTool(script, args, cwd) {
  return spawnSync(NODE, [join(ROOT, 'node_modules', script), ...args], { cwd, stdio: ['ignore', 2, 2] });
}

/** Whether the newest of the sources changed after the product was made. */
function isStale(product, sources) {
  const made = newestChange(join(ROOT, product));
  return made === 0 || sources.some((source) => newestChange(join(ROOT, source)) > made);
}

/** Writes the database client when it is missing or older than the models. */
export function generateClient() {
  if (!isStale('packages/db/src/generated/client.ts', ['prisma/schema.prisma', 'prisma/models'])) return;
  say('生成数据库客户端…  Generating the database client …');
  const done = runTool('prisma/build/index.js', ['generate', '--no-hints'], ROOT);
  if (done.status !== 0)
    fail('生成数据库客户端失败,见上文。', 'Generating the database client failed, see above.');
}

const WEB_SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'packages/domain/src',
  'packages/charts/src',
  'packages/ui/src',
  'package-lock.json',
];

/** Builds the screens when they are missing or older than their sources. */
export function buildWeb() {
  if (!existsSync(join(ROOT, 'apps/web/index.html'))) return;
  if (!isStale('apps/web/dist/index.html', WEB_SOURCES)) return;
  say('构建网页界面…  Building the screens …');
  const done = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], join(ROOT, 'apps/web'));
  if (done.status === 0) return;
  // A failed build can leave files behind, and the next start would take them for fresh screens.
  rmSync(join(ROOT, 'apps/web/dist'), { recursive: true, force: true });
  fail('构建网页界面失败,见上文。', 'Building the screens failed, see above.');
}
