import { useTranslations } from 'use-intl';
import type { PartRow, TaskRow } from './types.ts';
import classes from './task.module.css';

const TONES: Record<PartRow['status'], string> = {
  'awaiting-receipt': 'none',
  'in-progress': 'on-course',
  submitted: 'near-deadline',
  returned: 'behind',
  verified: 'done',
};

/** How far one department's part is: 待签收 … 核验通过. */
export function PartStatus({ status }: { status: PartRow['status'] }) {
  const t = useTranslations('task');
  return (
    <span className={classes['pill']} data-light={TONES[status]}>
      {t(`partStatus.${status}`)}
    </span>
  );
}

const TASK_TONES: Record<TaskRow['status'], string> = {
  draft: 'none',
  issued: 'near-deadline',
  closed: 'done',
  cancelled: 'none',
};

/** Where a task stands: 草稿, 已下达, 已销号, 已取消. */
export function TaskStatusPill({ status }: { status: TaskRow['status'] }) {
  const t = useTranslations('task');
  return (
    <span className={classes['pill']} data-light={TASK_TONES[status]}>
      {t(`status.${status}`)}
    </span>
  );
}
