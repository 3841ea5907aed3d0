import { useCallback, useEffect, useMemo, useRef } from 'react';
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { Ledger } from '@gongkai/domain/ledger';
import { useTRPC, useTRPCClient, type RouterOutputs } from '#lib/trpc.ts';
import type { LedgerRow, RecordNames } from '../ledger-data.ts';
import { listInput, type LedgerSearch } from './ledger-search.ts';

/** Rows asked for at once. */
const PAGE = 200;

type Page = RouterOutputs['ledger']['list'];
type Pages = InfiniteData<Page, string | null>;
type Span = { from: number; to: number };

/** The first page has no cursor, which is told in more than one way. */
function cursorOf(pageParam: unknown): string | null {
  return typeof pageParam === 'string' ? pageParam : null;
}

/** The places of the pages on which rows of this span stand, one more before and after. */
function pagesAround(pages: readonly Page[], { from, to }: Span): Span {
  let row = 0;
  const touched = pages.flatMap((page, index) => {
    const first = row;
    row += page.rows.length;
    return first < to && row > from ? [index] : [];
  });
  return { from: (touched[0] ?? 0) - 1, to: (touched.at(-1) ?? 0) + 1 };
}

/**
 * The rows of a list, page by page. A change in the office asks anew for the first page, which has the counts, and for
 * the pages in sight; of the others each is asked for again when it comes into sight. A page keeps its end, so that
 * rows that came or went on one do not move the others.
 */
export function useRecordPages(ledger: Ledger, search: LedgerSearch) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const input = { ...listInput(ledger.key, search), limit: PAGE };
  const options = trpc.ledger.list.infiniteQueryOptions(input, {
    initialCursor: null,
    getNextPageParam: (page) => page.nextCursor,
    // The rows before stay until the next ones are there: no flash, no jump.
    placeholderData: keepPreviousData,
  });
  const { queryKey } = options;
  const inSight = useRef<Span>({ from: 0, to: PAGE });
  const old = useRef(new Set<string | null>());
  const list = useInfiniteQuery({
    ...options,
    queryFn: async ({ pageParam, signal }) => {
      const cursor = cursorOf(pageParam);
      const known = queryClient.getQueryData<Pages>(queryKey);
      const place = known?.pageParams.findIndex((param) => cursorOf(param) === cursor) ?? -1;
      const before = known?.pages[place];
      const near = pagesAround(known?.pages ?? [], inSight.current);
      if (before !== undefined && place > 0 && (place < near.from || place > near.to)) {
        old.current.add(cursor);
        return before;
      }
      old.current.delete(cursor);
      const until = before?.nextCursor ?? null;
      return await client.ledger.list.query(
        { ...input, cursor, until, limit: until === null ? PAGE : 2 * PAGE },
        { signal },
      );
    },
  });
  const { data: found, isFetching } = list;
  const look = useCallback(() => {
    const known = queryClient.getQueryData<Pages>(queryKey);
    if (known === undefined || old.current.size === 0) return;
    const near = pagesAround(known.pages, inSight.current);
    const isOld = known.pageParams
      .slice(Math.max(0, near.from), near.to + 1)
      .some((param) => old.current.has(cursorOf(param)));
    if (isOld) void queryClient.invalidateQueries({ queryKey, exact: true });
  }, [queryClient, queryKey]);
  useEffect(() => {
    // What was out of sight while the change came may be in sight by now.
    if (!isFetching) look();
  }, [isFetching, look]);
  const see = useCallback(
    (from: number, to: number) => {
      inSight.current = { from, to };
      look();
    },
    [look],
  );
  const rows = useMemo(() => rowsOf(found?.pages ?? []), [found]);
  const names = useMemo(() => joined((found?.pages ?? []).map((page) => page.names)), [found]);
  return { list, rows, names, see };
}

/** The rows of all pages; of a record that moved from one page to another the newest, once. */
function rowsOf(pages: readonly Page[]): LedgerRow[] {
  const all = pages.flatMap((page) => page.rows);
  const newest = new Map<string, LedgerRow>();
  for (const row of all) if (row.version > (newest.get(row.id)?.version ?? -1)) newest.set(row.id, row);
  return newest.size === all.length ? all : all.filter((row) => newest.get(row.id) === row);
}

function joined(all: readonly RecordNames[]): RecordNames {
  return {
    departments: Object.assign(
      {},
      ...all.map(({ departments }) => departments),
    ) as RecordNames['departments'],
    records: Object.assign({}, ...all.map(({ records }) => records)) as RecordNames['records'],
    files: Object.assign({}, ...all.map(({ files }) => files)) as RecordNames['files'],
  };
}
