import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

// An odd time zone: a date that depends on the machine's zone fails here.
process.env['TZ'] = 'America/St_Johns';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['./test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
