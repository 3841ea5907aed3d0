import { useState } from 'react';
import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Role, ROLES } from '@gongkai/domain/account';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { findAccounts, standingOf, type Account } from './account-data.ts';
import { AccountDialog } from './account-dialog.tsx';
import { AccountTable, type AccountAct } from './account-table.tsx';
import { AdminSection } from './admin-section.tsx';
import { ResetDialog, StandingDialog } from './account-acts.tsx';
import { RolesDialog } from './roles-dialog.tsx';
import { SecretDialog, type Secret } from './secret-dialog.tsx';

/** Accounts and roles. The system administrator keeps accounts, the security administrator grants roles. */
export function AccountsPage() {
  return (
    <AdminSection section="accounts">
      <Accounts />
    </AdminSection>
  );
}

function Accounts() {
  const t = useTranslations('admin');
  const roleName = useTranslations('roles');
  const trpc = useTRPC();
  const accounts = useSuspenseQuery(trpc.account.list.queryOptions()).data;
  const mayManage = useMay('account.manage');
  const [filter, setFilter] = useState<{ text: string; role: Role | null }>({ text: '', role: null });
  const [open, setOpen] = useState<{ act: AccountAct | 'new'; id: string | null } | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const rows = findAccounts(accounts, filter);
  const count = (standing: string) => accounts.filter((one) => standingOf(one) === standing).length;
  return (
    <>
      <PageHeader
        title={t('section.accounts')}
        state={t('account.state', {
          total: accounts.length,
          locked: count('locked'),
          inactive: count('inactive'),
          bare: accounts.filter(({ active, roles }) => active && roles.length === 0).length,
        })}
        actions={
          mayManage && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ act: 'new', id: null })}>
              {t('account.new')}
            </Button>
          )
        }
      />
      <Alert variant="light" color="accent" mb="md">
        {t(mayManage ? 'account.manageHint' : 'account.grantHint')}
      </Alert>
      <Group gap="sm" mb="sm" align="flex-end">
        <TextInput
          type="search"
          label={t('account.search')}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('account.roles')}
          value={filter.role ?? ''}
          data={[
            { value: '', label: t('account.anyRole') },
            ...ROLES.map((role) => ({ value: role, label: roleName(role) })),
          ]}
          onChange={(event) =>
            setFilter({ ...filter, role: Role.safeParse(event.currentTarget.value).data ?? null })
          }
        />
      </Group>
      {rows.length === 0 ? (
        <PageState
          kind="empty"
          title={t('account.nobody')}
          action={
            <Button variant="default" onClick={() => setFilter({ text: '', role: null })}>
              {t('clearFilters')}
            </Button>
          }
        />
      ) : (
        <AccountTable rows={rows} onAct={(act, { id }) => setOpen({ act, id })} />
      )}
      {open !== null && (
        <OpenDialog
          act={open.act}
          account={accounts.find(({ id }) => id === open.id) ?? null}
          accounts={accounts}
          onClose={() => setOpen(null)}
          onSecret={(made) => {
            setOpen(null);
            setSecret(made);
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

type DialogProps = {
  act: AccountAct | 'new';
  account: Account | null;
  accounts: readonly Account[];
  onClose: () => void;
  onSecret: (secret: Secret) => void;
};

function OpenDialog({ act, account, accounts, onClose, onSecret }: DialogProps) {
  if (act === 'new' || account === null)
    return <AccountDialog account={null} onClose={onClose} onCreated={onSecret} />;
  if (act === 'edit') return <AccountDialog account={account} onClose={onClose} onCreated={onSecret} />;
  if (act === 'roles') return <RolesDialog account={account} accounts={accounts} onClose={onClose} />;
  if (act === 'reset') return <ResetDialog account={account} onClose={onClose} onSecret={onSecret} />;
  return <StandingDialog act={act} account={account} onClose={onClose} />;
}
