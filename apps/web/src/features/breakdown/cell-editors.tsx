import { useRef, useState } from 'react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import type { TaskPatch } from '@gongkai/domain/task';
import type { GridTask, Options } from './breakdown-data.ts';
import { DeadlineEditor } from './deadline-editor.tsx';
import { editorKeys, type Leave } from './editor-keys.ts';
import { SupportEditor } from './support-editor.tsx';
import { readWeight, type EditableColumn } from './task-patch.ts';
import classes from './breakdown.module.css';

export type EditorProps = {
  task: GridTask;
  options: Options;
  label: string;
  /** null when nothing changed */
  onLeave: (patch: TaskPatch | null, leave: Leave) => void;
};

/** The editor of a column's cell. */
export function CellEditor({ column, ...props }: EditorProps & { column: EditableColumn }) {
  if (column === 'title') return <TextEditor {...props} field="title" />;
  if (column === 'deliverable') return <TextEditor {...props} field="deliverable" />;
  if (column === 'weight') return <WeightEditor {...props} />;
  if (column === 'lead') return <LeadEditor {...props} />;
  if (column === 'owner') return <OwnerEditor {...props} />;
  return column === 'support' ? <SupportEditor {...props} /> : <DeadlineEditor {...props} />;
}

/** Of one identity, so that React calls it when the field appears and never again. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

/** Leaves once, however many of Enter, Tab and blur arrive. */
function useOnce(onLeave: EditorProps['onLeave']): EditorProps['onLeave'] {
  const left = useRef(false);
  return (patch, leave) => {
    if (left.current) return;
    left.current = true;
    onLeave(patch, leave);
  };
}

const SHORTEST_TITLE = 2;

function TextEditor({ task, label, onLeave, field }: EditorProps & { field: 'title' | 'deliverable' }) {
  const t = useTranslations('breakdown');
  const [text, setText] = useState(task[field]);
  const leaveOnce = useOnce(onLeave);
  const value = text.trim();
  const isShort = field === 'title' && value.length < SHORTEST_TITLE;
  const mark = findClassificationMark(value)?.mark ?? null;
  function commit(leave: Leave): void {
    // What cannot be saved stays in its cell, where it can be put right; Escape gives it up.
    if (isShort || mark !== null) return;
    leaveOnce(value === task[field] ? null : { [field]: value }, leave);
  }
  return (
    <Textarea
      aria-label={label}
      classNames={{ input: classes['editor'] ?? '' }}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={500}
      value={text}
      error={
        mark !== null
          ? t('rowError.classified-text', { value: mark })
          : isShort && t('titleShort', { min: SHORTEST_TITLE })
      }
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => commit('away')}
      onKeyDown={editorKeys({ commit, cancel: () => leaveOnce(null, 'stay') })}
      ref={focusOnce}
    />
  );
}

function WeightEditor({ task, label, onLeave }: EditorProps) {
  const t = useTranslations('breakdown');
  const [text, setText] = useState((task.weight / 100).toFixed(2));
  const leaveOnce = useOnce(onLeave);
  const weight = readWeight(text);
  function commit(leave: Leave): void {
    if (weight === null) return;
    leaveOnce(weight === task.weight ? null : { weight }, leave);
  }
  return (
    <TextInput
      aria-label={label}
      classNames={{ input: classes['editor'] ?? '' }}
      inputMode="decimal"
      error={weight === null && t('weightWrong')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => commit('away')}
      onKeyDown={editorKeys({ commit, cancel: () => leaveOnce(null, 'stay') })}
      ref={focusOnce}
    />
  );
}

type Choice = { value: string; label: string };
type ChoiceProps = {
  label: string;
  choices: Choice[];
  value: string | null;
  onLeave: (value: string | null | undefined, leave: Leave) => void;
};

/** Picks one of a list, typed or with the arrows; undefined leaves everything as it is. */
function ChoiceEditor({ label, choices, value, onLeave }: ChoiceProps) {
  const t = useTranslations('breakdown');
  const left = useRef(false);
  function leaveOnce(next: string | null | undefined, leave: Leave): void {
    if (left.current) return;
    left.current = true;
    onLeave(next, leave);
  }
  return (
    <Select
      aria-label={label}
      classNames={{ input: classes['editor'] ?? '' }}
      data={choices}
      defaultValue={value}
      searchable
      clearable
      defaultDropdownOpened
      nothingFoundMessage={t('noChoice')}
      comboboxProps={{ width: 220, position: 'bottom-start', shadow: 'md' }}
      onChange={(next) => leaveOnce(next, 'stay')}
      onBlur={() => leaveOnce(undefined, 'away')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leaveOnce(undefined, 'stay');
        else if (event.key === 'Tab') leaveOnce(undefined, event.shiftKey ? 'previous' : 'next');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      ref={focusOnce}
    />
  );
}

function LeadEditor({ task, options, label, onLeave }: EditorProps) {
  const choices = options.departments
    .filter((one) => !one.archived)
    .map((one) => ({ value: one.id, label: one.name }));
  return (
    <ChoiceEditor
      label={label}
      choices={choices}
      value={task.lead?.departmentId ?? null}
      onLeave={(leadDepartmentId, leave) =>
        onLeave(leadDepartmentId === undefined ? null : { leadDepartmentId }, leave)
      }
    />
  );
}

function OwnerEditor({ task, options, label, onLeave }: EditorProps) {
  const choices = options.people
    .filter((person) => person.departmentId === task.lead?.departmentId)
    .map((person) => ({ value: person.id, label: person.name }));
  return (
    <ChoiceEditor
      label={label}
      choices={choices}
      value={task.lead?.ownerId ?? null}
      onLeave={(ownerId, leave) => onLeave(ownerId === undefined ? null : { ownerId }, leave)}
    />
  );
}
