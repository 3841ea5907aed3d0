import { IconClock } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import classes from './task.module.css';

type Props = {
  /** whole percent; null is a gap */
  percent: number | null;
  /** where it should be today by its trajectory; null where nothing was agreed */
  expected?: number | null;
  /** sent and not yet confirmed by the server */
  pending?: boolean;
};

/** Progress as bar and figure, with a tick where it should be today. */
export function PercentBar({ percent, expected = null, pending = false }: Props) {
  const t = useTranslations('task');
  const format = useFormat();
  const shown = percent ?? 0;
  return (
    <span
      className={classes['percent']}
      title={expected === null ? undefined : t('expectedToday', { expected })}
    >
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} style={{ width: `${shown}%` }} />
        {expected !== null && <span className={classes['tick']} style={{ left: `${expected}%` }} />}
      </span>
      <span className={classes['figure']}>{format.percent(percent)}</span>
      {pending && <IconClock size={14} aria-label={t('sending')} className={classes['quiet']} />}
    </span>
  );
}
