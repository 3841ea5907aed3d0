import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { SAMPLE_PASSWORD } from '../../../../prisma/seed/data/accounts.ts';

export type Language = 'zh-CN' | 'en';
export type View = { language?: Language; width?: number; height?: number; scheme?: 'light' | 'dark' };

/** A browser of one person: signed in by request, so that journeys start at their own first screen. */
export async function signedIn(browser: Browser, username: string, view: View = {}): Promise<BrowserContext> {
  const context = await stranger(browser, view);
  const data = { username, password: SAMPLE_PASSWORD };
  const answer = await context.request.post('/api/auth/sign-in/username', { data });
  expect(answer.ok(), `sign-in of ${username}`).toBe(true);
  const { language = 'zh-CN' } = view;
  await context.request.post('/api/trpc/account.setLocale', { data: { locale: language } });
  return context;
}

/** A browser of somebody who has not signed in. */
export async function stranger(browser: Browser, view: View = {}): Promise<BrowserContext> {
  const { language = 'zh-CN', width = 1440, height = 900, scheme = 'light' } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: scheme,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([locale, colours]) => {
      localStorage.setItem('gongkai.locale', locale ?? '');
      localStorage.setItem('mantine-color-scheme-value', colours ?? '');
    },
    [language, scheme],
  );
  return context;
}

/** Opens a page and waits until nothing is loading any more. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await settled(page);
  return page;
}

/** Waits until the page's heading is there and no skeleton or loader is left. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(
    0,
  );
}

/** Asks the API as the person of a context; answers the procedure's result. */
export async function ask<T>(context: BrowserContext, procedure: string, input?: unknown): Promise<T> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await context.request.get(`/api/trpc/${procedure}${query}`);
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** Acts through the API as the person of a context; answers the procedure's result. */
export async function act<T>(context: BrowserContext, procedure: string, input: unknown): Promise<T> {
  const answer = await context.request.post(`/api/trpc/${procedure}`, { data: input });
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

/** The sample office's plan of its year; journeys may import others. */
export async function planId(context: BrowserContext): Promise<string> {
  const plans = await ask<{ id: string; year: number }[]>(context, 'plan.list');
  const plan = plans.find(({ year }) => year === 2021);
  expect(plan).toBeDefined();
  return plan?.id ?? '';
}
