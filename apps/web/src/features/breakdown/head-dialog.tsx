import { useState } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { PlanHead } from '@gongkai/domain/plan-review';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { HeadForm } from '#features/plan/head-form.tsx';
import { useUpdatePlan } from '#features/plan/plan-api.ts';
import type { Plan } from './breakdown-data.ts';

/** Fills in or corrects the plan's title, numbers, issuer, date and year. */
export function HeadDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const { year, title, documentNumber, indexNumber, issuer, issuedOn } = plan;
  const [head, setHead] = useState<PlanHead>({ year, title, documentNumber, indexNumber, issuer, issuedOn });
  const update = useUpdatePlan();
  const parsed = PlanHead.safeParse(head);
  return (
    <Modal opened onClose={onClose} title={t('headTitle')} size="lg">
      <Stack gap="md">
        <HeadForm plan={head} onChange={setHead} />
        <ProblemAlert error={update.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button
            disabled={!parsed.success}
            loading={update.isPending}
            onClick={() =>
              parsed.success &&
              update.mutate(
                { planId: plan.id, version: plan.version, patch: parsed.data },
                { onSuccess: onClose },
              )
            }
          >
            {t('apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
