import { expectLiveChange } from './support/live.ts';
import { atWork, openSheet, PDF, type Mine } from './support/department.ts';
import { ask, open, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

test('from signature to 销号: reported with a file, returned, corrected, verified, closed; the leader sees it move', async ({
  browser,
}) => {
  // Three people and eight screens: the longest journey there is.
  test.setTimeout(300_000);
  const title = '公布行政执法事项清单';
  const { office, context, page, taskId } = await atWork(browser, title);
  const leader = await signedIn(browser, 'leader');
  const board = await open(leader, '/leadership');
  const figures = board.getByRole('main');
  await board.evaluate(() => {
    document.documentElement.dataset['marker'] = 'kept';
  });

  // The department: percent, a sentence, a file dropped on the sheet, handed in.
  const sheet = await openSheet(page, title);
  await sheet.getByRole('textbox', { name: '完成进度（%）' }).fill('100');
  await sheet.getByRole('textbox', { name: '进展说明' }).fill('清单已核定并在门户网站公布。');
  await sheet.getByLabel('上传佐证材料').setInputFiles({
    name: '执法事项清单.pdf',
    mimeType: 'application/pdf',
    buffer: PDF,
  });
  await expect(sheet.getByRole('button', { name: '移除“执法事项清单.pdf”' })).toBeVisible();
  await sheet.getByRole('checkbox', { name: '同时提交核验' }).check();
  await sheet.getByRole('button', { name: '报送并提交核验' }).click();
  await expect(page.getByText('已报送并提交核验', { exact: true })).toBeVisible();

  // The office: the queue shows the file; it goes back with a reason.
  const desk = await open(office, '/review');
  const queue = desk.getByRole('navigation', { name: '待办队列' });
  await queue.getByRole('button', { name: new RegExp(title) }).click();
  await expect(desk.getByRole('heading', { name: title })).toBeVisible();
  await expect(desk.getByRole('link', { name: '执法事项清单.pdf' }).first()).toBeVisible();
  await desk.keyboard.press('r');
  await desk.keyboard.type('清单缺少委托执法事项，请补全');
  await desk.getByRole('button', { name: /^退回补正/ }).click();
  await expect(desk.getByText(`“${title}”已退回`)).toBeVisible();
  await expect(queue.getByRole('button', { name: new RegExp(title) })).toHaveCount(0);

  // The department sees why, without reloading, and corrects it.
  const returned = page.getByRole('listitem').filter({ hasText: title });
  await expect(returned.getByRole('button', { name: `：${title}` })).toHaveText(`补正：${title}`);
  const again = await openSheet(page, title);
  await expect(again.getByText('退回原因：清单缺少委托执法事项，请补全')).toBeVisible();
  await again.getByRole('textbox', { name: '进展说明' }).fill('已补全委托执法事项并重新公布。');
  await again.getByRole('textbox', { name: '完成进度（%）' }).fill('100');
  await again.getByRole('checkbox', { name: '同时提交核验' }).check();
  await again.getByRole('button', { name: '报送并提交核验' }).click();

  // The same part comes back into the queue that is still open, verified by key and then closed.
  await queue.getByRole('button', { name: new RegExp(title) }).click();
  await expect(desk.getByText('此前退回 1 次')).toBeVisible();
  const before = await figures.innerText();
  await desk.keyboard.press('a');
  await expect(desk.getByText(`“${title}”已核验通过`)).toBeVisible();
  await queue
    .getByRole('region', { name: '可销号' })
    .getByRole('button', { name: new RegExp(title) })
    .click();
  await desk.getByRole('button', { name: /^销号/ }).click();
  // Both at once: the word of success does not stay for long.
  await Promise.all([
    expectLiveChange(figures, before, leader, '/leadership'),
    expect(desk.getByText(`“${title}”已销号`)).toBeVisible(),
  ]);
  expect(await board.evaluate(() => document.documentElement.dataset['marker'])).toBe('kept');

  // Its history tells the whole way.
  const history = await open(office, `/tasks/${taskId}?tab=history`);
  for (const step of ['签收', '报送进展', '退回补正', '核验通过', '销号'])
    await expect(history.getByText(step, { exact: true }).first()).toBeVisible();
  for (const one of [office, context, leader]) await one.close();
});

test('an extension: asked for before the day, granted, the first day stays struck through; not after the day', async ({
  browser,
}) => {
  const title = '申请延期的任务';
  const { office, context, page, taskId } = await atWork(browser, title);
  await page.goto(`/tasks/${taskId}`);
  await page.getByRole('button', { name: '申请延期' }).click();
  const dialog = page.getByRole('dialog', { name: '申请延期' });
  await dialog.getByLabel('申请延至').fill('2022-01-14');
  await dialog.getByLabel('延期理由').fill('上级文件尚未印发，需顺延办理。');
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('延期申请已提交')).toBeVisible();
  const desk = await open(office, '/review');
  await desk
    .getByRole('navigation', { name: '待办队列' })
    .getByRole('region', { name: '延期申请' })
    .getByRole('button', { name: new RegExp(title) })
    .click();
  await expect(desk.getByText('上级文件尚未印发，需顺延办理。')).toBeVisible();
  await desk.keyboard.press('a');
  await expect(desk.getByText(`“${title}”已同意延期`)).toBeVisible();
  await expect(page.locator('s').filter({ hasText: '12月30日' }).first()).toBeVisible();
  await expect(page.getByText('已延期 1 次').first()).toBeVisible();

  // 2021-031 was due on 14 December: six days ago. Its lead department is told why it may not ask.
  const centre = await signedIn(browser, 'xinxi');
  const mine = await ask<Mine>(centre, 'task.mine', { year: 2021 });
  const late = mine.groups.flatMap(({ tasks }) => tasks).find((one) => one.title.includes('审核发布制度'));
  const overdue = await open(centre, `/tasks/${late?.id}`);
  await overdue.getByRole('button', { name: '申请延期' }).hover();
  await expect(overdue.getByRole('tooltip')).toContainText('到来之前申请延期');
  for (const one of [office, context, centre]) await one.close();
});

test('staff report but do not hand in; tasks of other departments do not open', async ({ browser }) => {
  const title = '经办人报送的任务';
  const { office, context, taskId } = await atWork(browser, title);
  const staff = await signedIn(browser, 'fagui2');
  const sheet = await openSheet(await open(staff, '/my'), title);
  await expect(sheet.getByRole('checkbox', { name: '同时提交核验' })).toHaveCount(0);
  const mine = await ask<Mine>(staff, 'task.mine', { year: 2021 });
  const part = mine.groups.flatMap(({ tasks }) => tasks).find((task) => task.id === taskId)?.mine;
  const answer = await staff.request.post('/api/trpc/progress.report', {
    data: {
      assignmentId: part?.id,
      version: part?.version,
      percent: 100,
      statement: '经办人直接提交核验的尝试。',
      evidence: [],
      clientKey: 'journey-staff-submit',
      submit: true,
    },
  });
  expect(answer.status()).toBe(403);
  const stranger = await signedIn(browser, 'dengji');
  const page = await stranger.newPage();
  await page.goto(`/tasks/${taskId}`);
  await expect(page.getByText('没有这项任务，或者您不参与这项任务')).toBeVisible();
  for (const one of [office, context, staff, stranger]) await one.close();
});
