import { useCallback, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TaskFilter } from '@gongkai/domain/supervision';
import { DataTable, type TableState } from '@gongkai/ui/data-table';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { SplitPanel } from '@gongkai/ui/split-panel';
import { usePlanYear } from '#lib/plan-year.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { RemindSelected } from './remind-selected.tsx';
import { ReportSheet, type ReportTarget } from './report/report-sheet.tsx';
import { taskColumns } from './task-columns.tsx';
import { TaskPanel } from './task-panel.tsx';
import { tableState, type TasksSearch } from './tasks-search.ts';
import type { TaskList, TaskRow } from './types.ts';
import { ViewTabs } from './view-tabs.tsx';
import classes from './task.module.css';

const route = getRouteApi('/app/tasks/');

/** The task table: tabs with counts, filters, groups and columns in the address, the detail of one task beside it. */
export function TasksPage() {
  const t = useTranslations('task');
  const trpc = useTRPC();
  const problem = useProblem();
  const { year } = usePlanYear();
  const { view = 'all' } = route.useSearch();
  const list = useQuery({
    ...trpc.task.list.queryOptions({ ...TaskFilter.parse({ view }), year }),
    // The tab before stays until the next one is there: no flash, no jump.
    placeholderData: keepPreviousData,
  });
  if (list.data === undefined)
    return list.error === null ? (
      <PageState kind="loading" />
    ) : (
      <PageState kind="error" problem={problem(list.error)} onRetry={() => void list.refetch()} />
    );
  return (
    <>
      <PageHeader title={t('tasks.title')} state={t('tasks.state', { year, ...stateOf(list.data) })} />
      <TasksBody list={list.data} />
    </>
  );
}

function stateOf({ total, counts }: TaskList): Record<string, number> {
  return {
    total,
    overdue: counts.overdue,
    week: counts['due-this-week'],
    waiting: counts['awaiting-verification'],
  };
}

function TasksBody({ list }: { list: TaskList }) {
  const t = useTranslations('task');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useMemo(() => taskColumns(t), [t]);
  const mayRemind = useMay('task.verify');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<ReportTarget | null>(null);
  // As the table shows them: sorted, filtered, grouped.
  const [order, setOrder] = useState<readonly string[]>([]);
  const go = useCallback(
    (next: TasksSearch, replace = false) => void navigate({ search: next, replace }),
    [navigate],
  );
  const closePanel = useCallback(() => go({ ...search, task: undefined, tab: undefined }), [go, search]);
  const step = useCallback(
    (by: 1 | -1) => {
      const next = order[order.indexOf(search.task ?? '') + by];
      if (next !== undefined) go({ ...search, task: next }, true);
    },
    [go, order, search],
  );
  return (
    <>
      <ViewTabs search={search} list={list} onSearch={go} />
      <SplitPanel
        storageKey="gongkai.tasks-panel"
        panelTitle={
          search.task === undefined ? null : (
            <Link to="/tasks/$taskId" params={{ taskId: search.task }} className={classes['openPage']}>
              {t('openPage')}
            </Link>
          )
        }
        panel={
          search.task === undefined ? null : (
            <TaskPanel
              taskId={search.task}
              tab={search.tab ?? 'duties'}
              onTab={(tab) => go({ ...search, tab }, true)}
              onReport={setTarget}
            />
          )
        }
        onClose={closePanel}
        onStep={step}
      >
        <DataTable<TaskRow>
          label={t('tasks.title')}
          columns={columns}
          rows={list.tasks}
          rowId={(task) => task.id}
          state={tableState(search)}
          onState={(next: TableState) => go({ ...search, ...next }, true)}
          selected={mayRemind ? selected : undefined}
          onSelected={mayRemind ? setSelected : undefined}
          bulkActions={<RemindSelected taskIds={[...selected]} onDone={() => setSelected(new Set())} />}
          onOpen={(task) => go({ ...search, task: task.id }, search.task !== undefined)}
          onOrder={setOrder}
          activeId={search.task ?? null}
          empty={<NoTasks list={list} view={search.view} onAll={() => go({})} />}
        />
      </SplitPanel>
      <ReportSheet target={target} onOpen={setTarget} onClose={() => setTarget(null)} />
    </>
  );
}

function NoTasks({ list, view, onAll }: { list: TaskList; view: TasksSearch['view']; onAll: () => void }) {
  const t = useTranslations('task');
  const mayPlan = useMay('task.create');
  if (list.total > 0 && view !== undefined)
    return (
      <PageState
        kind="empty"
        title={t('tasks.emptyView', { view: t(`view.${view}`, { days: list.stalledDays }) })}
        action={
          <Button variant="default" onClick={onAll}>
            {t('tasks.showAll')}
          </Button>
        }
      />
    );
  return (
    <PageState
      kind="empty"
      title={t('tasks.empty')}
      explanation={t(mayPlan ? 'tasks.emptyOffice' : 'tasks.emptyDepartment')}
      action={
        mayPlan && (
          <Button component={Link} to="/plans">
            {t('tasks.toPlans')}
          </Button>
        )
      }
    />
  );
}
