import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { siblingPage } from './indicator-path.ts';
import { RecordLink } from './record-link.tsx';
import type { PageLink } from './tree-row.tsx';
import classes from './explain.module.css';

type Page = RouterOutputs['evaluation']['failing'];
type Props = {
  data: Page;
  path: string;
  search: Record<string, string | undefined>;
  /** whose they all are is known: the page is the department's own */
  ofOneDepartment?: boolean;
};

/** All failing records of a metric, one page of them, each opening its record. */
export function FailingList({ data, path, search, ofOneDepartment = false }: Props) {
  const t = useTranslations('explain');
  const { rows, page, pages, total } = data;
  // A column that would be empty on the whole page says nothing.
  const shows = {
    department: !ofOneDepartment && rows.some(({ department }) => department !== null),
    since: rows.some(({ since }) => since !== null),
  };
  if (rows.length === 0)
    return <NoRows none={t('noFailing')} total={total} pages={pages} path={path} search={search} />;
  return (
    <>
      <div className={list['scroll']}>
        <table className={list['list']}>
          <caption className="gk-visually-hidden">{t('failingCaption', { page, pages, total })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('record')}</th>
              <th scope="col" className={classes['wide']}>
                {t('kind')}
              </th>
              {shows.department && <th scope="col">{t('department')}</th>}
              <th scope="col">{t('reason')}</th>
              {shows.since && <th scope="col">{t('since')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={`${row.record.kind}-${row.record.id}`}
                row={row}
                shows={shows}
                page={{ path, search }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pages page={page} pages={pages} total={total} path={path} search={search} />}
    </>
  );
}

type RowProps = {
  row: Page['rows'][number];
  shows: { department: boolean; since: boolean };
  page: PageLink;
};

function Row({ row, shows, page }: RowProps) {
  const t = useTranslations('explain');
  const format = useFormat();
  const text = useLocalText();
  return (
    <tr>
      <th scope="row">
        <RecordLink record={row.record} ledger={row.ledger} />
      </th>
      <td className={`${list['nowrap']} ${classes['wide']}`}>{t(`kinds.${row.record.kind}`)}</td>
      {shows.department && <td className={list['nowrap']}>{row.department ?? '—'}</td>}
      <td>
        {row.reason === null ? '—' : text(row.reason)}
        {row.elsewhere !== undefined && (
          <span className={classes['elsewhere']}>
            {t('elsewhereUnder')}{' '}
            <PathLink {...siblingPage(page, row.elsewhere.key)} className={list['link']}>
              {text(row.elsewhere.name)}
            </PathLink>
          </span>
        )}
      </td>
      {shows.since && (
        <td className={list['nowrap']}>{row.since === null ? '—' : format.fullDate(row.since)}</td>
      )}
    </tr>
  );
}

type NoRowsProps = { none: string; total: number; pages: number } & Pick<Props, 'path' | 'search'>;

/** Says that there is nothing at all, or nothing on a page so far on, with a way back to the first. */
export function NoRows({ none, total, pages, path, search }: NoRowsProps) {
  const t = useTranslations('explain');
  return (
    <p className={list['nothing']}>
      {total === 0 ? none : t('pageBeyond', { pages })}{' '}
      {total > 0 && (
        <PathLink path={path} search={search} className={list['link']}>
          {t('firstPage')}
        </PathLink>
      )}
    </p>
  );
}

type PagesProps = { page: number; pages: number; total: number } & Pick<Props, 'path' | 'search'>;

/** Links to the pages before and after. */
export function Pages({ page, pages, total, path, search }: PagesProps) {
  const t = useTranslations('explain');
  const to = (next: number) => ({ ...search, page: next === 1 ? undefined : next });
  return (
    <nav aria-label={t('pages')} className={`${classes['pages']} gk-no-print`}>
      {page > 1 && (
        <PathLink path={path} search={to(page - 1)} className={list['link']}>
          {t('previousPage')}
        </PathLink>
      )}
      <span>{t('pageOf', { page, pages, total })}</span>
      {page < pages && (
        <PathLink path={path} search={to(page + 1)} className={list['link']}>
          {t('nextPage')}
        </PathLink>
      )}
    </nav>
  );
}
