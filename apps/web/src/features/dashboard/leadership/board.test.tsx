import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { Cards } from './cards.tsx';
import { Deadlines } from './deadlines.tsx';
import { departmentsText, ItemsPanel } from './items-panel.tsx';
import { OpenedDrawer } from './opened-drawer.tsx';
import { Sentence } from './sentence.tsx';
import { aBoard } from './testing.ts';

describe('Sentence', () => {
  it('says how things stand and opens each figure', async () => {
    const onOpen = vi.fn<(address: string) => void>();
    await renderPage(<Sentence board={aBoard()} onOpen={onOpen} />);
    expect(document.querySelector('p')?.textContent).toMatch(
      /^本年度 2 项要点：办结 1 项，推进中 0 项，滞后 1 项（第 1 项）；综合得分 84\.10（良好），较“11月”\+2\.10。/,
    );
    await userEvent.click(screen.getAllByRole('button', { name: '1' })[1]!);
    expect(onOpen).toHaveBeenCalledWith('items:behind');
  });

  it('says that there is nothing to compare with, in English too', async () => {
    const board = aBoard({ previous: null });
    await renderPage(<Sentence board={board} onOpen={() => {}} />, 'en');
    expect(document.querySelector('p')?.textContent).toMatch(
      /overall score 84\.10 \(good\), no snapshot to compare/,
    );
  });
});

describe('Cards', () => {
  it('are six buttons that open their records', async () => {
    const onOpen = vi.fn<(address: string) => void>();
    await renderPage(<Cards board={aBoard()} onOpen={onOpen} />);
    const cards = within(screen.getByRole('list', { name: '主要指标' })).getAllByRole('button');
    expect(cards).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: /逾期任务/ }));
    expect(onOpen).toHaveBeenCalledWith('overdue');
  });
});

describe('ItemsPanel', () => {
  it('opens an item’s tasks, and a light’s', async () => {
    const onOpen = vi.fn<(address: string) => void>();
    await renderPage(<ItemsPanel board={aBoard()} onOpen={onOpen} />);
    await userEvent.click(screen.getByRole('button', { name: '1. 事项1' }));
    await userEvent.click(screen.getByRole('button', { name: '逾期 1' }));
    expect(onOpen.mock.calls).toEqual([['item:i1'], ['light:overdue']]);
  });

  it('names the first lead and counts the others', () => {
    const [first] = aBoard().items[0]!.departments;
    expect(departmentsText([])).toBeNull();
    expect(departmentsText([first!])).toBe('法规处');
    expect(departmentsText([first!, { ...first!, departmentId: 'd2' }])).toBe('法规处 +1');
  });
});

describe('Deadlines', () => {
  it('lists as many rows as its headings say, each a task', async () => {
    await renderPage(<Deadlines board={aBoard()} />);
    const overdue = screen.getByRole('region', { name: '逾期 1 项' });
    expect(within(overdue).getByRole('link', { name: '任务1' }).getAttribute('href')).toBe('/tasks/t1');
    expect(within(overdue).getByText('超 10 天')).toBeTruthy();
    expect(screen.getByText('剩 4 天')).toBeTruthy();
  });

  it('says so when nothing is due', async () => {
    await renderPage(<Deadlines board={aBoard({ deadlines: { overdue: [], soon: [] } })} />);
    expect(screen.getByText('没有逾期任务。')).toBeTruthy();
  });
});

describe('OpenedDrawer', () => {
  it('shows the records of the address with their number', async () => {
    await renderPage(
      <OpenedDrawer board={aBoard()} address="item:i1" onClose={() => {}} onOpen={() => {}} />,
    );
    const dialog = await screen.findByRole('dialog', { name: '第 1 项 事项1' });
    expect(within(dialog).getByText('共 2 条')).toBeTruthy();
    expect(within(dialog).getAllByRole('link')).toHaveLength(2);
  });
});
