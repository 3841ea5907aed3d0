import { Suspense } from 'react';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import type { RouterOutputs } from '#lib/trpc.ts';
import { SignalsPanel } from './signals-panel.tsx';

type Signal = RouterOutputs['appeal']['signals']['signals'][number];

const task = (id: string, label: string) => ({ kind: 'task' as const, id, taskId: id, label });
const SIGNALS: Signal[] = [
  {
    kind: 'last-minute',
    departmentId: 'd1',
    departmentName: '法规处',
    figures: { late: 4, reports: 5, hours: 72 },
    sample: null,
    records: [task('t1', '编发典型案例')],
  },
  {
    kind: 'identical-text',
    departmentId: 'd1',
    departmentName: '法规处',
    figures: { tasks: 2 },
    sample: '已完成本季度政策文件梳理并全部公开',
    records: [task('t1', '编发典型案例'), task('t2', '公开标准目录')],
  },
  {
    kind: 'jump',
    departmentId: 'd2',
    departmentName: '利用处',
    figures: { tasks: 1, from: 20 },
    sample: null,
    records: [task('t3', '更新供应计划')],
  },
];

async function show(signals: Signal[], departmentId?: string): Promise<void> {
  const server = fakeServer({ 'appeal.signals': () => ({ policy: {}, signals }) });
  await renderPage(
    server.around(
      <Suspense fallback={null}>
        <SignalsPanel evaluationId="e1" {...(departmentId === undefined ? {} : { departmentId })} />
      </Suspense>,
    ),
  );
  await screen.findByRole('heading', { name: '核查提示' });
}

describe('the hints for a verifier', () => {
  it('say what was seen with its figures and tasks, by department, and that nothing is deducted', async () => {
    await show(SIGNALS);
    expect(screen.getByText('仅供核查人参考，不据此扣分')).toBeTruthy();
    const own = within(screen.getByRole('region', { name: '法规处' }));
    expect(own.getByText('5 次进展报告中有 4 次在期末 72 小时内提交')).toBeTruthy();
    expect(own.getByText('“已完成本季度政策文件梳理并全部公开”')).toBeTruthy();
    const tasks = own.getAllByRole('list', { name: '涉及的任务' }).at(1)!;
    const links = within(tasks).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['编发典型案例', '/tasks/t1'],
      ['公开标准目录', '/tasks/t2'],
    ]);
    const other = within(screen.getByRole('region', { name: '利用处' }));
    expect(other.getByText('1 项任务由不高于 20% 一次报告到 100%')).toBeTruthy();
  });

  it('of one department are its own only', async () => {
    await show(SIGNALS, 'd2');
    expect(screen.queryByRole('region', { name: '法规处' })).toBeNull();
    expect(screen.getByRole('region', { name: '利用处' })).toBeTruthy();
  });

  it('are not there: it says so', async () => {
    await show([]);
    expect(screen.getByText('没有需要留意的情况')).toBeTruthy();
  });
});
