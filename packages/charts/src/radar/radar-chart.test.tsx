import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { prepareRadar, type RadarDimension } from './prepare-radar.ts';
import { DimensionRadar, type RadarLabels } from './radar-chart.tsx';

function makeDimensions(count: number, current: number | null = 80): RadarDimension[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `k${index}`,
    label: `维度${index}`,
    current,
    comparison: 70,
  }));
}

const LABELS: RadarLabels = {
  ...FRAME,
  dimension: '维度',
  current: '本期',
  comparison: '上期',
  formatValue: (value) => value.toFixed(1),
  notDrawn: '维度过少,仅列表',
};

describe('prepareRadar', () => {
  it.each([
    [4, false],
    [5, true],
    [8, true],
    [9, false],
  ])('of %i dimensions draws a shape: %s', (count, drawable) => {
    expect(prepareRadar(makeDimensions(count)).drawable).toBe(drawable);
  });

  it('names what is missing and draws no shape of gaps alone', () => {
    const view = prepareRadar([...makeDimensions(4, null), ...makeDimensions(2)]);
    expect(view.missing).toEqual(['维度0', '维度1', '维度2', '维度3']);
    expect(view.drawable).toBe(false);
  });
});

describe('DimensionRadar', () => {
  it('draws current and comparison and lists the figures as buttons', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    const { container } = render(
      <DimensionRadar view={prepareRadar(makeDimensions(6))} labels={LABELS} onSelect={onSelect} />,
    );
    expect(container.querySelectorAll('.recharts-radar')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '维度2 80.0' }));
    expect(onSelect).toHaveBeenCalledWith('k2');
  });

  it('draws no corner for a gap', () => {
    const view = prepareRadar([
      ...makeDimensions(1, null),
      ...makeDimensions(5).map((row) => ({ ...row, id: `${row.id}x`, label: `${row.label}x` })),
    ]);
    const { container } = render(<DimensionRadar view={view} labels={LABELS} />);
    expect(screen.getByText('维度0 无数据')).toBeTruthy();
    expect(container.querySelectorAll('[data-shape="current"] [data-corner]')).toHaveLength(5);
    expect(container.querySelectorAll('[data-shape="comparison"] [data-corner]')).toHaveLength(6);
    expect(
      container.querySelector('[data-shape="current"] path')?.getAttribute('d')?.match(/M/g),
    ).toHaveLength(4);
    expect(container.querySelector('[data-shape="comparison"] path')?.getAttribute('d')).toMatch(/Z$/);
  });

  it('gives the table alone where a shape would mislead', () => {
    const { container } = render(<DimensionRadar view={prepareRadar(makeDimensions(3))} labels={LABELS} />);
    expect(container.querySelector('svg')).toBeNull();
    expect(screen.getByText('维度过少,仅列表')).toBeTruthy();
    expect(screen.getAllByRole('rowheader', { hidden: true })).toHaveLength(3);
  });
});
