import { act, ask, open, planId, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

type Section = { items: { id: string; number: number }[] };
type GridTask = { title: string; status: string };

test('the office issues a drafted task; its department finds it and signs', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const plan = await planId(office);
  const { sections } = await ask<{ sections: Section[] }>(office, 'plan.get', { planId: plan });
  const item = sections.flatMap((section) => section.items).find(({ number }) => number === 7);
  const options = await ask<{ departments: { id: string; shortName: string }[] }>(
    office,
    'breakdown.options',
  );
  const lead = options.departments.find(({ shortName }) => shortName === '财务处');
  await act(office, 'breakdown.createTask', {
    planId: plan,
    itemId: item?.id,
    title: '公开部门决算附表',
    deadlineKind: 'dated',
    dueOn: '2021-12-30',
    leadDepartmentId: lead?.id,
  });

  const page = await open(office, `/plans/${plan}/breakdown`);
  await page.getByRole('button', { name: /^下达/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('公开部门决算附表');
  await dialog.getByRole('button', { name: /下达/ }).click();
  await expect
    .poll(async () => {
      const tasks = await ask<GridTask[]>(office, 'breakdown.tasks', { planId: plan });
      return tasks.find((task) => task.title === '公开部门决算附表')?.status;
    })
    .toBe('issued');

  const finance = await signedIn(browser, 'caiwu');
  const mine = await open(finance, '/my');
  await expect(mine.getByText('公开部门决算附表').first()).toBeVisible();
  await mine.getByRole('button', { name: /签收/ }).first().click();
  await expect(mine.getByRole('button', { name: /签收/ })).toHaveCount(0);
  await office.close();
  await finance.close();
});
