import { applyMigrations } from '@gongkai/db';
import { loadSystemContext, type ServiceDependencies } from '@gongkai/services/account';
import { createLocalLiveBus, createVault, type ServiceContext } from '@gongkai/services/core';
import { dataSecretOf, loadConfig } from '../config.ts';
import { openConfiguredDatabase } from '../database.ts';
import { createDiskFileStore } from '../files/disk.ts';
import { createPageFetcher } from '../links/fetch-page.ts';
import { RefusedError } from './command.ts';

type Opened = { deps: ServiceDependencies; applied: string[] };

/** Opens the configured database (through the running server's, if it is embedded), brought up to date, and closes it. */
export async function withDatabase<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const database = await openConfiguredDatabase(config, { share: true });
  try {
    const applied = await applyMigrations(database.connection);
    const deps = {
      db: database.db,
      live: createLocalLiveBus(),
      files: createDiskFileStore(config.dataDir),
      vault: createVault(dataSecretOf(config)),
      fetchPage: createPageFetcher(),
      now: () => new Date(),
    };
    return await work({ deps, applied });
  } finally {
    await database.close();
  }
}

/** Runs verbs as the program itself, in the one office of this installation. */
export function withOffice<T>(work: (ctx: ServiceContext) => Promise<T>): Promise<T> {
  return withDatabase(async ({ deps }) => {
    const organisation = await deps.db.organisation.findFirst({ orderBy: { createdAt: 'asc' } });
    if (organisation === null) {
      throw new RefusedError(
        '还没有单位;请先运行 npm start -- --empty 并完成首次设置。\n' +
          'There is no office yet; run npm start -- --empty and set it up first.',
      );
    }
    return work(await loadSystemContext(deps, organisation.id, '命令行'));
  });
}
