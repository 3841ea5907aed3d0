import { SAMPLE_PASSWORD } from '../../../prisma/seed/data/accounts.ts';
import { atWork, openSheet, reportsOf, type Mine } from './support/department.ts';
import { act, ask, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

test('a session that ended in mid-form: signed in again, the text is there and goes out', async ({
  browser,
}) => {
  const title = '登录过期时的报送';
  const { office, context, page, taskId } = await atWork(browser, title);
  const sheet = await openSheet(page, title);
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('登录过期之前写下的进展说明。');
  await context.clearCookies();
  await sheet.getByRole('button', { name: '报送', exact: true }).click();
  const gate = page.getByRole('dialog', { name: '登录已过期' });
  await gate.getByLabel('密码', { exact: true }).fill(SAMPLE_PASSWORD);
  await gate.getByRole('button', { name: '登录' }).click();
  await expect(gate).toHaveCount(0);
  await expect(sheet.getByRole('textbox', { name: '进展说明' })).toHaveValue('登录过期之前写下的进展说明。');
  await sheet.getByRole('button', { name: '报送', exact: true }).click();
  await expect(page.getByText('进展已报送', { exact: true })).toBeVisible();
  expect(await reportsOf(office, taskId)).toHaveLength(1);
  for (const one of [office, context]) await one.close();
});

test('a lost network: kept, offered again, and one report although the answer got lost', async ({
  browser,
}) => {
  const title = '断网时的报送';
  const { office, context, page, taskId } = await atWork(browser, title);
  const sheet = await openSheet(page, title);
  await sheet.getByRole('textbox', { name: '完成进度（%）' }).fill('45');
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('断网之前写下的进展说明内容。');
  // The server takes it, but its first answer never arrives.
  let lost = 0;
  await page.route(/progress\.report/, async (route) => {
    lost += 1;
    if (lost > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await sheet.getByRole('button', { name: '报送', exact: true }).dblclick();
  await expect(page.getByText('进展已报送', { exact: true })).toBeVisible();
  expect(lost).toBe(2);
  expect(await reportsOf(office, taskId)).toMatchObject([{ percent: 45 }]);

  // Gone for longer: the sheet comes back with everything and goes out once the network is there.
  await page.unrouteAll();
  await page.route(/progress\.report/, (route) => route.abort('internetdisconnected'));
  const next = await openSheet(page, title);
  await next.getByRole('textbox', { name: '进展说明' }).fill('长时间断网期间写下的进展说明。');
  await next.getByRole('button', { name: '报送', exact: true }).click();
  await expect(next.getByText('连不上服务器')).toBeVisible({ timeout: 30_000 });
  await expect(next.getByText('没有报送成功，您填写的内容都还在。')).toBeVisible();
  await page.unrouteAll();
  await next.getByRole('button', { name: '报送', exact: true }).click();
  await expect(page.getByText('进展已报送', { exact: true }).last()).toBeVisible();
  await expect.poll(() => reportsOf(office, taskId).then((reports) => reports.length)).toBe(2);
  for (const one of [office, context]) await one.close();
});

test('two people on one part: both values are shown and the writer decides', async ({ browser }) => {
  const title = '两人同时报送';
  const { office, context, page, taskId } = await atWork(browser, title);
  const sheet = await openSheet(page, title);
  await sheet.getByRole('textbox', { name: '完成进度（%）' }).fill('30');
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('负责人写下的进展说明内容。');
  const staff = await signedIn(browser, 'fagui2');
  const mine = await ask<Mine>(staff, 'task.mine', { year: 2021 });
  const part = mine.groups.flatMap(({ tasks }) => tasks).find((task) => task.id === taskId)?.mine;
  await act(staff, 'progress.report', {
    assignmentId: part?.id,
    version: part?.version,
    percent: 20,
    statement: '经办人抢先报送的进展说明。',
    evidence: [],
    clientKey: 'journey-conflict',
    submit: false,
  });
  const notice = sheet.getByRole('alert').filter({ hasText: '您填写期间，这项任务有了新的进展' });
  await expect(notice).toContainText('经办人抢先报送的进展说明。');
  await expect(notice).toContainText('负责人写下的进展说明内容。');
  await notice.getByRole('button', { name: '仍按我的报送' }).click();
  await expect(page.getByText('进展已报送', { exact: true })).toBeVisible();
  expect((await reportsOf(office, taskId)).map(({ percent }) => percent)).toEqual([30, 20]);
  for (const one of [office, context, staff]) await one.close();
});

test('what may not go up: too large, renamed, empty, marked secret; each says why and keeps the rest', async ({
  browser,
}) => {
  // Files of this size take their time on a busy machine.
  test.slow();
  const title = '不能上传的材料';
  const { office, context, page, taskId } = await atWork(browser, title);
  const sheet = await openSheet(page, title);
  const input = sheet.getByLabel('上传佐证材料');
  await expect(sheet.getByRole('note').first()).toContainText('严禁上传、填写涉密信息');
  // Playwright hands over at most 50 MB; the real limit is 20.
  await input.setInputFiles({
    name: '航拍影像.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(49 * 1024 * 1024, 1),
  });
  await expect(sheet.getByText(/“航拍影像\.pdf”有 49\.0 MB，超过了 20\.0 MB 的上限/)).toBeVisible();
  await input.setInputFiles({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(sheet.getByText('“空.pdf”是空文件，没有上传。')).toBeVisible();
  await input.setInputFiles({
    name: '程序.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]),
  });
  await expect(sheet.getByRole('listitem').filter({ hasText: '程序.pdf' }).getByRole('alert')).toContainText(
    /内容|扩展名|类型/,
  );
  await input.setInputFiles({
    name: '说明.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('秘密★10年\n内部情况'),
  });
  await expect(sheet.getByRole('listitem').filter({ hasText: '说明.txt' }).getByRole('alert')).toContainText(
    /密级/,
  );
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('机密★20年 有关情况说明如下。');
  await sheet.getByRole('button', { name: '报送', exact: true }).click();
  await expect(sheet.getByText(/密级标/).last()).toBeVisible();
  expect(await reportsOf(office, taskId)).toEqual([]);
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('改为可以公开的进展说明。');
  await sheet.getByRole('button', { name: '报送', exact: true }).click();
  await expect(page.getByText('进展已报送', { exact: true })).toBeVisible();
  expect(await reportsOf(office, taskId)).toHaveLength(1);
  for (const one of [office, context]) await one.close();
});
