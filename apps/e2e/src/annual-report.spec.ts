import { open, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

test('the yearly report is filled from the ledgers, a figure leads to its records, and it comes as Word', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/annual-report/2021');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2021 年政府信息公开工作年度报告');
  const table = page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' });
  await table.getByRole('button', { name: /^一、本年新收政府信息公开申请数量／总计/ }).click();
  const drawer = page.getByRole('dialog', { name: /一、本年新收/ });
  await expect(drawer.getByRole('link').first()).toHaveAttribute('href', /\/ledgers\/disclosure-request\//);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    drawer
      .getByRole('button', { name: '关闭' })
      .click()
      .then(() => page.getByRole('link', { name: '下载 Word' }).click()),
  ]);
  expect(file.suggestedFilename()).toMatch(/^2021年政府信息公开工作年度报告.*\.docx$/);
});
