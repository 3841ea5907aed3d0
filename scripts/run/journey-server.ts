import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHealthy, startOwnServer } from '../../apps/e2e/src/support/own-server.ts';

const MOST_MILLISECONDS = 600_000;

/** A running server for the browser tests: what Playwright is told of it by `env`, and its end. */
export type JourneyServer = { env: Record<string, string>; stop: () => Promise<unknown> };

/**
 * Starts the program with its sample on a folder of its own, as Playwright's configuration would for one run.
 * Null when something else answers at its port, or when it does not come up within ten minutes.
 */
export async function startJourneyServer(): Promise<JourneyServer | null> {
  const port = Number(process.env['E2E_PORT'] ?? 3210);
  const url = `http://127.0.0.1:${port}`;
  if (await isHealthy(url)) {
    console.log(`${url} is taken: stop what runs there, or set E2E_PORT.`);
    return null;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));
  const log = join(dataDir, 'server.log');
  try {
    const { stop } = await startOwnServer({ dataDir, port, baseUrl: url, log, within: MOST_MILLISECONDS });
    return { env: { E2E_SERVED: '1', E2E_DATA_DIR: dataDir }, stop: () => stop() };
  } catch (error) {
    console.log(String(error));
    return null;
  }
}
