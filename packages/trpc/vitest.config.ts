import { defineConfig } from 'vitest/config';

// An odd time zone: a date that depends on the machine's zone fails here.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    pool: 'forks',
    // Every test has a database of its own; a worker makes the first one from scratch, so workers are kept.
    isolate: false,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    maxWorkers: 2,
    // A worker's first database is made from scratch; a slow, shared machine needs the room.
    hookTimeout: 300_000,
    testTimeout: 120_000,
  },
});
