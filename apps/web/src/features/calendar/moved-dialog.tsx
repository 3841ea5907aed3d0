import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { UpdateCalendarYearInput } from '@gongkai/domain/calendar';
import { PageState } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

type Moved = RouterOutputs['calendar']['preview']['moved'][number];

type Props = {
  input: UpdateCalendarYearInput;
  busy: boolean;
  failure: unknown;
  onApply: () => void;
  onClose: () => void;
};

/** The due dates that saving would move, before anything is saved. */
export function MovedDialog({ input, busy, failure, onApply, onClose }: Props) {
  const t = useTranslations('calendar');
  const trpc = useTRPC();
  const preview = useQuery({ ...trpc.calendar.preview.queryOptions(input), staleTime: 0, gcTime: 0 });
  const moved = preview.data?.moved ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="xl"
      title={t('moved.title', { year: input.year })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        {preview.isPending && !preview.isError && <PageState kind="loading" rows={3} />}
        <ProblemAlert error={preview.error ?? failure} />
        {preview.isSuccess && (
          <>
            <p role="status">{t('moved.count', { count: moved.length })}</p>
            {moved.length > 0 && <MovedTable rows={moved} />}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button disabled={!preview.isSuccess} loading={busy} onClick={onApply}>
            {t('moved.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function MovedTable({ rows }: { rows: readonly Moved[] }) {
  const t = useTranslations('calendar');
  const format = useFormat();
  const day = ({ on, state }: Moved['before']) =>
    t('moved.day', { on: format.shortDate(on), state: t(`state.${state}`) });
  const columns: ListColumn<Moved>[] = [
    { key: 'task', title: t('moved.task'), isRowHeader: true, render: ({ title }) => title },
    { key: 'label', title: t('moved.label'), nowrap: true, render: ({ label }) => label },
    { key: 'before', title: t('moved.before'), nowrap: true, render: ({ before }) => day(before) },
    { key: 'after', title: t('moved.after'), nowrap: true, render: ({ after }) => day(after) },
  ];
  return (
    <ListTable
      label={t('moved.list')}
      columns={columns}
      rows={rows}
      rowKey={({ checkpointId }) => checkpointId}
    />
  );
}
