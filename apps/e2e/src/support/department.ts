import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { act, ask, open, planId, signedIn } from './office.ts';

type Section = { items: { id: string; number: number }[] };
type Departments = { departments: { id: string; shortName: string }[] };
export type Mine = {
  groups: { tasks: { id: string; title: string; mine: { id: string; version: number } }[] }[];
};

/** The shortest thing that is a PDF. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A task of one department, issued by the office and waiting for its signature. */
async function issued(office: BrowserContext, title: string, department: string): Promise<string> {
  const plan = await planId(office);
  const { sections } = await ask<{ sections: Section[] }>(office, 'plan.get', { planId: plan });
  const item = sections.flatMap((section) => section.items).find(({ number }) => number === 6);
  const { departments } = await ask<Departments>(office, 'breakdown.options');
  const lead = departments.find(({ shortName }) => shortName === department);
  const { taskId, version } = await act<{ taskId: string; version: number }>(office, 'breakdown.createTask', {
    planId: plan,
    itemId: item?.id,
    title,
    deadlineKind: 'dated',
    dueOn: '2021-12-30',
    leadDepartmentId: lead?.id,
  });
  await act(office, 'breakdown.issue', { planId: plan, tasks: [{ taskId, version }] });
  return taskId;
}

/** The sheet of a task that the department has signed for, opened from its own list. */
export async function openSheet(page: Page, title: string) {
  await page.getByRole('button', { name: `：${title}` }).click();
  const sheet = page.getByRole('dialog', { name: '报送进展' });
  await expect(sheet.getByRole('textbox', { name: '进展说明' })).toBeVisible();
  return sheet;
}

/** A department's own list, with a fresh task signed for in the browser. */
export async function atWork(browser: Browser, title: string, department = '法规处', username = 'fagui') {
  const office = await signedIn(browser, 'office');
  const taskId = await issued(office, title, department);
  const context = await signedIn(browser, username);
  const page = await open(context, '/my');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await row.getByRole('button', { name: '签收' }).click();
  await expect(row.getByRole('button', { name: `：${title}` })).toBeVisible();
  return { office, context, page, taskId };
}

/** The reports on a task, newest first. */
export async function reportsOf(context: BrowserContext, taskId: string) {
  const detail = await ask<{ reports: { statement: string; percent: number }[] }>(context, 'task.detail', {
    taskId,
  });
  return detail.reports;
}
