import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { LightWord } from '../shared/light-word.tsx';
import { Panel } from '../shared/panel.tsx';
import { PathLink, taskPath } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import type { Board } from './board.ts';
import classes from './leadership.module.css';

type Row = Board['deadlines']['overdue'][number];
type Props = { board: Pick<Board, 'deadlines' | 'departments' | 'asOf'> };

/** What is overdue and what will be due within days, the most urgent first. */
export function Deadlines({ board }: Props) {
  const t = useTranslations('dashboard.deadlines');
  const common = useTranslations('dashboard');
  const format = useFormat();
  const note = common('asOf', { day: format.fullDate(board.asOf) });
  const names = new Map(board.departments.map(({ id, shortName }) => [id, shortName]));
  const { overdue, soon } = board.deadlines;
  return (
    <div className={classes['halves']}>
      <Panel title={t('overdue', { count: overdue.length })} note={note}>
        {overdue.length === 0 ? (
          <p className={list['nothing']}>{t('noOverdue')}</p>
        ) : (
          <DeadlineTable rows={overdue} names={names} caption={t('overdue', { count: overdue.length })} />
        )}
      </Panel>
      <Panel title={t('soon', { count: soon.length })} note={note}>
        {soon.length === 0 ? (
          <p className={list['nothing']}>{t('noSoon')}</p>
        ) : (
          <DeadlineTable rows={soon} names={names} caption={t('soon', { count: soon.length })} />
        )}
      </Panel>
    </div>
  );
}

type TableProps = { rows: readonly Row[]; names: ReadonlyMap<string, string>; caption: string };

function DeadlineTable({ rows, names, caption }: TableProps) {
  const t = useTranslations('dashboard.deadlines');
  const comma = useTranslations('dashboard')('listComma');
  const format = useFormat();
  return (
    <div className={list['scroll']}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('lead')}</th>
            <th scope="col">{t('light')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" data-figure>
              {t('days')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.taskId}>
              <th scope="row">
                <PathLink path={taskPath(row.taskId)}>{row.title}</PathLink>
              </th>
              <td className={list['nowrap']}>
                {row.leadDepartmentIds.map((id) => names.get(id) ?? '').join(comma)}
              </td>
              <td>
                <LightWord light={row.light} />
              </td>
              <td className={list['nowrap']}>{format.shortDate(row.dueOn)}</td>
              <td data-figure>{t(row.daysLeft < 0 ? 'late' : 'left', { days: Math.abs(row.daysLeft) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
