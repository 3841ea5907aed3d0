import type { BrowserContext } from '@playwright/test';
import { open, settled, signedIn, stranger } from './support/office.ts';
import { expect, test } from './support/test.ts';

const NAME = '新任局领导';
const USERNAME = 'xinren';
const PASSWORD = 'Xin-Mima-2021';

/** Makes the account on screen; answers the first password, which is shown once. */
async function createAccount(sysadmin: BrowserContext): Promise<string> {
  const page = await open(sysadmin, '/admin/accounts');
  await page.getByRole('button', { name: '开通账号' }).click();
  const form = page.getByRole('dialog', { name: '开通账号' });
  await form.getByLabel('姓名').fill(NAME);
  await form.getByLabel('用户名').fill(USERNAME);
  await form.getByRole('button', { name: '开通', exact: true }).click();
  const handed = page.getByRole('dialog', { name: `已开通账号 ${USERNAME}` });
  const password = await handed.getByLabel('初始密码').innerText();
  await handed.getByRole('button', { name: '已记下，关闭' }).click();
  const row = page.getByRole('row', { name: new RegExp(NAME) });
  await expect(row).toContainText('未授予角色');
  // Who keeps the accounts grants no roles (三员分立).
  await row.getByRole('button', { name: `${NAME}的操作` }).click();
  await expect(page.getByRole('menuitem', { name: '重置密码' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /角色/ })).toHaveCount(0);
  return password;
}

async function grantLeadership(secadmin: BrowserContext): Promise<void> {
  const page = await open(secadmin, '/admin/accounts');
  await expect(page.getByRole('button', { name: '开通账号' })).toHaveCount(0);
  await page.getByRole('button', { name: `授予角色：${NAME}` }).click();
  const dialog = page.getByRole('dialog', { name: `授予角色：${NAME}` });
  await dialog.getByRole('checkbox', { name: '局领导' }).click();
  await expect(dialog.getByRole('checkbox', { name: '局领导' })).toBeChecked();
  // A business role and an administrator's exclude each other.
  await expect(dialog.getByRole('checkbox', { name: '审计管理员' })).toBeDisabled();
  await expect(dialog).toContainText('与已有的“局领导”互斥');
}

test('three administrators bring a person in: account, role, first sign-in, and the trail of it', async ({
  browser,
}) => {
  const sysadmin = await signedIn(browser, 'sysadmin');
  const secadmin = await signedIn(browser, 'secadmin');
  const first = await createAccount(sysadmin);
  await grantLeadership(secadmin);

  const newcomer = await stranger(browser);
  const page = await newcomer.newPage();
  await page.goto('/');
  await page.getByLabel('用户名').fill(USERNAME);
  await page.getByLabel('密码', { exact: true }).fill(first);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname === '/change-password');
  // No way around it.
  await page.goto('/leadership');
  await page.waitForURL((url) => url.pathname === '/change-password');
  await page.getByLabel('当前密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入新密码').fill(PASSWORD);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.waitForURL((url) => url.pathname === '/leadership');
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('看板');

  const auditor = await signedIn(browser, 'auditor');
  const trail = await open(auditor, '/admin/audit');
  for (const [who, act] of [
    ['系统管理员', '开通账号'],
    ['安全管理员', '授予角色'],
    [NAME, '修改密码'],
  ])
    await expect(
      trail.getByRole('row', { name: new RegExp(`${who} ${act} 账号 ${NAME}`) }).first(),
    ).toBeVisible();
  await trail.getByRole('button', { name: '校验日志链' }).click();
  await expect(trail.getByText('日志链完整，没有被改动')).toBeVisible();
  for (const context of [sysadmin, secadmin, newcomer, auditor]) await context.close();
});

test('a department with open tasks is not archived: it is said why, and what to do first', async ({
  browser,
}) => {
  const sysadmin = await signedIn(browser, 'sysadmin');
  const page = await open(sysadmin, '/admin/departments');
  await page.getByRole('button', { name: '归档“政策法规处”' }).click();
  const dialog = page.getByRole('dialog', { name: '归档“政策法规处”' });
  await expect(dialog).toContainText(/还有 \d+ 项未办结的任务：请局办公室先改派或销号/);
  await expect(dialog).toContainText(/还有 2 个启用的账号/);
  await sysadmin.close();
});
