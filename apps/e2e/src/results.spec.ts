import type { BrowserContext, Page } from '@playwright/test';
import { ask, open, planId, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

type Row = { id: string; status: string; title: string };
type Result = { ranking: { departmentId: string; name: string; group: string; score: number }[] };

/** The sample's announced evaluation; other journeys make some of their own. */
async function announced(context: BrowserContext): Promise<Row> {
  const rows = await ask<Row[]>(context, 'cycle.list', { planId: await planId(context) });
  const found = rows.find(({ title }) => title.startsWith('2021 年前三季度'));
  expect(found, 'the sample has an announced evaluation').toBeDefined();
  return found!;
}

/** Whoever is sent the address sees the same page. */
async function sameByAddress(context: BrowserContext, page: Page): Promise<void> {
  const again = await open(context, page.url());
  const heading = (of: Page) => of.getByRole('heading', { level: 1 }).textContent();
  expect(await heading(again)).toBe(await heading(page));
  await again.close();
}

test('from an announced total to a record in three clicks, each step an address that can be sent', async ({
  browser,
}) => {
  const leader = await signedIn(browser, 'leader');
  const { id } = await announced(leader);
  const { ranking } = await ask<Result>(leader, 'cycle.result', { evaluationId: id });
  const last = ranking.filter(({ group }) => group === 'division').at(-1)!;
  const page = await open(leader, `/evaluations/${id}`);
  for (const group of ['处室', '所属单位'])
    await expect(
      page.getByRole('rowheader', { name: new RegExp(`^${group}（\\d+ 个，同类排名）$`) }),
    ).toBeVisible();

  await page.getByRole('link', { name: last.name, exact: true }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1, name: `${last.name}得分明细` })).toBeVisible();
  await expect(page.getByText((last.score / 100).toFixed(2), { exact: true }).first()).toBeVisible();
  await sameByAddress(leader, page);

  const sides = page.getByRole('table', { name: '各方评分' });
  const losing = sides
    .getByRole('row')
    .filter({ hasText: /失分记录 \d+ 条/ })
    .first();
  await losing.getByRole('link').click();
  await settled(page);
  await expect(page.getByRole('table', { name: '各方评分与依据' })).toContainText('系统核算');
  await sameByAddress(leader, page);

  const records = page.getByRole('table', { name: /^失分记录第 1 页/ });
  const record = records.getByRole('link').first();
  const name = (await record.textContent()) ?? '';
  await record.click();
  await settled(page);
  expect(name).toContain((await page.getByRole('heading', { level: 1 }).textContent()) ?? '?');
});

test('the result is taken away as report and scores, named after the evaluation and its result', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const { id, title } = await announced(office);
  const page = await open(office, `/evaluations/${id}?tab=result`);
  for (const [link, name] of [
    ['得分表（Excel）', `${title}得分（`],
    ['评估报告（Word）', `${title}评估报告（`],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${name}.*第\\d+次结果）\\.(xlsx|docx)$`));
  }
});

test('a department reads its own sheet below the ranking, and no other’s', async ({ browser }) => {
  const fagui = await signedIn(browser, 'fagui');
  const { id } = await announced(fagui);
  const { ranking } = await ask<Result>(fagui, 'cycle.result', { evaluationId: id });
  const page = await open(fagui, `/evaluations/${id}`);
  const table = page.getByRole('table', { name: '公示排名' });
  await expect(table.getByRole('link', { name: '法规处', exact: true })).toBeVisible();
  await expect(table.getByRole('link', { name: '利用处', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '法规处得分明细' })).toBeVisible();
  await expect(page.getByRole('link', { name: '评估报告（Word）' })).toHaveCount(0);
  const other = ranking.find(({ name }) => name === '利用处')!.departmentId;
  await page.goto(`/evaluations/${id}/sheets/${other}`);
  await expect(page.getByText('这份得分属于别的处室，您只能查看本处室的得分')).toBeVisible();
});
