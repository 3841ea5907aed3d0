import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { applyMigrations } from '@gongkai/db';
import type { ServiceDependencies } from '@gongkai/services/account';
import { createLocalLiveBus, createSharedLiveBus, createVault, type LiveBus } from '@gongkai/services/core';
import { failCutOffImports } from '@gongkai/services/ledger';
import { isSetUp } from '@gongkai/services/organisation';
import { ConfigError, dataSecretOf, loadConfig, type Config } from './config.ts';
import { DatabaseError, openConfiguredDatabase, type OpenDatabase } from './database.ts';
import { createDiskFileStore } from './files/disk.ts';
import { createPageFetcher } from './links/fetch-page.ts';
import { createRounds, type Rounds } from './rounds.ts';
import { discardHalfLoadedSample, ensureSample } from './sample.ts';
import { buildServer } from './server.ts';
import { isSampleOffice, printWelcome } from './welcome.ts';

/** npm and a terminal can both pass on one Ctrl-C. */
const SAME_PRESS_MILLISECONDS = 1_000;

class UsageError extends Error {}

function readOptions(): { empty: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
    return values;
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\n用法 Usage: npm start [-- --empty]`,
    );
  }
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new UsageError(
        `端口 ${port} 已被占用。换一个端口:PORT=3001 npm start\nPort ${port} is in use. Take another: PORT=3001 npm start`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new UsageError(
        `无法在 ${host}:${port} 上监听(${code}),请检查 HOST 和 PORT。\nCannot listen on ${host}:${port} (${code}); check HOST and PORT.`,
      );
    }
    throw error;
  }
}

function stopOnSignals(server: FastifyInstance, database: OpenDatabase, rounds: Rounds): void {
  let since: number | null = null;
  async function stop(): Promise<void> {
    const now = Date.now();
    if (since !== null) {
      if (now - since > SAME_PRESS_MILLISECONDS) process.exit(130);
      return;
    }
    since = now;
    console.log('\n正在停止… Stopping …');
    await rounds.stop();
    await server.close();
    await database.close();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}

/** Several processes may share a server; the embedded database has this one alone. */
async function openLiveBus(config: Config, database: OpenDatabase): Promise<LiveBus> {
  if (config.databaseUrl === null) return createLocalLiveBus();
  return await createSharedLiveBus(database.connection, (error) => console.error(error));
}

async function start(): Promise<void> {
  const options = readOptions();
  const config = loadConfig();
  discardHalfLoadedSample(config);
  const database = await openConfiguredDatabase(config, { share: false });
  try {
    await applyMigrations(database.connection);
    const deps: ServiceDependencies = {
      db: database.db,
      live: await openLiveBus(config, database),
      files: createDiskFileStore(config.dataDir),
      vault: createVault(dataSecretOf(config)),
      fetchPage: createPageFetcher(),
      now: () => new Date(),
    };
    // The embedded database has this process alone.
    await failCutOffImports(deps, { isAlone: config.databaseUrl === null });
    const server = await buildServer(deps, config);
    const rounds = createRounds(deps, (error) => server.log.error(error));
    stopOnSignals(server, database, rounds);
    if (!options.empty) await ensureSample(deps, config);
    await listen(server, config);
    rounds.start();
    printWelcome(config, server, {
      isSetUp: await isSetUp(database.db),
      isSample: await isSampleOffice(database.db),
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

start().catch((error: unknown) => {
  const isKnown =
    error instanceof ConfigError || error instanceof DatabaseError || error instanceof UsageError;
  console.error(isKnown ? `\n✖ ${error.message}\n` : error);
  process.exit(1);
});
