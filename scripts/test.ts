// `npm test`: every test of the project, and one line at the end that adds them up.
// Says what it runs, what it cannot run here and why. REQUIRE=postgres,browser turns "cannot" into a failure.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { browserFailures, vitestFailures } from './run/failures.ts';
import { startJourneyServer } from './run/journey-server.ts';

type Tally = { passed: number; failed: number; skipped: number };

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules/.bin');
const RESULTS = '.turbo/test-results.json';
const DATABASE_WORKSPACES = ['packages/db', 'packages/services', 'packages/trpc', 'apps/api'];
const required = new Set((process.env['REQUIRE'] ?? '').split(',').filter(Boolean));
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
/** Named again at the very end: a log is often kept by its last part only. */
const failures: string[] = [];

function say(text: string): void {
  console.log(`\n── ${text}`);
}

/** `started`, in milliseconds, is shown as the time it took. */
function add(name: string, tally: Tally, started?: number): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  const took = started === undefined ? '' : ` (${Math.round((Date.now() - started) / 1000)} s)`;
  lines.push(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped${took}`);
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return spawnSync(join(BIN, command), args, options).status === 0;
}

function runScript(name: string): void {
  const done = spawnSync(process.execPath, [join('scripts', name)], { cwd: ROOT, stdio: 'inherit' });
  add(
    `scripts/${name}`,
    done.status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
  );
}

/** The counts in vitest's JSON report; a missing report is a failure, not nothing. */
function readVitest(workspace: string, ok: boolean): Tally {
  const path = join(ROOT, workspace, RESULTS);
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  failures.push(...vitestFailures(workspace, report));
  const failed = (report['numFailedTests'] ?? 0) + (report['numFailedTestSuites'] ?? 0);
  const passed = report['numPassedTests'] ?? 0;
  const skipped = (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0);
  return { passed, failed: failed === 0 && !ok && passed === 0 ? 1 : failed, skipped };
}

function runVitest(label: string, workspaces: string[], env: Record<string, string> = {}): void {
  const started = Date.now();
  for (const workspace of workspaces) rmSync(join(ROOT, workspace, RESULTS), { force: true });
  const filters = workspaces.map((workspace) => `--filter=./${workspace}`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${RESULTS}`];
  const ok = run(
    'turbo',
    ['run', 'test', '--continue', '--concurrency=1', ...filters, '--', ...reporters],
    env,
  );
  const tallies = workspaces.map((workspace) => ({ workspace, tally: readVitest(workspace, ok) }));
  for (const { workspace, tally } of tallies) add(`${workspace}${label}`, tally);
  lines.push(`together${label}: ${Math.round((Date.now() - started) / 1000)} s`);
  if (!ok && tallies.every(({ tally }) => tally.failed === 0))
    add(`the runner${label}`, { passed: 0, failed: 1, skipped: 0 });
}

function cannot(name: string, key: string, why: string): void {
  say(`${name}: not run. ${why}`);
  if (required.has(key)) add(name, { passed: 0, failed: 1, skipped: 0 });
  else lines.push(`${name}: not run. ${why}`);
}

async function postgresAnswers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function findChromium(): string | undefined {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [process.env['CHROMIUM_PATH'] ?? '', ...places].find((path) => path !== '' && existsSync(path));
}

/** One group of browser tests with a report of its own. */
function runBrowser(
  chromium: string,
  project: string,
  workers: number,
  server: Record<string, string>,
): void {
  const started = Date.now();
  const report = join(ROOT, 'apps/e2e/test-results/report.json');
  rmSync(report, { force: true });
  const args = ['--config', 'apps/e2e/playwright.config.ts', '--project', project, '--workers', `${workers}`];
  const ok = run('playwright', ['test', ...args], { CHROMIUM_PATH: chromium, ...server });
  const name = `apps/e2e (Chromium, ${project})`;
  if (!existsSync(report)) return add(name, { passed: 0, failed: 1, skipped: 0 }, started);
  const written = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> };
  failures.push(...browserFailures(written));
  const { stats } = written;
  const failed = (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0);
  const passed = stats['expected'] ?? 0;
  const skipped = stats['skipped'] ?? 0;
  add(name, { passed, failed: failed === 0 && !ok ? 1 : failed, skipped }, started);
}

/** All browser tests on one server: the sample office is loaded once. */
async function runBrowsers(chromium: string): Promise<void> {
  const started = Date.now();
  const server = await startJourneyServer();
  if (server === null) return add('the server of the browser tests', { passed: 0, failed: 1, skipped: 0 });
  lines.push(`the server of the browser tests: up (${Math.round((Date.now() - started) / 1000)} s)`);
  try {
    // The screens are only looked at, two at a time; the journeys change the office and go one after another.
    runBrowser(chromium, 'screens', 2, server.env);
    runBrowser(chromium, 'journeys', 1, server.env);
  } finally {
    await server.stop();
  }
}

say('Import rules and document references');
runScript('check-imports.ts');
runScript('check-docs.ts');

const workspaces = globSync(['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts'], { cwd: ROOT })
  .map((path) => path.replace('/vitest.config.ts', ''))
  .toSorted();
say(`Unit and database tests in ${workspaces.length} workspaces, on the embedded database`);
runVitest('', workspaces, { TEST_DATABASE_URL: '' });

const postgres = process.env['TEST_DATABASE_URL'] ?? '';
if (postgres === '') {
  cannot('PostgreSQL tests', 'postgres', 'Set TEST_DATABASE_URL to a server where databases may be made.');
} else if (await postgresAnswers(postgres)) {
  say('Database tests again, on the PostgreSQL server of TEST_DATABASE_URL');
  runVitest(' (PostgreSQL)', DATABASE_WORKSPACES, { TEST_DATABASE_URL: postgres });
} else {
  add('PostgreSQL tests (no answer at TEST_DATABASE_URL)', { passed: 0, failed: 1, skipped: 0 });
}

const chromium = findChromium();
if (chromium === undefined) {
  cannot(
    'Browser journeys',
    'browser',
    'Install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  );
} else {
  say(`Browser journeys in ${chromium}`);
  await runBrowsers(chromium);
}

say('Results');
for (const line of lines) console.log(line);
for (const failure of failures) console.log(`✘ ${failure}`);
console.log(total.failed === 0 && total.passed > 0 ? 'All tests passed.' : 'Tests failed: see above.');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
