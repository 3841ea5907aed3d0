import { Checkbox, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { roleChoices, type Account, type RoleChoice } from './account-data.ts';
import { useAdminSave } from './use-admin-save.ts';

type Props = { account: Account; accounts: readonly Account[]; onClose: () => void };

/** Grants and revokes roles, one click each; says why a role cannot be given or taken. */
export function RolesDialog({ account, accounts, onClose }: Props) {
  const t = useTranslations('admin');
  const trpc = useTRPC();
  const { user } = useSession();
  const { save, busy, failure } = useAdminSave();
  const grant = useMutation(trpc.account.grantRole.mutationOptions());
  const revoke = useMutation(trpc.account.revokeRole.mutationOptions());

  async function toggle({ role, held }: RoleChoice): Promise<void> {
    const input = { userId: account.id, role };
    await save(() => (held ? revoke.mutateAsync(input) : grant.mutateAsync(input)));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('roles.title', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <p>{t('roles.rule')}</p>
        <RoleList
          choices={roleChoices(account, accounts, user.id)}
          busy={busy}
          onToggle={(one) => void toggle(one)}
        />
        <ProblemAlert error={failure} kept={false} />
      </Stack>
    </Modal>
  );
}

type ListProps = {
  choices: readonly RoleChoice[];
  busy: boolean;
  onToggle: (choice: RoleChoice) => void;
};

/** Every role with a tick where it is held, and beside a locked one the reason. */
export function RoleList({ choices, busy, onToggle }: ListProps) {
  const t = useTranslations('admin');
  const roleName = useTranslations('roles');
  return choices.map((choice) => {
    const { role, held, refusal } = choice;
    const reason =
      refusal === null
        ? t(`roles.what.${role}`)
        : t(`roles.refusal.${refusal.code}`, {
            role: roleName(role),
            held: refusal.held === null ? '' : roleName(refusal.held),
          });
    return (
      <Checkbox
        key={role}
        checked={held}
        disabled={busy || refusal !== null}
        label={roleName(role)}
        description={reason}
        onChange={() => onToggle(choice)}
      />
    );
  });
}
