import { open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const NAME = '平时与专项（演练）';

test('the office weighs two systems into one score; a department sees its own row and the sheet behind each part', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/combined');
  await page.getByRole('button', { name: '新建组合' }).click();
  const dialog = page.getByRole('dialog', { name: '新建组合考核' });
  await dialog.getByLabel('组合名称（中文）').fill(NAME);
  await dialog.getByLabel('第 1 部分：权重').fill('70');
  await expect(dialog.getByRole('status')).toHaveText('权重合计 120%，超出 20%');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert')).toContainText('权重合计 120%，应为 100%，相差 20%');
  await dialog.getByLabel('第 2 部分：权重').fill('30');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('main').getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  const row = page.getByRole('table', { name: '今日组合得分' }).getByRole('row').nth(1);
  const [, first, second, total] = await row.getByRole('cell').allTextContents();
  expect(first).toMatch(/^[\d.]+ × 70% = [\d.]+$/u);
  expect(second).toMatch(/^[\d.]+ × 30% = [\d.]+$/u);
  const hundredths = (text = '') => Math.round(100 * Number(text.split('= ').at(-1)));
  expect(hundredths(first) + hundredths(second)).toBe(hundredths(total));
  const address = new URL(page.url()).pathname;

  // A department reads how it is put together, and its own figures only.
  const department = await signedIn(browser, 'fagui');
  const reader = await open(department, address);
  await expect(reader.getByRole('table', { name: '今日组合得分' }).getByRole('row')).toHaveCount(2);
  await expect(reader.getByRole('button', { name: '合成公示总分' })).toHaveCount(0);
  const part = reader.getByRole('link', { name: /法规处：.*得分 [\d.]+，查看明细/ }).last();
  const score = /得分 ([\d.]+)/u.exec((await part.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await part.click();
  await settled(reader);
  await expect(reader.getByText(/是组合考核的一部分/)).toBeVisible();
  await expect(reader.getByText(score, { exact: true }).first()).toBeVisible();

  await page.goto('/combined');
  await settled(page);
  await page.getByRole('button', { name: `删除“${NAME}”` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('main').getByRole('link', { name: NAME })).toHaveCount(0);
});

test('on a phone the menu opens, and leads to the combined evaluation', async ({ browser }) => {
  const office = await signedIn(browser, 'office', { width: 390, height: 844 });
  const page = await open(office, '/evaluation');
  await page.getByRole('button', { name: '主菜单' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '组合考核' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '组合考核' })).toBeVisible();
});
