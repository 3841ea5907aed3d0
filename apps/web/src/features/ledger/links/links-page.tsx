import { useState } from 'react';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import viewClasses from '#components/saved-views/saved-views.module.css';
import { scopeIn, useMay, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { LINK_VIEWS, type LinkSearch, type LinkView } from './link-search.ts';
import { LinksTable } from './links-table.tsx';
import { useCheckLinks } from './use-check-links.ts';
import classes from './links.module.css';

const route = getRouteApi('/app/ledgers/links');

/** Rows of a page. */
const PAGE = 50;

type Counts = RouterOutputs['link']['list']['counts'];

/** The public addresses in records, with what the last checks found: first of all those that do not open. */
export function LinksPage() {
  const t = useTranslations('ledger');
  const mayRead = useMay('link.read');
  if (!mayRead)
    return <PageState wholePage kind="empty" title={t('mayNotEdit')} explanation={t('mayNotEditText')} />;
  return <Links />;
}

function Links() {
  const t = useTranslations('ledger.links');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const checking = useCheckLinks();
  const mayCheck = useMay('link.check');
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('state')}
        actions={
          mayCheck && (
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={checking.busy === 'due'}
              disabled={checking.busy !== null && checking.busy !== 'due'}
              onClick={() => checking.check(null)}
            >
              {t('checkDue')}
            </Button>
          )
        }
      />
      {/* Another view begins again at its first page. */}
      <Pages
        key={JSON.stringify(search)}
        search={search}
        checking={checking}
        onSearch={(next) => void navigate({ search: next, replace: true })}
      />
    </>
  );
}

type PagesProps = {
  search: LinkSearch;
  checking: ReturnType<typeof useCheckLinks>;
  onSearch: (search: LinkSearch) => void;
};

function Pages({ search, checking, onSearch }: PagesProps) {
  const t = useTranslations('ledger.links');
  const trpc = useTRPC();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const { state = 'broken', department } = search;
  const pages = useSuspenseQueries({
    queries: cursors.map((cursor) =>
      trpc.link.list.queryOptions({
        state: state === 'all' ? null : state,
        departmentId: department ?? null,
        cursor,
        limit: PAGE,
      }),
    ),
  });
  const links = pages.flatMap(({ data }) => data.links);
  const counts = pages[0]?.data.counts ?? { unchecked: 0, ok: 0, broken: 0, refused: 0 };
  const next = pages.at(-1)?.data.nextCursor ?? null;
  return (
    <>
      <Views search={search} counts={counts} onSearch={onSearch} />
      {links.length === 0 ? (
        <PageState
          kind="empty"
          title={t(`empty.${state}`)}
          explanation={state === 'all' ? t('emptyText') : undefined}
        />
      ) : (
        <LinksTable links={links} checking={checking} />
      )}
      {next !== null && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setCursors([...cursors, next])}>
            {t('more', { count: Math.min(PAGE, countOf(state, counts) - links.length) })}
          </Button>
        </Group>
      )}
    </>
  );
}

function countOf(view: LinkView, counts: Counts): number {
  return view === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[view];
}

function Views({ search, counts, onSearch }: Omit<PagesProps, 'checking'> & { counts: Counts }) {
  const t = useTranslations('ledger.links');
  const trpc = useTRPC();
  const isOwn = scopeIn(useSession(), 'link.read') === 'own-department';
  const [options] = useSuspenseQueries({ queries: [trpc.ledger.options.queryOptions()] });
  const { state = 'broken' } = search;
  return (
    <div className={`${classes['bar']} gk-no-print`}>
      <nav className={viewClasses['views']} aria-label={t('views')}>
        {LINK_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            className={viewClasses['view']}
            aria-pressed={view === state}
            data-urgent={(view === 'broken' && counts.broken > 0) || undefined}
            onClick={() => onSearch({ ...search, state: view === 'broken' ? undefined : view })}
          >
            {t(`view.${view}`)}
            <span className={viewClasses['count']}>{countOf(view, counts)}</span>
          </button>
        ))}
      </nav>
      {!isOwn && (
        <NativeSelect
          size="xs"
          aria-label={t('department')}
          value={search.department ?? ''}
          data={[
            { value: '', label: t('any') },
            ...options.data.departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onSearch({ ...search, department: event.currentTarget.value || undefined })}
        />
      )}
    </div>
  );
}
