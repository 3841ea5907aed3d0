import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { LinksTable } from './links-table.tsx';
import { useCheckLinks, type PublishedLink } from './use-check-links.ts';

const LINK: PublishedLink = {
  id: '01930000-0000-7000-8000-000000000011',
  recordId: '01930000-0000-7000-8000-000000000012',
  ledger: 'normative-document',
  label: '甲办法',
  departmentId: '01930000-0000-7000-8000-000000000001',
  departmentName: '法规处',
  url: 'https://zrzy.example.gov.cn/a',
  state: 'broken',
  detail: 'status-404',
  checkedAt: '2021-12-20T01:00:00.000Z',
  failingSince: '2021-12-10',
  ownerToldOn: '2021-12-10',
  countsFrom: '2021-12-18',
};
const NOTHING = { checked: 0, ok: 0, broken: 0, refused: 0, told: 0, isOffline: false };

function Table({ links }: { links: readonly PublishedLink[] }) {
  return <LinksTable links={links} checking={useCheckLinks()} />;
}

async function show(links: readonly PublishedLink[], permissions: object[], found: object = NOTHING) {
  const server = fakeServer({
    'session.me': () => ({ user: { id: 'u', name: '张三' }, permissions, today: '2021-12-20' }),
    'link.check': () => ({ ...NOTHING, ...found }),
  });
  await renderPage(
    server.around(
      <Suspense>
        <Table links={links} />
      </Suspense>,
    ),
  );
  await screen.findByRole('table', {}, { timeout: 20_000 });
  return server;
}
const CHECKER = [{ permission: 'link.check', scope: 'any' }];

describe('published links', () => {
  it('say what was found, since when, from when it counts, and lead to their records', async () => {
    const waiting = { ...LINK, id: `${LINK.id.slice(0, -1)}3`, label: '乙办法', countsFrom: '2021-12-27' };
    await show([LINK, { ...waiting, state: 'refused', detail: 'status-403' }], []);
    const row = screen.getByRole('row', { name: /甲办法/u });
    expect(within(row).getByText('网站回应 404')).toBeTruthy();
    expect(within(row).getByText(/起已计入/u).textContent).toContain('12月18日');
    expect(within(row).getByRole('link', { name: '甲办法' }).getAttribute('href')).toBe(
      `/ledgers/normative-document/${LINK.recordId}`,
    );
    const other = screen.getByRole('row', { name: /乙办法/u });
    expect(within(other).getByText(/请人工打开核对/u)).toBeTruthy();
    expect(within(other).queryByText(/已计入/u)).toBeNull();
    expect(screen.queryByRole('button', { name: /立即检查/u })).toBeNull();
  });

  it('are opened at once by whoever may, and say what was found', async () => {
    const server = await show([LINK], CHECKER, { checked: 1, ok: 1 });
    await userEvent.click(screen.getByRole('button', { name: '立即检查：甲办法' }));
    await waitFor(() =>
      expect(server.calls).toContainEqual({ path: 'link.check', input: { linkId: LINK.id } }),
    );
    expect(await screen.findByText('能打开了：甲办法')).toBeTruthy();
  });
});
