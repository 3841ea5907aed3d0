import { useState } from 'react';
import { Alert, Button, Drawer, Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { IndicatorSystemDefinition, SystemProblem, TryBasis } from '@gongkai/domain/indicator';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useCurrentPlan } from '#features/dashboard/shared/current-plan.ts';
import { TrialTable } from './trial-table.tsx';

type Props = {
  opened: boolean;
  definition: IndicatorSystemDefinition;
  problems: readonly SystemProblem[];
  onClose: () => void;
};

/** What a draft would change for whom, before anything is published. */
export function TryDrawer({ opened, onClose, ...rest }: Props) {
  const t = useTranslations('indicators');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(920px, 100%)"
      title={t('tryTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <Trial {...rest} />}
    </Drawer>
  );
}

function basisOf(choice: string): TryBasis {
  if (choice === 'quarter' || choice === 'today') return { kind: choice };
  return { kind: 'snapshot', snapshotId: choice };
}

function Trial({ definition, problems }: Omit<Props, 'opened' | 'onClose'>) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const trpc = useTRPC();
  const plan = useCurrentPlan();
  const [choice, setChoice] = useState('quarter');
  const maySeeSnapshots = useMay('dashboard.leadership');
  const snapshots = useQuery({
    ...trpc.evaluation.snapshots.queryOptions({ planId: plan?.id ?? '' }),
    enabled: plan !== null && maySeeSnapshots,
  });
  const attempt = useMutation(trpc.indicator.try.mutationOptions());
  if (plan === null) return <p>{t('tryNoPlan')}</p>;
  const { data } = attempt;
  return (
    <Stack gap="md">
      <p>{t('tryExplanation')}</p>
      {problems.length > 0 && (
        <Alert color="red" variant="light">
          {t('tryBlocked', { count: problems.length })}
        </Alert>
      )}
      <Group align="flex-end">
        <NativeSelect
          label={t('tryBasis')}
          value={choice}
          data={[
            { value: 'quarter', label: t('basis.quarter') },
            { value: 'today', label: t('basis.today') },
            ...(snapshots.data ?? []).map(({ id, number, label, asOf }) => ({
              value: id,
              label: t('basis.snapshot', { number, label, day: format.shortDate(asOf) }),
            })),
          ]}
          onChange={(event) => setChoice(event.currentTarget.value)}
        />
        <Button
          disabled={problems.length > 0}
          loading={attempt.isPending}
          onClick={() => attempt.mutate({ planId: plan.id, definition, basis: basisOf(choice) })}
        >
          {t('tryNow')}
        </Button>
      </Group>
      <ProblemAlert error={attempt.error} />
      {data !== undefined && <TrialTable trial={data} />}
    </Stack>
  );
}
