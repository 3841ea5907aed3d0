import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, open, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const NOTICE = readFileSync(
  join(import.meta.dirname, '../../../prisma/seed/data/plan-2021.txt'),
  'utf8',
).trim();
const NO_ITEMS = '各处室:\n请于本周五前报送材料。\n谢谢。';

type Plan = {
  title: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  sourceText: string;
  sections: { items: { number: number; heading: string | null }[] }[];
};

function source(page: Page) {
  return page.getByRole('textbox', { name: '通知原文' });
}

async function read(page: Page, text: string): Promise<void> {
  await source(page).fill(text);
  await page.getByRole('button', { name: '识别', exact: true }).click();
}

test('the office pastes the notice, corrects what was read and makes a plan of it', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/plans/import');
  await read(page, NOTICE);
  await expect(page.getByRole('heading', { level: 1, name: '核对识别结果' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('识别出 4 个部分、17 项工作');

  // The notice leaves both blank; the office fills them in.
  const title = page.getByRole('textbox', { name: /^标题/ });
  const number = page.getByRole('textbox', { name: /^文号/ });
  await expect(title).toHaveValue('');
  await expect(number).toHaveValue('');
  await expect(page.getByRole('textbox', { name: /^索引号/ })).toHaveValue('01441663/2021-20048');
  await title.fill('2021年政务公开工作要点');
  await number.fill('示自然资发〔2021〕1号');

  await page.getByRole('textbox', { name: '第 7 项的标题' }).fill('做好财政信息公开工作');
  const structure = page.getByRole('region', { name: '识别结果' });
  const seventh = structure.getByRole('listitem').filter({ hasText: '稳步扩大预决算公开范围' }).last();
  await seventh.getByRole('button', { name: '拆分' }).click();
  await seventh.getByRole('button', { name: /^从“推进市局所属预算单位/ }).click();
  await expect(page.getByRole('main')).toContainText('4 个部分、18 项工作');
  const split = structure.getByRole('listitem').filter({ hasText: '推进市局所属预算单位预算' }).last();
  await split.getByRole('button', { name: '并入上一项' }).click();
  await expect(page.getByRole('main')).toContainText('4 个部分、17 项工作');
  await expect(page.getByRole('textbox', { name: '第 7 项的标题' })).toHaveValue('做好财政信息公开工作');

  // The sample office has this very text as its plan of 2021: refused, and everything is still there.
  const create = page.getByRole('button', { name: '确认并建立计划' }).first();
  await create.click();
  await expect(page.getByRole('alert')).toContainText('已经导入过同一份原文');
  await page.reload();
  await expect(title).toHaveValue('2021年政务公开工作要点');
  await page.getByRole('textbox', { name: '计划年度' }).fill('2020');
  await create.click();

  await expect(page).toHaveURL(/\/plans\/[^/]+\/breakdown/);
  await expect(page.getByRole('heading', { level: 1, name: '2021年政务公开工作要点' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('17 个事项中 0 个已分派到位');
  const id = /\/plans\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const plan = await ask<Plan>(office, 'plan.get', { planId: id });
  expect(plan.documentNumber).toBe('示自然资发〔2021〕1号');
  expect(plan.sections.map(({ items }) => items.length)).toEqual([7, 2, 5, 3]);
  expect(plan.sections[0]?.items[6]).toMatchObject({ number: 7, heading: '做好财政信息公开工作' });
  await office.close();
});

test('what cannot be imported is refused in plain words, and the text stays', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const before = await ask<unknown[]>(office, 'plan.list');
  const page = await open(office, '/plans/import');

  await page.getByRole('button', { name: '识别', exact: true }).click();
  await expect(page.getByText('请先粘贴或上传通知原文')).toBeVisible();

  await read(page, NO_ITEMS);
  await expect(page.getByRole('alert')).toContainText('没有识别到工作事项');
  for (const button of await page.getByRole('button', { name: '确认并建立计划' }).all())
    await expect(button).toBeDisabled();
  await page.getByRole('button', { name: '返回改原文' }).click();
  await expect(source(page)).toHaveValue(NO_ITEMS);

  const secret = NOTICE.replace('(三)', '机密★\n(三)');
  await read(page, secret);
  await expect(page.getByRole('alert')).toContainText('密级标志');
  await expect(page.getByText('密级标志“机密★”在第 8 行')).toBeVisible();
  await expect(source(page)).toHaveValue(secret);

  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles({
    name: '要点.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
  });
  await expect(page.getByRole('alert')).toContainText('“要点.pdf”不是支持的文件');
  await expect(source(page)).toHaveValue(secret);

  const large = test.info().outputPath('要点.docx');
  mkdirSync(dirname(large), { recursive: true });
  writeFileSync(large, 'PK');
  truncateSync(large, 50 * 1024 * 1024);
  await chooser.setInputFiles(large);
  await expect(page.getByRole('alert')).toContainText('文件超过 20 MB 的上限');
  await expect(source(page)).toHaveValue(secret);

  // Neither leaving the page nor a lost network loses the text.
  await page.getByRole('link', { name: '计划' }).first().click();
  await page
    .getByRole('button', { name: '导入要点' })
    .or(page.getByRole('link', { name: '导入要点' }))
    .click();
  await expect(source(page)).toHaveValue(secret);
  await office.setOffline(true);
  await read(page, NOTICE);
  await expect(page.getByRole('alert')).toContainText('连不上服务器');
  await expect(source(page)).toHaveValue(NOTICE);
  await office.setOffline(false);
  expect(await ask<unknown[]>(office, 'plan.list')).toEqual(before);
  await office.close();
});
