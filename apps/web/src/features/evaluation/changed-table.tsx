import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '#lib/trpc.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { Pages } from './failing-list.tsx';
import { RecordLink } from './record-link.tsx';

type Found = Extract<RouterOutputs['evaluation']['changed'], { status: 'found' }>;
type Props = { data: Found; path: string; search: Record<string, string | undefined> };

/** Records that ceased to fail, then those that began to, a page of them. */
export function ChangedTable({ data, path, search }: Props) {
  const t = useTranslations('explain');
  const text = useLocalText();
  const { rows, page, pages, cleared, added } = data;
  const total = cleared + added;
  if (rows.length === 0)
    return (
      <p className={list['nothing']}>
        {total === 0 ? t('changed.none') : t('pageBeyond', { pages })}{' '}
        {total > 0 && (
          <PathLink path={path} search={search} className={list['link']}>
            {t('firstPage')}
          </PathLink>
        )}
      </p>
    );
  return (
    <>
      <div className={list['scroll']}>
        <table className={list['list']}>
          <caption className="gk-visually-hidden">{t('changed.caption', { page, pages, total })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('changed.way')}</th>
              <th scope="col">{t('record')}</th>
              <th scope="col">{t('department')}</th>
              <th scope="col">{t('changed.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.way}-${row.record.id}`}>
                <td className={list['nowrap']}>{t(`changed.ways.${row.way}`)}</td>
                <th scope="row">
                  <RecordLink record={row.record} ledger={row.ledger} />
                </th>
                <td className={list['nowrap']}>{row.department}</td>
                <td>{row.reason === null ? t('changed.right') : text(row.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pages page={page} pages={pages} total={total} path={path} search={search} />}
    </>
  );
}
