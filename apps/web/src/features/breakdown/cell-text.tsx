import { Badge, Tooltip } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { checkDeadline, type TaskRefusal } from '@gongkai/domain/task';
import { useFormat } from '#lib/format.ts';
import type { GridTask, Options } from './breakdown-data.ts';
import { isEveryDepartment } from './support-choice.tsx';
import type { EditableColumn } from './task-patch.ts';
import classes from './breakdown.module.css';

type Props = { task: GridTask; options: Options };

/** What a draft lacks in a column before it can be issued; null when nothing, or when it was issued. */
export function lackOf(task: GridTask, column: EditableColumn): TaskRefusal | null {
  if (task.status !== 'draft') return null;
  if (column === 'lead') return task.lead === null ? 'task-without-lead' : null;
  if (column !== 'deadline') return null;
  const check = checkDeadline(task);
  return check.ok ? null : check.refusal;
}

/** What a cell says. */
export function CellText({ task, options, column }: Props & { column: EditableColumn }) {
  const t = useTranslations('breakdown');
  const lack = lackOf(task, column);
  if (lack !== null) return <span className={classes['lacking']}>{t(`lacking.${lack}`)}</span>;
  if (column === 'title' || column === 'deliverable') return task[column] || <Blank />;
  if (column === 'weight') return (task.weight / 100).toFixed(2);
  if (column === 'support') return <SupportNames task={task} options={options} />;
  if (column === 'deadline') return <DeadlineText task={task} />;
  if (column === 'owner')
    return options.people.find((one) => one.id === task.lead?.ownerId)?.name ?? <Blank />;
  const lead = options.departments.find((one) => one.id === task.lead?.departmentId);
  return lead === undefined ? <Blank /> : <span title={lead.name}>{lead.shortName || t('unknown')}</span>;
}

function Blank() {
  return <span className={classes['blank']}>—</span>;
}

/** The supporting departments in few words; all of them in full on hover. */
export function SupportNames({ task, options }: Props) {
  const t = useTranslations('breakdown');
  const ids = task.supports.map((one) => one.departmentId);
  if (ids.length === 0) return <Blank />;
  if (isEveryDepartment(options.departments, task.lead?.departmentId ?? null, ids)) {
    return <span>{t('everyDepartment', { count: ids.length })}</span>;
  }
  const names = options.departments.filter((one) => ids.includes(one.id)).map((one) => one.shortName);
  return (
    <span className={classes['clamped']} title={names.join('、')}>
      {names.join('、')}
    </span>
  );
}

/** One of the three kinds of deadline, in words. */
export function DeadlineText({ task }: { task: GridTask }) {
  const t = useTranslations('breakdown');
  const format = useFormat();
  if (task.deadlineKind === 'dated') {
    return task.dueOn === null ? (
      <Blank />
    ) : (
      <Tooltip label={format.fullDate(task.dueOn)}>
        <span>{format.shortDate(task.dueOn)}</span>
      </Tooltip>
    );
  }
  if (task.deadlineKind === 'standing')
    return <span>{task.cycle === null ? t('kind.standing') : t(`cycle.${task.cycle}`)}</span>;
  if (task.eventName === null || task.limitAmount === null || task.limitUnit === null) return <Blank />;
  return (
    <span>
      {t('eventWords', {
        event: task.eventName,
        amount: task.limitAmount,
        unit: t(`unit.${task.limitUnit}`),
      })}
    </span>
  );
}

const COLOUR = { draft: 'gray', issued: 'accent', closed: 'teal', cancelled: 'gray' } as const;

/** The task's status as a word. */
export function StatusBadge({ task }: { task: GridTask }) {
  const t = useTranslations('breakdown');
  const isReady = task.status === 'draft' && task.missing === null;
  return (
    <Tooltip label={task.cancelReason ?? ''} disabled={task.cancelReason === null}>
      <Badge
        variant={isReady ? 'outline' : 'light'}
        color={isReady ? 'accent' : COLOUR[task.status]}
        tt="none"
      >
        {t(isReady ? 'status.ready' : `status.${task.status}`)}
      </Badge>
    </Tooltip>
  );
}
