import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SubjectChange } from '@gongkai/domain/scoring';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { CompareTable } from './compare-table.tsx';

function change(rest: Partial<SubjectChange>): SubjectChange {
  return {
    subject: { kind: 'department', id: 'd1' },
    name: '法规处',
    before: 8000,
    after: 8250,
    change: 250,
    rankBefore: 3,
    rankAfter: 2,
    leaves: [],
    ...rest,
  };
}

describe('CompareTable', () => {
  it('shows score and rank then and now, and opens the records that moved', async () => {
    const record = { kind: 'task' as const, id: 't1', taskId: 't1', label: '清理规范性文件' };
    const name = { zh: '逾期任务扣分', en: 'Overdue' };
    const moved = {
      before: 600,
      after: 850,
      change: 250,
      failing: { before: 34, after: 31 },
      possible: { before: 900, after: 1000 },
    };
    const leaf = { key: 'overdue', name, ...moved, cleared: [record], added: [] };
    const days = { before: '2021-12-01', after: '2021-12-20' };
    await renderPage(<CompareTable rows={[change({ leaves: [leaf] })]} days={days} />);
    const row = screen.getByRole('row', { name: /法规处/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .slice(0, 5)
        .map(({ textContent }) => textContent),
    ).toEqual(['80.00', '82.50', '▲ 上升 +2.50', '3', '2']);
    await userEvent.click(within(row).getByText('1 项指标有变化'));
    expect(row.textContent).toContain('逾期任务扣分 6.00 → 8.50');
    expect(row.textContent).toContain('应得 9.00 → 10.00');
    expect(row.textContent).toContain('失分记录 34 → 31 条');
    expect(within(row).getByRole('link', { name: '清理规范性文件' }).getAttribute('href')).toBe('/tasks/t1');
    expect(within(row).queryByText('新增失分')).toBeNull();
    // More records failed than a figure names: all that changed are a click away.
    expect(within(row).getByRole('link', { name: '逐条看全部变化 ›' }).getAttribute('href')).toBe(
      '/evaluation/department/d1/overdue/changes?before=2021-12-01&after=2021-12-20',
    );
  });

  it('says “no data” for a missing score, never zero', async () => {
    const gone = { after: null, change: null, rankAfter: null };
    await renderPage(<CompareTable rows={[change(gone)]} />);
    const cells = within(screen.getByRole('row', { name: /法规处/u })).getAllByRole('cell');
    expect(cells[1]?.textContent).toBe('无数据');
    expect(cells[2]?.textContent).toBe('—');
    expect(cells[4]?.textContent).toBe('未排名');
    expect(cells[5]?.textContent).toBe('没有变化');
  });
});
