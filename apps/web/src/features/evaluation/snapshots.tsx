import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { TakeSnapshot } from './take-snapshot.tsx';
import { VerifySnapshot } from './verify-snapshot.tsx';
import classes from './evaluation.module.css';

/** The frozen scores, newest first; each can be computed again. */
export function Snapshots({ planId }: { planId: string }) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const trpc = useTRPC();
  const mayTake = useMay('evaluation.snapshot');
  const { data } = useSuspenseQuery(trpc.evaluation.snapshots.queryOptions({ planId }));
  return (
    <Panel
      title={t('snapshots')}
      note={t('snapshotsNote')}
      actions={mayTake && <TakeSnapshot planId={planId} />}
    >
      {data.length === 0 ? (
        <p className={list['nothing']}>{t('noSnapshots')}</p>
      ) : (
        <div className={list['scroll']}>
          <table className={list['list']}>
            <caption className="gk-visually-hidden">{t('snapshots')}</caption>
            <thead>
              <tr>
                <th scope="col" data-figure>
                  {t('number')}
                </th>
                <th scope="col">{t('label')}</th>
                <th scope="col">{t('asOf')}</th>
                <th scope="col" data-figure>
                  {t('overall')}
                </th>
                <th scope="col">{t('takenAt')}</th>
                <th scope="col">{t('hash')}</th>
                <th scope="col">{t('verify')}</th>
                <th scope="col">{t('compare.title')}</th>
                <th scope="col">{t('download')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row, index) => (
                <tr key={row.id}>
                  <td data-figure>{row.number}</td>
                  <th scope="row">{row.label}</th>
                  <td className={list['nowrap']}>{format.shortDate(row.asOf)}</td>
                  <td data-figure>{format.score(row.overall)}</td>
                  <td>
                    {`${row.takenBy ?? t('takenBySystem')} `}
                    <span className={list['quiet']}>{format.instant(row.createdAt, true)}</span>
                  </td>
                  <td>
                    <code className={classes['hash']} title={row.sha256}>
                      {row.sha256.slice(0, 12)}
                    </code>
                  </td>
                  <td>
                    <VerifySnapshot id={row.id} number={row.number} />
                  </td>
                  <td className={classes['compareLinks']}>
                    <CompareLinks row={row} older={data[index + 1]} />
                  </td>
                  <td className={classes['compareLinks']}>
                    <Downloads planId={planId} row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

type Snapshot = RouterOutputs['evaluation']['snapshots'][number];

/** To what changed since this snapshot, and since the one before it. */
function CompareLinks({ row, older }: { row: Snapshot; older: Snapshot | undefined }) {
  const t = useTranslations('evaluation');
  return (
    <>
      {older !== undefined && (
        <PathLink path="/evaluation/compare" search={{ before: older.id, after: row.id }}>
          {t('compareWithPrevious', { number: older.number })}
        </PathLink>
      )}
      <PathLink path="/evaluation/compare" search={{ before: row.id }}>
        {t('compareOf')}
      </PathLink>
    </>
  );
}

/** The snapshot's scores and its report as files. */
function Downloads({ planId, row }: { planId: string; row: Snapshot }) {
  const t = useTranslations('evaluation');
  const { locale } = useLanguage();
  const query = new URLSearchParams({ planId, snapshotId: row.id, locale }).toString();
  return (
    <span role="group" aria-label={t('downloadsOf', { number: row.number })}>
      <a className="gk-link" href={`/api/exports/scores.xlsx?${query}`} download>
        {t('downloadScores')}
      </a>{' '}
      <a className="gk-link" href={`/api/exports/evaluation-report.docx?${query}`} download>
        {t('downloadReport')}
      </a>
    </span>
  );
}
