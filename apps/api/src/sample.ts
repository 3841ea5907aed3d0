import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceDependencies } from '@gongkai/services/account';
import { isSetUp } from '@gongkai/services/organisation';
import { loadSampleOffice } from '../../../prisma/seed/index.ts';
import type { Config } from './config.ts';
import { DatabaseError } from './database.ts';

/** Stands while the sample office is being loaded; still there at a start, the last load was cut off. */
function markOf({ dataDir }: Config): string {
  return join(dataDir, 'sample-loading');
}

/** Throws away a half-loaded sample office of the embedded database, before the database is opened. */
export function discardHalfLoadedSample(config: Config): void {
  if (config.databaseUrl !== null || !existsSync(markOf(config))) return;
  console.log(
    '上次载入示例单位未完成,重新载入。The sample office was not loaded to the end last time; loading it again.',
  );
  rmSync(join(config.dataDir, 'database'), { recursive: true, force: true });
  rmSync(markOf(config));
}

/** A minute without a word looks like a program that hangs. */
function sayQuarters(done: number, all: number): void {
  const quarter = Math.floor((done * 4) / all);
  if (quarter > Math.floor(((done - 1) * 4) / all))
    console.log(`  已载入 ${quarter * 25}%  ${quarter * 25} % loaded`);
}

/**
 * Loads the sample office into an empty database.
 *
 * @throws DatabaseError when the database of DATABASE_URL holds half a sample from a load that was cut off: it is
 *   not ours to empty.
 */
export async function ensureSample(deps: ServiceDependencies, config: Config): Promise<void> {
  const mark = markOf(config);
  if (await isSetUp(deps.db)) {
    if (!existsSync(mark)) return;
    throw new DatabaseError(
      `示例单位上次未载入完成。请换一个空数据库,或清空后删除 ${mark} 再启动。\n` +
        `The sample office was not loaded to the end. Take an empty database, or empty this one and delete ${mark}, then start again.`,
    );
  }
  console.log('正在载入示例单位(约一分钟)… Loading the sample office (about a minute) …');
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(mark, '');
  await loadSampleOffice(deps, sayQuarters);
  rmSync(mark);
}
