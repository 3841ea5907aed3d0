import type { Page } from '@playwright/test';
import { open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const TITLE = '不动产登记资料查询实施办法';

/** Opens the review that waits for this person and passes it with the key. */
async function passReview(page: Page, done: RegExp): Promise<void> {
  await page.goto('/ledgers/reviews');
  await settled(page);
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(TITLE) })).toBeVisible();
  const question = page.getByRole('radiogroup', { name: '涉及国家秘密？' });
  await question.getByRole('radio', { name: '否' }).check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('a');
  await expect(page.getByText(done)).toBeVisible();
}

test('a record: impossible days refused, reviewed by three people, published, found in the list', async ({
  browser,
}) => {
  const staff = await signedIn(browser, 'fagui2');
  const page = await open(staff, '/ledgers');
  await page.getByRole('link', { name: '规范性文件', exact: true }).click();
  await page.getByRole('link', { name: '新建' }).first().click();
  await page.getByLabel('文件名称').fill(TITLE);
  await page.getByLabel('成文日期', { exact: true }).fill('2021-02-30');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const refused = page.getByRole('alert', { name: /需要改正/ });
  await expect(refused).toContainText('成文日期：没有这一天');
  await expect(page.getByLabel('成文日期', { exact: true })).toHaveValue('2021-02-30');

  // The same rules count while somebody types: twenty working days from 8 December 2021.
  await page.getByLabel('成文日期', { exact: true }).fill('2021年12月8日');
  await page.getByLabel('失效或废止日期', { exact: true }).fill('2021-12-01');
  const aside = page.getByRole('complementary', { name: '期限和检查' });
  await expect(aside).toContainText('2022年1月6日');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(refused).toContainText('不能早于“成文日期”（2021-12-08）');
  await page.getByLabel('失效或废止日期', { exact: true }).fill('');
  await page.getByLabel('有效性').selectOption('有效');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记公开' })).toHaveCount(0);

  await page.getByRole('button', { name: '申请保密审查' }).click();
  const ask = page.getByRole('dialog', { name: /^申请保密审查/ });
  await ask.getByLabel('公开渠道').fill('门户网站');
  await ask.getByRole('button', { name: '提交审查' }).click();
  await expect(page.getByRole('link', { name: '待初审' })).toBeVisible();

  for (const [who, done] of [
    ['fagui', /初审已通过/],
    ['office', /复审已通过/],
    ['leader', /已批准公开/],
  ] as const) {
    const context = await signedIn(browser, who);
    await passReview(await context.newPage(), done);
    await context.close();
  }

  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: '登记公开' }).click();
  const publish = page.getByRole('dialog', { name: /^登记公开/ });
  await publish.getByRole('textbox', { name: '公开日期' }).fill('2021-12-21');
  await publish.getByRole('button', { name: '登记公开' }).click();
  await expect(publish.getByText('公开日期不能晚于今天').first()).toBeVisible();
  await publish.getByRole('textbox', { name: '公开日期' }).fill('2021-12-20');
  await publish.getByRole('textbox', { name: '公开网址' }).fill('https://example.gov.cn/a');
  await publish.getByRole('button', { name: '登记公开' }).click();
  await expect(publish).toHaveCount(0);
  await expect(aside).toContainText('已公开');
  await expect(aside).toContainText('按时');

  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '规范性文件' }).click();
  await page.getByRole('searchbox').fill('资料查询实施');
  const row = page.getByRole('row', { name: new RegExp(TITLE) });
  await expect(row).toContainText('已办结');
  await expect(row).toContainText('12月20日');
  await staff.close();
});

test('an import: good rows in, bad rows back with their reasons, nothing twice', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/ledgers/normative-document');
  const sheet = [
    '责任处室,文件名称,文号,成文日期,有效性',
    '法规处,关于规范征地公告的通知,示例规〔2021〕11号,2021-12-06,有效',
    '法规处,关于规范供地公告的通知,示例规〔2021〕12号,2021-02-30,有效',
    '没有的处室,关于规范批后公开的通知,示例规〔2021〕13号,2021-12-06,有效',
  ].join('\n');
  const file = { name: '规范性文件.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${sheet}`) };

  async function importAgain(): Promise<void> {
    await page.getByRole('button', { name: '导入' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText('“规范性文件.csv”导入完毕，共 3 行。')).toBeVisible();
  }
  const dialog = page.getByRole('dialog', { name: '导入：规范性文件' });
  const counts = dialog.locator('dl');

  await importAgain();
  await expect(counts).toHaveText(/新增1更新0未变0退回2/);
  const bad = dialog.getByRole('region', { name: '退回的行和原因' });
  await expect(bad).toContainText('第 3 行');
  await expect(bad).toContainText('不是有效日期');
  await expect(bad).toContainText('没有这个处室');
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '下载退回行' }).click();
  expect((await download).suggestedFilename()).toContain('退回行');
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('row', { name: /关于规范征地公告的通知/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /关于规范供地公告的通知/ })).toHaveCount(0);

  await importAgain();
  await expect(counts).toHaveText(/新增0更新0未变1退回2/);
  await office.close();
});
