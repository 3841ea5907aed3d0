import { Alert, Table } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { RouterOutputs } from '#lib/trpc.ts';
import type { GridTask, Options } from './breakdown-data.ts';
import { CellText, lackOf } from './cell-text.tsx';
import { EDITABLE } from './task-patch.ts';
import classes from './breakdown.module.css';

type Preview = RouterOutputs['breakdown']['previewIssue'];
type ListProps = { tasks: readonly GridTask[]; options: Options };

/** The tasks that go out: code and title, who leads, who supports, until when. */
export function ReadyTasks({ ready, tasks, options }: ListProps & { ready: Preview['ready'] }) {
  const t = useTranslations('breakdown');
  return (
    <div
      className={classes['issueScroll']}
      role="region"
      aria-label={t('issueReadyTasks', { count: ready.length })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by key
      tabIndex={0}
    >
      <Table fz="sm" verticalSpacing={4} stickyHeader className={classes['issueTable']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('code')}</Table.Th>
            {(['title', 'lead', 'support', 'deadline'] as const).map((column) => (
              <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ready.map(({ taskId, code, title }) => {
            const task = tasks.find((one) => one.id === taskId);
            return (
              <Table.Tr key={taskId}>
                <Table.Td className={classes['code']}>{code}</Table.Td>
                <Table.Td>{title}</Table.Td>
                {(['lead', 'support', 'deadline'] as const).map((column) => (
                  <Table.Td key={column} data-column={column}>
                    {task !== undefined && <CellText task={task} options={options} column={column} />}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

type BlockedProps = Pick<ListProps, 'tasks'> & {
  blocked: Preview['blocked'];
  onShow: (taskId: string) => void;
};

/** The tasks that cannot go out, each with everything it lacks and the way to it. */
export function BlockedTasks({ blocked, tasks, onShow }: BlockedProps) {
  const t = useTranslations('breakdown');
  function lacksOf({ taskId, refusal }: Preview['blocked'][number]): string[] {
    const task = tasks.find((one) => one.id === taskId);
    const lacks = task === undefined ? [] : EDITABLE.map((column) => lackOf(task, column));
    return [...new Set([refusal, ...lacks.filter((lack) => lack !== null)])];
  }
  return (
    <Alert color="orange" variant="light" title={t('issueBlocked', { count: blocked.length })}>
      <ul className={classes['blocked']}>
        {blocked.map((one) => (
          <li key={one.taskId}>
            <button
              type="button"
              className={classes['link']}
              aria-label={t('showTask', { code: one.code, title: one.title })}
              onClick={() => onShow(one.taskId)}
            >
              {one.code}
            </button>
            <span>{one.title}</span>
            <strong>
              {lacksOf(one)
                .map((lack) => t(`lacking.${lack}`))
                .join(t('listSeparator'))}
            </strong>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
