import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Coverage } from './breakdown-data.ts';
import classes from './breakdown.module.css';

/** How far an item is broken down: colour, icon and words say the same. */
export function CoverageChip({ coverage }: { coverage: Coverage['items'][number] }) {
  const t = useTranslations('breakdown');
  const { taskCount, readyCount, fullyAssigned } = coverage;
  const state = taskCount === 0 ? 'none' : fullyAssigned ? 'full' : 'part';
  const Icon = { none: IconAlertCircle, part: IconCircleDashed, full: IconCircleCheck }[state];
  return (
    <span className={classes['chip']} data-state={state}>
      <Icon size={14} aria-hidden />
      {t(`coverage.${state}`, { count: taskCount, ready: readyCount })}
    </span>
  );
}
