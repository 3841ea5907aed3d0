import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { TextDialog } from './dialogs/text-dialog.tsx';
import { useTaskActs } from './use-task-acts.ts';
import { useTell } from './use-tell.ts';

/** 批量催办: one message to the departments of all selected tasks; says how many could be reminded. */
export function RemindSelected({ taskIds, onDone }: { taskIds: readonly string[]; onDone: () => void }) {
  const t = useTranslations('task');
  const { remind } = useTaskActs();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  function send(message: string) {
    remind.mutate(
      { taskIds: [...taskIds], message },
      {
        onSuccess: (results) => {
          const count = results.filter((result) => result.ok).length;
          tell.done(t('remind.doneSome', { count, skipped: results.length - count }));
          setOpen(false);
          onDone();
        },
      },
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBellRinging size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('remind.action')}
      </Button>
      {open && (
        <TextDialog
          title={t('remind.title')}
          explanation={t('remind.explanation', { count: taskIds.length })}
          label={t('remind.message')}
          action={t('remind.action')}
          shortest={0}
          longest={500}
          busy={remind.isPending}
          error={remind.error}
          onConfirm={send}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
