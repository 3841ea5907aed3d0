import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { overridableLimits, variantsOf, type OverridableLimit } from '@gongkai/domain/deadline';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { limitFieldsOf, readLimits, type LimitFields } from './limits-fields.ts';
import classes from './admin.module.css';

const LIMITS = overridableLimits();

function useLimitsForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { save, ...state } = useSave();
  const { settings, version } = useSuspenseQuery(trpc.organisation.settings.queryOptions()).data;
  const update = useMutation(trpc.organisation.updateSettings.mutationOptions());
  const draft = useDraft<LimitFields>(limitFieldsOf(LIMITS, settings.limits), version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isSaved, setSaved] = useState(false);
  // Somebody else saved: what was typed here stays, and is laid over the new figures.
  if (version > (draft.version ?? 0)) draft.rebase(limitFieldsOf(LIMITS, settings.limits), version);

  async function submit(): Promise<void> {
    const read = readLimits(LIMITS, draft.values, settings.limits);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    const input = { settings: { ...settings, limits: read.limits }, version: draft.version ?? version };
    const done = await save({
      run: async () => {
        const saved = await update.mutateAsync(input);
        draft.reset(limitFieldsOf(LIMITS, saved.settings.limits), saved.version);
        await queryClient.invalidateQueries(trpc.organisation.pathFilter());
      },
      onConflict: () => queryClient.refetchQueries(trpc.organisation.settings.queryFilter()),
    });
    setSaved(done);
  }

  return { draft, problems, isSaved: isSaved && !draft.isDirty, submit, ...state };
}

/** The limits that an office may set, each with what the table says, what is not certain, and the office's figure. */
export function LimitsSection() {
  const t = useTranslations('admin');
  const form = useLimitsForm();
  const name = useLimitName();
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">{t('limits.title')}</h2>
      <p>{t('limits.hint')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {(form.draft.conflicts.length > 0 || form.isConflict) && (
          <ConflictNotice
            conflicts={form.draft.conflicts}
            labelOf={(key) => name(LIMITS.find((limit) => key.startsWith(`${limit.key}.`)))}
            textOf={(_key, value) => String(value)}
            onTakeTheirs={form.draft.takeTheirs}
          />
        )}
        <ul className={classes['limits']}>
          {LIMITS.map((limit) => (
            <LimitRow key={limit.key} limit={limit} name={name(limit)} form={form} />
          ))}
        </ul>
        <ProblemAlert error={form.failure} />
        <Group>
          <Button type="submit" loading={form.busy} disabled={!form.draft.isDirty}>
            {t('limits.save')}
          </Button>
          <span role="status">{form.isSaved ? t('settings.saved') : ''}</span>
        </Group>
      </form>
    </section>
  );
}

function useLimitName(): (limit: OverridableLimit | undefined) => string {
  const { locale } = useLanguage();
  return (limit) => {
    if (limit === undefined) return '';
    const { subject, variant, key } = limit.rule;
    const language = locale === 'en' ? 'en' : 'zh';
    const named = variant === null ? undefined : variantsOf(key)[variant];
    return named === undefined ? subject[language] : `${subject[language]} · ${named[language]}`;
  };
}

type RowProps = { limit: OverridableLimit; name: string; form: ReturnType<typeof useLimitsForm> };

function LimitRow({ limit: { key, rule }, name, form }: RowProps) {
  const t = useTranslations('admin');
  const { locale } = useLanguage();
  const language = locale === 'en' ? 'en' : 'zh';
  const { values, set } = form.draft;
  const problem = (field: string) => {
    const code = form.problems[field];
    return code === undefined ? undefined : t(`limits.problem.${code}`);
  };
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p>
          {t(`limits.table.${rule.unit}`, { amount: rule.amount })} · {rule.law}
          {rule.scope === 'local' && ` · ${t('limits.local')}`}
        </p>
        {rule.caveat !== null && <p>{rule.caveat[language]}</p>}
      </div>
      <TextInput
        label={t(`limits.amount.${rule.unit}`)}
        aria-label={`${name}：${t(`limits.amount.${rule.unit}`)}`}
        inputMode={rule.unit === 'fixed-date' ? 'text' : 'numeric'}
        placeholder={String(rule.amount)}
        value={values[`${key}.amount`] ?? ''}
        error={problem(`${key}.amount`)}
        onChange={(event) => set({ [`${key}.amount`]: event.currentTarget.value })}
      />
      <TextInput
        label={t('limits.basis')}
        aria-label={`${name}：${t('limits.basis')}`}
        value={values[`${key}.basis`] ?? ''}
        error={problem(`${key}.basis`)}
        onChange={(event) => set({ [`${key}.basis`]: event.currentTarget.value })}
      />
    </li>
  );
}
