import type { BrowserContext, Page } from '@playwright/test';
import {
  cycleOf,
  departmentIds,
  openedEvaluation,
  othersHandIn,
  scoresOf,
  verifyRest,
} from './support/evaluation.ts';
import { act, ask, open, planId, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const DEPARTMENT = '法规处';
const GROUNDS = '相关任务已按期以纸质件报送，收文登记可查，请予复核。';
const REASON = '经核对收文登记，材料确于时限内送达，该项按满分认定。';

type Row = { id: string; status: string };

/** An announced evaluation of its own, so that no other journey's appeals stand in it. */
async function announced(
  browser: Parameters<typeof othersHandIn>[0],
  office: BrowserContext,
): Promise<string> {
  const evaluationId = await openedEvaluation(office, '2021 年度申诉演练考核');
  await othersHandIn(browser, office, evaluationId);
  const started = await cycleOf(office, evaluationId);
  await act(office, 'cycle.startVerification', { evaluationId, version: started.version });
  await verifyRest(office, evaluationId);
  const { version } = await cycleOf(office, evaluationId);
  await act(office, 'cycle.announce', { evaluationId, version });
  return evaluationId;
}

/** Computes every result again and waits for the verdict. */
async function verified(page: Page): Promise<void> {
  await page.getByRole('button', { name: '重算核对' }).click();
  await expect(page.getByText(/次结果、\d+ 个对象逐分一致/)).toBeVisible();
}

test('a department appeals, the office decides, and only that department’s score changes', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const evaluationId = await announced(browser, office);
  const ids = await departmentIds(office, evaluationId);
  const appellant = ids.get(DEPARTMENT) ?? '';
  const before = await scoresOf(office, evaluationId);

  const department = await signedIn(browser, 'fagui');
  const own = await open(department, `/evaluations/${evaluationId}/appeals`);
  await expect(own.getByText(/申诉期至.*剩余 5 个工作日/)).toBeVisible();
  await own.getByRole('button', { name: '提出申诉' }).click();
  const filing = own.getByRole('dialog', { name: '提出申诉' });
  await filing.getByRole('combobox', { name: '申诉的指标' }).click();
  await own.getByRole('option', { name: /^进度达成率/ }).click();
  await expect(filing.getByRole('button', { name: '提出申诉' })).toBeDisabled();
  await filing.getByLabel('申诉理由').fill(GROUNDS);
  await filing.getByRole('button', { name: '提出申诉' }).click();
  await expect(filing).toHaveCount(0);
  await expect(own.getByText('待决定')).toBeVisible();

  const desk = await open(office, `/evaluations/${evaluationId}/appeals`);
  await expect(desk.getByRole('button', { name: '定稿' })).toBeDisabled();
  await expect(desk.getByText(/期满且申诉全部决定后方可定稿/)).toBeVisible();
  await desk.getByRole('button', { name: '作出决定' }).click();
  const deciding = desk.getByRole('dialog', { name: /^决定第 1 号申诉/ });
  await expect(deciding.getByText(GROUNDS)).toBeVisible();
  await deciding.getByText('部分支持', { exact: true }).click();
  await deciding.getByRole('combobox', { name: '更正方式' }).click();
  await desk.getByRole('option', { name: '直接认定得分' }).click();
  await deciding.getByLabel(/^得分/).fill('4');
  await expect(deciding.getByText(/总分 [\d.]+ → [\d.]+/)).toBeVisible();
  await deciding.getByLabel('理由').fill(REASON);
  await deciding.getByRole('button', { name: '作出决定' }).click();
  await expect(deciding).toHaveCount(0);
  await expect(desk.getByText(/其他处室得分/)).toBeVisible();
  await verified(desk);

  const after = await scoresOf(office, evaluationId);
  const moved = [...after].filter(([id, score]) => score !== before.get(id)).map(([id]) => id);
  expect(moved).toEqual([appellant]);
  expect(after.get(appellant)).toBeGreaterThan(before.get(appellant) ?? Infinity);

  // The department sees the decision, its reason and the difference, as it happens.
  await expect(own.getByText(REASON)).toBeVisible();
  await expect(own.getByRole('region', { name: '变化的指标' })).toBeVisible();
  for (const context of [office, department]) await context.close();
});

test('a final evaluation is computed again and corrected by a revision alone', async ({ browser }) => {
  const office = await signedIn(browser, 'office');
  const rows = await ask<Row[]>(office, 'cycle.list', { planId: await planId(office) });
  const final = rows.find(({ status }) => status === 'final')?.id ?? '';
  const before = await scoresOf(office, final);
  const page = await open(office, `/evaluations/${final}/appeals`);
  await verified(page);
  await page.getByRole('button', { name: '修订', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^修订/ });
  await expect(dialog.getByRole('button', { name: '开始修订' })).toBeDisabled();
  await dialog.getByLabel('修订理由').fill('发现原核查漏看一份佐证，需重新核查后公示。');
  await dialog.getByRole('button', { name: '开始修订' }).click();
  await page.waitForURL((url) => url.pathname.endsWith('/appeals') && !url.pathname.includes(final));
  await settled(page);
  await expect(page.getByText('核查中，公示后方可申诉')).toBeVisible();
  const revised = /evaluations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect((await cycleOf(office, revised)).status).toBe('verification');
  expect((await cycleOf(office, final)).status).toBe('final');
  expect(await scoresOf(office, final)).toEqual(before);
  await office.close();
});
