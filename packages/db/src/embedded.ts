import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';

/** A running embedded database: how to reach it and how to stop it. */
export type EmbeddedDatabase = { connection: PoolConfig; stop: () => Promise<void> };

type Announcement = { pid: number; host: string; port: number };

const POOL_SIZE = 4;

function announcementPath(dataDir: string): string {
  return join(dataDir, 'embedded.json');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function toConnection({ host, port }: Announcement): PoolConfig {
  return { host, port, user: 'postgres', database: 'postgres', max: POOL_SIZE };
}

/**
 * The embedded database that another process of ours already serves from this folder, or null.
 * Two processes must never open the same folder: the second one goes through the first one's socket.
 */
export function findRunningEmbedded(dataDir: string): PoolConfig | null {
  const path = announcementPath(dataDir);
  if (!existsSync(path)) return null;
  const announcement = JSON.parse(readFileSync(path, 'utf8')) as Announcement;
  return isAlive(announcement.pid) ? toConnection(announcement) : null;
}

function stopChild(child: ChildProcess, dataDir: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      rmSync(announcementPath(dataDir), { force: true });
      resolve();
    };
    if (child.exitCode !== null) return done();
    child.once('exit', done);
    child.send('stop');
  });
}

/**
 * Starts PGlite (PostgreSQL in WebAssembly) in a child process, its files under `dataDir/database`,
 * reachable by the ordinary PostgreSQL driver through a socket that only this user can open.
 *
 * It does not fsync: a killed process loses nothing, a power cut may. Where that matters, set DATABASE_URL.
 *
 * @throws when another process serves the same folder, or the database cannot be opened.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (findRunningEmbedded(dataDir) !== null) {
    throw new Error(`The embedded database in ${dataDir} is already in use by another process.`);
  }
  const child = fork(join(import.meta.dirname, 'embedded-server.ts'), [join(dataDir, 'database')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C must not reach it before the server has finished with it.
    detached: process.platform !== 'win32',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const announcement = await new Promise<Announcement>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Announcement));
    child.once('exit', (code) => reject(new Error(`The embedded database ended at start (code ${code}).`)));
    child.once('error', reject);
  });
  writeFileSync(announcementPath(dataDir), JSON.stringify(announcement), { mode: 0o600 });
  return { connection: toConnection(announcement), stop: () => stopChild(child, dataDir) };
}
