import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { NoRows, Pages } from './failing-list.tsx';
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
    return <NoRows none={t('changed.none')} total={total} pages={pages} path={path} search={search} />;
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
