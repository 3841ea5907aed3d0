import { Button, Group } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import {
  itemOfTask,
  itemsOf,
  type GridTask,
  type Options,
  type Plan,
  type PlanItem,
} from './breakdown-data.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Open } from './dialogs.tsx';
import { GroupTotals } from './group-totals.tsx';
import type { RowAct } from './row-menu.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { TaskGrid } from './task-grid.tsx';
import type { Workbench } from './use-workbench.ts';
import classes from './breakdown.module.css';

type Props = {
  plan: Plan;
  /** the item in view; null for all */
  item: PlanItem | null;
  tasks: GridTask[];
  options: Options;
  work: Workbench;
  readOnly: boolean;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onOpen: (open: Open) => void;
  onQuote: (task: GridTask) => void;
};

/** The right side: the item's suggestions and its tasks; or every task under its item. */
export function ItemPanel(props: Props) {
  const { plan, item, tasks, options, work, readOnly, selected, onSelect, onOpen, onQuote } = props;
  const t = useTranslations('breakdown');
  const chosen = tasks.filter((task) => selected.has(task.id));
  const groups = itemsOf(plan)
    .map((one) => ({ item: one, tasks: tasks.filter((task) => itemOfTask([one], task) !== undefined) }))
    .filter((group) => group.tasks.length > 0);

  function act(kind: RowAct, task: GridTask): void {
    if (kind === 'quote') onQuote(task);
    else if (kind === 'remove') void work.remove([task]);
    else if (kind === 'issue') onOpen({ kind, chosen: [task] });
    else onOpen({ kind, task });
  }

  return (
    <div className={classes['panel']}>
      {item !== null && (
        <Group justify="space-between" gap="xs" className={classes['panelHead']}>
          <div>
            <h2>{t('itemName', { number: item.number, heading: item.heading ?? item.body.slice(0, 30) })}</h2>
            {tasks.length > 0 && <GroupTotals tasks={tasks} />}
          </div>
          {!readOnly && (
            <Group gap={6}>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconClipboardText size={14} aria-hidden />}
                onClick={() => onOpen({ kind: 'paste', item })}
              >
                {t('paste')}
              </Button>
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconPlus size={14} aria-hidden />}
                loading={work.acts.create.isPending}
                onClick={() => work.create({ item, anchor: null, title: item.heading ?? t('newTask') })}
              >
                {t('add')}
              </Button>
            </Group>
          )}
        </Group>
      )}
      {item !== null && !readOnly && (
        <SuggestionList
          item={item}
          busy={work.isBusy}
          onAccept={work.accept}
          onDrop={work.drop}
          onRestore={work.restore}
        />
      )}
      {chosen.length > 0 && (
        <BulkBar
          tasks={chosen}
          options={options}
          busy={work.acts.bulk.isPending}
          onPatch={(patch) => work.bulk(chosen, patch)}
          onIssue={() => onOpen({ kind: 'issue', chosen: chosen.filter((task) => task.status === 'draft') })}
          onRemove={() => void work.remove(chosen.filter((task) => task.status === 'draft'))}
          onClear={() => onSelect(new Set())}
        />
      )}
      {groups.length === 0 ? (
        <PageState
          kind="empty"
          title={t(item === null ? 'noTasksAtAll' : 'noTasks')}
          explanation={readOnly ? undefined : t(item === null ? 'noTasksAtAllHint' : 'noTasksHint')}
        />
      ) : (
        <TaskGrid
          groups={groups}
          withHeadings={item === null}
          options={options}
          onEdit={readOnly ? null : work.editing.edit}
          onAct={act}
          selected={selected}
          onSelect={onSelect}
          editNow={work.editNow}
        />
      )}
      {!readOnly && groups.length > 0 && <p className={classes['keys']}>{t('keys')}</p>}
    </div>
  );
}
