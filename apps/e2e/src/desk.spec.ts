import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { act, ask, open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

type Options = { editable: { id: string }[] };

/** A request in the register; answers its id. */
async function request(office: BrowserContext, code: string, values: object = {}): Promise<string> {
  const { editable } = await ask<Options>(office, 'ledger.options');
  const { recordId } = await act<{ recordId: string }>(office, 'ledger.save', {
    ledger: 'disclosure-request',
    departmentId: editable[0]?.id,
    values: {
      code,
      channel: 'internet',
      arrivedOn: '2021-08-02',
      applicantKind: 'natural',
      applicant: '某甲乙',
      subject: `${code} 征地批复`,
      ...values,
    },
  });
  return recordId;
}

/** Records a step on the screen: its form is filled in and sent. */
async function step(page: Page, name: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(dialog).toHaveCount(0);
}

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; head: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return {
    name: file.suggestedFilename(),
    head: readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  };
}

test('a request from receipt to a late reply: every step changes the clock, notices come as Word files', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const code = 'YSQ-E2E-1';
  await request(office, code);
  const page = await open(office, '/ledgers/disclosure-request');
  await page.getByRole('link', { name: '办理台' }).click();
  await settled(page);
  await page.getByRole('link', { name: new RegExp(code) }).click();
  const panel = page.getByRole('article', { name: `${code} 征地批复` });
  await expect(panel.getByText('尚未与申请人确认收到日期')).toBeVisible();

  await step(page, '确认收到', { 日期: '2021-08-02' });
  await expect(panel.getByText('答复期限 8月30日 周一', { exact: true })).toBeVisible();
  await expect(panel.getByText('已逾期', { exact: true })).toBeVisible();

  await step(page, '告知补正', { 日期: '2021-08-04', 补正期限: '2021-08-18' });
  await panel.getByRole('button', { name: '生成 Word：补正告知书' }).click();
  const dialog = page.getByRole('dialog', { name: '补正告知书' });
  await dialog.getByLabel('需要补正的内容').fill('请写明文件名称。');
  const notice = await download(page, () => dialog.getByRole('button', { name: '生成 Word' }).click());
  expect(notice).toEqual({ name: `政府信息公开申请补正告知书_${code}.docx`, head: 'PK' });

  await step(page, '收到补正', { 日期: '2021-08-06' });
  await expect(panel.getByText('答复期限 9月3日 周五', { exact: true })).toBeVisible();
  await expect(panel.getByText('重新起算 · 补正')).toBeVisible();

  await step(page, '延期', { 日期: '2021-09-01', 批准人: '公开办主任', 告知申请人日期: '2021-09-02' });
  await expect(panel.getByText('延长 · 延期')).toBeVisible();

  await step(page, '答复', { 日期: '2021-11-01', '编号（文号）': '公开答复〔2021〕1号', 送达方式: '邮寄' });
  await expect(panel.getByText(/答复，超过法定期限/)).toBeVisible();
  await expect(panel.getByText('逾期答复', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: '生成 Word：答复书' }).click();
  const reply = page.getByRole('dialog', { name: '答复书' });
  const made = await download(page, () => reply.getByRole('button', { name: '生成 Word' }).click());
  expect(made.name).toBe(`政府信息公开申请答复书（予以公开）_${code}.docx`);
});

test('what cannot be is refused in words, and what was typed stays', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const id = await request(office, 'YSQ-E2E-2', { channel: 'in-person', arrivedOn: '2021-11-01' });
  const page = await open(office, `/ledgers/disclosure-request/desk?request=${id}`);
  await page.getByRole('button', { name: '告知补正', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '告知补正' });
  await dialog.getByLabel('日期').fill('2021-11-05');
  await dialog.getByLabel('补正期限').fill('2021-11-04');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(dialog.getByRole('alert')).toContainText('补正期限早于补正告知日期');
  await expect(dialog.locator('input[type=date]').last()).toHaveValue('2021-11-04');
});

test('a fee is counted line by line, and a wrong template is refused by name', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const id = await request(office, 'YSQ-E2E-3', { channel: 'in-person', arrivedOn: '2021-11-01' });
  const page = await open(office, `/ledgers/disclosure-request/desk?request=${id}`);
  await step(page, '收费通知', { '计费件（页）数': '12', 同月此前累计件数: '0' });
  const fee = page.getByRole('table', { name: /按件计收/ });
  await expect(fee.getByRole('row', { name: /11–30/ })).toContainText('200.00');
  const other = await office.request.get('/api/notice-templates/third-party');
  await page.getByRole('button', { name: '文书模板' }).click();
  const dialog = page.getByRole('dialog', { name: '文书模板' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '上传 收费通知书 模板' }).click(),
  ]);
  await chooser.setFiles({
    name: '收费.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await other.body(),
  });
  await expect(dialog.getByRole('alert')).toContainText('{受文单位}');
});
