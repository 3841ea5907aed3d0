import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LIGHT_WORDS } from '../chart/testing.ts';
import { ItemStrip, type ItemStripLabels } from './item-strip.tsx';
import { prepareItemStrip, type ItemStripEntry } from './prepare-item-strip.ts';

function makeEntry(overrides: Partial<ItemStripEntry> = {}): ItemStripEntry {
  return {
    id: 'i1',
    ordinal: 1,
    title: '政策解读',
    light: 'behind',
    percent: 40,
    expected: 60,
    department: '法规处',
    nextDue: '2021-11-08',
    ...overrides,
  };
}

const LABELS: ItemStripLabels = {
  title: '十七项要点',
  light: '亮灯',
  item: '工作事项',
  progress: '进度',
  department: '牵头单位',
  nextDue: '下一时限',
  missing: '无数据',
  lights: LIGHT_WORDS,
  formatDate: (on) => on.slice(5),
  bar: (percent, expected) => `进度${percent ?? '无数据'},应达${expected ?? '无数据'}`,
};

describe('prepareItemStrip', () => {
  it('keeps document order and says how far an item lags', () => {
    const rows = prepareItemStrip([
      makeEntry({ id: 'b', ordinal: 2, percent: 90 }),
      makeEntry({ id: 'a' }),
      makeEntry({ id: 'c', ordinal: 3, percent: null }),
    ]);
    expect(rows.map((row) => [row.id, row.lag])).toEqual([
      ['a', 20],
      ['b', 0],
      ['c', null],
    ]);
  });

  it('keeps percentages within the bar', () => {
    expect(prepareItemStrip([makeEntry({ percent: 130, expected: -5 })])[0]).toMatchObject({
      percent: 100,
      expected: 0,
    });
  });
});

describe('ItemStrip', () => {
  it('shows the light as a word, the bar, the tick, the department and the date', () => {
    const { container } = render(<ItemStrip rows={prepareItemStrip([makeEntry()])} labels={LABELS} />);
    const row = screen.getByRole('row', { name: /政策解读/ });
    expect(row.textContent).toBe('滞后政策解读40%法规处11-08');
    expect(within(row).getByRole('img', { name: '进度40,应达60' })).toBeTruthy();
    expect(container.querySelectorAll('[data-expected]')).toHaveLength(1);
  });

  it('says that a figure is missing and draws no tick for none', () => {
    const entry = makeEntry({
      percent: null,
      expected: null,
      department: null,
      nextDue: null,
      light: 'none',
    });
    const { container } = render(<ItemStrip rows={prepareItemStrip([entry])} labels={LABELS} />);
    expect(screen.getByRole('row', { name: /政策解读/ }).textContent).toBe(
      '未起算政策解读无数据无数据无数据',
    );
    expect(container.querySelectorAll('[data-expected]')).toHaveLength(0);
  });

  it('opens an item by key', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<ItemStrip rows={prepareItemStrip([makeEntry()])} labels={LABELS} onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith('i1');
  });
});
