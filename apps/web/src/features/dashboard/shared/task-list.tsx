import { useTranslations } from 'use-intl';
import type { Light } from '@gongkai/charts/chart';
import { useFormat } from '#lib/format.ts';
import { LightWord } from './light-word.tsx';
import { PathLink, taskPath } from './path-link.tsx';
import classes from './list.module.css';

type ListedTask = {
  id: string;
  number: number;
  title: string;
  light: Light;
  percent: number;
  dueOn: string | null;
};

type Props = { tasks: readonly ListedTask[]; caption: string };

/** Tasks by number, each a link to its page. */
export function TaskList({ tasks, caption }: Props) {
  const t = useTranslations('dashboard.list');
  const format = useFormat();
  return (
    <div className={classes['scroll']}>
      <table className={classes['list']}>
        <caption className="gk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" data-figure>
              {t('number')}
            </th>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('light')}</th>
            <th scope="col" data-figure>
              {t('percent')}
            </th>
            <th scope="col">{t('due')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <td data-figure>{task.number}</td>
              <th scope="row">
                <PathLink path={taskPath(task.id)}>{task.title}</PathLink>
              </th>
              <td>
                <LightWord light={task.light} />
              </td>
              <td data-figure>{format.percent(task.percent)}</td>
              <td className={classes['nowrap']}>
                {task.dueOn === null ? t('noDue') : format.shortDate(task.dueOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
