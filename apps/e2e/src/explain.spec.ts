import type { BrowserContext, Page } from '@playwright/test';
import { ask, open, planId, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const DEPARTMENT = '法规处';
const WEEK = 7 * 86_400_000;

type Scores = { result: { overall: number; subjects: { subject: { id: string }; name: string }[] } };
type Compared = {
  subject: { id: string };
  leaves: { key: string; cleared: unknown[]; added: unknown[] }[];
};
type Trend = { days: { on: string; overall: number | null }[] };

/** The address of a page without its origin, as it would be sent to somebody. */
function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}

async function heading(page: Page): Promise<string> {
  return await page.getByRole('heading', { level: 1 }).innerText();
}

/** A page's heading and its one sentence of state, which has its figures. */
async function headOf(page: Page): Promise<string[]> {
  const title = page.getByRole('heading', { level: 1 });
  return [await title.innerText(), await title.locator('xpath=following-sibling::*[1]').innerText()];
}

async function departmentId(context: BrowserContext): Promise<string> {
  const { result } = await ask<Scores>(context, 'evaluation.scores', {
    planId: await planId(context),
    kind: 'department',
  });
  return result.subjects.find(({ name }) => name === DEPARTMENT)?.subject.id ?? '';
}

test('from the overall score to a record in three clicks; each step is an address that shows others the same', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/evaluation');
  const steps = [addressOf(page)];
  await page.getByRole('table').getByRole('link', { name: DEPARTMENT, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${DEPARTMENT}得分明细` })).toBeVisible();
  await settled(page);
  steps.push(addressOf(page));
  const sheet = await headOf(page);

  const losses = page.getByRole('region', { name: '为什么不是满分' });
  const loss = losses.getByRole('listitem').first().getByRole('link').first();
  const indicator = await loss.innerText();
  await loss.click();
  await expect(page.getByRole('heading', { level: 1, name: indicator })).toBeVisible();
  await settled(page);
  steps.push(addressOf(page));
  const facts = await headOf(page);
  // The figures are put in, and every record has its reason.
  await expect(page.getByText('代入数据')).toBeVisible();
  const rows = page.locator('#records').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(1);
  const reasons = await rows.locator('td').filter({ hasText: /^—$/u }).count();
  expect(reasons).toBe(0);

  await rows.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: indicator })).toHaveCount(0);
  await settled(page);
  steps.push(addressOf(page));
  expect(steps[3]).toMatch(/^\/(?:tasks|ledgers|training)\//u);
  const record = await heading(page);

  for (const username of ['leader', 'fagui']) {
    const other = await signedIn(browser, username);
    const sent = await open(other, steps[1] ?? '');
    expect(await headOf(sent)).toEqual(sheet);
    await sent.goto(steps[2] ?? '');
    await settled(sent);
    expect(await headOf(sent)).toEqual(facts);
    await sent.goto(steps[3] ?? '');
    await settled(sent);
    expect(await heading(sent)).toBe(record);
  }
});

test('another department is refused politely, whatever part of a score is sent to it', async ({
  browser,
}) => {
  const id = await departmentId(await signedIn(browser, 'office'));
  const others = await signedIn(browser, 'caiwu');
  const page = await others.newPage();
  for (const path of ['', '/on-time-completion', '/print']) {
    await page.goto(`/evaluation/department/${id}${path}`);
    await expect(
      page.getByRole('heading', { level: 1, name: '这份得分属于别的处室，您只能查看本处室的得分' }),
    ).toBeVisible();
    await expect(page.getByText(`${DEPARTMENT}得分明细`)).toHaveCount(0);
  }
  await page.getByRole('link', { name: '看本处室得分' }).click();
  await expect(page.getByRole('table').getByRole('link', { name: '财务处', exact: true })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: DEPARTMENT, exact: true })).toHaveCount(0);
});

test('two days are compared with the records that made the difference; a missing day offers its neighbours', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const { days } = await ask<Trend>(office, 'evaluation.trend', {
    planId: await planId(office),
    kind: 'department',
    from: null,
    to: null,
  });
  const [first, last] = [days[0], days.at(-1)];
  const address = `/evaluation/days?before=${first?.on}&after=${last?.on}`;
  const page = await open(office, address);
  const points = (score: number | null | undefined) => ((score ?? 0) / 100).toFixed(2);
  await expect(
    page.getByText(`综合得分 ${points(first?.overall)} → ${points(last?.overall)}`, { exact: false }),
  ).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: DEPARTMENT }) });
  await row.locator('summary').click();
  const moved = row
    .getByRole('listitem')
    .filter({ hasText: /不再失分|新增失分/u })
    .first();
  await moved.getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/(?:tasks|ledgers|training|records)\//u);

  // The days before the first kept one have no score; the nearest is one click away and gives the same page.
  const before = new Date(Date.parse(first?.on ?? '') - WEEK).toISOString().slice(0, 10);
  const missing = await open(office, `/evaluation/days?before=${before}&after=${last?.on}`);
  const near = missing.getByRole('status').getByRole('link');
  await expect(near).toHaveCount(1);
  await near.click();
  await expect(missing.getByText(`综合得分 ${points(first?.overall)} →`, { exact: false })).toBeVisible();
});

test('all ledger records that changed between two days are listed one by one', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const plan = await planId(office);
  const { days } = await ask<Trend>(office, 'evaluation.trend', {
    planId: plan,
    kind: 'department',
    from: null,
    to: null,
  });
  const [before, after] = [days[0]?.on, days.at(-1)?.on];
  const { subjects } = await ask<{ subjects: Compared[] }>(office, 'evaluation.compareDates', {
    planId: plan,
    kind: 'department',
    before,
    after,
  });
  // The sample's figures name all of their records: the page must have exactly what the comparison names.
  const [found] = subjects.flatMap(({ subject, leaves }) =>
    leaves
      .filter(({ key, added }) => key.startsWith('ledger.') && added.length > 0)
      .map((leaf) => ({ id: subject.id, ...leaf })),
  );
  const page = await open(
    office,
    `/evaluation/department/${found?.id}/${found?.key}/changes?before=${before}&after=${after}`,
  );
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.filter({ hasText: '新增失分' })).toHaveCount(found?.added.length ?? 0);
  await expect(rows.filter({ hasText: '不再失分' })).toHaveCount(found?.cleared.length ?? 0);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/ledgers\//u);
  await page.goBack();
  await page.getByRole('link', { name: '回到两日对比' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '两日对比' })).toBeVisible();
});

test('addresses that lead nowhere say so and lead on', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const id = await departmentId(office);
  const page = await open(office, `/evaluation/department/${id}/no-such-indicator`);
  await expect(page.getByRole('heading', { level: 1, name: '没有这个指标' })).toBeVisible();
  await page.getByRole('link', { name: '看得分明细' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${DEPARTMENT}得分明细` })).toBeVisible();

  await page.goto(`/evaluation/department/${id}/progress-against-trajectory?page=99999`);
  await settled(page);
  await page.locator('#records').getByRole('link', { name: '回到第 1 页' }).click();
  await expect(page.locator('#records').getByRole('row').nth(1)).toBeVisible();

  // An indicator over a ledger has dots in its address.
  const { sheet } = await ask<{ sheet: { lost: { key: string; failingCount: number }[] } }>(
    office,
    'evaluation.subject',
    { planId: await planId(office), subject: { kind: 'department', id } },
  );
  const dotted = sheet.lost.find(({ key }) => key.startsWith('ledger.'));
  await page.goto(`/evaluation/department/${id}/${dotted?.key}`);
  await settled(page);
  await expect(page.locator('#records').getByRole('row')).toHaveCount((dotted?.failingCount ?? 0) + 1);

  await page.goto('/evaluation/department/not-an-id');
  await expect(page.getByText('请核对网址，或从得分排名里重新打开。')).toBeVisible();
  await page.goto('/evaluation/days?before=2021-12-01&after=2021-02-29');
  await expect(page.getByText('2021-02-29 不是一个存在的日期，请重新选择。')).toBeVisible();
  await page.goto('/evaluation/days?before=2021-12-01&after=2030-01-01');
  await expect(page.getByText('2030年1月1日 星期二还没有到。')).toBeVisible();
  await page.getByRole('status').getByRole('link').click();
  await expect(page.getByText('综合得分', { exact: false }).first()).toBeVisible();
});

test('the print of a score sheet has its columns, and says why, how it stands and by what proof', async ({
  browser,
}) => {
  const department = await signedIn(browser, 'fagui');
  const page = await open(department, `/evaluation/department/${await departmentId(department)}`);
  await expect(page.getByRole('region', { name: `${DEPARTMENT}得分走势` })).toBeVisible();
  await page.getByRole('link', { name: '打印得分表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${DEPARTMENT}考核得分表` })).toBeVisible();
  const table = page.getByRole('table').first();
  for (const column of ['指标', '分值', '得分', '失分原因', '整改情况', '佐证材料'])
    await expect(table.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  const overdue = page
    .getByRole('row')
    .filter({ hasText: /逾期 \d+ 个工作日未办结/u })
    .first();
  await expect(overdue.getByRole('cell').filter({ hasText: /整改中|已整改|待核验/u })).toBeVisible();
  // On paper only the sheet itself is left.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeHidden();
  await expect(table).toBeVisible();
});
