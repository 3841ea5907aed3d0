import { expect, it } from 'vitest';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useQueryClient } from '@tanstack/react-query';
import { ledgerOf } from '@gongkai/domain/ledger';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { useRecordPages } from './use-record-pages.ts';

const PAGES = 5;
const SEARCH = {};
type Asked = { cursor: string | null; until: string | null };

function pageAt({ cursor, until }: Asked, version: number) {
  const place = cursor === null ? 0 : Number(cursor);
  const rows = Array.from({ length: 200 }, (_, index) => ({ id: `${place}-${index}`, version }));
  const names = { departments: {}, records: {}, files: {} };
  return { rows, names, counts: null, nextCursor: until ?? (place + 1 < PAGES ? String(place + 1) : null) };
}

function Probe() {
  const { list, rows, see } = useRecordPages(ledgerOf('normative-document'), SEARCH);
  const queryClient = useQueryClient();
  const versions = [...new Set(rows.map(({ version }) => version))].join();
  return (
    <>
      <output>
        {rows.length} {list.isFetching ? 'busy' : 'still'} {versions}
      </output>
      <button type="button" onClick={() => void list.fetchNextPage()}>
        more
      </button>
      <button type="button" onClick={() => void queryClient.invalidateQueries()}>
        change
      </button>
      <button type="button" onClick={() => see(610, 640)}>
        scroll
      </button>
    </>
  );
}

it('a change asks for the first page and those in sight; others follow when they come into sight', async () => {
  let version = 1;
  const server = fakeServer({ 'ledger.list': (asked: Asked) => pageAt(asked, version) });
  await renderPage(server.around(<Probe />));
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const shows = (text: string) =>
    waitFor(() => expect(screen.getByRole('status').textContent).toBe(text), { timeout: 5000 });
  await shows('200 still 1');
  for (const count of [400, 600, 800, 1000]) {
    await press('more');
    await shows(`${count} still 1`);
  }
  const asked = () => server.calls.splice(0).map(({ input }) => input as Asked);
  asked();
  version = 2;
  await press('change');
  await shows('1000 still 2,1');
  // Rows 0 to 200 are in sight: their page and the one after it; each keeps its end.
  expect(asked().map(({ cursor, until }) => [cursor, until])).toEqual([
    [null, '1'],
    ['1', '2'],
  ]);
  await press('scroll');
  await shows('1000 still 2');
  expect(asked().map(({ cursor }) => cursor)).toEqual([null, '2', '3', '4']);
});
