import { defineConfig } from 'vitest/config';

// An odd time zone: a date that depends on the machine's zone fails here.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Pure functions leave nothing behind for the next file: loading everything once a worker is enough.
    isolate: false,
    // Properties over hundreds of documents or systems take seconds on a busy machine; time is not what is tested.
    testTimeout: 120_000,
  },
});
