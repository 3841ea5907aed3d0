import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { ResultRanking, type Place } from './result-ranking.tsx';

function place(name: string, change: Partial<Place>): Place {
  return {
    departmentId: name,
    name,
    score: 8000,
    band: 'good',
    rank: 1,
    tied: false,
    small: false,
    group: 'division',
    readable: false,
    lost: [],
    ...change,
  };
}

const bands = [{ key: 'good', name: { zh: '良好', en: 'Good' }, from: 0, to: null }];

function show(ranking: Place[]) {
  return renderPage(
    <ResultRanking
      data={{ evaluationId: 'e1', ranking, bands, late: ['信息中心'], partPeriods: [] }}
      selfWeight={30}
    />,
  );
}

describe('the announced ranking', () => {
  it('puts departments and units under a heading each, with ranks of their own', async () => {
    await show([
      place('法规处', { rank: 1 }),
      place('利用处', { rank: 2, score: null }),
      place('信息中心', { rank: 1, group: 'unit', score: 8365 }),
    ]);
    const [, divisions, units] = within(screen.getByRole('table')).getAllByRole('rowgroup');
    const texts = (part: HTMLElement | undefined) =>
      within(part!)
        .getAllByRole('row')
        .map(({ textContent }) => textContent);
    expect(texts(divisions)).toEqual(['处室（2 个，同类排名）', '1法规处80.00良好——', '2利用处—良好——']);
    expect(texts(units)).toEqual([
      '所属单位（1 个，同类排名）',
      '1信息中心83.65良好—逾期未提交自评，自评分按未完成计',
    ]);
  });

  it('leads to the sheets that the reader may see, and to their largest losses', async () => {
    const loss = { key: 'a b', name: { zh: '逾期任务扣分', en: 'Overdue' }, points: 405, state: 'measured' };
    const lost = [{ ...loss, state: 'measured' as const, failing: [], failingCount: 3 }];
    await show([place('法规处', { readable: true, lost }), place('利用处', { rank: 2 })]);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['法规处', '/evaluations/e1/sheets/%E6%B3%95%E8%A7%84%E5%A4%84'],
      ['逾期任务扣分 −4.05', '/evaluations/e1/sheets/%E6%B3%95%E8%A7%84%E5%A4%84/a%20b'],
    ]);
  });

  it('needs no heading where everybody stands in one ranking', async () => {
    await show([place('法规处', { group: null }), place('利用处', { group: null, rank: 2 })]);
    expect(screen.queryByText(/同类排名/)).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });
});
