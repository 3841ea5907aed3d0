import { useState } from 'react';
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ReviseInput } from '@gongkai/domain/appeal';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useMay } from '#lib/session.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useFinalise, useRevise } from './appeal-mutations.ts';
import classes from './appeal.module.css';

type Evaluation = { id: string; title: string; status: string; version: number; appealUntil: string | null };

/** How the office ends an announced evaluation (定稿), or corrects a final one by a revision (修订). */
export function ConcludeActions({ evaluation }: { evaluation: Evaluation }) {
  const mayConclude = useMay('evaluation.announce');
  if (!mayConclude) return null;
  if (evaluation.status === 'announced') return <Finalise evaluation={evaluation} />;
  return evaluation.status === 'final' ? <Revise evaluation={evaluation} /> : null;
}

function Finalise({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const problem = useProblem();
  const { today } = useOfficeDay();
  const [opened, setOpened] = useState(false);
  const finalise = useFinalise();
  const { appealUntil } = evaluation;
  const isWindowOpen = appealUntil === null || today <= appealUntil;
  return (
    <Group gap="xs" className="gk-no-print">
      <Button size="xs" disabled={isWindowOpen} onClick={() => setOpened(true)}>
        {t('finalise.open')}
      </Button>
      {isWindowOpen && appealUntil !== null && (
        <span className={classes['quiet']}>{t('finalise.wait', { day: format.fullDate(appealUntil) })}</span>
      )}
      {finalise.error !== null && <span role="alert">{problem(finalise.error).what}</span>}
      <ConfirmDialog
        opened={opened}
        title={t('finalise.title', { title: evaluation.title })}
        confirmLabel={t('finalise.open')}
        busy={finalise.isPending}
        onClose={() => setOpened(false)}
        onConfirm={() =>
          finalise.mutate(
            { evaluationId: evaluation.id, version: evaluation.version },
            { onSettled: () => setOpened(false) },
          )
        }
      >
        <p>{t('finalise.text')}</p>
      </ConfirmDialog>
    </Group>
  );
}

function Revise({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('appeal');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" className="gk-no-print" onClick={() => setOpened(true)}>
        {t('revise.open')}
      </Button>
      {opened && <ReviseDialog evaluation={evaluation} onClose={() => setOpened(false)} />}
    </>
  );
}

type Revision = Pick<ReviseInput, 'facts' | 'reason'>;

/** Why a final evaluation is corrected, and over which facts. */
function ReviseDialog({ evaluation, onClose }: { evaluation: Evaluation; onClose: () => void }) {
  const t = useTranslations('appeal');
  const task = useTranslations('task');
  const errors = useTranslations('errors');
  const navigate = useNavigate();
  const revise = useRevise();
  const kept = useKeptDraft<Revision>(`revise:${evaluation.id}`, { facts: 'same', reason: '' }, null);
  const { facts, reason } = kept.values;
  const input = ReviseInput.safeParse({ evaluationId: evaluation.id, facts, reason });
  const isMarked = !input.success && input.error.issues.some(({ message }) => message === 'classified-text');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('revise.title', { title: evaluation.title })}
      closeButtonProps={{ 'aria-label': task('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!input.success) return;
          revise.mutate(input.data, {
            onSuccess: ({ id }) => {
              kept.saved(kept.values, null);
              onClose();
              void navigate({ href: `/evaluations/${id}/appeals` });
            },
          });
        }}
      >
        <Stack>
          <Text size="sm">{t('revise.text')}</Text>
          <Radio.Group
            label={t('revise.facts')}
            value={facts}
            onChange={(value) => kept.set({ facts: value === 'today' ? 'today' : 'same' })}
          >
            <Stack gap={4} mt={4}>
              <Radio value="same" label={t('revise.same')} />
              <Radio value="today" label={t('revise.today')} />
            </Stack>
          </Radio.Group>
          <Textarea
            data-autofocus
            label={t('revise.reason')}
            description={task('atLeast', { count: 10 })}
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            error={isMarked ? errors('classified-text') : undefined}
            onChange={(event) => kept.set({ reason: event.currentTarget.value })}
          />
          <SecrecyNotice />
          <ProblemAlert error={revise.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {task('cancel')}
            </Button>
            <Button type="submit" loading={revise.isPending} disabled={!input.success}>
              {t('revise.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
