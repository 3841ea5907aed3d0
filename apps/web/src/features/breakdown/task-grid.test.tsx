import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useQuery } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, lostNetwork, refusal } from '#features/task/testing/fake-server.tsx';
import { useTRPC } from '#lib/trpc.ts';
import type { GridTask, PlanItem } from './breakdown-data.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { TaskGrid } from './task-grid.tsx';
import { DEPARTMENTS, makeTask } from './testing.ts';
import { UnsavedEdits } from './unsaved-edits.tsx';
import { useTaskEdit } from './use-task-edit.ts';

const ITEM: PlanItem = {
  id: 'i1',
  number: 7,
  position: 6,
  heading: '做好财政信息公开',
  body: '稳步扩大预决算公开范围。',
  anchor: { start: 0, end: 12 },
  responsibility: [],
  time: [],
  children: [],
  suggestions: [],
};
const OPTIONS = { departments: DEPARTMENTS, people: [] };
const TASKS = ['甲', '乙', '丙', '丁'].map((name, index) =>
  makeTask({ id: `t${index + 1}`, code: `2021-00${index + 1}`, title: `任务${name}` }),
);

/** The grid over what the server stores, as the page joins them. */
function Workbench() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.breakdown.tasks.queryOptions({ planId: 'plan' }));
  const tasks = data ?? [];
  const editing = useTaskEdit('plan', DEPARTMENTS);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (data === undefined) return null;
  return (
    <>
      <UnsavedEdits
        edits={editing.unsaved}
        options={OPTIONS}
        onRetry={editing.retry}
        onDrop={editing.dropUnsaved}
      />
      <TaskGrid
        groups={[{ item: ITEM, tasks: [...tasks] }]}
        withHeadings={false}
        options={OPTIONS}
        onEdit={editing.edit}
        onAct={() => {}}
        selected={selected}
        onSelect={setSelected}
        editNow={null}
      />
      {editing.conflict !== null && (
        <ConflictDialog
          conflict={editing.conflict}
          now={tasks.find((task) => task.id === editing.conflict?.before.id)}
          options={OPTIONS}
          onOverwrite={editing.edit}
          onClose={editing.closeConflict}
        />
      )}
    </>
  );
}

type Update = { taskId: string; version: number; patch: Partial<GridTask> };

async function showGrid(update: (input: Update, stored: GridTask[]) => unknown = () => ({})) {
  const stored = TASKS.map((task) => ({ ...task }));
  const server = fakeServer({
    'breakdown.tasks': () => stored.map((task) => ({ ...task })),
    'breakdown.updateTask': (input: Update) => update(input, stored),
  });
  await renderPage(server.around(<Workbench />));
  const grid = await screen.findByRole('grid', { name: '任务表' });
  const cell = (name: RegExp | string, row = 1) =>
    within(within(grid).getAllByRole('row')[row] as HTMLElement).getByText(name);
  const sent = () => server.calls.filter(({ path }) => path === 'breakdown.updateTask');
  return { grid, stored, cell, sent };
}

/** Stores the patch as the server does. */
function store({ taskId, patch }: Update, stored: GridTask[]): { taskId: string; version: number } {
  const task = stored.find((one) => one.id === taskId);
  if (task === undefined) throw refusal('task-not-found');
  Object.assign(task, patch, { version: task.version + 1 });
  return { taskId, version: task.version };
}

async function type(title: string, cell: HTMLElement): Promise<void> {
  await userEvent.click(cell);
  const field = screen.getByRole('textbox', { name: /工作任务$/ });
  await userEvent.clear(field);
  await userEvent.type(field, `${title}{Enter}`);
}

describe('selecting rows', () => {
  it('selects a range with shift and a row with the space bar', async () => {
    const { grid, cell } = await showGrid();
    const user = userEvent.setup();
    const box = (code: string) => within(grid).getByRole('checkbox', { name: `选择 ${code}` });
    await user.click(box('2021-001'));
    await user.keyboard('{Shift>}');
    await user.click(box('2021-003'));
    await user.keyboard('{/Shift}');
    expect(within(grid).getAllByRole('checkbox', { checked: true })).toHaveLength(3);
    cell('任务丁', 4).closest('td')?.focus();
    await user.keyboard(' ');
    expect(within(grid).getAllByRole('row', { selected: true })).toHaveLength(4);
    await user.click(within(grid).getByRole('checkbox', { name: '全选' }));
    expect(within(grid).queryAllByRole('checkbox', { checked: true })).toHaveLength(0);
  });
});

describe('editing in the grid', () => {
  it('shows the edit at once and sends it at the version that was seen', async () => {
    const { cell, sent } = await showGrid(store);
    await type('新题目', cell('任务甲'));
    expect(cell('新题目')).toBeTruthy();
    await waitFor(() =>
      expect(sent()).toEqual([
        { path: 'breakdown.updateTask', input: { taskId: 't1', version: 1, patch: { title: '新题目' } } },
      ]),
    );
  });

  it.each([
    ['the network is lost', lostNetwork()],
    ['the session has ended', refusal('unauthenticated', {}, 401)],
  ])('keeps what was typed when %s, and saves it on demand', async (_when, failure) => {
    let isDown = true;
    const { cell, stored, sent } = await showGrid((input, rows) => {
      if (isDown) throw failure;
      return store(input, rows);
    });
    await type('断网时写的题目', cell('任务甲'));
    const alert = await screen.findByRole('alert', { name: /没有保存/ });
    expect(alert.textContent).toContain('断网时写的题目');
    // The grid tells the truth: nothing is stored yet.
    expect(cell('任务甲')).toBeTruthy();
    isDown = false;
    await userEvent.click(within(alert).getByRole('button', { name: '重新保存' }));
    await waitFor(() => expect(stored[0]?.title).toBe('断网时写的题目'));
    expect(sent().at(-1)?.input).toMatchObject({ version: 1 });
    await waitFor(() => expect(screen.queryByText(/没有保存/)).toBeNull());
  });

  it('never overwrites somebody else: both values are shown, and one is chosen', async () => {
    const { cell, stored } = await showGrid((input, rows) => {
      if (input.version !== rows[0]?.version) throw refusal('version-conflict', {}, 409);
      return store(input, rows);
    });
    Object.assign(stored[0] as GridTask, { title: '对方的题目', version: 2 });
    await type('我的题目', cell('任务甲'));
    const dialog = await screen.findByRole('dialog');
    const row = await within(dialog).findByRole('row', { name: /我的题目/ });
    await waitFor(() => expect(row.textContent).toContain('对方的题目'));
    expect(stored[0]?.title).toBe('对方的题目');
    await userEvent.click(within(dialog).getByRole('button', { name: '用我的覆盖' }));
    await waitFor(() => expect(stored[0]?.title).toBe('我的题目'));
  });

  it('keeps the supporting departments on a click elsewhere and gives them up on Escape', async () => {
    const { grid, sent } = await showGrid(store);
    const open = async () => {
      await userEvent.click(grid.querySelector('[data-cell="t1:support"]') as HTMLElement);
      const popover = await screen.findByRole('dialog', { name: '2021-001 配合单位' });
      return within(popover).getByRole('checkbox', { name: '法规处' });
    };
    await userEvent.click(await open());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: '法规处' })).toBeNull());
    expect(sent()).toEqual([]);
    await userEvent.click(await open());
    await userEvent.click(document.body);
    await waitFor(() => expect(sent()[0]?.input).toMatchObject({ patch: { support: ['d2'] } }));
  });
});
