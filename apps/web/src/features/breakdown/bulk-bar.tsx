import { useState } from 'react';
import { Button, CloseButton, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconSend, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { BulkUpdateTasksInput } from '@gongkai/domain/task';
import type { GridTask, Options } from './breakdown-data.ts';
import { DeadlineFields, tidyDeadline, type Deadline } from './deadline-editor.tsx';
import { isEveryDepartment, SupportChoice } from './support-choice.tsx';
import { readWeight } from './task-patch.ts';
import classes from './breakdown.module.css';

type Patch = BulkUpdateTasksInput['patch'];
type Props = {
  tasks: readonly GridTask[];
  options: Options;
  busy: boolean;
  onPatch: (patch: Patch) => void;
  onIssue: () => void;
  onRemove: () => void;
  onClear: () => void;
};

const FIELDS = ['lead', 'support', 'deadline', 'weight', 'deliverable'] as const;
type Field = (typeof FIELDS)[number];

/** Appears with a selection: how many, an editor for each field, and the acts for all of them. */
export function BulkBar({ tasks, options, busy, onPatch, onIssue, onRemove, onClear }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const drafts = tasks.filter((task) => task.status === 'draft').length;
  return (
    <div className={classes['bulk']} role="toolbar" aria-label={t('bulk')}>
      <strong aria-live="polite">{ui('selected', { count: tasks.length })}</strong>
      <Group gap={4}>
        {FIELDS.map((field) => (
          <FieldButton key={field} field={field} options={options} busy={busy} onPatch={onPatch} />
        ))}
      </Group>
      <span className={classes['spring']} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        disabled={drafts === 0 || busy}
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={onRemove}
      >
        {t('removeDrafts', { count: drafts })}
      </Button>
      <Button
        size="compact-sm"
        disabled={drafts === 0 || busy}
        leftSection={<IconSend size={14} aria-hidden />}
        onClick={onIssue}
      >
        {t('issueSelected', { count: drafts })}
      </Button>
      <CloseButton size="sm" aria-label={ui('clearSelection')} onClick={onClear} />
    </div>
  );
}

type FieldProps = { field: Field; options: Options; busy: boolean; onPatch: (patch: Patch) => void };

function FieldButton({ field, options, busy, onPatch }: FieldProps) {
  const t = useTranslations('breakdown');
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t(`column.${field}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <FieldForm
          field={field}
          options={options}
          onPatch={(patch) => {
            setOpen(false);
            onPatch(patch);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const NO_DEADLINE: Deadline = {
  deadlineKind: 'dated',
  startsOn: null,
  dueOn: null,
  cycle: null,
  eventName: null,
  limitAmount: null,
  limitUnit: null,
};

type Values = { lead: string; support: string[]; deadline: Deadline; weight: string; deliverable: string };

/** The patch that a field's value makes; null while it makes none. */
function bulkPatch(field: Field, values: Values, departments: Options['departments']): Patch | null {
  if (field === 'lead') return values.lead === '' ? null : { leadDepartmentId: values.lead };
  // All of them means all but each task's own lead.
  if (field === 'support')
    return { support: isEveryDepartment(departments, null, values.support) ? 'all' : values.support };
  if (field === 'deadline') return tidyDeadline(values.deadline);
  if (field === 'deliverable') return { deliverable: values.deliverable.trim() };
  const weight = readWeight(values.weight);
  return weight === null ? null : { weight };
}

function FieldForm({ field, options, onPatch }: Omit<FieldProps, 'busy'>) {
  const t = useTranslations('breakdown');
  const [values, setValues] = useState<Values>({
    lead: '',
    support: [],
    deadline: NO_DEADLINE,
    weight: '1.00',
    deliverable: '',
  });
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch });
  const patch = bulkPatch(field, values, options.departments);
  const active = options.departments.filter((one) => !one.archived);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (patch !== null) onPatch(patch);
      }}
    >
      <Stack gap="sm">
        {field === 'lead' && (
          <NativeSelect
            label={t('column.lead')}
            data={[
              { value: '', label: t('choose') },
              ...active.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={values.lead}
            onChange={(event) => set({ lead: event.currentTarget.value })}
          />
        )}
        {field === 'support' && (
          <SupportChoice
            departments={options.departments}
            leadId={null}
            value={values.support}
            onChange={(support) => set({ support })}
          />
        )}
        {field === 'deadline' && (
          <DeadlineFields value={values.deadline} onChange={(deadline) => set({ deadline })} />
        )}
        {(field === 'weight' || field === 'deliverable') && (
          <TextInput
            label={t(`column.${field}`)}
            value={values[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        )}
        <Button size="compact-sm" type="submit" disabled={patch === null}>
          {t('applyToAll')}
        </Button>
      </Stack>
    </form>
  );
}
