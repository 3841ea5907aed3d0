import { expect, test } from '@playwright/test';
import { ask, open, planId, signedIn } from './support/office.ts';

test('the office breaks an item down and issues the task', async ({ browser }) => {
  const context = await signedIn(browser, 'office');
  const id = await planId(context);
  const page = await open(context, `/plans/${id}/breakdown`);
  await page.getByRole('button', { name: /7\. 做好财政信息公开/ }).click();
  await page.getByRole('button', { name: '新建任务' }).click();
  const title = page.getByRole('textbox', { name: /工作任务/ }).last();
  await title.fill('公开部门决算附表');
  await title.blur();
  const lead = page
    .getByRole('combobox', { name: /牵头单位/ })
    .or(page.getByRole('textbox', { name: /牵头单位/ }))
    .last();
  await lead.click();
  await page.getByRole('option', { name: '财务处' }).click();
  await page
    .getByLabel(/完成日期/)
    .last()
    .fill('2021-12-30');
  await page
    .getByLabel(/完成日期/)
    .last()
    .blur();
  await expect
    .poll(async () => {
      const tasks = await ask<{ title: string; missing: string | null; status: string }[]>(
        context,
        'breakdown.tasks',
        { planId: id },
      );
      return tasks.find((task) => task.title === '公开部门决算附表');
    })
    .toMatchObject({ missing: null, status: 'draft' });
  await page.getByRole('button', { name: /^下达/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1');
  await dialog.getByRole('button', { name: /^下达/ }).click();
  await expect
    .poll(async () => {
      const tasks = await ask<{ title: string; status: string }[]>(context, 'breakdown.tasks', {
        planId: id,
      });
      return tasks.find((task) => task.title === '公开部门决算附表')?.status;
    })
    .toBe('issued');
  await context.close();
});
