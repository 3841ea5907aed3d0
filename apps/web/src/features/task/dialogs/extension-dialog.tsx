import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { addWorkingDays, officialCalendar, workingDaysBetween } from '@gongkai/domain/calendar';
import { addDays, PlainDate } from '@gongkai/domain/common';
import { RequestExtensionInput } from '@gongkai/domain/task';
import { useFormat } from '#lib/format.ts';
import { useProblem } from '#lib/use-problem.ts';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import type { TaskDetail } from '../types.ts';
import type { TaskActs } from '../use-task-acts.ts';

type Props = { task: TaskDetail; act: TaskActs['requestExtension']; onDone: () => void; onClose: () => void };

/** The day that is offered first: this many working days later. */
const SUGGESTED = 10;

/** 延期申请: a later day with how many working days it adds, and why. The original day stays on record. */
export function ExtensionDialog({ task, act, onDone, onClose }: Props) {
  const t = useTranslations('task');
  const errors = useTranslations('errors');
  const format = useFormat();
  const problem = useProblem();
  const dueOn = task.dueOn ?? '';
  const [calendar] = useState(officialCalendar);
  const [toDueOn, setToDueOn] = useState(() => addWorkingDays(calendar, dueOn, SUGGESTED).on);
  const [reason, setReason] = useState('');
  const parsed = RequestExtensionInput.safeParse({ taskId: task.id, toDueOn, reason });
  const isDate = PlainDate.safeParse(toDueOn).success;
  const added = isDate && toDueOn > dueOn ? workingDaysBetween(calendar, dueOn, toDueOn) : null;
  const isMarked =
    !parsed.success && parsed.error.issues.some((issue) => issue.message === 'classified-text');
  const reasonError = isMarked
    ? errors('classified-text')
    : act.error === null
      ? null
      : problem(act.error).what;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('extension.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.success && added !== null) act.mutate(parsed.data, { onSuccess: onDone });
        }}
      >
        <Stack>
          <Text size="sm">{t('extension.explanation', { due: format.fullDate(dueOn) })}</Text>
          <TextInput
            type="date"
            label={t('extension.toDueOn')}
            min={addDays(dueOn, 1)}
            value={toDueOn}
            description={added === null ? t('extension.mustBeLater') : t('extension.added', { days: added })}
            onChange={(event) => setToDueOn(event.currentTarget.value)}
          />
          <Textarea
            label={t('extension.reason')}
            description={t('atLeast', { count: 10 })}
            autosize
            minRows={3}
            maxLength={500}
            value={reason}
            error={reasonError}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <SecrecyNotice />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={act.isPending} disabled={!parsed.success || added === null}>
              {t('extension.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
