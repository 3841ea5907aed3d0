import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CreateDepartmentInput, DepartmentKind, parseDepartmentNames } from '@gongkai/domain/organisation';
import { ListTable } from '#components/list-table/list-table.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { archiveObstacles, type Department } from './department-data.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAdminSave } from './use-admin-save.ts';
import classes from './admin.module.css';

/** Makes a department (null), or renames one. */
export function DepartmentDialog({
  department,
  onClose,
}: {
  department: Department | null;
  onClose: () => void;
}) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const words = useFieldProblems();
  const { save, busy, failure } = useAdminSave();
  const create = useMutation(trpc.organisation.createDepartments.mutationOptions());
  const update = useMutation(trpc.organisation.updateDepartment.mutationOptions());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [values, setValues] = useState<CreateDepartmentInput>({
    name: department?.name ?? '',
    shortName: department?.shortName ?? '',
    kind: department?.kind ?? 'division',
  });

  async function submit(): Promise<void> {
    const checked = CreateDepartmentInput.safeParse(values);
    setProblems(checked.success ? {} : words(checked.error.issues));
    if (!checked.success) return;
    const done = await save(() =>
      department === null
        ? create.mutateAsync({ departments: [checked.data] })
        : update.mutateAsync({ departmentId: department.id, patch: checked.data }),
    );
    if (done) onClose();
  }

  function bind(field: 'name' | 'shortName') {
    return {
      required: true,
      label: t(`department.${field}`),
      value: values[field],
      error: problems[field],
      onChange: (event: { currentTarget: { value: string } }) =>
        setValues({ ...values, [field]: event.currentTarget.value }),
    };
  }

  return (
    <FormDialog
      title={
        department === null ? t('department.new') : t('department.renameTitle', { name: department.name })
      }
      submitLabel={t('save')}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextInput data-autofocus {...bind('name')} />
      <TextInput description={t('department.shortNameHint')} {...bind('shortName')} />
      {department?.kind !== 'office' && (
        <NativeSelect
          label={t('department.kind')}
          value={values.kind}
          data={(['division', 'unit'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) =>
            setValues({ ...values, kind: DepartmentKind.parse(event.currentTarget.value) })
          }
        />
      )}
    </FormDialog>
  );
}

/** Many departments at once: pasted, looked at, then all of them or none. */
export function PasteDepartmentsDialog({
  known,
  onClose,
}: {
  known: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const { save, busy, failure } = useAdminSave();
  const create = useMutation(trpc.organisation.createDepartments.mutationOptions());
  const [text, setText] = useState('');
  const { departments, problems } = parseDepartmentNames(text, known);

  async function submit(): Promise<void> {
    const input = departments.map(({ name, shortName, kind }) => ({ name, shortName, kind }));
    if (await save(() => create.mutateAsync({ departments: input }))) onClose();
  }

  return (
    <FormDialog
      title={t('department.pasteTitle')}
      submitLabel={t('department.pasteAdd', { count: departments.length })}
      busy={busy}
      failure={failure}
      disabled={departments.length === 0}
      size="lg"
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Textarea
        data-autofocus
        autosize
        minRows={5}
        maxRows={12}
        label={t('department.pasteLabel')}
        description={t('department.pasteHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problems.length > 0 && (
        <ul className={classes['reasons']} aria-label={t('department.problems')}>
          {problems.map(({ line, name, code, firstLine }) => (
            <li key={`${line}-${code}`}>
              {t(
                `department.problem.${code === 'duplicate-name' && firstLine === null ? 'known-name' : code}`,
                {
                  line,
                  name,
                  first: firstLine ?? 0,
                },
              )}
            </li>
          ))}
        </ul>
      )}
      {departments.length > 0 && (
        <ListTable
          label={t('department.preview')}
          columns={[
            { key: 'name', title: t('department.name'), isRowHeader: true, render: ({ name }) => name },
            { key: 'short', title: t('department.shortName'), render: ({ shortName }) => shortName },
            { key: 'kind', title: t('department.kind'), render: ({ kind }) => t(`kind.${kind}`) },
          ]}
          rows={departments}
          rowKey={({ name }) => name}
        />
      )}
    </FormDialog>
  );
}

/** Archives a department, or says what must be settled first. */
export function ArchiveDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const { save, busy, failure } = useAdminSave();
  const archive = useMutation(trpc.organisation.archiveDepartment.mutationOptions());
  const obstacles = archiveObstacles(department);

  async function submit(): Promise<void> {
    if (await save(() => archive.mutateAsync({ departmentId: department.id }))) onClose();
  }

  return (
    <FormDialog
      title={t('department.archiveTitle', { name: department.name })}
      submitLabel={t('department.archive')}
      busy={busy}
      failure={failure}
      danger
      disabled={obstacles.length > 0}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {obstacles.length === 0 ? (
        <p>{t('department.archiveText')}</p>
      ) : (
        <div role="status">
          <p>{t('department.cannotArchive')}</p>
          <ul className={classes['reasons']}>
            {obstacles.map((one) => (
              <li key={one}>
                {t(`department.obstacle.${one}`, { tasks: department.openTasks, people: department.people })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
