import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { settled } from './support/office.ts';
import { startOwnServer, type OwnServer } from './support/own-server.ts';
import { expect, test } from './support/test.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 3210) + 1;
const SYSTEM = { username: 'xitong', password: 'Shouci-2026' };

async function signIn(page: Page, { username, password }: typeof SYSTEM): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Somebody who comes with a handed-out password: must change it before anything else. */
async function comeFirst(browser: Browser, url: string, person: typeof SYSTEM, next: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await signIn(page, person);
  await page.waitForURL(/\/change-password/);
  await page.goto(`${url}/plans`);
  await page.waitForURL(/\/change-password/);
  await page.getByLabel('当前密码').fill(person.password);
  await page.getByLabel('新密码', { exact: true }).fill(next);
  await page.getByLabel('再次输入新密码').fill(next);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.waitForURL((address) => address.pathname !== '/change-password');
  return page;
}

/** Sets the office up; answers the account of the security administrator. */
async function setUp(page: Page, url: string): Promise<typeof SYSTEM> {
  await page.goto(url);
  await page.waitForURL(/\/setup$/);
  await page.getByLabel('单位名称').fill('试点市自然资源和规划局');
  await page.getByLabel('姓名').fill('系统甲');
  await page.getByLabel('用户名').fill(SYSTEM.username);
  await page.getByLabel('密码', { exact: true }).fill(SYSTEM.password);
  await page.getByLabel('再次输入密码').fill(SYSTEM.password);
  await page.getByRole('textbox', { name: '处室', exact: true }).fill('局办公室\n政策法规处\n信息中心\n');
  await expect(page.getByText('识别出 3 个处室')).toBeVisible();
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByRole('status')).toContainText('设置完成');
  const cells = page.getByRole('row', { name: /安全管理员/ }).getByRole('cell');
  const account = { username: await cells.nth(1).innerText(), password: await cells.nth(2).innerText() };
  await page.getByRole('link', { name: '去登录' }).click();
  return account;
}

const running: OwnServer[] = [];

async function start(dataDir: string, args: string[]): Promise<OwnServer> {
  const server = await startOwnServer({ dataDir, port: PORT, args });
  running.push(server);
  return server;
}

test.afterEach(async () => {
  for (const server of running) await server.stop();
});

test('an empty installation is founded, people get accounts and roles, and a second start finds it all', async ({
  browser,
  page,
}) => {
  // Two starts, and a build before the first where the screens changed.
  test.setTimeout(300_000);
  const dataDir = join(mkdtempSync(join(tmpdir(), 'gongkai-first-')), 'data');
  const server = await start(dataDir, ['--empty']);
  const security = await setUp(page, server.url);

  await signIn(page, SYSTEM);
  await page.waitForURL(/\/admin/);
  await page.goto(`${server.url}/admin/accounts`);
  await settled(page);
  await page.getByRole('button', { name: '开通账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('公开甲');
  await dialog.getByLabel('用户名').fill('gongkai');
  await dialog.getByLabel('所在处室').selectOption({ label: '局办公室' });
  await dialog.getByRole('button', { name: '开通', exact: true }).click();
  const password = await page.getByLabel('初始密码').innerText();
  await page.getByRole('button', { name: '已记下，关闭' }).click();

  const keeper = await comeFirst(browser, server.url, security, 'Anquan-2026');
  await keeper.goto(`${server.url}/admin/accounts`);
  await keeper
    .getByRole('row', { name: /公开甲/ })
    .getByRole('button', { name: '角色' })
    .click();
  const office = keeper.getByRole('checkbox', { name: '局办公室' });
  await office.click();
  await expect(office).toBeChecked();

  const person = { username: 'gongkai', password };
  const worker = await comeFirst(browser, server.url, person, 'Zhengwu-2026');
  await worker.goto(server.url);
  await worker.waitForURL(/\/office$/);
  await expect(worker.getByRole('main')).toContainText('导入工作要点');
  for (const one of [worker, keeper]) await one.close();

  expect(await server.stop('SIGTERM')).toBe(0);
  const again = await start(dataDir, []);
  await page.context().clearCookies();
  await page.goto(again.url);
  await signIn(page, { ...person, password: 'Zhengwu-2026' });
  await page.waitForURL(/\/office$/);
  await expect(page.getByRole('main')).toContainText('导入工作要点');
  expect(await again.stop('SIGINT')).toBe(0);
});
