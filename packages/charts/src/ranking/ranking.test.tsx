import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FRAME } from '../chart/testing.ts';
import { prepareRanking, type RankingEntry } from './prepare-ranking.ts';
import { Ranking, type RankingLabels } from './ranking.tsx';

const ENTRIES: RankingEntry[] = [
  { id: 'a', label: '甲处', score: 8740, lost: 1260, tasks: 9 },
  { id: 'b', label: '乙处', score: 9100, lost: 900, tasks: 2 },
  { id: 'c', label: '丙处', score: null, lost: null, tasks: 0 },
  { id: 'd', label: '丁处', score: 8740, lost: 1260, tasks: 5 },
  { id: 'e', label: '戊处', score: 0, lost: 10_000, tasks: 4 },
];

const LABELS: RankingLabels = {
  ...FRAME,
  rank: '名次',
  department: '单位',
  score: '得分',
  lost: '失分',
  tasks: '任务数',
  rankText: (rank, tied) => (tied ? `并列第${rank}` : `第${rank}`),
  unranked: '未排名',
  taskCount: (tasks) => `${tasks}项任务`,
  small: '样本少',
};

describe('prepareRanking', () => {
  it('sorts best first; ties share a rank and the next one is skipped', () => {
    const rows = prepareRanking({ entries: ENTRIES, style: 'competition', smallBelow: 3 });
    expect(rows.map((row) => [row.id, row.rank, row.tied])).toEqual([
      ['b', 1, false],
      ['a', 2, true],
      ['d', 2, true],
      ['e', 4, false],
      ['c', null, false],
    ]);
  });

  it('skips no rank in dense style', () => {
    const rows = prepareRanking({ entries: ENTRIES, style: 'dense', smallBelow: 3 });
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 2, 3, null]);
  });

  it('marks those with few tasks', () => {
    const rows = prepareRanking({ entries: ENTRIES, style: 'dense', smallBelow: 3 });
    expect(rows.filter((row) => row.small).map((row) => row.id)).toEqual(['b', 'c']);
  });
});

describe('Ranking', () => {
  const rows = prepareRanking({ entries: ENTRIES, style: 'competition', smallBelow: 3 });
  const ids = ENTRIES.map((entry) => entry.id);

  it('reads out rank, score, lost points and number of tasks', () => {
    render(<Ranking rows={rows} labels={LABELS} ids={ids} />);
    expect(
      screen.getByRole('img', { name: '乙处: 第1, 得分 91.00, 失分 9.00, 2项任务, 样本少' }),
    ).toBeTruthy();
    expect(screen.getByRole('img', { name: '甲处: 并列第2, 得分 87.40, 失分 12.60, 9项任务' })).toBeTruthy();
  });

  it('draws no bar where there is no score, and one of no length for zero', () => {
    render(<Ranking rows={rows} labels={LABELS} ids={ids} />);
    expect(screen.getByRole('img', { name: /^丙处/ }).querySelectorAll('[data-segment]')).toHaveLength(0);
    const zero = screen.getByRole('img', { name: /^戊处/ }).querySelector('[data-segment="score"]');
    expect(zero?.getAttribute('width')).toBe('0');
  });

  it('opens a department by click and key', async () => {
    const onSelect = vi.fn<(...ids: string[]) => void>();
    render(<Ranking rows={rows} labels={LABELS} ids={ids} onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('button', { name: /^甲处/ }));
    screen.getByRole('button', { name: /^丁处/ }).focus();
    await userEvent.keyboard(' ');
    expect(onSelect.mock.calls).toEqual([['a'], ['d']]);
  });
});
