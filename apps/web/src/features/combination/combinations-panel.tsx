import { useState } from 'react';
import { Badge, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { PageState } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { systemPath } from '#features/indicators/indicator-data.ts';
import { combinationPath, shareText, type CombinationEntry } from './combination-data.ts';
import { CombinationDialog } from './combination-dialog.tsx';
import classes from './combination.module.css';

type Open = { kind: 'edit'; entry: CombinationEntry | null } | { kind: 'delete'; entry: CombinationEntry };

/** 组合考核: which systems are weighted into one score; the office writes them, everyone reads them. */
export function CombinationsPanel() {
  const t = useTranslations('combination');
  const trpc = useTRPC();
  const mayEdit = useMay('evaluation.edit');
  const [open, setOpen] = useState<Open | null>(null);
  const { data } = useSuspenseQuery(trpc.combination.list.queryOptions());
  const create = mayEdit && (
    <Button size="compact-sm" variant="default" onClick={() => setOpen({ kind: 'edit', entry: null })}>
      {t('create')}
    </Button>
  );
  return (
    <Panel title={t('title')} note={t('note')} actions={data.combinations.length > 0 && create}>
      {data.combinations.length === 0 ? (
        <PageState
          kind="empty"
          title={t('empty')}
          explanation={t(mayEdit ? 'emptyOffice' : 'emptyOthers')}
          {...(create !== false && { action: create })}
        />
      ) : (
        <List entries={data.combinations} mayEdit={mayEdit} onOpen={setOpen} />
      )}
      {open?.kind === 'edit' && (
        <CombinationDialog entry={open.entry} lines={data.lines} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'delete' && <DeleteDialog entry={open.entry} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

type ListProps = {
  entries: readonly CombinationEntry[];
  mayEdit: boolean;
  onOpen: (open: Open) => void;
};

function List({ entries, mayEdit, onOpen }: ListProps) {
  const t = useTranslations('combination');
  const text = useLocalText();
  const format = useFormat();
  const columns: ListColumn<CombinationEntry>[] = [
    {
      key: 'name',
      title: t('name'),
      isRowHeader: true,
      render: (entry) => (
        <>
          <PathLink path={combinationPath(entry.id)} className={classes['link']}>
            {text(entry.name)}
          </PathLink>{' '}
          {entry.problems.length > 0 && (
            <Badge color="red" variant="light">
              {t('broken')}
            </Badge>
          )}
        </>
      ),
    },
    { key: 'kind', title: t('kindOfSubject'), render: (entry) => t(`subjectKind.${entry.subjectKind}`) },
    { key: 'parts', title: t('parts'), render: (entry) => <Parts entry={entry} /> },
    { key: 'missing', title: t('missing'), render: (entry) => t(`missingShort.${entry.missing}`) },
    {
      key: 'changed',
      title: t('changed'),
      render: (entry) => t('changedBy', { at: format.instant(entry.updatedAt), name: entry.updatedByName }),
    },
  ];
  const acts: ListColumn<CombinationEntry> = {
    key: 'acts',
    title: t('acts'),
    hiddenTitle: true,
    render: (entry) => (
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('editTitle', { name: text(entry.name) })}
          onClick={() => onOpen({ kind: 'edit', entry })}
        >
          {t('edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          aria-label={t('deleteOf', { name: text(entry.name) })}
          onClick={() => onOpen({ kind: 'delete', entry })}
        >
          {t('delete')}
        </Button>
      </Group>
    ),
  };
  return (
    <ListTable
      label={t('title')}
      columns={mayEdit ? [...columns, acts] : columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}

/** Each system by name with its weight; one that is gone says so. */
function Parts({ entry }: { entry: CombinationEntry }) {
  const t = useTranslations('combination');
  const text = useLocalText();
  return (
    <ul className={classes['partList']}>
      {entry.parts.map(({ systemKey, name, version, systemId, weight }) => (
        <li key={systemKey}>
          {name === null || version === null || systemId === null ? (
            t('goneSystem', { key: systemKey })
          ) : (
            <PathLink path={systemPath(systemId)} className={classes['link']}>
              {t('lineOption', { name: text(name), version })}
            </PathLink>
          )}{' '}
          <strong>{shareText(weight)}</strong>
        </li>
      ))}
    </ul>
  );
}

function DeleteDialog({ entry, onClose }: { entry: CombinationEntry; onClose: () => void }) {
  const t = useTranslations('combination');
  const text = useLocalText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.combination.remove.mutationOptions({
      onSuccess: async () => {
        onClose();
        notifications.show({ message: t('deleted', { name: text(entry.name) }) });
        await queryClient.invalidateQueries(trpc.combination.pathFilter());
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('deleteTitle', { name: text(entry.name) })}
      confirmLabel={t('delete')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id: entry.id, revision: entry.revision })}
      onClose={onClose}
    >
      <p>{t('deleteEffect')}</p>
      <ProblemAlert error={remove.error} kept={false} />
    </ConfirmDialog>
  );
}
