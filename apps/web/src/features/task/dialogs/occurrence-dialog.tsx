import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { officialCalendar } from '@gongkai/domain/calendar';
import { LimitUnit, limitEnd, RecordOccurrenceInput } from '@gongkai/domain/task';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useProblem } from '#lib/use-problem.ts';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import type { TaskDetail } from '../types.ts';
import type { TaskActs } from '../use-task-acts.ts';

type Props = { task: TaskDetail; act: TaskActs['recordOccurrence']; onDone: () => void; onClose: () => void };

/** Starts the clock of an event-driven task, with a preview of the day on which its limit ends. */
export function OccurrenceDialog({ task, act, onDone, onClose }: Props) {
  const t = useTranslations('task');
  const problem = useProblem();
  const { today } = useOfficeDay();
  const [label, setLabel] = useState('');
  const [happenedOn, setHappenedOn] = useState(today);
  const parsed = RecordOccurrenceInput.safeParse({
    taskId: task.id,
    version: task.version,
    label,
    happenedOn,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('occurrence.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.success) act.mutate(parsed.data, { onSuccess: onDone });
        }}
      >
        <Stack>
          <Text size="sm">{t('occurrence.explanation', { event: task.eventName ?? '' })}</Text>
          <TextInput
            label={t('occurrence.label')}
            placeholder={t('occurrence.placeholder')}
            maxLength={200}
            value={label}
            error={act.error === null ? null : problem(act.error).what}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('occurrence.happenedOn')}
            max={today}
            value={happenedOn}
            onChange={(event) => setHappenedOn(event.currentTarget.value)}
            description={parsed.success ? <LimitPreview task={task} happenedOn={happenedOn} /> : undefined}
          />
          <SecrecyNotice />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={act.isPending} disabled={!parsed.success}>
              {t('occurrence.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The same rule that the server asks; the office's own calendar may differ from the published one. */
function LimitPreview({ task, happenedOn }: { task: TaskDetail; happenedOn: string }) {
  const t = useTranslations('task');
  const format = useFormat();
  const [calendar] = useState(officialCalendar);
  const unit = LimitUnit.safeParse(task.limitUnit);
  if (!unit.success || task.limitAmount === null) return null;
  const due = limitEnd(happenedOn, task.limitAmount, unit.data, calendar);
  return <>{t('occurrence.preview', { due: format.fullDate(due.on), state: due.state })}</>;
}
