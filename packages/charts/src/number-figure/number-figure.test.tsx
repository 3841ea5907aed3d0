import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { NumberFigure, type NumberFigureLabels } from './number-figure.tsx';
import { prepareNumberFigure, type NumberFigureInput } from './prepare-number-figure.ts';
import { sparklinePath } from './sparkline-path.ts';

function makeInput(overrides: Partial<NumberFigureInput> = {}): NumberFigureInput {
  return {
    value: 87.4,
    previous: 85.3,
    target: 90,
    decimals: 1,
    higherIsBetter: true,
    history: [80, null, 85.3, 87.4],
    ...overrides,
  };
}

const LABELS: NumberFigureLabels = {
  title: '综合得分',
  unit: '分',
  target: '目标',
  missing: '无数据',
  comparedWith: '比上季',
  better: '向好',
  worse: '变差',
  history: '近四季走势',
};

describe('prepareNumberFigure', () => {
  it.each([
    [{}, '+2.1', 'up', 'better'],
    [{ value: 85 }, '−0.3', 'down', 'worse'],
    [{ higherIsBetter: false }, '+2.1', 'up', 'worse'],
    [{ value: 85.3 }, '±0.0', 'flat', 'neutral'],
    [{ previous: null }, null, null, 'neutral'],
    [{ value: null }, null, null, 'neutral'],
  ])('of %o says %s, %s, %s', (overrides, change, direction, tone) => {
    expect(prepareNumberFigure(makeInput(overrides))).toMatchObject({ change, direction, tone });
  });

  it('takes the change between the figures as shown', () => {
    expect(prepareNumberFigure(makeInput({ value: 1.26, previous: 1.24 }))).toMatchObject({
      value: '1.3',
      change: '+0.1',
    });
  });
});

describe('sparklinePath', () => {
  it('breaks at gaps and has a dot for a lone figure', () => {
    expect(sparklinePath([0, null, 10, 5], 30, 10)).toBe('M0 10h0M20 0h0L30 5');
  });

  it('runs through the middle where nothing changes, and is empty where nothing is known', () => {
    expect(sparklinePath([4, 4], 30, 10)).toBe('M0 5h0L30 5');
    expect(sparklinePath([null, null], 30, 10)).toBe('');
  });
});

describe('NumberFigure', () => {
  it('shows value, unit, change with sign, arrow and word, target and course', () => {
    render(<NumberFigure view={prepareNumberFigure(makeInput())} labels={LABELS} />);
    const card = screen.getByRole('region', { name: '综合得分' });
    expect(card.textContent).toBe('综合得分87.4 分比上季 ▲ +2.1 向好目标 90.0');
    expect(screen.getByRole('img', { name: '近四季走势' })).toBeTruthy();
  });

  it('shows no zero for what is missing', () => {
    render(
      <NumberFigure
        view={prepareNumberFigure(makeInput({ value: null, target: null, history: [] }))}
        labels={LABELS}
      />,
    );
    expect(screen.getByRole('region').textContent).toBe('综合得分无数据');
  });

  it('opens by key', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<NumberFigure view={prepareNumberFigure(makeInput())} labels={LABELS} onSelect={onSelect} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledOnce();
  });
});
