import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useMay } from '#lib/session.ts';
import {
  itemOfTask,
  itemsOf,
  useBreakdown,
  useOptions,
  type GridTask,
  type PlanItem,
} from './breakdown-data.ts';
import { BreakdownHead } from './breakdown-head.tsx';
import { Dialogs, type Open } from './dialogs.tsx';
import { ItemPanel } from './item-panel.tsx';
import { PlanText } from './plan-text.tsx';
import { UnsavedEdits } from './unsaved-edits.tsx';
import { useWorkbench } from './use-workbench.ts';
import classes from './breakdown.module.css';

const route = getRouteApi('/app/plans/$planId/breakdown');
/** The address of the view of all items. */
const ALL = 'all';

/** The plan broken down: its text on the left, on the right the tasks of the item in view. */
export function BreakdownPage() {
  const t = useTranslations('breakdown');
  const { planId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { plan, tasks, coverage } = useBreakdown(planId);
  const options = useOptions();
  const work = useWorkbench(planId, options);
  const readOnly = !useMay('task.edit');
  const [open, setOpen] = useState<Open | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [quoted, setQuoted] = useState<GridTask['anchor'] | null>(null);
  const [side, setSide] = useState<'text' | 'tasks'>('tasks');

  const items = itemsOf(plan);
  const item = search.item === ALL ? null : (items.find((one) => one.id === search.item) ?? items[0] ?? null);
  const inView = tasks.filter((task) => item === null || itemOfTask([item], task) !== undefined);
  const shown = search.show === 'unready' ? inView.filter((task) => task.missing !== null) : inView;
  const unready = inView.filter((task) => task.missing !== null).length;

  function show(next: PlanItem | null): void {
    setQuoted(null);
    setSelected(new Set());
    void navigate({ search: (now) => ({ ...now, item: next?.id ?? ALL }), replace: true });
  }
  function showTask(taskId: string): void {
    const task = tasks.find((one) => one.id === taskId);
    const home = task === undefined ? undefined : itemOfTask(items, task);
    if (home !== undefined) show(home);
  }

  return (
    <>
      <BreakdownHead plan={plan} coverage={coverage} tasks={tasks} readOnly={readOnly} onOpen={setOpen} />
      {!readOnly && <SecrecyNotice />}
      <div className={classes['views']}>
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          value={item === null ? ALL : 'item'}
          onChange={(next) => show(next === ALL ? null : (items[0] ?? null))}
          data={[
            { value: 'item', label: t('viewItem') },
            { value: ALL, label: t('viewAll', { count: tasks.length }) },
          ]}
        />
        {(unready > 0 || search.show === 'unready') && (
          <Button
            size="compact-sm"
            variant={search.show === 'unready' ? 'filled' : 'default'}
            aria-pressed={search.show === 'unready'}
            onClick={() =>
              void navigate({
                search: (now) => ({ ...now, show: now.show === 'unready' ? undefined : 'unready' }),
                replace: true,
              })
            }
          >
            {t('onlyUnready', { count: unready })}
          </Button>
        )}
        {item !== null && (
          <SegmentedControl
            className={classes['sideSwitch']}
            size="xs"
            aria-label={t('side')}
            value={side}
            onChange={(next) => setSide(next === 'text' ? 'text' : 'tasks')}
            data={[
              { value: 'text', label: t('sideText') },
              { value: 'tasks', label: t('sideTasks') },
            ]}
          />
        )}
      </div>
      <UnsavedEdits
        edits={work.editing.unsaved}
        options={options}
        onRetry={work.editing.retry}
        onDrop={work.editing.dropUnsaved}
      />
      <div
        className={classes['workspace']}
        data-side={item === null ? 'tasks' : side}
        data-all={item === null || undefined}
      >
        <section className={classes['textSide']} aria-label={t('sideText')}>
          <PlanText
            plan={plan}
            tasks={tasks}
            coverage={coverage}
            selectedId={item?.id ?? null}
            quoted={quoted}
            onSelect={(next) => next.id !== item?.id && show(next)}
            onNewTask={
              readOnly
                ? null
                : (wanted) => {
                    if (wanted.item.id !== item?.id) show(wanted.item);
                    setSide('tasks');
                    work.create(wanted);
                  }
            }
          />
        </section>
        <section className={classes['taskSide']} aria-label={t('sideTasks')}>
          <ItemPanel
            plan={plan}
            item={item}
            tasks={shown}
            options={options}
            work={work}
            readOnly={readOnly}
            selected={selected}
            onSelect={setSelected}
            onOpen={setOpen}
            onQuote={(task) => {
              // From the table of all tasks the item comes into view first.
              if (item === null) showTask(task.id);
              setQuoted(task.anchor);
              setSide('text');
            }}
          />
        </section>
      </div>
      <Dialogs
        open={open}
        plan={plan}
        tasks={tasks}
        options={options}
        work={work}
        onClose={() => setOpen(null)}
        onShowTask={showTask}
      />
    </>
  );
}
