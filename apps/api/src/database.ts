import {
  connectionFromUrl,
  findRunningEmbedded,
  openDatabase,
  startEmbedded,
  type Database,
} from '@gongkai/db';
import type { Config } from './config.ts';

const OLDEST_POSTGRES = 15;

type Connection = ReturnType<typeof connectionFromUrl>;

/** An open database and how to close it; an embedded server that we started ends with it. */
export type OpenDatabase = { db: Database; connection: Connection; close: () => Promise<void> };

/** A database that cannot be used; the message says what to do, in both languages. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

async function checkServer(db: Database): Promise<void> {
  let version: string;
  try {
    const rows = await db.$queryRaw<{ server_version_num: string }[]>`SHOW server_version_num`;
    version = rows[0]?.server_version_num ?? '0';
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    throw new DatabaseError(
      `无法连接 DATABASE_URL 指定的数据库:${reason}\nThe database of DATABASE_URL cannot be reached: ${reason}`,
      { cause: error },
    );
  }
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST_POSTGRES) {
    throw new DatabaseError(
      `需要 PostgreSQL ${OLDEST_POSTGRES} 或更高版本,当前为 ${major}。\nPostgreSQL ${OLDEST_POSTGRES} or newer is needed, this is ${major}.`,
    );
  }
}

async function openServer(url: string): Promise<OpenDatabase> {
  const connection = connectionFromUrl(url);
  const db = openDatabase(connection);
  try {
    await checkServer(db);
  } catch (error) {
    await db.$disconnect();
    throw error;
  }
  return { db, connection, close: () => db.$disconnect() };
}

function openRunning(connection: Connection): OpenDatabase {
  const db = openDatabase(connection);
  return { db, connection, close: () => db.$disconnect() };
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const { connection, stop } = await startEmbedded(dataDir);
  const opened = openRunning(connection);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await stop();
    },
  };
}

/**
 * Opens the database of the settings: the server of `DATABASE_URL`, or the embedded one.
 *
 * @param options.share go through the embedded database that a running server has open (command line);
 *   without it, a second server on the same folder is refused.
 */
export async function openConfiguredDatabase(
  config: Config,
  options: { share: boolean },
): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return openServer(config.databaseUrl);
  const running = findRunningEmbedded(config.dataDir);
  if (running === null) return openEmbedded(config.dataDir);
  if (options.share) return openRunning(running);
  throw new DatabaseError(
    `数据目录 ${config.dataDir} 正由另一个进程使用。请先停止它,或用 DATA_DIR 指定别的目录。\n` +
      `The data folder ${config.dataDir} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
  );
}
