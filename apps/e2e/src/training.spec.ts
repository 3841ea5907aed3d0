import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDF } from './support/department.ts';
import { open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

/** 财务与资金运用处: 5 expected, 4 came. */
const WORKBOOK = join(import.meta.dirname, 'support/attendance.xlsx');

/** A session planned in the browser by the office; answers with its page open. */
async function planned(page: Page, title: string, on: string): Promise<void> {
  await page.goto('/training');
  await settled(page);
  await page.getByRole('button', { name: '新增培训' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新增培训' });
  await dialog.getByLabel('培训名称').fill(title);
  await dialog.getByLabel('计划日期').fill(on);
  await dialog.getByLabel('学时（小时）').fill('2');
  await dialog.getByLabel('授课人').fill('市政务公开办');
  await dialog.getByLabel('培训内容').fill('公开属性认定\n答复文书');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Records that the session on the screen was held. */
async function held(page: Page, on: string): Promise<void> {
  await page.getByRole('button', { name: '登记举办' }).click();
  const dialog = page.getByRole('dialog', { name: /^登记举办/ });
  await dialog.getByLabel('举办日期').fill(on);
  await dialog.getByRole('button', { name: '登记举办' }).click();
  await expect(dialog).toHaveCount(0);
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Pastes as from Excel: the clipboard's text goes to the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/个处室有改动未保存/)).toHaveCount(0);
}

test('a session: planned, changed, held, corrected; another one called off with a reason', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await office.newPage();
  await planned(page, '公开属性认定实务', '2021-12-15');
  await page.getByRole('button', { name: '修改' }).click();
  const dialog = page.getByRole('dialog', { name: '修改' });
  await dialog.getByLabel('地点').fill('三楼会议室');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('三楼会议室')).toBeVisible();
  await held(page, '2021-12-16');
  await expect(page.getByText('已举办')).toBeVisible();
  await expect(page.getByRole('button', { name: '更正举办情况' })).toBeVisible();

  await planned(page, '临时取消的一场', '2021-12-28');
  await page.getByRole('button', { name: '取消培训' }).click();
  const cancel = page.getByRole('dialog', { name: '取消培训：临时取消的一场' });
  await cancel.getByLabel('取消原因').fill('机密★5年');
  await cancel.getByRole('button', { name: '取消培训' }).click();
  await expect(cancel.getByText(/密级标/)).toBeVisible();
  await cancel.getByLabel('取消原因').fill('授课人临时出差，改期另办');
  await cancel.getByRole('button', { name: '取消培训' }).click();
  await expect(cancel).toHaveCount(0);
  await expect(page.getByText('培训已取消，不再统计。')).toBeVisible();
  await office.close();
});

test('attendance: typed, pasted as numbers, pasted as a table, uploaded as .xlsx; stored and still there', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await office.newPage();
  await planned(page, '参训人数填报', '2021-12-17');
  await held(page, '2021-12-17');

  // Typed, moving like in a spreadsheet; a department that was not counted stays a gap.
  await cell(page, '政策法规处 应到').click();
  await page.keyboard.type('4');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('3');
  await expect(page.getByRole('row', { name: /^政策法规处/ })).toContainText('75.0%');
  await save(page);

  // Numbers copied from Excel fill down from the cell.
  await cell(page, '信息中心 应到').click();
  await paste(page, '9\t8\r\n');
  await expect(cell(page, '信息中心 实到')).toHaveValue('8');
  await save(page);

  // A whole table is looked at first; what is not known is named, not guessed.
  await cell(page, '政策法规处 应到').click();
  await paste(page, '处室\t应到\t实到\n执法监督处\t6\t6\n没有的处\t1\t1\n');
  const dialog = page.getByRole('dialog', { name: '粘贴或上传参训人数' });
  await expect(dialog.getByText(/没有“没有的处”这个处室/)).toBeVisible();
  await dialog.getByRole('button', { name: '填入表格（1 行）' }).click();
  await expect(cell(page, '执法监督处 实到')).toHaveValue('6');
  await save(page);

  // A workbook in the shape of the office's own template, with one department's figures.
  await page.getByRole('button', { name: '粘贴或上传' }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选择 .xlsx 文件' }).click();
  await (await chooser).setFiles(WORKBOOK);
  await dialog.getByRole('button', { name: '填入表格（1 行）' }).click();
  await save(page);

  await page.reload();
  await settled(page);
  const figures = { 政策法规处: ['4', '3'], 信息中心: ['9', '8'], 执法监督处: ['6', '6'] };
  for (const [name, [expected = '', actual = '']] of Object.entries({
    ...figures,
    财务与资金运用处: ['5', '4'],
  })) {
    await expect(cell(page, `${name} 应到`)).toHaveValue(expected);
    await expect(cell(page, `${name} 实到`)).toHaveValue(actual);
  }
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('24');

  // A department fills in its own row, and only that.
  const department = await signedIn(browser, 'fagui');
  const own = await open(department, new URL(page.url()).pathname);
  await expect(own.getByRole('textbox')).toHaveCount(2);
  await cell(own, '政策法规处 实到').fill('4');
  await save(own);
  await expect(cell(page, '政策法规处 实到')).toHaveValue('4');
  for (const one of [office, department]) await one.close();
});

test('two people on one attendance sheet: nothing is overwritten silently', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const page = await office.newPage();
  await planned(page, '两人同时填报', '2021-12-18');
  await held(page, '2021-12-18');
  const department = await signedIn(browser, 'fagui');
  const own = await open(department, new URL(page.url()).pathname);
  await cell(page, '政策法规处 应到').fill('7');
  await cell(own, '政策法规处 应到').fill('5');
  await save(own);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: '政策法规处' });
  await expect(notice).toContainText('应到 5');
  await expect(notice).toContainText('应到 7');
  await save(page);
  await expect(cell(own, '政策法规处 应到')).toHaveValue('7');
  for (const one of [office, department]) await one.close();
});

test('materials: several at once, one refused; removed and put back', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const page = await office.newPage();
  await planned(page, '带材料的培训', '2021-12-19');
  await page.getByLabel('上传材料').setInputFiles([
    { name: '课件.pdf', mimeType: 'application/pdf', buffer: PDF },
    { name: '假照片.png', mimeType: 'image/png', buffer: Buffer.from('MZ not a picture') },
    { name: '安装包.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await expect(page.getByRole('link', { name: '课件.pdf' })).toBeVisible();
  await expect(page.getByText('“安装包.exe”的类型不支持')).toBeVisible();
  const refused = page.getByRole('listitem').filter({ hasText: '假照片.png' });
  await expect(refused.getByRole('alert')).toBeVisible();
  await refused.getByRole('button', { name: '移除“假照片.png”' }).click();
  await page.getByRole('button', { name: '移除“课件.pdf”' }).click();
  await expect(page.getByRole('link', { name: '课件.pdf' })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('link', { name: '课件.pdf' })).toBeVisible();
  const href = await page.getByRole('link', { name: '课件.pdf' }).getAttribute('href');
  expect((await office.request.get(href ?? '')).headers()['content-type']).toContain('application/pdf');

  // Who only reads gets the list and no way to change it.
  const department = await signedIn(browser, 'fagui2');
  const reader = await open(department, new URL(page.url()).pathname);
  await expect(reader.getByRole('link', { name: '课件.pdf' })).toBeVisible();
  await expect(reader.getByRole('button', { name: /移除|登记举办|修改/ })).toHaveCount(0);
  for (const one of [office, department]) await one.close();
});
