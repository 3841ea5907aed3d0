import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TaskPatch } from '@gongkai/domain/task';
import { CellText } from './cell-text.tsx';
import type { GridTask, Options } from './breakdown-data.ts';
import { columnsOf, withPatch } from './task-patch.ts';
import type { EditConflict } from './use-task-edit.ts';

type Props = {
  conflict: EditConflict;
  /** the task as it is stored now; undefined when it is gone */
  now: GridTask | undefined;
  options: Options;
  onOverwrite: (task: GridTask, patch: TaskPatch) => void;
  onClose: () => void;
};

/** Somebody saved first: what I wanted and what is stored, side by side, and the choice between them. */
export function ConflictDialog({ conflict, now, options, onOverwrite, onClose }: Props) {
  const t = useTranslations('breakdown');
  const form = useTranslations('form');
  const mine = withPatch(conflict.before, conflict.patch, options.departments);
  return (
    <Modal opened onClose={onClose} title={form('conflict.title')} size="lg">
      <Stack gap="md">
        <Text size="sm">
          {t(now === undefined ? 'conflictGone' : 'conflictText', {
            code: conflict.before.code,
            title: conflict.before.title,
          })}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{form('conflict.field')}</Table.Th>
              <Table.Th>{form('conflict.mine')}</Table.Th>
              <Table.Th>{form('conflict.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columnsOf(conflict.patch).map((column) => (
              <Table.Tr key={column}>
                <Table.Th scope="row">{t(`column.${column}`)}</Table.Th>
                <Table.Td>
                  <CellText task={mine} options={options} column={column} />
                </Table.Td>
                <Table.Td>
                  {now !== undefined && <CellText task={now} options={options} column={column} />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('keepTheirs')}
          </Button>
          {now !== undefined && (
            <Button
              onClick={() => {
                onClose();
                onOverwrite(now, conflict.patch);
              }}
            >
              {t('useMine')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
