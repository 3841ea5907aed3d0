import type { Locator, Page } from '@playwright/test';
import { ask, open, planId, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const TITLE = '公开部门决算附表';
const DUTY = '稳步扩大预决算公开范围';

type Stored = {
  title: string;
  status: string;
  dueOn: string | null;
  lead: { departmentId: string } | null;
  supports: { departmentId: string }[];
};

/** The row of the task in the grid. */
function rowOf(page: Page): Locator {
  return page.getByRole('grid', { name: '任务表' }).getByRole('row', { name: TITLE });
}

/** Sets the lead, a supporting department and the deadline of the task in the grid, by mouse and key. */
async function assign(page: Page): Promise<void> {
  const row = rowOf(page);
  await row.locator('[data-column="lead"]').click();
  await page.getByRole('combobox', { name: /牵头单位$/ }).fill('财务');
  await page.getByRole('option', { name: /财务/ }).click();
  await expect(row.locator('[data-column="lead"]')).toHaveText('财务处');

  await row.locator('[data-column="support"]').click();
  const supports = page.getByRole('dialog', { name: /配合单位$/ });
  await supports.getByRole('checkbox', { name: '法规处', exact: true }).check();
  // The lead is no choice: nobody supports himself.
  await expect(supports.getByRole('checkbox', { name: '财务处', exact: true })).toHaveCount(0);
  await supports.getByRole('button', { name: '保存' }).click();
  await expect(row.locator('[data-column="support"]')).toHaveText('法规处');

  await row.locator('[data-column="deadline"]').focus();
  await page.keyboard.press('Enter');
  const deadline = page.getByRole('dialog', { name: /完成时限$/ });
  // The duty reads like standing work; this one has a date.
  await deadline.getByText('限期', { exact: true }).click();
  await deadline.getByLabel('完成日期').fill('2021-12-30');
  await page.keyboard.press('Enter');
  await expect(row.locator('[data-column="deadline"]')).toContainText('12月30日');
}

test('the office breaks an item down and issues the task; its department finds it and signs', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const plan = await planId(office);
  const page = await open(office, `/plans/${plan}/breakdown`);

  await page.getByRole('button', { name: /^7\. / }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^7\. / })).toBeVisible();
  await page.getByRole('button', { name: /^找回已忽略的 1 条/ }).click();
  await page.getByRole('button', { name: `改后采纳：${DUTY}` }).click();
  // The title is open for typing at once.
  await page.getByRole('textbox', { name: /工作任务$/ }).fill(TITLE);
  await page.keyboard.press('Enter');
  await expect(rowOf(page)).toBeVisible();

  // Without lead and deadline the dialog names the task and what it lacks, and issues nothing.
  await page.getByRole('button', { name: '下达（1）', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '下达任务' });
  await expect(dialog.getByRole('listitem').filter({ hasText: TITLE })).toContainText('待定牵头单位');
  await expect(dialog.getByRole('button', { name: /^下达|^先下达/ })).toBeDisabled();
  await dialog.getByRole('button', { name: new RegExp(`去补齐 .*${TITLE}`) }).click();
  await expect(dialog).toHaveCount(0);

  await assign(page);
  await expect(rowOf(page)).toContainText('可下达');
  await page.getByRole('button', { name: '下达（1）', exact: true }).click();
  const going = dialog.getByRole('row', { name: TITLE });
  for (const words of ['财务处', '法规处', '12月30日']) await expect(going).toContainText(words);
  await expect(dialog).toContainText('财务处负责人');
  await dialog.getByRole('button', { name: '下达 1 项' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page)).toContainText('已下达');

  const options = await ask<{ departments: { id: string; shortName: string }[] }>(
    office,
    'breakdown.options',
  );
  const idOf = (name: string) => options.departments.find(({ shortName }) => shortName === name)?.id;
  const tasks = await ask<Stored[]>(office, 'breakdown.tasks', { planId: plan });
  expect(tasks.find(({ title }) => title === TITLE)).toMatchObject({
    status: 'issued',
    dueOn: '2021-12-30',
    lead: { departmentId: idOf('财务处') },
    supports: [{ departmentId: idOf('法规处') }],
  });

  const finance = await signedIn(browser, 'caiwu');
  const mine = await open(finance, '/my');
  const card = mine.getByRole('listitem').filter({ hasText: TITLE });
  await card.getByRole('button', { name: /签收/ }).click();
  await expect(mine.getByRole('button', { name: /签收/ })).toHaveCount(0);
  await mine.reload();
  await settled(mine);
  await expect(mine.getByText(TITLE).first()).toBeVisible();
  await expect(mine.getByRole('button', { name: /签收/ })).toHaveCount(0);
  await office.close();
  await finance.close();
});
