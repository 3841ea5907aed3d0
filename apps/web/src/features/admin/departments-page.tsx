import { useState } from 'react';
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { AdminSection } from './admin-section.tsx';
import { moveId, type Department } from './department-data.ts';
import { ArchiveDialog, DepartmentDialog, PasteDepartmentsDialog } from './department-dialogs.tsx';
import { useAdminSave } from './use-admin-save.ts';
import classes from './admin.module.css';

type Open = { act: 'new' | 'paste' } | { act: 'rename' | 'archive'; department: Department };

/** The bureau's departments: made, renamed, put in order, archived. */
export function DepartmentsPage() {
  return (
    <AdminSection section="departments">
      <Departments />
    </AdminSection>
  );
}

function Departments() {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const [archived, setArchived] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const all = useSuspenseQuery(trpc.organisation.departments.queryOptions({ archived: true })).data;
  const active = all.filter(({ archivedOn }) => archivedOn === null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t('section.departments')}
        state={t('department.state', { active: active.length, archived: all.length - active.length })}
        actions={
          <>
            <Button variant="default" onClick={() => setOpen({ act: 'paste' })}>
              {t('department.paste')}
            </Button>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ act: 'new' })}>
              {t('department.new')}
            </Button>
          </>
        }
      />
      <Checkbox
        mb="sm"
        label={t('department.showArchived')}
        checked={archived}
        onChange={(event) => setArchived(event.currentTarget.checked)}
      />
      <DepartmentTable
        rows={archived ? all : active}
        activeIds={active.map(({ id }) => id)}
        onOpen={setOpen}
      />
      {open?.act === 'new' && <DepartmentDialog department={null} onClose={close} />}
      {open?.act === 'paste' && (
        <PasteDepartmentsDialog known={all.map(({ name }) => name)} onClose={close} />
      )}
      {open?.act === 'rename' && <DepartmentDialog department={open.department} onClose={close} />}
      {open?.act === 'archive' && <ArchiveDialog department={open.department} onClose={close} />}
    </>
  );
}

type TableProps = {
  rows: readonly Department[];
  activeIds: readonly string[];
  onOpen: (open: Open) => void;
};

function DepartmentTable({ rows, activeIds, onOpen }: TableProps) {
  const t = useTranslations('admin');
  const format = useFormat();
  const trpc = useTRPC();
  const { save, busy, failure } = useAdminSave();
  const reorder = useMutation(trpc.organisation.reorderDepartments.mutationOptions());

  function move(id: string, step: -1 | 1): void {
    void save(() => reorder.mutateAsync({ departmentIds: moveId(activeIds, id, step) }));
  }

  const columns: ListColumn<Department>[] = [
    { key: 'name', title: t('department.name'), isRowHeader: true, render: ({ name }) => name },
    { key: 'short', title: t('department.shortName'), render: ({ shortName }) => shortName },
    { key: 'kind', title: t('department.kind'), nowrap: true, render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'people',
      title: t('department.people'),
      numeric: true,
      render: ({ people }) => format.count(people),
    },
    {
      key: 'tasks',
      title: t('department.openTasks'),
      numeric: true,
      render: ({ openTasks }) => format.count(openTasks),
    },
    {
      key: 'acts',
      title: t('acts'),
      hiddenTitle: true,
      render: (one) =>
        one.archivedOn === null ? (
          <span className={classes['actions']}>
            <ActionIcon
              aria-label={t('department.up', { name: one.name })}
              disabled={busy || activeIds[0] === one.id}
              onClick={() => move(one.id, -1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('department.down', { name: one.name })}
              disabled={busy || activeIds.at(-1) === one.id}
              onClick={() => move(one.id, 1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('department.renameTitle', { name: one.name })}
              onClick={() => onOpen({ act: 'rename', department: one })}
            >
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('department.archiveTitle', { name: one.name })}
              onClick={() => onOpen({ act: 'archive', department: one })}
            >
              <IconArchive size={16} />
            </ActionIcon>
          </span>
        ) : (
          t('department.archivedOn', { on: format.shortDate(one.archivedOn) })
        ),
    },
  ];
  return (
    <>
      <ProblemAlert error={failure} kept={false} />
      <ListTable
        label={t('section.departments')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        isMuted={({ archivedOn }) => archivedOn !== null}
      />
    </>
  );
}
