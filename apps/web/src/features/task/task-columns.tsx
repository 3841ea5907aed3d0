import type { useTranslations } from 'use-intl';
import { DateText } from '@gongkai/ui/figure';
import { LightBadge } from '@gongkai/ui/light';
import { LIGHTS } from '@gongkai/ui/theme';
import type { ColumnValue, DataColumn } from '@gongkai/ui/data-table';
import { PartStatus, TaskStatusPill } from './part-status.tsx';
import { PercentBar } from './percent-bar.tsx';
import type { PartRow, TaskRow } from './types.ts';
import classes from './task.module.css';

type Translate = ReturnType<typeof useTranslations<'task'>>;

function leadOf(task: TaskRow): PartRow | undefined {
  return task.parts.find((part) => part.role === 'lead');
}

function supportNames(task: TaskRow): string {
  return task.parts
    .filter((part) => part.role === 'support')
    .map((part) => part.departmentName)
    .join('、');
}

/** The mean of what the tasks of a group have reached, in whole percent. */
function meanPercent(tasks: readonly TaskRow[]): number | null {
  const known = tasks.map((task) => task.percent).filter((percent) => percent !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0) / known.length);
}

/** The columns of the task table. The light sorts worst first. */
export function taskColumns(t: Translate): DataColumn<TaskRow>[] {
  const worded = (prefix: string) => (value: ColumnValue) =>
    value === null ? t('none') : t(`${prefix}.${value}`);
  return [
    {
      id: 'title',
      header: t('column.title'),
      value: (task) => task.title,
      cell: (task) => (
        <span className={classes['cellTitle']}>
          <span className={classes['code']}>{task.code}</span> {task.title}
        </span>
      ),
      width: 340,
    },
    {
      id: 'light',
      header: t('column.light'),
      value: (task) => LIGHTS.indexOf(task.light),
      label: (value) => (typeof value === 'number' && LIGHTS[value] ? t(`light.${LIGHTS[value]}`) : ''),
      cell: (task) => (
        <span title={t(`reason.${task.reason}`)}>
          <LightBadge light={task.light} />
        </span>
      ),
      width: 120,
      filterable: true,
      groupable: true,
    },
    {
      id: 'lead',
      header: t('column.lead'),
      value: (task) => leadOf(task)?.departmentName ?? null,
      width: 112,
      filterable: true,
      groupable: true,
    },
    {
      id: 'leadStatus',
      header: t('column.leadStatus'),
      value: (task) => leadOf(task)?.status ?? null,
      label: worded('partStatus'),
      cell: (task) => {
        const lead = leadOf(task);
        return lead === undefined ? null : <PartStatus status={lead.status} />;
      },
      width: 124,
      filterable: true,
      groupable: true,
    },
    {
      id: 'percent',
      header: t('column.percentUnit'),
      value: (task) => task.percent,
      cell: (task) => <PercentBar percent={task.percent} expected={task.expected} />,
      total: (tasks) => {
        const mean = meanPercent(tasks);
        return mean === null ? null : t('meanPercent', { percent: mean });
      },
      width: 150,
    },
    {
      id: 'due',
      header: t('column.due'),
      value: (task) => task.nextDueOn,
      cell: (task) =>
        task.nextDueOn === null ? (
          <span className={classes['quiet']}>{t(`noDay.${task.deadlineKind}`)}</span>
        ) : (
          <DateText
            date={task.nextDueOn}
            workingDaysLeft={task.workingDaysLeft}
            was={task.deadlineKind === 'dated' ? task.originalDueOn : null}
          />
        ),
      width: 132,
    },
    {
      id: 'left',
      header: t('column.left'),
      value: (task) => task.workingDaysLeft,
      align: 'end',
      width: 112,
    },
    {
      id: 'support',
      header: t('column.support'),
      value: (task) => (supportNames(task) === '' ? null : supportNames(task)),
      width: 180,
    },
    {
      id: 'owner',
      header: t('column.owner'),
      value: (task) => leadOf(task)?.ownerName ?? null,
      width: 120,
      filterable: true,
      groupable: true,
    },
    {
      id: 'item',
      header: t('column.item'),
      value: (task) => t('itemShort', { number: task.itemNumber, heading: task.itemHeading ?? '' }),
      width: 180,
      filterable: true,
      groupable: true,
    },
    {
      id: 'section',
      header: t('column.section'),
      value: (task) => task.sectionHeading,
      width: 160,
      filterable: true,
      groupable: true,
      hidden: true,
    },
    {
      id: 'status',
      header: t('column.status'),
      value: (task) => task.status,
      label: worded('status'),
      cell: (task) => <TaskStatusPill status={task.status} />,
      width: 92,
      filterable: true,
      groupable: true,
      hidden: true,
    },
    {
      id: 'lastReport',
      header: t('column.lastReport'),
      value: (task) => task.lastReportOn,
      cell: (task) => <DateText date={task.lastReportOn} />,
      width: 120,
      hidden: true,
    },
    {
      id: 'extensions',
      header: t('column.extensions'),
      value: (task) => task.extensionCount,
      align: 'end',
      width: 80,
      hidden: true,
    },
    {
      id: 'weight',
      header: t('column.weight'),
      value: (task) => task.weight,
      cell: (task) => (task.weight / 100).toFixed(2),
      align: 'end',
      width: 80,
      hidden: true,
    },
    {
      id: 'deliverable',
      header: t('column.deliverable'),
      value: (task) => (task.deliverable === '' ? null : task.deliverable),
      width: 180,
      hidden: true,
    },
  ];
}
