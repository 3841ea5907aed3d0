import { openTestDatabase } from '@gongkai/db/testing';
import type { Database } from '@gongkai/db';

/** Which databases a bench runs on: the embedded one, and the server of TEST_DATABASE_URL where it is set. */
export const DATABASES: readonly string[] = [
  'PGlite',
  ...(process.env['TEST_DATABASE_URL'] ? ['PostgreSQL'] : []),
];

/** An empty, migrated database of the bench's own, gone afterwards. */
export async function onDatabase<T>(name: string, work: (db: Database) => Promise<T>): Promise<T> {
  const url = process.env['TEST_DATABASE_URL'];
  if (name === 'PGlite') delete process.env['TEST_DATABASE_URL'];
  const { db, close } = await openTestDatabase();
  if (url !== undefined) process.env['TEST_DATABASE_URL'] = url;
  try {
    return await work(db);
  } finally {
    await close();
  }
}

/** The middle of several runs, in milliseconds. The first run warms up and does not count. */
export async function measure(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

/** Megabytes that the process holds, after what is no longer needed has gone where `--expose-gc` allows that. */
export function megabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().rss / 1024 / 1024);
}

/** One line of a bench's result. */
export function line(label: string, milliseconds: number, more = ''): void {
  console.log(`${label.padEnd(44)} ${milliseconds.toFixed(1).padStart(10)} ms ${more}`.trimEnd());
}
