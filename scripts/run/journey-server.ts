import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MOST_MILLISECONDS = 600_000;

/** A running server for the browser tests: what Playwright is told of it by `env`, and its end. */
export type JourneyServer = { env: Record<string, string>; stop: () => Promise<void> };

async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  return answer?.ok === true;
}

async function becomesHealthy(url: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + MOST_MILLISECONDS;
  while (Date.now() < until && child.exitCode === null) {
    if (await isHealthy(url)) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
  }
  return false;
}

/**
 * Starts the program with its sample on a folder of its own, as Playwright's configuration would for one run.
 * Null when something else answers at its port, or when it does not come up within ten minutes.
 */
export async function startJourneyServer(): Promise<JourneyServer | null> {
  const port = process.env['E2E_PORT'] ?? '3210';
  const url = `http://127.0.0.1:${port}`;
  if (await isHealthy(url)) {
    console.log(`${url} is taken: stop what runs there, or set E2E_PORT.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));
  const starter = join(ROOT, 'apps/e2e/src/support/serve.mjs');
  const child = spawn(process.execPath, [starter, join(folder, 'server.log')], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DATABASE_URL: '',
      BASE_URL: url,
      LOG_LEVEL: 'info',
    },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await ended;
  }
  if (await becomesHealthy(url, child)) return { env: { E2E_SERVED: '1', E2E_DATA_DIR: folder }, stop };
  await stop();
  return null;
}
