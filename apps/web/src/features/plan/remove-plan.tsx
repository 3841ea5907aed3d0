import { useState } from 'react';
import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useRemovePlan, type PlanSummary } from './plan-api.ts';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';

/** Takes back an import that has no tasks yet, after naming it. */
export function RemovePlan({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('plan');
  const ui = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const remove = useRemovePlan();
  const title = plan.title ?? t('untitled', { year: plan.year });
  return (
    <>
      <Tooltip label={t('remove.label')}>
        <ActionIcon aria-label={t('remove.of', { title })} onClick={() => setOpen(true)}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('remove.of', { title })}>
        <Stack gap="md">
          <Text size="sm">{t('remove.text')}</Text>
          <ProblemAlert error={remove.error} kept={false} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {ui('cancel')}
            </Button>
            <Button
              color="red"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate({ planId: plan.id, version: plan.version }, { onSuccess: () => setOpen(false) })
              }
            >
              {t('remove.label')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
