import { describe, expect, test } from 'vitest';
import { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../test/frame.tsx';
import { DataTable, type DataColumn, type TableState } from './index.ts';

type Item = { id: string; title: string; department: string; days: number | null };

const ITEMS: readonly Item[] = [
  { id: 'a', title: '规划公示', department: '规划处', days: 12 },
  { id: 'b', title: '土地出让公告', department: '利用处', days: 3 },
  { id: 'c', title: '不动产登记指南', department: '规划处', days: null },
  { id: 'd', title: '测绘成果目录', department: '测绘处', days: -2 },
];

const COLUMNS: readonly DataColumn<Item>[] = [
  { id: 'title', header: '任务', value: (item) => item.title },
  {
    id: 'department',
    header: '牵头单位',
    value: (item) => item.department,
    filterable: true,
    groupable: true,
    rank: (value) => ['规划处', '利用处', '测绘处'].indexOf(String(value)),
  },
  {
    id: 'days',
    header: '剩余(工作日)',
    value: (item) => item.days,
    align: 'end',
    total: (rows) => rows.reduce((sum, row) => sum + (row.days ?? 0), 0),
    edit: (item, done) => (
      <input
        aria-label={`天数 ${item.id}`}
        defaultValue={item.days ?? ''}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    ),
    editable: (item) => item.id !== 'c',
  },
  { id: 'id', header: '编号', value: (item) => item.id, hidden: true },
];

function Fixture({
  first = {},
  rows = ITEMS,
  onOpen,
  onState,
}: {
  first?: TableState;
  rows?: readonly Item[];
  onOpen?: (item: Item) => void;
  onState?: (state: TableState) => void;
}) {
  const [state, setState] = useState(first);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <TestFrame>
      <DataTable
        label="任务表"
        columns={COLUMNS}
        rows={rows}
        rowId={(item) => item.id}
        state={state}
        onState={(next) => {
          setState(next);
          onState?.(next);
        }}
        selected={selected}
        onSelected={setSelected}
        onOpen={onOpen}
      />
    </TestFrame>
  );
}

/** The first cells of the rows shown, top to bottom. */
function titles(): string[] {
  return [...document.querySelectorAll('tbody tr[aria-selected] td:nth-child(2)')].map(
    (cell) => cell.textContent ?? '',
  );
}

describe('order', () => {
  test('a header sorts up, down and not at all; gaps stay last either way', async () => {
    const user = userEvent.setup();
    render(<Fixture />);
    const head = screen.getByRole('columnheader', { name: /剩余/ });
    const press = within(head).getByRole('button');
    await user.click(press);
    expect(titles()).toEqual(['测绘成果目录', '土地出让公告', '规划公示', '不动产登记指南']);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.click(press);
    expect(titles()).toEqual(['规划公示', '土地出让公告', '测绘成果目录', '不动产登记指南']);
    await user.click(press);
    expect(titles()).toEqual(ITEMS.map((item) => item.title));
    expect(head.getAttribute('aria-sort')).toBe('none');
  });

  test('a sort by a column that is not there is ignored', () => {
    render(<Fixture first={{ sort: 'gone', group: 'gone', filter: { gone: ['x'] } }} />);
    expect(titles()).toHaveLength(4);
  });
});

describe('filters', () => {
  test('shows the rows of the chosen values, and says so', async () => {
    const user = userEvent.setup();
    const states: TableState[] = [];
    render(<Fixture onState={(state) => states.push(state)} />);
    await user.click(screen.getByRole('button', { name: 'filter' }));
    await user.click(await screen.findByRole('checkbox', { name: /规划处/ }));
    expect(titles()).toEqual(['规划公示', '不动产登记指南']);
    expect(states.at(-1)).toEqual({ filter: { department: ['规划处'] } });
    expect(screen.getByText('牵头单位: 规划处')).toBeTruthy();
    expect(screen.getByText('rows {"count":2}')).toBeTruthy();
  });

  test('finds words anywhere in a row, whatever the width of the letters', async () => {
    const user = userEvent.setup();
    render(<Fixture />);
    await user.type(screen.getByRole('searchbox'), 'B');
    expect(titles()).toEqual(['土地出让公告']);
  });

  test('nothing found: says so and takes the filters away', async () => {
    const user = userEvent.setup();
    render(<Fixture first={{ q: '没有的' }} />);
    expect(screen.getByText('emptyFiltered')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'clearFilters' }));
    expect(titles()).toHaveLength(4);
  });
});

describe('groups and totals', () => {
  test('groups with the total of their rows and can be closed', async () => {
    const user = userEvent.setup();
    render(<Fixture first={{ group: 'department' }} />);
    expect(titles()).toEqual(['规划公示', '不动产登记指南', '土地出让公告', '测绘成果目录']);
    const group = screen.getByRole('button', { name: 'collapseGroup {"name":"规划处"}' });
    expect(group.closest('tr')?.lastElementChild?.textContent).toBe('12');
    await user.click(group);
    expect(titles()).toEqual(['土地出让公告', '测绘成果目录']);
  });

  test('the foot adds up what the filters leave', () => {
    render(<Fixture first={{ filter: { department: ['规划处', '利用处'] } }} />);
    expect(document.querySelector('tfoot')?.textContent).toBe('15');
  });
});

describe('columns', () => {
  test('hidden columns can be shown', async () => {
    const user = userEvent.setup();
    render(<Fixture />);
    expect(screen.queryByRole('columnheader', { name: '编号' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '编号' }));
    expect(screen.getByRole('columnheader', { name: '编号' })).toBeTruthy();
  });
});

describe('selection', () => {
  function selectedTitles(): string[] {
    return [...document.querySelectorAll('tbody tr[aria-selected="true"] td:nth-child(2)')].map(
      (cell) => cell.textContent ?? '',
    );
  }

  test('shift selects the range from the last row chosen', async () => {
    const user = userEvent.setup();
    render(<Fixture />);
    await user.click(screen.getByRole('checkbox', { name: /规划公示/ }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: /不动产登记指南/ }));
    await user.keyboard('{/Shift}');
    expect(selectedTitles()).toEqual(['规划公示', '土地出让公告', '不动产登记指南']);
    expect(screen.getByRole('region', { name: 'selected {"count":3}' })).toBeTruthy();
  });

  test('all means all that are shown', async () => {
    const user = userEvent.setup();
    render(<Fixture first={{ filter: { department: ['规划处'] } }} />);
    await user.click(screen.getByRole('checkbox', { name: 'selectAll' }));
    expect(selectedTitles()).toEqual(['规划公示', '不动产登记指南']);
  });
});

describe('keyboard and editing', () => {
  function cell(line: number, column: number): HTMLElement {
    const found = document.querySelector<HTMLElement>(`[data-grid-cell="${line}:${column}"]`);
    if (found === null) throw new Error(`no cell ${line}:${column}`);
    return found;
  }

  test('only one cell is in the tab order; arrows move it; Enter opens; Space selects', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Fixture onOpen={(item) => opened.push(item.id)} />);
    expect(document.querySelectorAll('[data-grid-cell][tabindex="0"]')).toHaveLength(1);
    cell(0, 0).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    await expect.poll(() => document.activeElement).toBe(cell(1, 1));
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['b']);
    await user.keyboard(' ');
    expect(cell(1, 1).closest('tr')?.getAttribute('aria-selected')).toBe('true');
  });

  test('Enter edits where there is an editor, and the cell has the focus again afterwards', async () => {
    const user = userEvent.setup();
    render(<Fixture />);
    cell(0, 0).focus();
    await user.keyboard('{End}');
    await expect.poll(() => document.activeElement).toBe(cell(0, 2));
    await user.keyboard('{Enter}');
    const editor = screen.getByRole('textbox', { name: '天数 a' });
    await user.type(editor, '{Enter}');
    expect(screen.queryByRole('textbox', { name: '天数 a' })).toBeNull();
    await expect.poll(() => document.activeElement).toBe(cell(0, 2));
  });

  test('a row that may not be edited opens instead', async () => {
    const user = userEvent.setup();
    const opened: string[] = [];
    render(<Fixture onOpen={(item) => opened.push(item.id)} />);
    await user.click(cell(2, 2));
    expect(opened).toEqual(['c']);
  });
});

describe('size', () => {
  const MANY = Array.from({ length: 10_000 }, (_, index) => ({
    id: `r${index}`,
    title: `任务 ${index}`,
    department: `处室 ${index % 15}`,
    days: index % 40,
  }));

  test('of ten thousand rows only those in view are drawn, and the count is whole', () => {
    render(<Fixture rows={MANY} first={{ sort: '-days' }} />);
    expect(titles().length).toBeGreaterThan(10);
    expect(titles().length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  });

  test('paper gets every row', async () => {
    render(<Fixture rows={MANY.slice(0, 120)} />);
    window.dispatchEvent(new Event('beforeprint'));
    await expect.poll(() => titles().length).toBe(120);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => titles().length).toBeLessThan(60);
  });
});
