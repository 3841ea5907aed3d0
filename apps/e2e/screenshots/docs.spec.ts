// Makes the pictures of the READMEs anew: `npm run screenshots`.
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ask, open, settled, signedIn, type Language } from '../src/support/office.ts';
import { addressOf } from '../src/support/sample-ids.ts';

const IMAGES = join(import.meta.dirname, '../../../docs/images');
const LANGUAGES: readonly [Language, string][] = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
];

/** Waits until the page has its data, its charts have their size, and nothing moves any more. */
async function drawn(page: Page): Promise<void> {
  await settled(page);
  await expect(page.getByRole('main').locator('table, figure, li').first()).toBeVisible();
  await expect
    .poll(
      async () => {
        const before = await page.screenshot();
        await page.waitForTimeout(500);
        return before.equals(await page.screenshot());
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

for (const [language, suffix] of LANGUAGES) {
  test(`pictures in ${language}`, async ({ browser }) => {
    async function take(
      username: string,
      path: string,
      name: string,
      act: (page: Page) => Promise<void> = () => Promise.resolve(),
    ): Promise<void> {
      const context = await signedIn(browser, username, { language });
      const me = await ask<{ department: { id: string } | null }>(context, 'session.me');
      const page = await open(
        context,
        await addressOf(context, path.replace(':own', me.department?.id ?? '')),
      );
      await act(page);
      await drawn(page);
      const picture = await page.screenshot({ path: join(IMAGES, `${name}-${suffix}.png`) });
      // A page of figures takes more; an empty or half-loaded one does not.
      expect(picture.length, `${name}-${suffix}.png`).toBeGreaterThan(60_000);
      await context.close();
    }
    await take('leader', '/leadership', 'leadership');
    await take('office', '/plans/:plan/breakdown', 'breakdown');
    await take('fagui', '/my', 'my');
    await take('fagui', '/evaluation/department/:own', 'score');
    await take('leader', '/evaluations/:announced', 'announced');
    await take('office', '/indicators/:system', 'indicators', (page) =>
      page.locator('[role="treeitem"]:not([aria-expanded])').first().click(),
    );
    await take('office', '/training', 'training');
    await take('office', '/ledgers', 'ledgers');
    await take('office', '/ledgers/disclosure-request/desk', 'desk');
  });
}
