import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PathLink } from '../shared/path-link.tsx';
import type { QueueEntry } from './prepare-queue.ts';
import classes from './office.module.css';

/** The counts that call for action; each leads to the list that has as many rows. */
export function Queue({ entries }: { entries: readonly QueueEntry[] }) {
  const t = useTranslations('dashboard.office');
  const format = useFormat();
  return (
    <nav aria-label={t('now')}>
      <ul className={classes['queue']}>
        {entries.map(({ key, count, path, search, since }) => (
          <li key={key} data-none={count === 0 || undefined}>
            <PathLink path={path} search={search}>
              <span className={classes['queueTitle']}>{t(`queue.${key}`)}</span>
              <span className={classes['queueCount']}>{format.count(count)}</span>
              <span className={classes['queueNote']}>
                {since !== null && t('oldest', { day: format.shortDate(since) })}
              </span>
            </PathLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
