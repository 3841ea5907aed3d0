import { useState } from 'react';
import { Button, Popover, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TakeSnapshotInput } from '@gongkai/domain/evaluation';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';

/** Freezes today's scores under a name. What was typed stays until it is taken. */
export function TakeSnapshot({ planId }: { planId: string }) {
  const t = useTranslations('evaluation');
  const [opened, setOpened] = useState(false);
  const [label, setLabel] = useState('');
  const take = useTakeSnapshot(() => {
    setOpened(false);
    setLabel('');
  });
  const problem = useProblem();
  const isValid = TakeSnapshotInput.shape.label.safeParse(label).success;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <Button size="xs" onClick={() => setOpened(!opened)}>
          {t('take')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('take')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isValid) take.mutate({ planId, label });
          }}
        >
          <TextInput
            data-autofocus
            label={t('takeLabel')}
            description={t('takeHint')}
            value={label}
            maxLength={60}
            onChange={(event) => setLabel(event.currentTarget.value)}
            error={take.error === null ? undefined : problem(take.error).what}
          />
          <Button type="submit" size="xs" mt={8} disabled={!isValid} loading={take.isPending}>
            {t('takeNow')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function useTakeSnapshot(onTaken: () => void) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.evaluation.takeSnapshot.mutationOptions({
      onSuccess: async ({ number, overall }) => {
        onTaken();
        notifications.show({ message: t('taken', { number, score: format.score(overall) }) });
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.evaluation.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.dashboard.pathKey() }),
        ]);
      },
    }),
  );
}
