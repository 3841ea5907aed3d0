import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  AppealOutcome,
  DecideAppealInput,
  PreviewAppealInput,
  type FactChange,
} from '@gongkai/domain/appeal';
import { SecrecyNotice } from '@gongkai/ui/secrecy';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { Appeal } from './appeal-card.tsx';
import { changesOf, remediesFor, type DecisionDraft } from './appeal-change.ts';
import { Difference } from './appeal-difference.tsx';
import { useDecideAppeal } from './appeal-mutations.ts';
import { RemedyFields } from './appeal-remedy.tsx';
import classes from './appeal.module.css';

type Props = { appeal: Appeal; onClose: () => void };

function firstDraft(appeal: Appeal): DecisionDraft {
  const remedies = appeal.leaf === null ? [] : remediesFor(appeal.leaf);
  return {
    outcome: 'upheld',
    reason: '',
    remedy: remedies[0] ?? 'points',
    records: appeal.records.map(({ kind, id }) => `${kind}|${id}`),
    as: 'passing',
    points: '',
    numerator: String(appeal.leaf?.metric?.numerator ?? ''),
    denominator: String(appeal.leaf?.metric?.denominator ?? ''),
  };
}

/** 申诉决定: the outcome, what it changes, and, before it is taken, whose score moves and who changes places. */
export function DecideAppealDialog({ appeal, onClose }: Props) {
  const t = useTranslations('appeal');
  const task = useTranslations('task');
  const errors = useTranslations('errors');
  const decide = useDecideAppeal();
  const kept = useKeptDraft<DecisionDraft>(`decide:${appeal.id}`, firstDraft(appeal), null);
  const { values: draft, set: change } = kept;
  const isOpen = appeal.status === 'filed';
  const changes = appeal.leaf === null ? null : changesOf(draft, appeal.leaf);
  const input = DecideAppealInput.safeParse({
    appealId: appeal.id,
    version: appeal.version,
    outcome: draft.outcome,
    reason: draft.reason,
    changes,
  });
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
          if (!input.success || !isOpen) return;
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
          <Preview appealId={appeal.id} changes={changes} />
          <ProblemAlert error={decide.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {task('cancel')}
            </Button>
            <Button type="submit" loading={decide.isPending} disabled={!input.success || !isOpen}>
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

/** A reason that stands in for the one not yet written: it has no influence on a score. */
const UNWRITTEN = '（尚未填写理由，仅供预览）';

function withReason(change: FactChange): FactChange {
  return change.kind === 'accept-explanation'
    ? { ...change, note: UNWRITTEN }
    : { ...change, reason: UNWRITTEN };
}

/** What the decision would change, worked out by the engine over the frozen facts. */
function Preview({ appealId, changes }: { appealId: string; changes: FactChange[] | null }) {
  const t = useTranslations('appeal');
  const trpc = useTRPC();
  const problem = useProblem();
  const [settled] = useDebouncedValue(JSON.stringify(changes?.map(withReason) ?? []), 300);
  const input = PreviewAppealInput.safeParse({ appealId, changes: JSON.parse(settled) });
  const isAsked = input.success && input.data.changes.length > 0;
  const { data, error } = useQuery(
    trpc.appeal.preview.queryOptions(isAsked ? input.data : skipToken, { retry: false }),
  );
  return (
    <section aria-label={t('decide.preview')} className={classes['preview']} aria-live="polite">
      <h3 className={classes['name']}>{t('decide.preview')}</h3>
      {changes === null && <p className={classes['quiet']}>{t('decide.incomplete')}</p>}
      {changes !== null && changes.length === 0 && <p className={classes['quiet']}>{t('nothingChanged')}</p>}
      {isAsked && error !== null && <p role="alert">{problem(error).what}</p>}
      {isAsked && error === null && data === undefined && <p className={classes['quiet']}>{t('loading')}</p>}
      {isAsked && error === null && data && <Difference difference={data} />}
    </section>
  );
}
