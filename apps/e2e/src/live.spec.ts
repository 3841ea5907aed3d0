import { expectLiveChange } from './support/live.ts';
import { act, ask, open, planId, signedIn } from './support/office.ts';
import { expect, test } from './support/test.ts';

type Detail = { parts?: Part[]; assignments?: Part[] };
type Part = { id: string; departmentId: string; version: number; role: string };
type Listed = { id: string; title: string };

test('a report and its verification move the leadership dashboard within two seconds, without reload', async ({
  browser,
}) => {
  const leader = await signedIn(browser, 'leader');
  const board = await open(leader, '/leadership');
  const main = board.getByRole('main');
  await expect(main).toContainText('综合得分');
  const marker = await board.evaluate(() => {
    const value = String(performance.timeOrigin);
    document.documentElement.dataset['marker'] = value;
    return value;
  });
  const before = await main.innerText();

  const department = await signedIn(browser, 'cehui');
  const office = await signedIn(browser, 'office');
  const plan = await planId(office);
  const tasks = await ask<Listed[]>(office, 'breakdown.tasks', { planId: plan });
  const task = tasks.find(({ title }) => title === '补充耕地照片和位置上图入库并公布');
  const me = await ask<{ department: { id: string } }>(department, 'session.me');
  const detail = await ask<Detail>(department, 'task.detail', { taskId: task?.id });
  const part = (detail.assignments ?? detail.parts ?? []).find(
    ({ departmentId }) => departmentId === me.department.id,
  );
  expect(part).toBeDefined();
  await act(department, 'progress.report', {
    assignmentId: part?.id,
    version: part?.version,
    percent: 100,
    statement: '照片和位置已全部上图入库,已在门户公布。',
    evidence: [{ kind: 'link', title: '公布页面', url: 'https://zrzy.example.com/bcgd.html' }],
    clientKey: 'journey-live-report',
    submit: true,
  });

  await expectLiveChange(main, before, leader, '/leadership');
  expect(await board.evaluate(() => document.documentElement.dataset['marker'])).toBe(marker);
  for (const context of [leader, department, office]) await context.close();
});
