import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LightBadge } from '@gongkai/ui/light';
import { DueDay } from '#features/task/due-day.tsx';
import { PartStatus } from '#features/task/part-status.tsx';
import { PercentBar } from '#features/task/percent-bar.tsx';
import { usePending } from '#features/task/report/pending.ts';
import type { ReportTarget } from '#features/task/report/report-sheet.tsx';
import { useTaskActs } from '#features/task/use-task-acts.ts';
import { useTell } from '#features/task/use-tell.ts';
import { useMay } from '#lib/session.ts';
import type { MyGroups, MyTask } from './my-tasks.ts';
import classes from './my-tasks.module.css';

type Props = {
  task: MyTask;
  group: MyGroups[number]['group'];
  onReport: (target: ReportTarget) => void;
};

/** One of the department's parts: what, by when, how far, and the one act that comes next. */
export function MyTaskRow({ task, group, onReport }: Props) {
  const t = useTranslations('task');
  const { mine } = task;
  const pending = usePending(mine.id);
  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={classes['title']}>
          {task.title}
        </Link>
        <span className={classes['meta']}>
          <span>{task.code}</span>
          <span>{t(`role.${mine.role}`)}</span>
          <span>{t('itemShort', { number: task.itemNumber, heading: task.itemHeading ?? '' })}</span>
          {mine.ownerName !== null && <span>{mine.ownerName}</span>}
          {task.extensionPending && <span>{t('extension.pending')}</span>}
        </span>
      </div>
      <span className={classes['light']}>
        {group === 'submitted' || group === 'done' || pending?.submit === true ? (
          <PartStatus status={pending?.submit === true ? 'submitted' : mine.status} />
        ) : (
          <LightBadge light={task.light} />
        )}
      </span>
      <span className={classes['due']}>
        <DueDay task={task} long />
      </span>
      <span className={classes['bar']}>
        <PercentBar
          percent={pending?.percent ?? mine.percent}
          expected={task.expected}
          pending={pending !== undefined}
        />
      </span>
      <span className={`${classes['act']} gk-no-print`}>
        <NextAct task={task} onReport={onReport} />
      </span>
    </li>
  );
}

function NextAct({ task, onReport }: Pick<Props, 'task' | 'onReport'>) {
  const t = useTranslations('task');
  const { mine } = task;
  const mayReceive = useMay('task.receive');
  const { receive } = useTaskActs();
  const tell = useTell();
  if (task.status !== 'issued') return null;
  if (mine.status === 'awaiting-receipt') {
    if (!mayReceive) return <span className={classes['meta']}>{t('my.leadReceives')}</span>;
    const input = { assignmentId: mine.id, version: mine.version, ownerId: mine.ownerId };
    return (
      <Button
        size="xs"
        loading={receive.isPending}
        onClick={() =>
          receive.mutate(input, { onSuccess: () => tell.done(t('receive.done')), onError: tell.failed })
        }
      >
        {t('receive.action')}
      </Button>
    );
  }
  if (mine.status !== 'in-progress' && mine.status !== 'returned') return null;
  return (
    <Button
      size="xs"
      variant={mine.status === 'returned' ? 'filled' : 'default'}
      onClick={() => onReport({ taskId: task.id, assignmentId: mine.id })}
    >
      {t(mine.status === 'returned' ? 'report.correct' : 'report.action')}
      <span className="gk-visually-hidden">{t('report.of', { title: task.title })}</span>
    </Button>
  );
}
