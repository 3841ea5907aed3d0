import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { PathLink, taskPath } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import classes from './department.module.css';

type Row = RouterOutputs['evaluation']['stake'][number];

/** What each open task would bring if it were finished now, and the day from which that is lost. */
export function StakeTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('dashboard.department');
  const format = useFormat();
  if (rows.length === 0) return <p className={list['nothing']}>{t('noStake')}</p>;
  return (
    <div className={list['scroll']}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{t('stake')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('lostOn')}</th>
            <th scope="col" data-figure>
              {t('gain')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.taskId}>
              <th scope="row">
                <PathLink
                  path={taskPath(row.taskId)}
                  label={t('ifDone', { title: row.title, gain: format.change(row.gain) })}
                >
                  {row.title}
                </PathLink>
              </th>
              <td className={list['nowrap']}>
                <LostOn row={row} />
              </td>
              <td data-figure className={classes['gain']} data-up={(row.gain ?? 0) > 0 || undefined}>
                {format.change(row.gain)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LostOn({ row }: { row: Row }) {
  const t = useTranslations('dashboard.department');
  const format = useFormat();
  if (row.lostOn !== null) return t('lostOnText', { day: format.shortDate(row.lostOn) });
  return <span className={list['quiet']}>{t(row.dueOn === null ? 'noDeadline' : 'alreadyLost')}</span>;
}
