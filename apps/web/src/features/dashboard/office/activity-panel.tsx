import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '../shared/panel.tsx';
import { PathLink, taskPath } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import classes from './office.module.css';

/** Who has just done what with which task. */
export function ActivityPanel({ planId }: { planId: string }) {
  const t = useTranslations('dashboard.office');
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.dashboard.activity.queryOptions({ planId }));
  return (
    <Panel title={t('activity')}>
      {data.length === 0 && <p className={list['nothing']}>{t('noActivity')}</p>}
      <ol className={classes['activity']}>
        {data.map((one) => (
          <li key={one.seq}>
            <time dateTime={one.at}>{format.instant(one.at)}</time>
            <span>
              {t(`act.${one.action}`, {
                actor: one.actorName,
                percent: one.percent === null ? '' : ` ${format.percent(one.percent)}`,
              })}
            </span>
            <PathLink path={taskPath(one.task.id)} className={list['link']}>
              {one.task.title}
            </PathLink>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
