import { useState } from 'react';
import { Alert, Badge, Button, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { BreakdownActs, Options, PlanItem } from './use-breakdown.ts';

type Props = { planId: string; item: PlanItem; options: Options; acts: BreakdownActs; onClose: () => void };

/** Tasks pasted from Excel under one item: shown as read, with what is wrong in each row, before anything is stored. */
export function PasteDialog({ planId, item, options, acts, onClose }: Props) {
  const t = useTranslations('breakdown');
  const describe = useProblem();
  const [text, setText] = useState('');
  const preview = useMutation(useTRPC().breakdown.previewImport.mutationOptions());
  const rows = preview.data?.rows ?? [];
  const good = rows.filter((row) => row.errors.length === 0).length;
  const failure = preview.error ?? acts.importTasks.error;
  const nameOf = (id: string | null): string =>
    options.departments.find((one) => one.id === id)?.shortName ?? '';

  function store(): void {
    acts.importTasks.mutate({ planId, itemId: item.id, text, mode: 'good-rows' }, { onSuccess: onClose });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('pasteTitle', { item: item.heading ?? String(item.number) })}
    >
      <Stack>
        <Textarea
          label={t('pasteLabel')}
          description={t('pasteHint')}
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {failure !== null && (
          <Alert color="red" variant="light" role="alert">
            {describe(failure).what}
          </Alert>
        )}
        {rows.length > 0 && (
          <Table withTableBorder fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('column.title')}</Table.Th>
                <Table.Th>{t('column.lead')}</Table.Th>
                <Table.Th>{t('pasteState')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, index) => (
                <Table.Tr key={`${index}-${row.title}`}>
                  <Table.Td>{row.title}</Table.Td>
                  <Table.Td>{nameOf(row.leadDepartmentId)}</Table.Td>
                  <Table.Td>
                    {row.errors.length === 0 ? (
                      <Badge color="green" variant="light">
                        {t('rowGood')}
                      </Badge>
                    ) : (
                      row.errors.map((error) => (
                        <Text key={`${error.column}-${error.code}`} size="sm" c="red">
                          {t(`rowError.${error.code}`, { value: error.value, nearest: error.nearest ?? '' })}
                        </Text>
                      ))
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={text.trim() === ''}
            loading={preview.isPending}
            onClick={() => preview.mutate({ planId, itemId: item.id, text })}
          >
            {t('pasteRead')}
          </Button>
          <Button disabled={good === 0} loading={acts.importTasks.isPending} onClick={store}>
            {t('pasteStore', { count: good })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
