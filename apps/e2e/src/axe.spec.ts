import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { settled, signedIn, stranger, type View } from './support/office.ts';
import { addressOf } from './support/sample-ids.ts';
import { SCREENS, STRANGER } from './support/screens.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'parallel' });

const VIEWS: readonly View[] = [
  { language: 'zh-CN', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 390, height: 844 },
];
const PEOPLE = [...new Set(SCREENS.map(({ who }) => who))];

/** What is wrong on a page: rules of serious impact with their elements, and how far it sticks out sideways. */
async function problemsOn(page: Page): Promise<string[]> {
  // Off by default in axe, because it is new; what is said and what is seen must agree for those who speak to the screen.
  const rules = { 'label-content-name-mismatch': { enabled: true } };
  // Nothing here is framed from another origin; without looking for that a scan takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ rules, resultTypes: ['violations'] }).analyze();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    // Nothing may stick out sideways: tables scroll within themselves.
    ...(overflow > 0 ? [`sticks out by ${overflow} px`] : []),
  ];
}

for (const view of VIEWS) {
  for (const person of PEOPLE) {
    test.describe(`axe finds nothing serious for ${person} (${view.language}, ${view.scheme}, ${view.width})`, () => {
      let context: BrowserContext;
      test.beforeAll(async ({ browser }) => {
        context = person === STRANGER ? await stranger(browser, view) : await signedIn(browser, person, view);
      });
      test.afterAll(() => context.close());

      for (const { path, opened, act } of SCREENS.filter(({ who }) => who === person)) {
        test(opened === undefined ? path : `${path}: ${opened}`, async () => {
          const page = await context.newPage();
          await page.goto(await addressOf(context, path));
          await settled(page);
          await act?.(page);
          expect(await problemsOn(page)).toEqual([]);
          await page.close();
        });
      }
    });
  }
}

test('every route of the program is among the screens', () => {
  const folder = join(import.meta.dirname, '../../web/src/routes');
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  // An index route has its parent's address, and the program's own leads on to everybody's home.
  const paths = [...source.matchAll(/\bpath: '([^']+)'/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => path !== '/');
  expect(paths.length).toBeGreaterThan(15);
  const shown = SCREENS.map(({ path, opened = '' }) => `${path.replace(/\?.*/, '')} ${opened}`);
  const missing = paths.filter((path) => {
    const shape = new RegExp(`(^|/)${path.replace(/^\//, '').replaceAll(/\$\w+/g, '[^/ ]+')}( |\\)|$)`);
    return !shown.some((one) => shape.test(one));
  });
  expect(missing).toEqual([]);
});
