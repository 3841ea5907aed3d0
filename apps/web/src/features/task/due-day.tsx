import { useTranslations } from 'use-intl';
import { useUiEnvironment, type UiTranslate } from '@gongkai/ui/environment';
import { useFormat } from '#lib/format.ts';
import type { TaskRow } from './types.ts';
import classes from './task.module.css';

type Props = {
  task: Pick<
    TaskRow,
    'nextDueOn' | 'originalDueOn' | 'dueOn' | 'workingDaysLeft' | 'extensionCount' | 'deadlineKind'
  >;
  /** the working days left as words beside the day, not only on hover */
  long?: boolean;
};

/** The day that matters next; the original one struck through after an extension; working days left. */
export function DueDay({ task, long = false }: Props) {
  const t = useTranslations('task');
  const { t: ui } = useUiEnvironment();
  const format = useFormat();
  const { nextDueOn, originalDueOn, dueOn, workingDaysLeft, extensionCount } = task;
  if (nextDueOn === null) return <span className={classes['quiet']}>{t(`noDay.${task.deadlineKind}`)}</span>;
  const left = workingDaysLeft === null ? null : daysLeft(ui, workingDaysLeft);
  const isExtended = dueOn !== null && originalDueOn !== null && dueOn !== originalDueOn;
  return (
    <span className={classes['due']} title={[format.fullDate(nextDueOn), left].filter(Boolean).join(' · ')}>
      {isExtended && (
        <s className={classes['quiet']}>
          <span className="gk-visually-hidden">{t('originalDue')}</span>
          {format.shortDate(originalDueOn)}
        </s>
      )}
      <span>{format.shortDate(nextDueOn)}</span>
      {extensionCount > 0 && long && (
        <span className={classes['quiet']}>{t('extended', { count: extensionCount })}</span>
      )}
      {left !== null && (
        <span
          className={long ? classes['left'] : 'gk-visually-hidden'}
          data-late={(workingDaysLeft ?? 0) < 0 || undefined}
        >
          {left}
        </span>
      )}
    </span>
  );
}

/** Working days from today to the due day in words. */
function daysLeft(t: UiTranslate, days: number): string {
  if (days === 0) return t('dateDueToday');
  return days > 0 ? t('dateWorkingDaysLeft', { days }) : t('dateWorkingDaysLate', { days: -days });
}
