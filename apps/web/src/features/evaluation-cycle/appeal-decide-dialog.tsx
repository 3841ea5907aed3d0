import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AppealOutcome, DecideAppealInput } from '@gongkai/domain/appeal';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import { recordKey } from '@gongkai/domain/metric';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import type { Appeal } from './appeal-card.tsx';
import { changesOf, remediesFor, type DecisionDraft } from './appeal-change.ts';
import { useDecideAppeal } from './appeal-mutations.ts';
import { Preview, usePreview } from './appeal-preview.tsx';
import { RemedyFields } from './appeal-remedy.tsx';
import classes from './appeal.module.css';

type Props = { appeal: Appeal; onClose: () => void };

function firstDraft(appeal: Appeal): DecisionDraft {
  const remedies = appeal.leaf === null ? [] : remediesFor(appeal.leaf);
  return {
    outcome: 'upheld',
    reason: '',
    remedy: remedies[0] ?? 'points',
    records: appeal.records.map(recordKey),
    as: 'passing',
    points: '',
    numerator: String(appeal.leaf?.metric?.numerator ?? ''),
    denominator: String(appeal.leaf?.metric?.denominator ?? ''),
  };
}

/** What was kept may name a remedy that the leaf does not allow. */
function allowed(draft: DecisionDraft, { leaf }: Appeal): DecisionDraft {
  const remedies = leaf === null ? [] : remediesFor(leaf);
  return remedies.includes(draft.remedy) ? draft : { ...draft, remedy: remedies[0] ?? 'points' };
}

/** 申诉决定: the outcome, what it changes, and, before it is taken, whose score moves and who changes places. */
export function DecideAppealDialog({ appeal, onClose }: Props) {
  const t = useTranslations('appeal');
  const task = useTranslations('task');
  const errors = useTranslations('errors');
  const decide = useDecideAppeal();
  const kept = useKeptDraft<DecisionDraft>(`decide:${appeal.id}`, firstDraft(appeal), null);
  const { set: change } = kept;
  const draft = allowed(kept.values, appeal);
  const isOpen = appeal.status === 'filed';
  const changes = appeal.leaf === null ? null : changesOf(draft, appeal.leaf);
  const input = DecideAppealInput.safeParse({
    appealId: appeal.id,
    version: appeal.version,
    outcome: draft.outcome,
    reason: draft.reason,
    changes,
  });
  const preview = usePreview(appeal.id, changes);
  const isReady = input.success && isOpen && !preview.isRefused;
  const isMarked = !input.success && input.error.issues.some(({ message }) => message === 'classified-text');
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('decide.title', { number: appeal.number, department: appeal.department.name })}
      closeButtonProps={{ 'aria-label': task('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!input.success || !isReady) return;
          decide.mutate(input.data, {
            onSuccess: () => {
              kept.saved(draft, null);
              onClose();
            },
          });
        }}
      >
        <Stack>
          <Text size="sm" className={classes['text']}>
            {appeal.grounds}
          </Text>
          <SegmentedControl
            aria-label={t('decide.outcome')}
            value={draft.outcome}
            onChange={(value) => change({ outcome: AppealOutcome.parse(value) })}
            data={AppealOutcome.options.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
          {draft.outcome !== 'rejected' && appeal.leaf !== null && (
            <RemedyFields draft={draft} leaf={appeal.leaf} onChange={change} />
          )}
          <Textarea
            label={t('decide.reason')}
            description={task('atLeast', { count: 10 })}
            autosize
            minRows={3}
            maxLength={2000}
            value={draft.reason}
            error={isMarked ? errors('classified-text') : undefined}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <SecrecyNotice />
          {!isOpen && <DecidedMeanwhile appeal={appeal} />}
          <Preview preview={preview} changes={changes} />
          {/* Once is enough: the preview says why. */}
          {!preview.isRefused && <ProblemAlert error={decide.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {task('cancel')}
            </Button>
            <Button type="submit" loading={decide.isPending} disabled={!isReady}>
              {t('decide.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Somebody else was quicker: what was decided, while what was typed stays above. */
function DecidedMeanwhile({ appeal }: { appeal: Appeal }) {
  const t = useTranslations('appeal');
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('decide.meanwhile')}>
      {t('decide.theirs', {
        status: t(`status.${appeal.status}`),
        name: appeal.decision?.byName ?? '—',
        reason: appeal.decision?.reason ?? '—',
      })}
    </Alert>
  );
}
