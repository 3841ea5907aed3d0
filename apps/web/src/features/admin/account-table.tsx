import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { standingOf, type Account } from './account-data.ts';
import classes from './admin.module.css';

export type AccountAct = 'edit' | 'roles' | 'reset' | 'disable' | 'enable' | 'unlock';

const TONE = { active: 'good', inactive: undefined, locked: 'bad', 'must-change': 'warn' } as const;

type Props = { rows: readonly Account[]; onAct: (act: AccountAct, account: Account) => void };

/** The office's accounts, with what the signed-in administrator may do with each. */
export function AccountTable({ rows, onAct }: Props) {
  const t = useTranslations('admin');
  const roleName = useTranslations('roles');
  const format = useFormat();
  const mayManage = useMay('account.manage');
  const mayGrant = useMay('role.grant');
  const columns: ListColumn<Account>[] = [
    { key: 'name', title: t('account.name'), isRowHeader: true, render: ({ name }) => name },
    { key: 'username', title: t('account.username'), nowrap: true, render: ({ username }) => username },
    {
      key: 'department',
      title: t('account.department'),
      render: ({ department }) => department?.name ?? '—',
    },
    {
      key: 'roles',
      title: t('account.roles'),
      render: ({ roles }) =>
        roles.length === 0 ? (
          <span className={classes['quiet']}>{t('noRole')}</span>
        ) : (
          <span>
            {roles.map((role) => (
              <span key={role} className={classes['tag']}>
                {roleName(role)}
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'standing',
      title: t('account.standing'),
      render: (account) => (
        <span className={classes['tag']} data-tone={TONE[standingOf(account)]}>
          {t(`standing.${standingOf(account)}`)}
        </span>
      ),
    },
    {
      key: 'signedInAt',
      title: t('account.signedInAt'),
      nowrap: true,
      render: ({ signedInAt }) => (signedInAt === null ? '—' : format.instant(signedInAt, true)),
    },
    {
      key: 'acts',
      title: t('acts'),
      hiddenTitle: true,
      render: (account) =>
        mayManage ? (
          <ActMenu account={account} onAct={onAct} />
        ) : (
          mayGrant && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('roles.title', { name: account.name })}
              onClick={() => onAct('roles', account)}
            >
              {t('roles.open')}
            </Button>
          )
        ),
    },
  ];
  return (
    <ListTable
      label={t('section.accounts')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      isMuted={({ active }) => !active}
    />
  );
}

function ActMenu({ account, onAct }: { account: Account; onAct: Props['onAct'] }) {
  const t = useTranslations('admin');
  const acts: AccountAct[] = [
    'edit',
    'reset',
    ...(account.lockedUntil === null ? [] : (['unlock'] as const)),
    account.active ? 'disable' : 'enable',
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('account.menu', { name: account.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item
            key={act}
            color={act === 'disable' ? 'red' : undefined}
            onClick={() => onAct(act, account)}
          >
            {t(`account.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
