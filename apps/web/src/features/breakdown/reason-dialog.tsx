import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';

type Props = {
  title: string;
  /** what happens, naming the object */
  text: string;
  action: string;
  busy: boolean;
  problem: string | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

const SHORTEST = 5;

/** Asks for the reason of an act that cannot be taken back. */
export function ReasonDialog({ title, text, action, busy, problem, onConfirm, onClose }: Props) {
  const t = useTranslations('breakdown');
  const [reason, setReason] = useState('');
  const tooShort = reason.trim().length < SHORTEST;
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack>
        <Text size="sm">{text}</Text>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          autosize
          minRows={3}
          error={problem}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <Button color="red" loading={busy} disabled={tooShort} onClick={() => onConfirm(reason.trim())}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
