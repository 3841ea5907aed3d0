import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { useBreakdownActs } from './breakdown-acts.ts';
import type { GridTask } from './breakdown-data.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { DEPARTMENTS, makeTask } from './testing.ts';

const READY = makeTask({
  title: '梳理规范性文件',
  dueOn: '2021-12-24',
  lead: { departmentId: 'd2', ownerId: null, status: 'awaiting-receipt' },
  supports: [{ departmentId: 'd3', status: 'awaiting-receipt' }],
});
const BARE = makeTask({ id: 't2', code: '2021-002', title: '公开部门决算', missing: 'task-without-lead' });
const PREVIEW = {
  ready: [{ taskId: 't1', version: 4, code: '2021-001', title: '梳理规范性文件' }],
  blocked: [{ taskId: 't2', code: '2021-002', title: '公开部门决算', refusal: 'task-without-lead' }],
  notified: [{ id: 'u1', name: '法规处负责人', departmentId: 'd2' }],
  assumedYears: [],
};

const onShow = vi.fn<(taskId: string) => void>();
const onIssued = vi.fn<(issued: number, notified: number) => void>();

function Dialog({ chosen }: { chosen: GridTask[] | null }) {
  return (
    <IssueDialog
      planId="plan"
      chosen={chosen}
      tasks={[READY, BARE]}
      options={{ departments: DEPARTMENTS, people: [] }}
      acts={useBreakdownActs()}
      onShow={onShow}
      onClose={() => {}}
      onIssued={onIssued}
    />
  );
}

async function openDialog(chosen: GridTask[] | null, issue: () => unknown = () => ({})) {
  const server = fakeServer({ 'breakdown.previewIssue': () => PREVIEW, 'breakdown.issue': issue });
  await renderPage(server.around(<Dialog chosen={chosen} />));
  const dialog = await screen.findByRole('dialog', { name: '下达任务' });
  await within(dialog).findByRole('button', { name: /下达.*1 项/ });
  return { server, dialog };
}

describe('the issue dialog', () => {
  it('names every task that goes out with its departments and deadline, and who signs', async () => {
    const { dialog } = await openDialog(null);
    const row = within(dialog).getByRole('row', { name: /2021-001/ });
    for (const words of ['梳理规范性文件', '法规处', '规划处']) expect(row.textContent).toContain(words);
    expect(row.textContent).toMatch(/12.*24/);
    expect(within(dialog).getByText('法规处负责人')).toBeTruthy();
  });

  it('names every task that cannot go out, everything it lacks, and leads to it', async () => {
    const { dialog } = await openDialog(null);
    const item = within(dialog).getByRole('listitem');
    expect(item.textContent).toContain('公开部门决算');
    expect(item.textContent).toContain('待定牵头单位、待定完成日期');
    await userEvent.click(within(item).getByRole('button', { name: '去补齐 2021-002 公开部门决算' }));
    expect(onShow).toHaveBeenCalledWith('t2');
  });

  it('issues the complete ones as they were seen', async () => {
    const { server, dialog } = await openDialog(null, () => ({
      issued: [{ taskId: 't1', version: 5 }],
      notified: 1,
      assumedYears: [],
    }));
    await userEvent.click(within(dialog).getByRole('button', { name: '先下达齐备的 1 项' }));
    await waitFor(() => expect(onIssued).toHaveBeenCalledWith(1, 1));
    expect(server.calls).toContainEqual({
      path: 'breakdown.issue',
      input: { planId: 'plan', tasks: [{ taskId: 't1', version: 4 }] },
    });
  });

  it('leaves out what was not chosen', async () => {
    const { dialog } = await openDialog([READY]);
    expect(within(dialog).queryByText('公开部门决算')).toBeNull();
    expect(within(dialog).getByRole('button', { name: '下达 1 项' })).toBeTruthy();
  });

  it('says when somebody changed a task meanwhile, and issues nothing', async () => {
    const { dialog } = await openDialog([READY], () => {
      throw refusal('version-conflict', {}, 409);
    });
    await userEvent.click(within(dialog).getByRole('button', { name: '下达 1 项' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
