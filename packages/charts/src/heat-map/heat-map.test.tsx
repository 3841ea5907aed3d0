import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME, LIGHT_WORDS } from '../chart/testing.ts';
import { HeatMap, type HeatMapLabels } from './heat-map.tsx';
import { prepareHeatMap } from './prepare-heat-map.ts';

const rows = ['政策解读', '开放日', '年报'].map((label, index) => ({ id: `i${index}`, label }));
const columns = ['办公室', '法规处'].map((label, index) => ({ id: `d${index}`, label }));
const view = prepareHeatMap({
  rows,
  columns,
  cells: [
    { rowId: 'i0', columnId: 'd0', value: 0, light: 'overdue' },
    { rowId: 'i1', columnId: 'd1', value: null, light: 'none' },
    { rowId: 'i2', columnId: 'd1', value: 100, light: 'done' },
  ],
});

const LABELS: HeatMapLabels = {
  ...FRAME,
  corner: '工作事项',
  noTask: '无任务',
  lights: LIGHT_WORDS,
  formatValue: (value) => `${value}%`,
  cell: (row, column, value, light) => `${row},${column},${value},${light}`,
  emptyCell: (row, column) => `${row},${column},无任务`,
};

describe('prepareHeatMap', () => {
  it('tells no task, no figure and zero apart', () => {
    expect(view.cells.map((line) => line.map((cell) => (cell ? cell.value : 'no task')))).toEqual([
      [0, 'no task'],
      ['no task', null],
      ['no task', 100],
    ]);
  });
});

function shape(label: string) {
  return screen.getByLabelText(label).querySelector('path')?.getAttribute('d');
}

function focused() {
  return document.activeElement?.getAttribute('aria-label');
}

describe('HeatMap', () => {
  it('reads out row, column, value and light of each cell', () => {
    render(<HeatMap view={view} labels={LABELS} />);
    expect(screen.getByRole('grid', { name: '图表' })).toBeTruthy();
    expect(screen.getByLabelText('政策解读,办公室,0%,逾期').textContent).toBe('0%');
    expect(screen.getByLabelText('开放日,法规处,无数据,未起算').textContent).toBe('无数据');
    expect(screen.getByLabelText('政策解读,法规处,无任务').textContent).toBe('无任务');
  });

  it('shows a shape beside each number, never colour alone', () => {
    render(<HeatMap view={view} labels={LABELS} />);
    expect(shape('政策解读,办公室,0%,逾期')).toBeTruthy();
    expect(shape('政策解读,办公室,0%,逾期')).not.toBe(shape('年报,法规处,100%,已办结'));
  });

  it('keeps one cell in the tab order and walks with the arrows', async () => {
    render(<HeatMap view={view} labels={LABELS} />);
    await userEvent.tab();
    expect(focused()).toBe('政策解读,办公室,0%,逾期');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('开放日,法规处,无数据,未起算');
    await userEvent.keyboard('{ArrowRight}{Control>}{End}{/Control}');
    expect(focused()).toBe('年报,法规处,100%,已办结');
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('政策解读,办公室,0%,逾期');
    expect(document.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1);
  });

  it('opens a cell with a task by click and by key, and no empty one', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<HeatMap view={view} labels={LABELS} onSelect={onSelect} />);
    await userEvent.click(screen.getByLabelText('年报,法规处,100%,已办结'));
    await userEvent.click(screen.getByLabelText('政策解读,法规处,无任务'));
    await userEvent.click(screen.getByLabelText('政策解读,办公室,0%,逾期'));
    await userEvent.keyboard('{Enter}');
    expect(onSelect.mock.calls).toEqual([
      ['i2', 'd1'],
      ['i0', 'd0'],
      ['i0', 'd0'],
    ]);
  });
});
