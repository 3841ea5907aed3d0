import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import type { ReportTarget } from '#features/task/report/report-sheet.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { aPart, aSession, aTask } from '#features/task/testing/samples.ts';
import { MyTaskGroup } from './my-task-group.tsx';
import { onlyMine, stateOf, type MyTask } from './my-tasks.ts';

function mine(change: Partial<MyTask['mine']> = {}, id = 'a'): MyTask {
  const part = aPart({ id: `part-${id}`, ...change });
  return { ...aTask({ id: `task-${id}`, title: `任务${id}` }), parts: [part], mine: part };
}

describe('groups', () => {
  const groups = [
    { group: 'returned' as const, tasks: [mine({ ownerId: 'me' })] },
    { group: 'today' as const, tasks: [mine({ ownerId: 'other' }), mine()] },
    { group: 'this-week' as const, tasks: [mine()] },
    { group: 'overdue' as const, tasks: [] },
    { group: 'awaiting-receipt' as const, tasks: [] },
  ];
  it('narrow to what a person owns or nobody does', () => {
    expect(onlyMine(groups, 'me').map((group) => group.tasks.length)).toEqual([1, 1, 1, 0, 0]);
  });
  it('are counted for the one sentence', () => {
    expect(stateOf(groups)).toEqual({ returned: 1, receipt: 0, overdue: 0, week: 3 });
  });
});

describe('a group', () => {
  it('opens the report of a part', async () => {
    const server = fakeServer({ 'session.me': () => aSession('task.report') });
    const onReport = vi.fn<(target: ReportTarget) => void>();
    await renderPage(server.around(<MyTaskGroup group="later" tasks={[mine()]} onReport={onReport} />));
    await userEvent.click(await screen.findByRole('button', { name: '报进展：任务a' }));
    expect(onReport).toHaveBeenCalledWith({ taskId: 'task-a', assignmentId: 'part-a' });
  });

  it('lets the head receive one or all, and says what failed', async () => {
    const server = fakeServer({
      'session.me': () => aSession('task.receive', 'task.report'),
      'progress.receive': (input: { assignmentId: string }) => {
        if (input.assignmentId === 'part-b') throw refusal('part-already-received');
        return {};
      },
    });
    const tasks = [mine({ status: 'awaiting-receipt' }, 'a'), mine({ status: 'awaiting-receipt' }, 'b')];
    await renderPage(
      server.around(<MyTaskGroup group="awaiting-receipt" tasks={tasks} onReport={() => {}} />),
    );
    await userEvent.click(await screen.findByRole('button', { name: '全部签收（2）' }));
    expect(await screen.findByText('已签收 1 项')).toBeTruthy();
    expect(await screen.findByText(/已经签收过了/)).toBeTruthy();
  });

  it('offers staff no receipt', async () => {
    const server = fakeServer({ 'session.me': () => aSession('task.report') });
    const tasks = [mine({ status: 'awaiting-receipt' }, 'a'), mine({ status: 'awaiting-receipt' }, 'b')];
    await renderPage(
      server.around(<MyTaskGroup group="awaiting-receipt" tasks={tasks} onReport={() => {}} />),
    );
    expect(await screen.findAllByText('待处室负责人签收')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: '签收' })).toBeNull();
    expect(screen.queryByRole('button', { name: /全部签收/u })).toBeNull();
  });

  it('that asks for nothing is folded', async () => {
    const server = fakeServer({ 'session.me': () => aSession() });
    await renderPage(server.around(<MyTaskGroup group="done" tasks={[mine()]} onReport={() => {}} />));
    expect((await screen.findByRole('button', { name: /已核验/u })).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });
});
