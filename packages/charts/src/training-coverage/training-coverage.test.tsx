import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { prepareTrainingCoverage } from './prepare-training-coverage.ts';
import { TrainingCoverage } from './training-coverage.tsx';

const VIEW = prepareTrainingCoverage([
  { id: 'a', label: '甲处', expected: 8, actual: 6 },
  { id: 'b', label: '乙处', expected: 5, actual: 0 },
  { id: 'c', label: '丙处', expected: 4, actual: null },
  { id: 'd', label: '丁处', expected: null, actual: 9 },
]);

describe('prepareTrainingCoverage', () => {
  it('counts departments reached and those not counted yet', () => {
    expect(VIEW).toMatchObject({ covered: 2, uncounted: 1, max: 9 });
    expect(VIEW.rows.map(({ percent }) => percent)).toEqual([75, 0, null, null]);
  });
});

function row(name: string) {
  return screen.getByRole('img', { name });
}

describe('TrainingCoverage', () => {
  it('shows who came, a tick at those expected, and a gap where nobody counted', () => {
    const labels = { ...FRAME, department: '处室', expected: '应到', actual: '实到', percent: '到课率' };
    render(<TrainingCoverage view={VIEW} labels={labels} ids={['a', 'b', 'c', 'd']} />);
    expect(row('甲处: 应到 8, 实到 6').querySelectorAll('[data-segment], [data-marker]')).toHaveLength(2);
    expect(row('丙处: 应到 4, 实到 无数据').querySelectorAll('[data-segment]')).toHaveLength(0);
    expect(row('丁处: 应到 无数据, 实到 9').querySelectorAll('[data-marker]')).toHaveLength(0);
  });
});
