import { expect, type BrowserContext, type Locator } from '@playwright/test';
import { open } from './office.ts';

/** What is promised on a machine of its own, in milliseconds. */
const PROMISED = 2_000;

/**
 * Waits until a part of a screen no longer reads `before`, without reloading it. The change must have come within
 * two seconds, or, on a machine that is busy with other things, within the time in which the same screen opens twice:
 * both ask the server for the same, but at different moments of a machine whose load comes and goes.
 */
export async function expectLiveChange(
  part: Locator,
  before: string,
  context: BrowserContext,
  path: string,
): Promise<void> {
  const started = performance.now();
  await expect.poll(() => part.innerText(), { intervals: [100] }).not.toBe(before);
  const live = performance.now() - started;
  if (live <= PROMISED) return;
  const opening = performance.now();
  const fresh = await open(context, path);
  const anew = performance.now() - opening;
  await fresh.close();
  expect(live, 'a live change comes sooner than the screen opens twice').toBeLessThan(2 * anew);
}
