import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const PORT = Number(process.env['E2E_PORT'] ?? 3210);
const root = join(import.meta.dirname, '../..');
// Set once by the runner's main process; its workers read this file again and must not make another folder.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'gongkai-e2e-'));

const SERVER_LOG = join(process.env['E2E_DATA_DIR'], 'server.log');

/** Tests that change nothing but their own language, and so may run beside one another. */
const LOOKS_ONLY = /axe\.spec\.ts$/;

const OWN_SERVER = {
  command: ['node', join(import.meta.dirname, 'src/support/serve.mjs'), SERVER_LOG]
    .map((word) => JSON.stringify(word))
    .join(' '),
  cwd: root,
  url: `http://127.0.0.1:${PORT}/api/health`,
  timeout: 600_000,
  stdout: 'pipe',
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  env: {
    PORT: String(PORT),
    HOST: '127.0.0.1',
    DATA_DIR: process.env['E2E_DATA_DIR'],
    DATABASE_URL: '',
    LOG_LEVEL: 'info',
    BASE_URL: `http://127.0.0.1:${PORT}`,
  },
} satisfies PlaywrightTestConfig['webServer'];

export default defineConfig({
  testDir: 'src',
  outputDir: 'test-results/artifacts',
  workers: 1,
  projects: [
    { name: 'screens', testMatch: LOOKS_ONLY },
    { name: 'journeys', testIgnore: LOOKS_ONLY },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/report.json' }],
    ['./src/support/failure-reporter.ts', { serverLogs: [SERVER_LOG] }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    },
  },
  // `npm test` serves both groups of tests from one server; a single run starts its own.
  ...(process.env['E2E_SERVED'] === '1' ? {} : { webServer: OWN_SERVER }),
});
