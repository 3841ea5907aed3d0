import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ResultNode } from '@gongkai/domain/scoring';
import type { RouterOutputs } from '#lib/trpc.ts';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { CountedElsewhere, elsewhereCount } from './counted-elsewhere.tsx';
import { FailingList } from './failing-list.tsx';
import { recordPath } from './record-path.ts';
import { ScoreChain } from './score-chain.tsx';
import { scoreLinks } from './sheet-links.ts';

type Page = RouterOutputs['evaluation']['failing'];
const PATH = '/evaluation/department/d1/labelled';

function page(change: Partial<Page> = {}): Page {
  const record = { kind: 'record' as const, id: 'r1', taskId: null, label: '#7 某办法' };
  const reason = { zh: '未标注有效性', en: 'Validity not shown' };
  return {
    asOf: '2021-12-20',
    total: 120,
    page: 2,
    pages: 3,
    metric: null,
    rows: [{ record, ledger: 'normative-document', department: '法规处', reason, since: '2021-12-01' }],
    ...change,
  };
}

describe('FailingList', () => {
  it('names each record with its reason and day, and leads to the pages around it', async () => {
    await renderPage(<FailingList data={page()} path={PATH} search={{}} />);
    const row = screen.getByRole('row', { name: /某办法/ });
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/ledgers/normative-document/r1');
    expect(row.textContent).toContain('未标注有效性');
    expect(row.textContent).toContain('2021年12月1日');
    expect(screen.getByText('第 2 / 3 页，共 120 条')).toBeTruthy();
    expect(screen.getByRole('link', { name: '上一页' }).getAttribute('href')).toBe(PATH);
    expect(screen.getByRole('link', { name: '下一页' }).getAttribute('href')).toBe(`${PATH}?page=3`);
  });

  it('tells no record apart from a page that is not there', async () => {
    await renderPage(
      <>
        <FailingList data={page({ rows: [], total: 0, pages: 1 })} path={PATH} search={{}} />
        <FailingList data={page({ rows: [], page: 9 })} path={PATH} search={{}} />
      </>,
    );
    expect(screen.getByText('没有失分记录。')).toBeTruthy();
    expect(screen.getByText('没有这一页，共 3 页。')).toBeTruthy();
  });
});

describe('A record counted elsewhere', () => {
  it('says so on the page of the indicator, and leads to where it lost its points', async () => {
    const [row] = page().rows;
    const elsewhere = { key: 'on time', name: { zh: '及时公开', en: 'On time' } };
    await renderPage(<FailingList data={page({ rows: [{ ...row!, elsewhere }] })} path={PATH} search={{}} />);
    const link = within(screen.getByRole('row', { name: /某办法/ })).getByRole('link', { name: '及时公开' });
    expect(link.getAttribute('href')).toBe('/evaluation/department/d1/on%20time');
  });

  it('is named on the sheet, and counted where it has no name', async () => {
    const leaf = (key: string, change: Partial<ResultNode> = {}): ResultNode => ({
      type: 'leaf',
      key,
      name: { zh: `指标${key}`, en: key },
      weight: 100,
      applicableWeight: 100,
      possible: 100,
      points: 50,
      state: 'measured',
      metric: null,
      formula: null,
      failing: [],
      failingCount: 0,
      children: [],
      ...change,
    });
    const record = { kind: 'record' as const, id: 'r1', taskId: null, label: '#7 某办法' };
    const late = leaf('late', {
      countedElsewhere: [{ record, leaf: 'labelled' }],
      countedElsewhereMore: [{ leaf: 'labelled', count: 26 }],
    });
    expect(elsewhereCount(late)).toBe(27);
    const own = { path: '/evaluation/department/d1/late', search: { snapshot: 's' } };
    await renderPage(<CountedElsewhere node={late} nodes={[late, leaf('labelled')]} page={own} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '#7 某办法 已计失分于 指标labelled',
      '另有 26 条 已计失分于 指标labelled',
    ]);
    const [first] = screen.getAllByRole('link', { name: '指标labelled' });
    expect(first?.getAttribute('href')).toBe('/evaluation/department/d1/labelled?snapshot=s');
  });
});

describe('ScoreChain', () => {
  it('leads from the office’s score over the group to the indicator, pinned to the snapshot', async () => {
    const node = (change: Partial<ResultNode>): ResultNode => ({
      type: 'group',
      key: 'g',
      name: { zh: '办理时限', en: 'Deadlines' },
      weight: 3400,
      applicableWeight: 3400,
      possible: 3400,
      points: 2510,
      state: 'measured',
      metric: null,
      formula: null,
      failing: [],
      failingCount: 0,
      children: [],
      ...change,
    });
    const path = [
      node({}),
      node({ type: 'leaf', key: 'a b', name: { zh: '逾期', en: 'Overdue' }, points: null }),
    ];
    await renderPage(
      <ScoreChain
        name="法规处"
        overall={8100}
        score={7850}
        path={path}
        records={3}
        links={scoreLinks({ kind: 'department', id: 'd1' }, 's1')}
      />,
    );
    const steps = within(screen.getByRole('navigation', { name: '得分的由来' })).getAllByRole('link');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      '综合得分81.00',
      '法规处78.50',
      '办理时限25.10 / 34.00',
      '逾期不适用 / 34.00',
      '失分记录3 条',
    ]);
    expect(steps.map((step) => step.getAttribute('href'))).toEqual([
      '/evaluation',
      '/evaluation/department/d1?snapshot=s1',
      '/evaluation/department/d1?snapshot=s1&leaf=g',
      '/evaluation/department/d1/a%20b?snapshot=s1',
      expect.stringContaining('#records'),
    ]);
  });
});

describe('recordPath', () => {
  it.each([
    [{ kind: 'record', taskId: null }, null, '/records/x'],
    [{ kind: 'record', taskId: null }, 'web-message', '/ledgers/web-message/x'],
    [{ kind: 'checkpoint', taskId: 't' }, null, '/tasks/t'],
    [{ kind: 'session', taskId: null }, null, '/training/x'],
  ] as const)('%j of %s is at %s', (ref, ledger, path) => {
    expect(recordPath({ ...ref, id: 'x', label: '' }, ledger)).toBe(path);
  });
});
