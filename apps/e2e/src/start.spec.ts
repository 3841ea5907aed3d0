import type { Page, Route } from '@playwright/test';
import { signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

/** Leaves the next such request without an answer. */
async function hangOnce(page: Page, url: RegExp): Promise<void> {
  await page.route(url, () => undefined, { times: 1 });
}

function fail(route: Route): Promise<void> {
  return route.fulfill({ status: 429, contentType: 'application/json', body: '{}' });
}

test.describe('a page that cannot be opened says so and can be tried again', () => {
  test('nothing of the program comes', async ({ page }) => {
    await page.route(/\/assets\/.*\.js$/, fail);
    await page.goto('/sign-in');
    await expect(page.getByRole('alert')).toContainText('页面没有下载完整');
    await page.unroute(/\/assets\/.*\.js$/);
    await page.getByRole('link', { name: /重试/ }).click();
    await expect(page.getByLabel('用户名')).toBeVisible();
  });

  test('the texts do not come', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('gongkai.locale', 'en'));
    await page.route(/\/assets\/en-.*\.js$/, fail);
    await page.goto('/sign-in');
    await expect(page.getByRole('alert')).toContainText('The page could not be opened');
    await page.unroute(/\/assets\/en-.*\.js$/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByLabel('Username')).toBeVisible();
  });

  test('one screen’s part does not come', async ({ browser }) => {
    const context = await signedIn(browser, 'office');
    const page = await context.newPage();
    await page.route(/\/assets\/import-page-.*\.js$/, fail);
    await page.goto('/plans/import');
    await expect(page.getByRole('alert')).toContainText('页面没有下载完整');
    await page.unroute(/\/assets\/import-page-.*\.js$/);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.close();
  });

  test('the server fails when asked who is signed in', async ({ browser }) => {
    const context = await signedIn(browser, 'office');
    const page = await context.newPage();
    await page.route(/\/api\/trpc\/.*session\.me/, (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('/plans');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute(/\/api\/trpc\/.*session\.me/);
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.close();
  });

  test('the server does not answer, to a stranger or to a person signed in', async ({ browser, page }) => {
    const context = await signedIn(browser, 'office');
    const other = await context.newPage();
    await hangOnce(page, /\/api\/setup/);
    await hangOnce(other, /\/api\/trpc\/.*session\.me/);
    await Promise.all([page.goto('/sign-in'), other.goto('/plans')]);
    for (const one of [page, other]) await expect(one.getByRole('alert')).toContainText('服务器迟迟没有答复');
    for (const one of [page, other]) {
      await one.getByRole('button', { name: '重试' }).click();
      await expect(one.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await context.close();
  });
});
