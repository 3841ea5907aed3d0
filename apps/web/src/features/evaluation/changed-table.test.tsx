import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { ChangedTable } from './changed-table.tsx';

const PATH = '/evaluation/department/d1/late/changes';
const DAYS = { before: '2021-12-01', after: '2021-12-20' };

function found(change: object = {}) {
  const record = (id: string) => ({ kind: 'record' as const, id, taskId: null, label: `#${id} 某办法` });
  const own = { ledger: 'normative-document' as const, department: '法规处' };
  return {
    status: 'found' as const,
    cleared: 1,
    added: 60,
    page: 1,
    pages: 2,
    rows: [
      { ...own, way: 'cleared' as const, record: record('1'), reason: null },
      { ...own, way: 'added' as const, record: record('2'), reason: { zh: '超过期限', en: 'late' } },
    ],
    ...change,
  };
}

describe('ChangedTable', () => {
  it('says which records began and which ceased to fail, each with its page, and leads on with both days', async () => {
    await renderPage(<ChangedTable data={found()} path={PATH} search={DAYS} />);
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(/#1 某办法/)).toEqual(['不再失分', '法规处', '现在不失分']);
    expect(cells(/#2 某办法/)).toEqual(['新增失分', '法规处', '超过期限']);
    expect(screen.getByRole('link', { name: '#2 某办法' }).getAttribute('href')).toBe(
      '/ledgers/normative-document/2',
    );
    expect(screen.getByRole('link', { name: '下一页' }).getAttribute('href')).toBe(
      `${PATH}?before=2021-12-01&after=2021-12-20&page=2`,
    );
  });

  it('tells no change apart from a page that is not there', async () => {
    await renderPage(
      <>
        <ChangedTable data={found({ rows: [], cleared: 0, added: 0, pages: 1 })} path={PATH} search={DAYS} />
        <ChangedTable data={found({ rows: [], page: 9 })} path={PATH} search={DAYS} />
      </>,
    );
    expect(screen.getByText('这两天之间没有记录变化。')).toBeTruthy();
    expect(screen.getByText(/没有这一页，共 2 页。/)).toBeTruthy();
  });
});
