import { useTranslations } from 'use-intl';
import type { GridTask } from './breakdown-data.ts';
import classes from './breakdown.module.css';

/** How many live tasks there are and what they weigh together; cancelled ones count for nothing. */
export function GroupTotals({ tasks }: { tasks: readonly GridTask[] }) {
  const t = useTranslations('breakdown');
  const live = tasks.filter((task) => task.status !== 'cancelled');
  const weight = live.reduce((sum, task) => sum + task.weight, 0);
  return (
    <span className={classes['totals']}>
      {t('totals', { count: live.length, weight: (weight / 100).toFixed(2) })}
    </span>
  );
}
