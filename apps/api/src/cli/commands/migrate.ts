import { parseArgs } from 'node:util';
import { print, type Command } from '../command.ts';
import { withDatabase } from '../with-database.ts';

async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const applied = await withDatabase(async (opened) => opened.applied);
  for (const name of applied) print(name);
  print(
    applied.length === 0
      ? '数据库已是最新。The database is up to date.'
      : `已应用 Applied: ${applied.length}`,
  );
  return 0;
}

export const migrate: Command = {
  path: ['migrate'],
  summary: '升级数据库结构 Bring the database up to date',
  help: `用法 Usage: gongkai migrate

应用尚未应用的迁移(npm start 也会自动应用)。
Applies the migrations that the database does not have yet (npm start does so too).`,
  run,
};
