import { defineConfig } from 'vitest/config';

// An odd time zone: a date that depends on the machine's zone fails here.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 60_000,
  },
});
