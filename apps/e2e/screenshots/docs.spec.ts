// Makes the pictures of the READMEs anew: `npm run screenshots`.
import { join } from 'node:path';
import { test } from '@playwright/test';
import { ask, open, planId, signedIn, type Language } from '../src/support/office.ts';

const IMAGES = join(import.meta.dirname, '../../../docs/images');
const LANGUAGES: readonly [Language, string][] = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
];

for (const [language, suffix] of LANGUAGES) {
  test(`pictures in ${language}`, async ({ browser }) => {
    async function take(username: string, path: string, name: string): Promise<void> {
      const context = await signedIn(browser, username, { language });
      const plan = await planId(context).catch(() => '');
      const me = await ask<{ department: { id: string } | null }>(context, 'session.me');
      const page = await open(
        context,
        path.replace(':plan', plan).replace(':department', me.department?.id ?? ''),
      );
      // Charts draw themselves after their data came.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(IMAGES, `${name}-${suffix}.png`) });
      await context.close();
    }
    await take('leader', '/leadership', 'leadership');
    await take('office', '/plans/:plan/breakdown', 'breakdown');
    await take('fagui', '/my', 'my');
    await take('fagui', '/evaluation/department/:department', 'score');
    await take('office', '/training', 'training');
  });
}
