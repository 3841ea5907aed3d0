import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { BurnUp, type BurnUpLabels } from './burn-up.tsx';
import { prepareBurnUp } from './prepare-burn-up.ts';

const POINTS = [
  { on: '2021-03-01', planned: 0, done: 0 },
  { on: '2021-03-11', planned: 10, done: 5 },
  { on: '2021-03-21', planned: 20, done: null },
  { on: '2021-03-31', planned: 30, done: 15 },
  { on: '2021-04-10', planned: 40, done: 99 },
  { on: '2021-06-29', planned: 40, done: null },
];
const INPUT = { points: POINTS, today: '2021-03-31', total: 40 };

describe('prepareBurnUp', () => {
  it('keeps gaps as gaps and takes nothing from the future', () => {
    expect(prepareBurnUp(INPUT).rows.map((row) => row.done)).toEqual([0, 5, null, 15, null, null]);
  });

  it('goes on at the latest pace and stops at the total', () => {
    const view = prepareBurnUp(INPUT);
    expect(view.rows.map((row) => row.forecast)).toEqual([null, null, null, 15, 20, 40]);
    expect(view).toMatchObject({ done: 15, planned: 30, forecastOn: '2021-05-20' });
  });

  it('forecasts nothing from one figure, from none, and from standing still', () => {
    for (const done of [[15], [], [5, 5]]) {
      const points = POINTS.map((point, index) => ({ ...point, done: done[index] ?? null }));
      const view = prepareBurnUp({ ...INPUT, points });
      expect(view.forecastOn).toBeNull();
      expect(view.rows.every((row) => row.forecast === null)).toBe(true);
    }
  });

  it('puts points in date order and keeps days apart evenly', () => {
    const view = prepareBurnUp({ ...INPUT, points: POINTS.toReversed() });
    expect(view.rows.map((row) => row.day - (view.rows[0]?.day ?? 0))).toEqual([0, 10, 20, 30, 40, 120]);
  });
});

const LABELS: BurnUpLabels = {
  ...FRAME,
  date: '日期',
  planned: '计划完成',
  done: '实际完成',
  forecast: '预测',
  today: '今天',
  formatDate: (on) => on,
  point: (on, done, planned) => `${on} 完成${done} 计划${planned ?? '无数据'}`,
};

describe('BurnUp', () => {
  it('has a button for each known figure, reached by key', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<BurnUp view={prepareBurnUp(INPUT)} labels={LABELS} onSelect={onSelect} />);
    const points = screen.getAllByRole('button', { name: /完成/ });
    expect(points).toHaveLength(3);
    points[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: '2021-03-31 完成15 计划30' }));
    expect(onSelect.mock.calls).toEqual([['2021-03-11'], ['2021-03-31']]);
  });

  it('marks today, dashes the forecast and breaks the line at the gap', () => {
    const { container } = render(<BurnUp view={prepareBurnUp(INPUT)} labels={LABELS} />);
    expect(screen.getByText('今天')).toBeTruthy();
    expect(container.querySelectorAll('path.recharts-line-curve[stroke-dasharray="6 4"]')).toHaveLength(1);
    const done = container.querySelector('path.recharts-area-curve')?.getAttribute('d') ?? '';
    expect(done.match(/M/g)).toHaveLength(2);
  });

  it('tells the same in a table, with the word for what is missing', () => {
    render(<BurnUp view={prepareBurnUp(INPUT)} labels={LABELS} />);
    expect(screen.getByRole('figure', { name: '图表: 数据截至11月8日' })).toBeTruthy();
    const row = screen.getByRole('rowheader', { name: '2021-03-21', hidden: true }).closest('tr');
    expect(row?.textContent).toBe('2021-03-2120无数据无数据');
  });
});
