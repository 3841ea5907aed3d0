import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '#lib/trpc.ts';
import type { Account } from './account-data.ts';
import { makeFirstPassword } from './first-password.ts';
import { FormDialog } from './form-dialog.tsx';
import type { Secret } from './secret-dialog.tsx';
import { useAdminSave } from './use-admin-save.ts';

type ResetProps = { account: Account; onClose: () => void; onSecret: (secret: Secret) => void };

/** Gives a new first password: the person's sessions end, and it must be changed at the next sign-in. */
export function ResetDialog({ account, onClose, onSecret }: ResetProps) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const { save, busy, failure } = useAdminSave();
  const reset = useMutation(trpc.account.resetPassword.mutationOptions());

  async function submit(): Promise<void> {
    const password = makeFirstPassword(account.username);
    if (await save(() => reset.mutateAsync({ userId: account.id, password })))
      onSecret({ username: account.username, password, isNew: false });
  }

  return (
    <FormDialog
      title={t('account.resetTitle', { name: account.name })}
      submitLabel={t('account.reset')}
      busy={busy}
      failure={failure}
      danger
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t('account.resetText')}</p>
    </FormDialog>
  );
}

type StandingProps = {
  act: 'disable' | 'enable' | 'unlock';
  account: Account;
  onClose: () => void;
};

/** Disables, enables or unlocks an account. */
export function StandingDialog({ act, account, onClose }: StandingProps) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const { save, busy, failure } = useAdminSave();
  const setActive = useMutation(trpc.account.setActive.mutationOptions());
  const unlock = useMutation(trpc.account.unlock.mutationOptions());

  async function submit(): Promise<void> {
    const userId = account.id;
    const done = await save(() =>
      act === 'unlock'
        ? unlock.mutateAsync({ userId })
        : setActive.mutateAsync({ userId, active: act === 'enable' }),
    );
    if (done) onClose();
  }

  return (
    <FormDialog
      title={t(`account.${act}Title`, { name: account.name })}
      submitLabel={t(`account.${act}`)}
      busy={busy}
      failure={failure}
      danger={act === 'disable'}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <p>{t(`account.${act}Text`)}</p>
    </FormDialog>
  );
}
