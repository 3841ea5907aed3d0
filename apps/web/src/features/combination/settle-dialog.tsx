import { useState } from 'react';
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import { PageState } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useFormat } from '#lib/format.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { shareText, type CombinedScores, type SettleChoices } from './combination-data.ts';
import classes from './combination.module.css';

type Props = {
  planId: string;
  combination: CombinedScores['combination'];
  onClose: () => void;
};

/** Chooses an announced evaluation for each part and settles the totals. */
export function SettleDialog({ planId, combination, onClose }: Props) {
  const t = useTranslations('combination');
  const trpc = useTRPC();
  const problem = useProblem();
  const choices = useQuery(trpc.combination.choices.queryOptions({ planId, id: combination.id }));
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t('settleDialog')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {choices.isPending ? (
        <PageState kind="loading" rows={3} />
      ) : choices.isError ? (
        <PageState kind="error" problem={problem(choices.error)} onRetry={() => void choices.refetch()} />
      ) : (
        <Form planId={planId} combination={combination} choices={choices.data} onClose={onClose} />
      )}
    </Modal>
  );
}

function Form({ planId, combination, choices, onClose }: Props & { choices: SettleChoices }) {
  const t = useTranslations('combination');
  const errors = useTranslations('errors');
  const text = useLocalText();
  const [title, setTitle] = useState(text(combination.name));
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(choices.map(({ systemKey, evaluations }) => [systemKey, evaluations[0]?.id ?? ''])),
  );
  const settle = useSettle(onClose);
  const picked = choices.flatMap(
    ({ systemKey, evaluations }) => evaluations.find(({ id }) => id === chosen[systemKey]) ?? [],
  );
  const isMarked = findClassificationMark(title) !== null;
  const isComplete = picked.length === choices.length && title.trim() !== '' && !isMarked;
  const periods = new Set(picked.map(({ periodFrom, periodTo }) => `${periodFrom}|${periodTo}`));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const evaluations = choices.map(({ systemKey }) => ({
          systemKey,
          evaluationId: chosen[systemKey] ?? '',
        }));
        const { id, revision } = combination;
        if (isComplete) settle.mutate({ id, revision, planId, title: title.trim(), evaluations });
      }}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        <p>{t('settleExplanation')}</p>
        <TextInput
          data-autofocus
          withAsterisk
          label={t('settledTitle')}
          value={title}
          maxLength={80}
          error={isMarked ? errors('classified-text') : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {choices.map((choice, at) => (
          <PartChoice
            key={choice.systemKey}
            number={at + 1}
            choice={choice}
            value={chosen[choice.systemKey] ?? ''}
            onChange={(id) => setChosen((old) => ({ ...old, [choice.systemKey]: id }))}
          />
        ))}
        {periods.size > 1 && <p className={classes['notice']}>{t('periodsDiffer')}</p>}
        {picked.some(({ status }) => status === 'announced') && (
          <p className={classes['notice']}>{t('stillAppealable')}</p>
        )}
        <ProblemAlert error={settle.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete} loading={settle.isPending}>
            {t('settleNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSettle(onSettled: () => void) {
  const t = useTranslations('combination');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.combination.settle.mutationOptions({
      onSuccess: async ({ id, number }) => {
        onSettled();
        notifications.show({ message: t('settledNow', { number }) });
        await queryClient.invalidateQueries(trpc.combination.results.pathFilter());
        await navigate({ to: '/combined/results/$resultId', params: { resultId: id } });
      },
    }),
  );
}

type ChoiceProps = {
  number: number;
  choice: SettleChoices[number];
  value: string;
  onChange: (id: string) => void;
};

/** The evaluations that were opened with this part’s system; none: what to do about it. */
function PartChoice({ number, choice, value, onChange }: ChoiceProps) {
  const t = useTranslations('combination');
  const cycle = useTranslations('cycle');
  const text = useLocalText();
  const format = useFormat();
  const { name, systemKey, weight, evaluations } = choice;
  const system = name === null ? t('goneSystem', { key: systemKey }) : text(name);
  return (
    <NativeSelect
      label={t('partOf', { number, system, weight: shareText(weight) })}
      value={value}
      disabled={evaluations.length === 0}
      error={evaluations.length === 0 ? t('noneAnnounced', { system }) : undefined}
      data={evaluations.map(({ id, title, status, periodFrom, periodTo }) => ({
        value: id,
        label: t('evaluationOption', {
          title,
          from: format.shortDate(periodFrom),
          to: format.shortDate(periodTo),
          status: cycle(`status.${status}`),
        }),
      }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
