import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useMay, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { YearEditor } from './year-editor.tsx';
import classes from './calendar.module.css';

type YearRow = RouterOutputs['calendar']['years'][number];

const route = getRouteApi('/app/admin/calendar');

/** The working-day calendar: which years rest on a notice, and one year's days to look at and change. */
export function CalendarPage() {
  const t = useTranslations('calendar');
  return useMay('calendar.edit') ? (
    <Calendar />
  ) : (
    <PageState wholePage kind="empty" title={t('noAccess')} explanation={t('noAccessText')} />
  );
}

function Calendar() {
  const t = useTranslations('calendar');
  const trpc = useTRPC();
  const { today } = useSession();
  const years = useSuspenseQuery(trpc.calendar.years.queryOptions()).data;
  const search = route.useSearch();
  const current = Number(today.slice(0, 4));
  const year = search.year ?? current;
  const row = years.find((one) => one.year === year);
  const missing = years.filter((one) => one.state !== 'official' && one.year >= current);
  return (
    <>
      <PageHeader
        title={t('title')}
        state={
          missing.length === 0
            ? t('allOfficial')
            : t('notOfficial', { years: missing.map((one) => String(one.year)).join(t('listSeparator')) })
        }
      />
      <nav aria-label={t('years')} className={classes['years']}>
        {years.map((one) => (
          <Link
            key={one.year}
            to="/admin/calendar"
            search={{ year: one.year }}
            aria-current={one.year === year ? 'page' : undefined}
            data-current={one.year === year || undefined}
          >
            <strong>{one.year}</strong>
            <span className={classes['state']} data-state={one.state}>
              {t(`state.${one.state}`)}
            </span>
          </Link>
        ))}
      </nav>
      {row === undefined || row.state === 'missing' ? (
        <YearEditor key={year} year={year} stored={null} />
      ) : (
        <StoredYear key={year} row={row} />
      )}
    </>
  );
}

function StoredYear({ row }: { row: YearRow }) {
  const trpc = useTRPC();
  const stored = useSuspenseQuery(trpc.calendar.year.queryOptions({ year: row.year })).data;
  return <YearEditor year={row.year} stored={stored} />;
}
