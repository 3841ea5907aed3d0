import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../../../prisma/seed/data/accounts.ts';
import { settled } from './support/office.ts';
import { expect, test } from './support/test.ts';

const HOMES: Record<string, string> = {
  office: '/office',
  'department-lead': '/my',
  'department-staff': '/my',
  leadership: '/leadership',
  'system-admin': '/admin',
  'security-admin': '/admin',
  'audit-admin': '/admin',
  assessor: '/evaluations',
};

for (const { username, role } of SAMPLE_ACCOUNTS.filter((account) => account.shown)) {
  test(`${username} signs in and lands at home`, async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname.startsWith(HOMES[role] ?? '/none'));
    await settled(page);
    // In the language that this person chose last.
    await expect(page.getByText(/今天按 2021-12-20 计|today counts as 2021-12-20/)).toBeVisible();
  });
}

test('a wrong password is refused in words, and the name stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('xiufu');
  await page.getByLabel('密码', { exact: true }).fill('Wrong-12345');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').first()).toContainText(/密码|用户名/);
  await expect(page.getByLabel('用户名')).toHaveValue('xiufu');
});

test('a page asked for before signing in is opened afterwards', async ({ page }) => {
  await page.goto('/plans');
  await page.getByLabel('用户名').fill('office');
  await page.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname === '/plans');
});
