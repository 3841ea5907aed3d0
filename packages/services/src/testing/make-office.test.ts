import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { loadContext } from '../account/index.ts';
import { contextFor, createMemoryFileStore, makeOffice } from './index.ts';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

it('makes people whom the program knows by the same rights', async () => {
  const office = await makeOffice(db, { departments: 2 });
  const ctx = contextFor(db, office.office);
  const { live, files, vault, fetchPage, now } = ctx;
  const deps = { db, live, files, vault, fetchPage, now: () => now };
  const loaded = await loadContext(deps, office.office.id);
  expect(loaded?.actor).toEqual(ctx.actor);
  expect(loaded?.today).toBe('2021-11-08');
  expect(office.departments.map(({ name }) => name)).toEqual(['办公室', '法规处']);
});

it('keeps files in memory', async () => {
  const files = createMemoryFileStore();
  await files.put('a', new Uint8Array([1]));
  expect(await files.get('a')).toEqual(new Uint8Array([1]));
  await expect(files.get('b')).rejects.toThrow(/b/);
});
