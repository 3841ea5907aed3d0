import { useState } from 'react';
import { ActionIcon, Button, CloseButton, Group, Popover, TextInput } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TASK_VIEWS, type TaskView } from '@gongkai/domain/supervision';
import { useTRPC } from '#lib/trpc.ts';
import type { TaskList } from './types.ts';
import { fromViewSearch, viewSearch, type TasksSearch } from './tasks-search.ts';
import { useTell } from './use-tell.ts';
import classes from './task.module.css';

type Props = {
  search: TasksSearch;
  list: Pick<TaskList, 'counts' | 'stalledDays'>;
  onSearch: (search: TasksSearch) => void;
};

/** Tabs that call for action, in the wording's red. */
const URGENT: ReadonlySet<TaskView> = new Set(['overdue']);

/** The tabs over the table with how many rows each has, and the person's own saved views. */
export function ViewTabs({ search, list, onSearch }: Props) {
  const t = useTranslations('task');
  const { counts, stalledDays } = list;
  const active = search.view ?? 'all';
  return (
    <nav className={`${classes['views']} gk-no-print`} aria-label={t('views')}>
      {TASK_VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className={classes['view']}
          aria-pressed={view === active}
          data-urgent={(URGENT.has(view) && counts[view] > 0) || undefined}
          onClick={() => onSearch({ ...search, view: view === 'all' ? undefined : view, task: undefined })}
        >
          {t(`view.${view}`, { days: stalledDays })}
          <span className={classes['viewCount']}>{counts[view]}</span>
        </button>
      ))}
      <SavedViews search={search} onSearch={onSearch} />
    </nav>
  );
}

function SavedViews({ search, onSearch }: Pick<Props, 'search' | 'onSearch'>) {
  const t = useTranslations('task');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tell = useTell();
  const saved = useQuery(trpc.task.views.queryOptions({ screen: 'tasks' }));
  const settle = { onSettled: () => queryClient.invalidateQueries(trpc.task.views.queryFilter()) };
  const remove = useMutation(trpc.task.deleteView.mutationOptions(settle));
  const save = useMutation(trpc.task.saveView.mutationOptions(settle));
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <>
      {saved.data?.map((view) => (
        <span key={view.id} className={classes['savedView']}>
          <button
            type="button"
            className={classes['view']}
            onClick={() => onSearch(fromViewSearch(view.search))}
          >
            {view.name}
          </button>
          <CloseButton
            size="xs"
            aria-label={t('savedView.remove', { name: view.name })}
            onClick={() => remove.mutate({ id: view.id }, { onError: tell.failed })}
          />
        </span>
      ))}
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
        <Popover.Target>
          <ActionIcon
            aria-label={t('savedView.save')}
            title={t('savedView.save')}
            onClick={() => setOpen(!open)}
          >
            <IconBookmarkPlus size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              save.mutate(
                { screen: 'tasks', name, search: viewSearch(search) },
                { onSuccess: () => setOpen(false), onError: tell.failed },
              );
            }}
          >
            <Group gap="xs" align="end">
              <TextInput
                label={t('savedView.name')}
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
                {t('savedView.keep')}
              </Button>
            </Group>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
