import { useState } from 'react';
import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { checkDeadline, type DeadlineKind, type TaskPatch } from '@gongkai/domain/task';
import type { GridTask } from './breakdown-data.ts';
import type { EditorProps } from './cell-editors.tsx';
import { DeadlineText } from './cell-text.tsx';
import { EditorPopover } from './editor-popover.tsx';

export type Deadline = Pick<
  GridTask,
  'deadlineKind' | 'startsOn' | 'dueOn' | 'cycle' | 'eventName' | 'limitAmount' | 'limitUnit'
>;

const KINDS = ['dated', 'standing', 'event'] as const satisfies readonly DeadlineKind[];
const CYCLES = ['monthly', 'quarterly'] as const;
const UNITS = ['working-day', 'calendar-day'] as const;

/** The deadline with only what its kind asks for, everything else empty. */
export function tidyDeadline(deadline: Deadline): Deadline {
  const { deadlineKind, startsOn, dueOn, cycle, eventName, limitAmount, limitUnit } = deadline;
  const isEvent = deadlineKind === 'event';
  const name = eventName?.trim() ?? '';
  return {
    deadlineKind,
    startsOn,
    dueOn: deadlineKind === 'dated' ? dueOn : null,
    cycle: deadlineKind === 'standing' ? cycle : null,
    eventName: isEvent && name !== '' ? name : null,
    limitAmount: isEvent ? limitAmount : null,
    limitUnit: isEvent ? limitUnit : null,
  };
}

function deadlineOf(task: GridTask): Deadline {
  const { deadlineKind, startsOn, dueOn, cycle, eventName, limitAmount, limitUnit } = task;
  return { deadlineKind, startsOn, dueOn, cycle, eventName, limitAmount, limitUnit };
}

/** Sets one of the three kinds of deadline; what is wrong is said by the same rule that the server uses. */
export function DeadlineEditor({ task, label, onLeave }: EditorProps) {
  const errors = useTranslations('errors');
  const [deadline, setDeadline] = useState<Deadline>(() => deadlineOf(task));
  const tidy = tidyDeadline(deadline);
  const check = checkDeadline(tidy);
  const isWrong = !check.ok && check.refusal === 'due-before-start';
  const same = JSON.stringify(tidy) === JSON.stringify(deadlineOf(task));
  const patch: TaskPatch = tidy;
  return (
    <EditorPopover
      label={label}
      target={<DeadlineText task={task} />}
      canCommit={!isWrong}
      onCommit={(isAway) => onLeave(same ? null : patch, isAway ? 'away' : 'stay')}
      onCancel={() => onLeave(null, 'stay')}
    >
      <DeadlineFields value={deadline} onChange={setDeadline} />
      {isWrong && <p role="alert">{errors('due-before-start')}</p>}
    </EditorPopover>
  );
}

type FieldsProps = { value: Deadline; onChange: (next: Deadline) => void };

/** The fields of a deadline of any kind. */
export function DeadlineFields({ value, onChange }: FieldsProps) {
  const t = useTranslations('breakdown');
  const set = (patch: Partial<Deadline>) => onChange({ ...value, ...patch });
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('kindLabel')}
        value={value.deadlineKind}
        data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(next) => {
          const kind = KINDS.find((one) => one === next) ?? 'dated';
          // Choosing a kind that needs a rhythm or a unit begins with the usual one.
          set({
            deadlineKind: kind,
            cycle: kind === 'standing' ? (value.cycle ?? 'monthly') : value.cycle,
            limitUnit: kind === 'event' ? (value.limitUnit ?? 'working-day') : value.limitUnit,
          });
        }}
      />
      {value.deadlineKind === 'dated' && (
        <TextInput
          type="date"
          label={t('dueOn')}
          value={value.dueOn ?? ''}
          onChange={(event) => set({ dueOn: event.currentTarget.value || null })}
        />
      )}
      {value.deadlineKind === 'standing' && (
        <NativeSelect
          label={t('cycleLabel')}
          description={t('cycleHint')}
          value={value.cycle ?? 'monthly'}
          data={CYCLES.map((cycle) => ({ value: cycle, label: t(`cycle.${cycle}`) }))}
          onChange={(event) =>
            set({ cycle: event.currentTarget.value === 'quarterly' ? 'quarterly' : 'monthly' })
          }
        />
      )}
      {value.deadlineKind === 'event' && <EventFields value={value} onChange={onChange} />}
      <TextInput
        type="date"
        label={t('startsOn')}
        description={t('startsOnHint')}
        value={value.startsOn ?? ''}
        onChange={(event) => set({ startsOn: event.currentTarget.value || null })}
      />
    </Stack>
  );
}

function EventFields({ value, onChange }: FieldsProps) {
  const t = useTranslations('breakdown');
  const set = (patch: Partial<Deadline>) => onChange({ ...value, ...patch });
  return (
    <>
      <TextInput
        label={t('eventName')}
        placeholder={t('eventExample')}
        maxLength={100}
        value={value.eventName ?? ''}
        onChange={(event) => set({ eventName: event.currentTarget.value })}
      />
      <Group gap="xs" grow align="flex-end">
        <NumberInput
          label={t('limit')}
          min={1}
          max={1000}
          allowDecimal={false}
          value={value.limitAmount ?? ''}
          onChange={(next) => set({ limitAmount: typeof next === 'number' ? next : null })}
        />
        <NativeSelect
          aria-label={t('unitLabel')}
          value={value.limitUnit ?? 'working-day'}
          data={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          onChange={(event) =>
            set({ limitUnit: event.currentTarget.value === 'calendar-day' ? 'calendar-day' : 'working-day' })
          }
        />
      </Group>
    </>
  );
}
