import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { prepareTrend, TrendChart, type TrendInput, type TrendLabels } from './index.ts';

const INPUT: TrendInput = {
  series: [
    { id: 'all', label: '全局', main: true },
    { id: 'd1', label: '法规处', main: false },
  ],
  points: [
    { on: '2021-12-04', values: { all: 83.5, d1: null } },
    { on: '2021-12-01', values: { all: 81, d1: 70 } },
    { on: '2021-12-02', values: { all: 82 } },
  ],
  from: '2021-12-01',
  to: '2021-12-05',
};

describe('prepareTrend', () => {
  it('has every day in its order; days without a figure are gaps', () => {
    const view = prepareTrend(INPUT);
    expect(view.rows.map((row) => [row.on, row.values['all'], row.values['d1']])).toEqual([
      ['2021-12-01', 81, 70],
      ['2021-12-02', 82, null],
      ['2021-12-03', null, null],
      ['2021-12-04', 83.5, null],
      ['2021-12-05', null, null],
    ]);
    expect(view).toMatchObject({ known: 3, missing: 2, floor: 65, ceiling: 85 });
  });

  it('knows the days that no line touches', () => {
    expect(prepareTrend(INPUT).rows.map(({ alone }) => alone)).toEqual([['d1'], [], [], ['all'], []]);
  });

  it('draws an empty frame for no figure at all', () => {
    expect(prepareTrend({ ...INPUT, points: [] })).toMatchObject({
      known: 0,
      missing: 5,
      floor: 0,
      ceiling: 100,
    });
  });
});

const LABELS: TrendLabels = {
  ...FRAME,
  date: '日期',
  formatDate: (on) => on,
  formatValue: (value) => value.toFixed(2),
  point: (series, on, value) => `${series} ${on} ${value}`,
};

describe('TrendChart', () => {
  it('breaks the line at missing days and opens a day by key', async () => {
    const onSelect = vi.fn<(on: string) => void>();
    const { container } = render(
      <TrendChart view={prepareTrend(INPUT)} labels={LABELS} ids={['d1']} onSelect={onSelect} />,
    );
    const path = container.querySelector('path.recharts-line-curve')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    const days = screen.getAllByRole('button', { name: /^全局/ });
    expect(days).toHaveLength(3);
    days[2]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([['2021-12-04']]);
  });

  it('tells the same in a table, with the word for what is missing', () => {
    render(<TrendChart view={prepareTrend(INPUT)} labels={LABELS} ids={['d1']} />);
    const row = screen.getByRole('rowheader', { name: '2021-12-03', hidden: true }).closest('tr');
    expect(row?.textContent).toBe('2021-12-03无数据无数据');
  });
});
