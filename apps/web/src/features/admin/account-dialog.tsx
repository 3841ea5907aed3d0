import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CreateAccountInput, Locale, UpdateAccountInput } from '@gongkai/domain/account';
import { useTRPC } from '#lib/trpc.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import type { Account } from './account-data.ts';
import { makeFirstPassword } from './first-password.ts';
import { FormDialog } from './form-dialog.tsx';
import type { Secret } from './secret-dialog.tsx';
import { useAdminSave } from './use-admin-save.ts';

type Props = {
  /** null for a new one */
  account: Account | null;
  onClose: () => void;
  /** the first password of a new account, to be shown once */
  onCreated: (secret: Secret) => void;
};

/** Makes an account, or changes a person's name, department and language. */
export function AccountDialog({ account, onClose, onCreated }: Props) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const words = useFieldProblems();
  const { save, busy, failure } = useAdminSave();
  const departments = useSuspenseQuery(trpc.organisation.departments.queryOptions({})).data;
  const create = useMutation(trpc.account.create.mutationOptions());
  const update = useMutation(trpc.account.update.mutationOptions());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [values, setValues] = useState({
    name: account?.name ?? '',
    username: account?.username ?? '',
    departmentId: account?.department?.id ?? '',
    locale: account?.locale ?? ('zh-CN' as Locale),
  });

  async function submit(): Promise<void> {
    const { name, username, locale } = values;
    const departmentId = values.departmentId === '' ? null : values.departmentId;
    if (account !== null) {
      const checked = UpdateAccountInput.safeParse({
        userId: account.id,
        patch: { name, departmentId, locale },
      });
      setProblems(
        checked.success
          ? {}
          : words(checked.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }))),
      );
      if (checked.success && (await save(() => update.mutateAsync(checked.data)))) onClose();
      return;
    }
    const password = makeFirstPassword(username);
    const checked = CreateAccountInput.safeParse({ name, username, departmentId, locale, password });
    setProblems(checked.success ? {} : words(checked.error.issues));
    if (checked.success && (await save(() => create.mutateAsync(checked.data))))
      onCreated({ username: checked.data.username, password, isNew: true });
  }

  function bind(field: 'name' | 'username') {
    return {
      required: true,
      label: t(`account.${field}`),
      value: values[field],
      error: problems[field],
      onChange: (event: { currentTarget: { value: string } }) =>
        setValues({ ...values, [field]: event.currentTarget.value }),
    };
  }

  return (
    <FormDialog
      title={account === null ? t('account.new') : t('account.editTitle', { name: account.name })}
      submitLabel={t(account === null ? 'account.create' : 'save')}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextInput data-autofocus {...bind('name')} />
      {account === null && (
        <TextInput autoComplete="off" description={t('account.usernameHint')} {...bind('username')} />
      )}
      <NativeSelect
        label={t('account.department')}
        description={t('account.departmentHint')}
        value={values.departmentId}
        data={[
          { value: '', label: t('account.noDepartment') },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setValues({ ...values, departmentId: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('account.locale')}
        value={values.locale}
        data={[
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(event) => setValues({ ...values, locale: Locale.parse(event.currentTarget.value) })}
      />
      {account === null && <p>{t('account.rolesLater')}</p>}
    </FormDialog>
  );
}
