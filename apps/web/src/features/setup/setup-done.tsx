import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { FirstRunAccount } from '#lib/setup.ts';

/** The accounts that were made; handed-out passwords are shown here and nowhere else. */
export function SetupDone({ accounts }: { accounts: readonly FirstRunAccount[] }) {
  const t = useTranslations('setup');
  const roles = useTranslations('roles');
  return (
    <Stack gap="md">
      <Alert color="green" variant="light" title={t('doneTitle')} role="status">
        {t('doneText', { username: accounts[0]?.username ?? '' })}
      </Alert>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('role')}</Table.Th>
            <Table.Th>{t('username')}</Table.Th>
            <Table.Th>{t('firstPassword')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <Table.Tr key={account.username}>
              <Table.Td>{roles(account.role)}</Table.Td>
              <Table.Td>{account.username}</Table.Td>
              <Table.Td ff="monospace">{account.password ?? t('ownPassword')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {t('shownOnce')}
      </Text>
      <Button component="a" href="/sign-in" size="md">
        {t('toSignIn')}
      </Button>
    </Stack>
  );
}
