import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TrainingPlanInput } from '@gongkai/domain/training';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { useReloadTraining, type PlanOfYear } from './training-data.ts';

type Props = { year: number; plan: PlanOfYear | null; onClose: () => void };

function fieldsOf(plan: PlanOfYear | null) {
  return { plannedSessions: plan === null ? '' : String(plan.plannedSessions), goal: plan?.goal ?? '' };
}

/** The year's plan: how many sessions, and what for. */
export function PlanDialog(props: Props) {
  const t = useTranslations('training');
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      title={t('plan.title', { year: props.year })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <PlanForm {...props} />
    </Modal>
  );
}

function usePlanForm({ year, plan, onClose }: Props) {
  const trpc = useTRPC();
  const reload = useReloadTraining(year);
  const words = useFieldProblems();
  const { save, ...state } = useSave();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const draft = useDraft(fieldsOf(plan), plan?.version ?? null);
  const write = useMutation(trpc.training.savePlan.mutationOptions());

  async function submit(): Promise<void> {
    const { plannedSessions, goal } = draft.values;
    const typed = plannedSessions.trim();
    const input = {
      year,
      goal,
      version: draft.version,
      plannedSessions: typed === '' ? null : Number(typed),
    };
    const checked = TrainingPlanInput.safeParse(input);
    setProblems(checked.success ? {} : words(checked.error.issues));
    if (!checked.success) return;
    await save({
      run: async () => {
        await write.mutateAsync(checked.data);
        await reload();
        onClose();
      },
      onConflict: async () => {
        const theirs = (await reload()).plan;
        draft.rebase(fieldsOf(theirs), theirs?.version ?? null);
      },
    });
  }

  return { draft, problems, submit, ...state };
}

function PlanForm(props: Props) {
  const t = useTranslations('training');
  const form = usePlanForm(props);
  const { values } = form.draft;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        {form.isConflict && (
          <ConflictNotice
            conflicts={form.draft.conflicts}
            labelOf={(key) => t(`field.${key}`)}
            textOf={(_key, value) => String(value)}
            onTakeTheirs={form.draft.takeTheirs}
          />
        )}
        <TextInput
          required
          data-autofocus
          inputMode="numeric"
          label={t('field.plannedSessions')}
          value={values.plannedSessions}
          error={form.problems['plannedSessions']}
          onChange={(event) => form.draft.set({ plannedSessions: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={3}
          label={t('field.goal')}
          description={t('hint.goal')}
          value={values.goal}
          error={form.problems['goal']}
          onChange={(event) => form.draft.set({ goal: event.currentTarget.value })}
        />
        <ProblemAlert error={form.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
