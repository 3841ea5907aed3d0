import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A server started for tests. */
export type OwnServer = { url: string; stop: (signal?: NodeJS.Signals) => Promise<number | null> };

/** Where and how such a server runs: `log` holds its own lines, `within` is how long its start may take. */
type ServerSettings = {
  dataDir: string;
  port: number;
  args?: string[];
  baseUrl?: string;
  log?: string;
  within?: number;
};

const START_MILLISECONDS = 240_000;
const starter = join(import.meta.dirname, 'serve.mjs');

/** Whether a server answers there. */
export async function isHealthy(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  return answer?.ok === true;
}

async function waitUntilHealthy(url: string, child: ChildProcess, within: number): Promise<void> {
  const until = Date.now() + within;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null) throw new Error(`The server ended at start (code ${child.exitCode}).`);
    if (Date.now() > until) throw new Error(`The server at ${url} does not answer.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
}

/**
 * `npm start` on a folder of its own, without the sample when `args` say so.
 *
 * `dataDir` is kept when the server stops, so that another one may find its data.
 *
 * @returns `stop` ends it by a signal and answers its exit code
 * @throws Error when it ends, or does not answer in time
 */
export async function startOwnServer(settings: ServerSettings): Promise<OwnServer> {
  const { dataDir, port, args = [], baseUrl = '', within = START_MILLISECONDS } = settings;
  const url = `http://127.0.0.1:${port}`;
  const { log = join(dataDir, '..', `server-${port}.log`) } = settings;
  const child = spawn('node', [starter, log, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      BASE_URL: baseUrl,
      LOG_LEVEL: 'info',
    },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    child.kill(signal);
    return ended;
  }
  try {
    await waitUntilHealthy(url, child, within);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
