import { Alert, Button, Table } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { FieldConflict } from '#lib/merge-conflict.ts';

type Props = {
  conflicts: readonly FieldConflict[];
  labelOf: (key: string) => string;
  textOf: (key: string, value: unknown) => string;
  onTakeTheirs: (key: string) => void;
};

/** Somebody else saved in between: both values of every field that both changed, and the choice between them. */
export function ConflictNotice({ conflicts, labelOf, textOf, onTakeTheirs }: Props) {
  const t = useTranslations('form');
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      icon={<IconArrowsDiff size={18} />}
      title={t('conflict.title')}
    >
      {conflicts.length === 0 ? t('conflict.merged') : t('conflict.choose')}
      {conflicts.length > 0 && (
        <Table.ScrollContainer minWidth={280} type="native">
          <Table mt="xs" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('conflict.field')}</Table.Th>
                <Table.Th>{t('conflict.mine')}</Table.Th>
                <Table.Th>{t('conflict.theirs')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {conflicts.map(({ key, mine, theirs }) => (
                <Table.Tr key={key}>
                  <Table.Td>{labelOf(key)}</Table.Td>
                  <Table.Td>{textOf(key, mine)}</Table.Td>
                  <Table.Td>
                    {textOf(key, theirs)}{' '}
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('conflict.takeOf', { field: labelOf(key) })}
                      onClick={() => onTakeTheirs(key)}
                    >
                      {t('conflict.take')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Alert>
  );
}
