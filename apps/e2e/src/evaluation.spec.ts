import type { BrowserContext, Page } from '@playwright/test';
import {
  cycleOf,
  departmentIds,
  handIn,
  othersHandIn,
  pressAndConfirm,
  scoresOf,
  verifyRest,
  type Form,
} from './support/evaluation.ts';
import { ask, open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const TITLE = '2021 年度演练考核';
const DEPARTMENT = '法规处';
const CLAIM = '本期没有承办举办类培训任务，全局计划未安排，故无此项业务。';
const LINK = 'https://zrzy.example.com/zwgk/yanlian.html';

/** Drafts an evaluation on the screen and opens it; answers its id. */
async function drafted(page: Page): Promise<string> {
  await page.getByLabel('名称').fill(TITLE);
  await page.getByLabel('考核期自').fill('2021-01-01');
  await page.getByText('第三方30 认定70', { exact: true }).click();
  await expect(page.getByRole('switch', { name: '开展第三方评估' })).toBeChecked();
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await pressAndConfirm(page, '启动考核');
  await expect(page.getByText('已提交 0/16')).toBeVisible();
  return /evaluations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** The indicator's line, opened; its form. */
async function opened(page: Page, indicator: string) {
  await page.getByRole('button', { name: new RegExp(`^${indicator}`) }).click();
  return page.getByRole('article', { name: indicator });
}

/** The department takes the counted figures over, explains one indicator with evidence, notes another, and hands in. */
async function selfAssessed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '采用系统核算分' }).click();
  await expect(page.getByText(/^已填入 \d+ 项/)).toBeVisible();
  // What a person marks has no count to take over.
  const marked = await opened(page, '公开内容质量抽查');
  await marked.getByLabel('自评分').fill('1.5');
  await marked.getByLabel('自评分').press('Tab');
  await expect(page.getByText(/已填 (\d+)\/\1 项/)).toBeVisible();
  const note = await opened(page, '进度达成率');
  await note.getByLabel('说明').fill('两项任务的佐证已补报，见链接。');
  await note.getByLabel('自评分').fill('3.5');
  await note.getByLabel('公开链接').fill(LINK);
  await note.getByRole('button', { name: '添加链接' }).click();
  await expect(note.getByRole('link', { name: LINK })).toBeVisible();
  const claim = await opened(page, '承办培训加分');
  await claim.getByLabel('本期确无此项业务').check();
  await expect(claim.getByText('请写明为何没有此项业务')).toBeVisible();
  await expect(page.getByRole('button', { name: '提交', exact: true })).toBeDisabled();
  await claim.getByLabel('情况说明').fill(CLAIM);
  await claim.getByLabel('情况说明').press('Tab');
  await expect(claim.getByText('已保存')).toBeVisible();
}

/** What the department and the third party may read of each other, from the wire itself. */
async function blind(department: BrowserContext, assessor: BrowserContext, ref: object): Promise<void> {
  const own = await ask<Form>(department, 'cycle.assessment', { ...ref, source: 'self' });
  expect(own.leaves.every(({ thirdParty }) => thirdParty === null)).toBe(true);
  const third = await ask<Form>(assessor, 'cycle.assessment', { ...ref, source: 'third-party' });
  expect(third.leaves.every(({ self, counted }) => self === null && counted === null)).toBe(true);
}

test('an evaluation is drafted, opened, assessed blind by department and third party, sampled, adjusted, mended and announced', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const desk = await open(office, '/evaluations/new');
  const evaluationId = await drafted(desk);
  const ids = await departmentIds(office, evaluationId);
  const departmentId = ids.get(DEPARTMENT) ?? '';
  const ref = { evaluationId, departmentId };

  const department = await signedIn(browser, 'fagui');
  const own = await open(department, `/evaluations/${evaluationId}`);
  await selfAssessed(own);

  // The third party writes beside it, and neither sees the other before both are in.
  const assessor = await signedIn(browser, 'assessor');
  const third = await open(assessor, `/evaluations/${evaluationId}?department=${departmentId}`);
  const form = await opened(third, '进度达成率');
  await expect(form.getByText('系统核算')).toHaveCount(0);
  await form.getByLabel('评分').fill('2');
  await form.getByLabel('说明').fill('抽查 10 项，进度与佐证不符 3 项。');
  await form.getByLabel('说明').press('Tab');
  await expect(form.getByText('已保存')).toBeVisible();
  await blind(department, assessor, ref);
  await pressAndConfirm(own, '提交');
  await expect(own.getByText('已提交', { exact: true }).first()).toBeVisible();
  await blind(department, assessor, ref);
  // Open screens follow each of the hundreds of acts to come; nobody looks at them meanwhile.
  for (const page of [desk, own, third]) await page.goto('/change-password');
  for (const id of ids.values()) await handIn(assessor, evaluationId, id, 'third-party');
  await othersHandIn(browser, office, evaluationId, [DEPARTMENT]);

  await desk.goto(`/evaluations/${evaluationId}?tab=verify&department=${departmentId}`);
  await settled(desk);
  await pressAndConfirm(desk, '开始核查');
  await desk.getByLabel('随机抽查').fill('30');
  await desk.getByRole('button', { name: '抽取' }).click();
  await expect(desk.getByText(/^抽查 30%，种子 /)).toBeVisible();

  const queue = desk.getByRole('navigation', { name: '指标' });
  const verdict = desk.getByRole('form', { name: '核查意见' });
  await queue.getByRole('button', { name: /^进度达成率/ }).click();
  await expect(desk.getByText('自评高于系统核算')).toBeVisible();
  await expect(
    desk.getByRole('region', { name: '第三方' }).getByText('核查完成后显示第三方评分'),
  ).toBeVisible();
  await verdict.getByText('调整', { exact: true }).click();
  await expect(verdict.getByRole('button', { name: '保存核查意见' })).toBeDisabled();
  await verdict.getByLabel('调整为').fill('3');
  await verdict.getByLabel('理由').fill('补报佐证仅认可一项。');
  await verdict.getByRole('button', { name: '保存核查意见' }).click();
  await expect(queue.getByRole('button', { name: /^进度达成率/ })).toHaveCount(0);

  await queue.getByRole('button', { name: /^承办培训加分/ }).click();
  await expect(desk.getByText(`情况说明：${CLAIM}`)).toBeVisible();
  await verdict.getByText('退回', { exact: true }).click();
  await verdict.getByLabel('理由').fill('请附培训计划作为佐证。');
  await verdict.getByRole('button', { name: '保存核查意见' }).click();
  await desk.getByRole('button', { name: '退回补正（1）' }).click();
  const returning = desk.getByRole('dialog', { name: '退回该处室自评' });
  await returning.getByRole('textbox').fill('一项情况说明缺佐证，请补正后重新提交。');
  await returning.getByRole('button', { name: '退回', exact: true }).click();
  await expect(returning).toHaveCount(0);

  await own.goto(`/evaluations/${evaluationId}?tab=assess`);
  await settled(own);
  await expect(own.getByText('退回原因：请附培训计划作为佐证。')).toBeVisible();
  const mended = own.getByRole('article', { name: '承办培训加分' });
  await mended.getByLabel('说明', { exact: true }).fill('已附年度培训计划链接。');
  await mended.getByLabel('公开链接').fill(LINK);
  await mended.getByRole('button', { name: '添加链接' }).click();
  await expect(mended.getByRole('link', { name: LINK })).toBeVisible();
  await pressAndConfirm(own, '提交');

  await desk.goto(`/evaluations/${evaluationId}?tab=verify&department=${departmentId}`);
  await settled(desk);
  await desk.getByRole('button', { name: '公示结果', exact: true }).click();
  const announce = desk.getByRole('dialog');
  await expect(announce.getByText(/项指标尚未核查/)).toBeVisible();
  await expect(announce.getByRole('button', { name: '公示结果' })).toBeDisabled();
  await desk.keyboard.press('Escape');
  await queue.getByRole('button', { name: /^承办培训加分/ }).click();
  await verdict.getByText('不采信', { exact: true }).click();
  await verdict.getByRole('button', { name: '保存核查意见' }).click();
  await expect(desk.getByText('核查意见已保存').first()).toBeVisible();
  for (const page of [desk, own]) await page.goto('/change-password');
  await verifyRest(office, evaluationId);
  await desk.goto(`/evaluations/${evaluationId}`);
  await settled(desk);
  await pressAndConfirm(desk, '公示结果');
  await expect(desk.getByRole('tab', { name: '公示结果' })).toBeVisible();

  expect((await cycleOf(office, evaluationId)).status).toBe('announced');
  const scores = await scoresOf(office, evaluationId);
  expect(scores.size).toBe(ids.size);
  expect([...scores.values()].every((score) => score !== null)).toBe(true);
  // What stands side by side: self 3.50, third party 2.00, adjusted 3.00; 70 % and 30 % of them make 2.70.
  const sides = await ask<{ rows: { name: { zh: string }; figures: object; weighted: number }[] }>(
    department,
    'appeal.discrepancies',
    ref,
  );
  expect(sides.rows.find(({ name }) => name.zh === '进度达成率')).toMatchObject({
    figures: { self: 350, 'third-party': 200, final: 300 },
    weighted: 270,
  });
  for (const context of [office, department, assessor]) await context.close();
});
