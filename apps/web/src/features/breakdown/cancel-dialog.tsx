import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import type { BreakdownActs } from './breakdown-acts.ts';
import type { GridTask } from './breakdown-data.ts';
import { ReasonField, SHORTEST_REASON } from './reason-field.tsx';

type Props = { task: GridTask; acts: BreakdownActs; onClose: () => void; onDone: () => void };

/** Cancels an issued task, naming it, with a reason; it cannot be taken back. */
export function CancelDialog({ task, acts, onClose, onDone }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title={t('cancelTitle')}>
      <Stack gap="md">
        <Text size="sm">{t('cancelText', { code: task.code, title: task.title })}</Text>
        <ReasonField value={reason} onChange={setReason} />
        <ProblemAlert error={acts.cancel.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui('close')}
          </Button>
          <Button
            color="red"
            loading={acts.cancel.isPending}
            disabled={reason.trim().length < SHORTEST_REASON}
            onClick={() =>
              acts.cancel.mutate(
                { taskId: task.id, version: task.version, reason: reason.trim() },
                { onSuccess: onDone },
              )
            }
          >
            {t('act.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
