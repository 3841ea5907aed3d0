import { useState } from 'react';
import { Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { DeadlineKind, TaskPatch } from '@gongkai/domain/task';
import { useFormat } from '#lib/format.ts';
import type { GridTask } from './use-breakdown.ts';

type Props = { task: GridTask; onPatch: ((patch: TaskPatch) => void) | null };

/** One of the three kinds of deadline, in words, or to be edited (drafts). */
export function DeadlineCell({ task, onPatch }: Props) {
  const t = useTranslations('breakdown');
  const format = useFormat();
  if (onPatch !== null) return <DeadlineEditor task={task} onPatch={onPatch} />;
  if (task.deadlineKind === 'dated')
    return <span>{task.dueOn === null ? '' : format.shortDate(task.dueOn)}</span>;
  if (task.deadlineKind === 'standing')
    return <span>{task.cycle === null ? '' : t(`cycle.${task.cycle}`)}</span>;
  return (
    <span>
      {t('eventWords', {
        event: task.eventName ?? '',
        amount: task.limitAmount ?? 0,
        unit: t(`unit.${task.limitUnit ?? 'working-day'}`),
      })}
    </span>
  );
}

function DeadlineEditor({ task, onPatch }: { task: GridTask; onPatch: (patch: TaskPatch) => void }) {
  const t = useTranslations('breakdown');
  const [event, setEvent] = useState({
    eventName: task.eventName ?? '',
    limitAmount: task.limitAmount ?? 20,
    limitUnit: task.limitUnit ?? ('working-day' as const),
  });
  const label = `${task.code} ${t('column.deadline')}`;

  function storeEvent(next: typeof event): void {
    setEvent(next);
    if (next.eventName.trim() !== '' && next.limitAmount > 0)
      onPatch({ ...next, eventName: next.eventName.trim() });
  }

  return (
    <Stack gap={4}>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={task.deadlineKind}
        data={(['dated', 'standing', 'event'] as const).map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
        }))}
        onChange={(change) => {
          const deadlineKind = change.currentTarget.value as DeadlineKind;
          onPatch(
            deadlineKind === 'standing' ? { deadlineKind, cycle: task.cycle ?? 'monthly' } : { deadlineKind },
          );
        }}
      />
      {task.deadlineKind === 'dated' && (
        <TextInput
          size="xs"
          type="date"
          aria-label={`${task.code} ${t('dueOn')}`}
          error={task.dueOn === null}
          defaultValue={task.dueOn ?? ''}
          onBlur={(change) => {
            const dueOn = change.currentTarget.value === '' ? null : change.currentTarget.value;
            if (dueOn !== task.dueOn) onPatch({ dueOn });
          }}
        />
      )}
      {task.deadlineKind === 'standing' && (
        <NativeSelect
          size="xs"
          aria-label={`${task.code} ${t('cycleLabel')}`}
          value={task.cycle ?? 'monthly'}
          data={(['monthly', 'quarterly'] as const).map((cycle) => ({
            value: cycle,
            label: t(`cycle.${cycle}`),
          }))}
          onChange={(change) => onPatch({ cycle: change.currentTarget.value as 'monthly' | 'quarterly' })}
        />
      )}
      {task.deadlineKind === 'event' && (
        <Group gap={4} wrap="nowrap">
          <TextInput
            size="xs"
            placeholder={t('eventName')}
            aria-label={`${task.code} ${t('eventName')}`}
            error={task.eventName === null}
            defaultValue={event.eventName}
            onBlur={(change) => storeEvent({ ...event, eventName: change.currentTarget.value })}
          />
          <NumberInput
            size="xs"
            w={56}
            hideControls
            min={1}
            max={1000}
            aria-label={`${task.code} ${t('limit')}`}
            defaultValue={event.limitAmount}
            onBlur={(change) => storeEvent({ ...event, limitAmount: Number(change.currentTarget.value) })}
          />
          <NativeSelect
            size="xs"
            aria-label={`${task.code} ${t('unitLabel')}`}
            value={event.limitUnit}
            data={(['working-day', 'calendar-day'] as const).map((unit) => ({
              value: unit,
              label: t(`unit.${unit}`),
            }))}
            onChange={(change) =>
              storeEvent({
                ...event,
                limitUnit: change.currentTarget.value as 'working-day' | 'calendar-day',
              })
            }
          />
        </Group>
      )}
    </Stack>
  );
}
