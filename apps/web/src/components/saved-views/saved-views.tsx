import { useState } from 'react';
import { ActionIcon, Button, CloseButton, Group, Popover, TextInput } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { SaveViewInput } from '@gongkai/domain/supervision';
import { useTRPC } from '#lib/trpc.ts';
import { useTell } from '#features/task/use-tell.ts';
import classes from './saved-views.module.css';

type Props = {
  /** which list the views are of */
  screen: SaveViewInput['screen'];
  /** the view shown now, as it is kept */
  current: SaveViewInput['search'];
  onOpen: (search: SaveViewInput['search']) => void;
};

/** The person's own views of a list: open one, keep the present one under a name, forget one. */
export function SavedViews({ screen, current, onOpen }: Props) {
  const t = useTranslations('savedViews');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tell = useTell();
  const saved = useQuery(trpc.task.views.queryOptions({ screen }));
  const settle = { onSettled: () => queryClient.invalidateQueries(trpc.task.views.queryFilter()) };
  const remove = useMutation(trpc.task.deleteView.mutationOptions(settle));
  const save = useMutation(trpc.task.saveView.mutationOptions(settle));
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <>
      {saved.data?.map((view) => (
        <span key={view.id} className={classes['saved']}>
          <button type="button" className={classes['view']} onClick={() => onOpen(view.search)}>
            {view.name}
          </button>
          <CloseButton
            size="xs"
            aria-label={t('remove', { name: view.name })}
            onClick={() => remove.mutate({ id: view.id }, { onError: tell.failed })}
          />
        </span>
      ))}
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
        <Popover.Target>
          <ActionIcon aria-label={t('save')} title={t('save')} onClick={() => setOpen(!open)}>
            <IconBookmarkPlus size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              save.mutate(
                { screen, name, search: current },
                { onSuccess: () => setOpen(false), onError: tell.failed },
              );
            }}
          >
            <Group gap="xs" align="end">
              <TextInput
                label={t('name')}
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
                {t('keep')}
              </Button>
            </Group>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
