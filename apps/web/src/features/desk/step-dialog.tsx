import { useState } from 'react';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  decisionText,
  DISCLOSURE_DECISIONS,
  type DisclosureDecision,
} from '@gongkai/domain/disclosure-request';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { useReloadDesk, type DeskRequest, type StepOffer } from './desk-data.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { useStepName } from './desk-words.ts';
import {
  firstDraft,
  isRequired,
  kindOf,
  readStep,
  STEP_FIELDS,
  type StepDraft,
  type StepField,
} from './step-fields.ts';

type Props = { request: DeskRequest; offer: StepOffer; onClose: () => void };

function useStepForm({ request, offer, onClose }: Props) {
  const trpc = useTRPC();
  const reload = useReloadDesk();
  const words = useFieldProblems();
  const { save, ...state } = useSave();
  const record = useMutation(trpc.desk.record.mutationOptions());
  const [draft, setDraft] = useState(() => firstDraft(request.today, request.fee.month?.earlier ?? 0));
  const [problems, setProblems] = useState<Record<string, string>>({});

  function submit(): void {
    const read = readStep(offer.step, offer.who, draft);
    setProblems(read.success ? {} : words(read.error.issues));
    if (!read.success) return;
    const given = read.data;
    void save({
      run: async () => {
        await record.mutateAsync({ recordId: request.id, version: request.version, given });
        await reload();
        onClose();
      },
      // The next attempt stands on the newer version; what was typed stays.
      onConflict: reload,
    });
  }

  return { draft, problems, submit, set: (given: StepDraft) => setDraft({ ...draft, ...given }), ...state };
}

/** The form of one step; only what the step needs. */
export function StepDialog(props: Props) {
  const { offer, onClose } = props;
  const t = useTranslations('desk');
  const name = useStepName();
  const form = useStepForm(props);
  return (
    <DeskDialog
      title={name(offer)}
      submitLabel={t('record')}
      busy={form.busy}
      failure={form.failure}
      isConflict={form.isConflict}
      onClose={onClose}
      onSubmit={form.submit}
    >
      {STEP_FIELDS[offer.step].map((field: StepField) => (
        <StepInput
          key={field}
          field={field}
          label={t(`field.${field}`)}
          required={isRequired(offer.step, field)}
          value={form.draft[field]}
          max={props.request.today}
          error={form.problems[field === 'feeBasis' ? 'basis' : field]}
          onChange={(value) => form.set({ [field]: value })}
        />
      ))}
      {t.has(`stepHint.${offer.step}`) && <p>{t(`stepHint.${offer.step}`)}</p>}
    </DeskDialog>
  );
}

type InputProps = {
  field: StepField;
  label: string;
  required: boolean;
  value: string | boolean | undefined;
  /** today: nothing at the desk happens later, but for the end of a period */
  max: string;
  error: string | undefined;
  onChange: (value: string | boolean) => void;
};

function useChoices(field: StepField): { value: string; label: string }[] {
  const t = useTranslations('desk');
  const { locale } = useLanguage();
  if (field === 'feeBasis')
    return (['item', 'page'] as const).map((value) => ({ value, label: t(`fee.basis.${value}`) }));
  return (Object.keys(DISCLOSURE_DECISIONS) as DisclosureDecision[]).map((value) => {
    const text = decisionText(value);
    return { value, label: locale === 'en' ? text.en : text.zh };
  });
}

function StepInput({ field, label, required, value, max, error, onChange }: InputProps) {
  const choices = useChoices(field);
  const kind = kindOf(field);
  if (kind === 'flag')
    return (
      <Checkbox
        label={label}
        checked={value === true}
        error={error}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  const common = { label, required, error, value: String(value ?? '') };
  if (kind === 'choice')
    return (
      <NativeSelect {...common} data={choices} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  return (
    <TextInput
      {...common}
      type={kind === 'day' ? 'date' : 'text'}
      {...(kind === 'count' ? { inputMode: 'numeric' as const } : {})}
      {...(kind === 'day' && field !== 'dueOn' ? { max } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
