import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { ask, open, settled, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

const NAME = '本局考核体系（演练）';

type Entry = { id: string; subjectKind: string; inForce: boolean; leaves: number };

/** The departments' system in force: of those for kinds of department the one with the most indicators. */
async function inForce(office: BrowserContext): Promise<string> {
  const systems = await ask<Entry[]>(office, 'indicator.list');
  const found = systems
    .filter((entry) => entry.inForce && entry.subjectKind === 'department')
    .toSorted((one, other) => other.leaves - one.leaves)[0];
  return found?.id ?? '';
}

/** Opens an indicator of the tree and gives it other points. */
async function weigh(page: Page, indicator: string, points: string): Promise<void> {
  await page.getByRole('treeitem', { name: new RegExp(`^${indicator}`) }).click();
  await page.getByLabel('分值', { exact: true }).fill(points);
}

/** Chooses an entry of the menu with everything else. */
async function more(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('the office copies the system, breaks and mends its weights, tries it, sends it through Excel and publishes it', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'office');
  const page = await open(office, '/indicators');
  await page.getByRole('button', { name: '新建体系' }).click();
  const dialog = page.getByRole('dialog', { name: '新建指标体系' });
  await dialog.getByLabel('体系名称').fill(NAME);
  await dialog.getByLabel('复制哪一版').selectOption(await inForce(office));
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${NAME} 第 1 版` })).toBeVisible();
  const sum = page.getByRole('status').filter({ hasText: '权重合计' });
  await expect(sum).toHaveText('权重合计 100.00，符合要求');

  // The first indicator of the tree, whichever system ships.
  const first = page.locator('[role="treeitem"]:not([aria-expanded])').first();
  const name = ((await first.textContent()) ?? '').replace(/[\d.]+$/u, '');
  const points = Number(/[\d.]+$/u.exec((await first.textContent()) ?? '')?.[0]);
  await weigh(page, name, String(points + 1));
  await expect(sum).toHaveText('权重合计 101.00，超出 1.00');
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled();
  await expect(page.getByText('权重合计为 101.00，应为 100.00，请调整分值')).toBeVisible();
  await page.getByRole('button', { name: '其余按比例补足 100' }).click();
  await expect(sum).toHaveText('权重合计 100.00，符合要求');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('button', { name: '保存草稿' })).toBeDisabled();

  await page.getByRole('button', { name: '试算影响' }).click();
  const trial = page.getByRole('dialog', { name: /^试算/ });
  await trial.getByLabel('按哪一天的数据').selectOption('today');
  await trial.getByRole('button', { name: '试算', exact: true }).click();
  await expect(trial.getByRole('table', { name: '试算结果' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(trial).toHaveCount(0);

  const [file] = await Promise.all([page.waitForEvent('download'), more(page, '导出 Excel')]);
  expect(file.suggestedFilename()).toContain('第1版');
  const buffer = readFileSync(await file.path());
  await page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).press('Delete');
  await expect(page.getByRole('treeitem', { name: new RegExp(`^${name}`) })).toHaveCount(0);
  await more(page, '从文件导入');
  const reading = page.getByRole('dialog', { name: '从文件导入指标' });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await reading.locator('input[type="file"]').setInputFiles({ name: 'system.xlsx', mimeType, buffer });
  await reading.getByRole('button', { name: '读入草稿' }).click();
  await expect(page.getByRole('treeitem', { name: new RegExp(`^${name}`) })).toHaveCount(1);
  await expect(sum).toHaveText('权重合计 100.00，符合要求');

  await page.getByRole('button', { name: '发布', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: /^发布/ });
  await expect(confirm.getByText('发布后立即成为现行版本')).toBeVisible();
  await confirm.getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('现行版本，今日得分按此计算。')).toBeVisible();
  await page.goto('/indicators');
  await settled(page);
  await expect(
    page.getByRole('row').filter({ hasText: NAME }).getByText('现行', { exact: true }),
  ).toBeVisible();

  // Departments read the rules they are judged by, and change none of them.
  const department = await signedIn(browser, 'fagui');
  const reader = await open(department, '/indicators');
  await reader.getByRole('link', { name: NAME }).click();
  await expect(reader.getByRole('heading', { level: 1, name: `${NAME} 第 1 版` })).toBeVisible();
  await reader.getByRole('treeitem', { name: new RegExp(`^${name}`) }).click();
  await expect(reader.getByRole('region', { name: '试算' })).toBeVisible();
  await expect(reader.getByRole('button', { name: '新建版本' })).toHaveCount(0);
});
