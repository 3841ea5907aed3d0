import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockFilled,
  IconFlagFilled,
  IconTrendingDown,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { TaskRow } from './types.ts';
import classes from './task.module.css';

const ICONS: Record<TaskRow['light'], TablerIcon> = {
  done: IconCircleCheckFilled,
  'on-course': IconFlagFilled,
  'near-deadline': IconClockFilled,
  behind: IconTrendingDown,
  overdue: IconAlertTriangleFilled,
  none: IconCircleDashed,
};

type Props = Pick<TaskRow, 'light'> & { reason?: TaskRow['reason'] };

/** A task's light with icon and word; on hover, why it has its colour. */
export function TaskLight({ light, reason }: Props) {
  const t = useTranslations('task');
  const Icon = ICONS[light];
  return (
    <span
      className={classes['light']}
      data-light={light}
      title={reason === undefined ? undefined : t(`reason.${reason}`)}
    >
      <Icon size={14} aria-hidden />
      {t(`light.${light}`)}
    </span>
  );
}
