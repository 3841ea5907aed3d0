import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { useCycleActs, type Evaluation } from './cycle-data.ts';
import { DraftDays } from './draft-days.tsx';
import { DraftSystem } from './draft-system.tsx';
import { fieldsOf, newFields, sumOf, type DraftFields } from './draft-fields.ts';
import { DraftWeights } from './draft-weights.tsx';
import { useDraftWords } from './use-draft-words.ts';
import classes from './cycle.module.css';

type Props = { planId: string; year: number; stored: Evaluation | null };

function useDraftForm({ planId, year, stored }: Props) {
  const t = useTranslations('cycle');
  const { today } = useSession();
  const navigate = useNavigate();
  const acts = useCycleActs();
  const trpc = useTRPC();
  const client = useQueryClient();
  const first: DraftFields =
    stored === null ? newFields(year, today, (month) => t('draft.title', { year, month })) : fieldsOf(stored);
  const evaluationId = stored?.id ?? null;
  const draft = useKeptDraft(`draft:${evaluationId ?? planId}`, first, stored?.version ?? null);
  const { save, ...state } = useSave();
  const submit = () =>
    save({
      run: async () => {
        const { verifyDueOn, ...fields } = draft.values;
        const { id, version } = await acts.saveDraft.mutateAsync({
          ...fields,
          planId,
          evaluationId,
          version: evaluationId === null ? null : draft.version,
          verifyDueOn: verifyDueOn === '' ? null : verifyDueOn,
        });
        draft.saved(draft.values, version);
        await navigate({ to: '/evaluations/$evaluationId', params: { evaluationId: id } });
      },
      onConflict: async () => {
        if (evaluationId === null) return;
        const options = trpc.cycle.get.queryOptions({ evaluationId }, { staleTime: 0 });
        const theirs = await client.fetchQuery(options);
        draft.rebase(fieldsOf(theirs), theirs.version);
      },
    });
  return { draft, submit, ...state };
}

/** The form of a draft's terms. */
export function DraftForm(props: Props) {
  const { stored } = props;
  const t = useTranslations('cycle');
  const { today } = useSession();
  const words = useDraftWords();
  const { draft, submit, busy, failure, isConflict } = useDraftForm(props);
  const fields = draft.values;
  return (
    <>
      <PageHeader title={t(stored === null ? 'draft.new' : 'draft.edit')} state={t('draft.state')} />
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <SecrecyNotice />
          {isConflict && (
            <ConflictNotice conflicts={draft.conflicts} {...words} onTakeTheirs={draft.takeTheirs} />
          )}
          <TextInput
            required
            label={t('draft.name')}
            maxLength={80}
            value={fields.title}
            onChange={(event) => draft.set({ title: event.currentTarget.value })}
          />
          <DraftDays fields={fields} change={draft.set} today={today} />
          <DraftSystem fields={fields} change={draft.set} />
          <DraftWeights fields={fields} change={draft.set} />
          <NumberInput
            required
            className={classes['narrow']}
            label={t('draft.appealDays')}
            description={t('draft.appealDaysHint')}
            min={1}
            max={30}
            allowDecimal={false}
            value={fields.appealDays}
            onChange={(value) => draft.set({ appealDays: Number(value) })}
          />
          <ProblemAlert error={failure} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={sumOf(fields.weights) !== 100}>
              {t('draft.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
