import { useState } from 'react';
import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { AdminSection } from './admin-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { fieldOf, fieldsOf, readSettings, type SettingsFields } from './settings-fields.ts';
import { SettingsNumbers } from './settings-numbers.tsx';
import classes from './admin.module.css';

/** What the office sets for itself: lights, receipt, submission, extensions, what verifiers look at. */
export function SettingsPage() {
  return (
    <AdminSection section="settings">
      <SettingsForm />
      <LimitsSection />
    </AdminSection>
  );
}

function useSettingsForm() {
  const trpc = useTRPC();
  const words = useFieldProblems();
  const { save, ...state } = useSave();
  const queryClient = useQueryClient();
  const { settings, version } = useSuspenseQuery(trpc.organisation.settings.queryOptions()).data;
  const update = useMutation(trpc.organisation.updateSettings.mutationOptions());
  const draft = useDraft<SettingsFields>(fieldsOf(settings), version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isSaved, setSaved] = useState(false);
  // Somebody else saved: what was typed here stays, and is laid over the new settings.
  const isOvertaken = draft.conflicts.length > 0;
  if (version > (draft.version ?? 0)) draft.rebase(fieldsOf(settings), version);

  async function submit(): Promise<void> {
    const read = readSettings(draft.values, settings);
    setProblems(
      read.success
        ? {}
        : words(read.error.issues.map((issue) => ({ ...issue, path: [fieldOf(issue.path)] }))),
    );
    if (!read.success) return;
    const input = { settings: read.data, version: draft.version ?? version };
    const done = await save({
      run: async () => {
        const saved = await update.mutateAsync(input);
        draft.reset(fieldsOf(saved.settings), saved.version);
        await queryClient.invalidateQueries(trpc.organisation.pathFilter());
      },
      // What is read anew is laid under what was typed, as above.
      onConflict: () => queryClient.refetchQueries(trpc.organisation.settings.queryFilter()),
    });
    setSaved(done);
  }

  return {
    draft,
    problems,
    isSaved: isSaved && !draft.isDirty,
    isOvertaken,
    submit,
    ...state,
  };
}

function SettingsForm() {
  const t = useTranslations('admin');
  const form = useSettingsForm();
  const { values, set } = form.draft;
  function textOf(key: string, value: unknown): string {
    if (key === 'askUntil') return t(`settings.askUntilOption.${String(value)}`);
    return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
  }
  return (
    <>
      <PageHeader title={t('section.settings')} state={t('settings.state')} />
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <Stack gap="md">
          {(form.isOvertaken || form.isConflict) && (
            <ConflictNotice
              conflicts={form.draft.conflicts}
              labelOf={(key) => t(`settings.${key}`)}
              textOf={textOf}
              onTakeTheirs={form.draft.takeTheirs}
            />
          )}
          <h2 className={classes['part']}>{t('settings.part.tasks')}</h2>
          <SettingsNumbers section="tasks" values={values} problems={form.problems} onChange={set} />
          {(['evidenceRequired', 'fourEyes'] as const).map((field) => (
            <Checkbox
              key={field}
              label={t(`settings.${field}`)}
              description={t(`settings.hint.${field}`)}
              checked={values[field]}
              onChange={(event) => set({ [field]: event.currentTarget.checked })}
            />
          ))}
          <Radio.Group
            label={t('settings.askUntil')}
            value={values.askUntil}
            onChange={(value) => set({ askUntil: value === 'due-day' ? 'due-day' : 'day-before-due' })}
          >
            {(['day-before-due', 'due-day'] as const).map((option) => (
              <Radio key={option} value={option} label={t(`settings.askUntilOption.${option}`)} mt={4} />
            ))}
          </Radio.Group>
          {(['verification', 'signals'] as const).map((section) => (
            <section key={section} aria-label={t(`settings.part.${section}`)}>
              <h2 className={classes['part']}>{t(`settings.part.${section}`)}</h2>
              <p className={classes['quiet']}>{t(`settings.partHint.${section}`)}</p>
              <SettingsNumbers section={section} values={values} problems={form.problems} onChange={set} />
            </section>
          ))}
          <ProblemAlert error={form.failure} />
          <Group>
            <Button type="submit" loading={form.busy} disabled={!form.draft.isDirty}>
              {t('save')}
            </Button>
            <span role="status">{form.isSaved ? t('settings.saved') : ''}</span>
          </Group>
        </Stack>
      </form>
    </>
  );
}
