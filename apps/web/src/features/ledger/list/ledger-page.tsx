import { useCallback, useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { ServerTable } from '@gongkai/ui/data-table';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { findLedger, type LedgerRow, type RecordNames } from '../ledger-data.ts';
import { LedgerMap } from '../map/ledger-map.tsx';
import { useFieldText } from '../use-field-text.ts';
import { LedgerActions } from './ledger-actions.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import { LedgerFilterMenu } from './ledger-filter.tsx';
import { filterCount, tableState, withoutFilters, type LedgerSearch } from './ledger-search.ts';
import { LedgerViews } from './ledger-views.tsx';
import { useRecordPages } from './use-record-pages.ts';

const route = getRouteApi('/app/ledgers/$key/');

/** One ledger: its records, sorted, filtered and paged by the server. */
export function LedgerPage() {
  const t = useTranslations('ledger');
  const { key } = route.useParams();
  const ledger = findLedger(key);
  if (ledger === null)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('unknownLedger')}
        explanation={t('unknownLedgerText')}
        action={<Link to="/ledgers">{t('toLedgers')}</Link>}
      />
    );
  return <LedgerBody key={key} ledger={ledger} />;
}

function LedgerBody({ ledger }: { ledger: Ledger }) {
  const text = useLocalText();
  const problem = useProblem();
  const search = route.useSearch();
  const path = useLocation({ select: (location) => location.pathname });
  useCrumbLabel(path, text(ledger.name));
  const { list, rows, names, see } = useRecordPages(ledger, search);
  const counts = list.data?.pages[0]?.counts ?? null;
  return (
    <>
      <PageHeader
        title={text(ledger.name)}
        state={text(ledger.purpose)}
        actions={<LedgerActions ledger={ledger} search={search} />}
      />
      {list.data === undefined ? (
        list.error === null ? (
          <PageState kind="loading" />
        ) : (
          <PageState kind="error" problem={problem(list.error)} onRetry={() => void list.refetch()} />
        )
      ) : (
        <LedgerTable
          ledger={ledger}
          search={search}
          rows={rows}
          names={names}
          counts={counts}
          onSeen={see}
          onMore={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </>
  );
}

type TableProps = {
  ledger: Ledger;
  search: LedgerSearch;
  rows: readonly LedgerRow[];
  names: RecordNames;
  counts: Parameters<typeof LedgerViews>[0]['counts'];
  onSeen: (from: number, to: number) => void;
  onMore: () => void;
};

const rowId = (row: LedgerRow) => row.id;

function LedgerTable({ ledger, search, rows, names, counts, onSeen, onMore }: TableProps) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const text = useLocalText();
  const format = useFormat();
  const fieldText = useFieldText();
  const navigate = route.useNavigate();
  const options = useQuery(trpc.ledger.options.queryOptions());
  const go = useCallback((next: LedgerSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const columns = useMemo(
    () =>
      ledgerColumns(ledger, {
        t,
        text,
        value: (field, value) => fieldText(field, value, names),
        shortDate: format.shortDate,
        instant: (instant) => format.instant(instant, true),
      }),
    [ledger, t, text, fieldText, names, format],
  );
  const { view = 'all' } = search;
  const hasPlaces = ledger.fields.some(({ field }) => field.type === 'place');
  return (
    <>
      <LedgerViews ledger={ledger} search={search} counts={counts} onSearch={go} />
      {hasPlaces && search.map === true && <LedgerMap ledger={ledger} search={search} />}
      <ServerTable<LedgerRow>
        label={text(ledger.name)}
        columns={columns}
        rows={rows}
        rowId={rowId}
        total={counts?.[view] ?? rows.length}
        state={tableState(search)}
        onState={(next) => go({ ...search, ...next })}
        onOpen={(row) => void navigate({ to: '/ledgers/$key/$id', params: { key: ledger.key, id: row.id } })}
        onMore={onMore}
        onSeen={onSeen}
        toolbar={
          <>
            <LedgerFilterMenu ledger={ledger} search={search} options={options.data} onSearch={go} />
            {hasPlaces && (
              <Button
                size="xs"
                variant={search.map === true ? 'light' : 'subtle'}
                color={search.map === true ? 'accent' : 'gray'}
                aria-pressed={search.map === true}
                leftSection={<IconMap2 size={14} aria-hidden />}
                onClick={() => go({ ...search, map: search.map === true ? undefined : true })}
              >
                {t('map.title')}
              </Button>
            )}
          </>
        }
        empty={
          <NoRecords
            isFiltered={view !== 'all' || (search.q ?? '') !== '' || filterCount(search) > 0}
            ledger={ledger}
            onAll={() => go(withoutFilters(search))}
          />
        }
      />
      <p className="gk-visually-hidden" role="status">
        {t('loaded', { count: rows.length })}
      </p>
    </>
  );
}

function NoRecords({
  isFiltered,
  ledger,
  onAll,
}: {
  isFiltered: boolean;
  ledger: Ledger;
  onAll: () => void;
}) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const mayEdit = useMay('ledger.edit');
  if (isFiltered)
    return (
      <PageState
        kind="empty"
        title={t('empty.filtered')}
        action={
          <Button variant="default" onClick={onAll}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  return (
    <PageState
      kind="empty"
      title={t('empty.title', { ledger: text(ledger.name) })}
      explanation={t(mayEdit ? 'empty.edit' : 'empty.read')}
      action={
        mayEdit && (
          <Button component={Link} to={`/ledgers/${ledger.key}/new`}>
            {t('new')}
          </Button>
        )
      }
    />
  );
}
