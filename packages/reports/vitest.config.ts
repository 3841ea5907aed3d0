import { defineConfig } from 'vitest/config';

// An odd time zone: a date that depends on the machine's zone fails here.
process.env['TZ'] = 'America/St_Johns';

// Pure functions leave nothing behind for the next file: loading everything once a worker is enough.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], isolate: false, testTimeout: 120_000 },
});
