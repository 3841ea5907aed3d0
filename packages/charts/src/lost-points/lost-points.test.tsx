import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { LostPointsChart } from './lost-points.tsx';
import { prepareLostPoints } from './prepare-lost-points.ts';

const VIEW = prepareLostPoints([
  { id: 'a', label: '按时办结率', lost: 334 },
  { id: 'b', label: '培训', lost: 0 },
  { id: 'c', label: '解读率', lost: 700 },
  { id: 'd', label: '满意度', lost: null },
]);

describe('prepareLostPoints', () => {
  it('goes down step by step, largest first, and ends at the score', () => {
    expect(VIEW.steps.map((step) => [step.id, step.from, step.to])).toEqual([
      ['c', 10_000, 9300],
      ['a', 9300, 8966],
      ['d', null, null],
    ]);
    expect(VIEW.score).toBe(8966);
  });
});

describe('LostPointsChart', () => {
  it('reads out each loss and hatches what was not measured', () => {
    render(
      <LostPointsChart view={VIEW} labels={{ ...FRAME, indicator: '指标', lost: '失分', left: '剩余' }} />,
    );
    expect(
      screen.getByRole('img', { name: '解读率: 失分 −7.00' }).querySelectorAll('[data-segment]'),
    ).toHaveLength(1);
    expect(
      screen.getByRole('img', { name: '满意度: 失分 无数据' }).querySelectorAll('[data-segment]'),
    ).toHaveLength(0);
    expect(screen.getByRole('rowheader', { name: '满意度', hidden: true }).closest('tr')?.textContent).toBe(
      '满意度无数据无数据',
    );
  });
});
