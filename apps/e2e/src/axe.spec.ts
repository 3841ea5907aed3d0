import { AxeBuilder } from '@axe-core/playwright';
import { open, planId, signedIn, type View } from './support/office.ts';
import { expect, test } from './support/test.ts';

/** Every screen with somebody who may see it; `:plan` stands for the sample's plan. */
const SCREENS: readonly [username: string, path: string][] = [
  ['office', '/office'],
  ['office', '/plans'],
  ['office', '/plans/import'],
  ['office', '/plans/:plan/breakdown'],
  ['office', '/tasks'],
  ['office', '/review'],
  ['office', '/training'],
  ['leader', '/leadership'],
  ['leader', '/evaluation'],
  ['fagui', '/my'],
  ['fagui', '/department'],
  ['sysadmin', '/admin'],
];
// Experimental in axe: it compares names with text that is hidden from screen readers (figures drawn in cells).
const HIDDEN_TEXT = ['label-content-name-mismatch'];
const VIEWS: readonly View[] = [
  { language: 'zh-CN', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390, height: 844 },
];

for (const view of VIEWS) {
  for (const [username, path] of SCREENS) {
    test(`axe finds nothing serious on ${path} (${view.language}, ${view.scheme}, ${view.width})`, async ({
      browser,
    }) => {
      const context = await signedIn(browser, username, view);
      const id = path.includes(':plan') ? await planId(context) : '';
      const page = await open(context, path.replace(':plan', id));
      const { violations } = await new AxeBuilder({ page }).disableRules(HIDDEN_TEXT).analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
      expect(serious).toEqual([]);
      // Nothing may stick out sideways: tables scroll within themselves.
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

test('axe finds nothing serious on the sign-in page', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
  ).toEqual([]);
});
