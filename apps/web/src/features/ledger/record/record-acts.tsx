import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconEye, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { RecordDetail } from '../ledger-data.ts';
import type { RecordForm } from './use-record-form.ts';
import { useReloadRecord } from './use-save-record.ts';

type Props = { ledger: Ledger; record: RecordDetail; form: RecordForm };

/** What can be done to a record besides changing it: show personal data, void it. */
export function RecordActs({ record, form, ledger }: Props) {
  const t = useTranslations('ledger');
  const [isVoiding, setVoiding] = useState(false);
  const isMasked = ledger.fields.some(({ key }) => form.isMasked(key));
  return (
    <>
      {record.may.reveal && isMasked && <RevealButton record={record} form={form} />}
      {record.may.void && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => setVoiding(true)}
        >
          {t('void.act')}
        </Button>
      )}
      {isVoiding && <VoidDialog record={record} form={form} onClose={() => setVoiding(false)} />}
    </>
  );
}

function RevealButton({ record, form }: Pick<Props, 'record' | 'form'>) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const tell = useTell();
  const queryClient = useQueryClient();
  const reveal = useMutation(
    trpc.ledger.reveal.mutationOptions({
      onSuccess: ({ values }) => {
        form.reveal({ version: record.version, values });
        void queryClient.invalidateQueries(trpc.ledger.history.queryFilter({ recordId: record.id }));
      },
      onError: tell.failed,
    }),
  );
  return (
    <Button
      variant="default"
      leftSection={<IconEye size={16} aria-hidden />}
      title={t('reveal.hint')}
      loading={reveal.isPending}
      onClick={() => reveal.mutate({ recordId: record.id })}
    >
      {t('reveal.act')}
    </Button>
  );
}

function VoidDialog({ record, form, onClose }: Pick<Props, 'record' | 'form'> & { onClose: () => void }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const tell = useTell();
  const problem = useProblem();
  const reload = useReloadRecord();
  const voiding = useMutation(trpc.ledger.void.mutationOptions());
  async function send(reason: string): Promise<void> {
    await voiding.mutateAsync({ recordId: record.id, version: record.version, reason });
    form.reset(await reload(record.id));
    tell.done(t('void.done'));
    onClose();
  }
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('void.title', { record: record.label || t('unnamed') })}
      confirmLabel={t('void.act')}
      busy={voiding.isPending}
      refusal={voiding.error === null ? null : problem(voiding.error).what}
      onConfirm={(reason) => {
        // What was refused is shown by the dialog.
        send(reason).catch(() => {});
      }}
    >
      <p>{t('void.text')}</p>
    </ReasonDialog>
  );
}
