import { useState } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { findLedger } from '../ledger-data.ts';
import classes from '../record/record.module.css';

type Override = RouterOutputs['override']['list'][number];

/** Texts with a secrecy mark that somebody asks to let pass; the text itself is never kept, only compared. */
export function OverridesSection() {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.override.list.queryOptions());
  if (data.length === 0)
    return <PageState kind="empty" title={t('override.empty')} explanation={t('override.emptyText')} />;
  return (
    <ul className={classes['list']} aria-label={t('override.title')}>
      {data.map((override) => (
        <OverrideEntry key={override.id} override={override} />
      ))}
    </ul>
  );
}

/** `normative-document.title` → the ledger's and the field's name. */
function usePlaceName(): (place: string) => string {
  const text = useLocalText();
  return (place) => {
    const [key = '', name = ''] = place.split('.');
    const ledger = findLedger(key);
    const field = ledger?.fields.find((one) => one.key === name)?.field;
    return ledger === null || field === undefined ? place : `${text(ledger.name)} · ${text(field.label)}`;
  };
}

function OverrideEntry({ override }: { override: Override }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const placeName = usePlaceName();
  const [deciding, setDeciding] = useState<'grant' | 'refuse' | null>(null);
  const verdict = { pending: 'open', granted: 'pass', refused: 'fail' }[override.state];
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <strong>{placeName(override.place)}</strong>
        <span className={classes['verdict']} data-verdict={verdict}>
          {t(`override.stateOf.${override.state}`)}
        </span>
      </div>
      <p className={classes['reason']}>
        {t('override.asked', {
          name: override.requestedByName,
          at: format.instant(override.requestedAt, true),
          mark: override.mark,
          reason: override.reason,
        })}
      </p>
      {override.decidedByName !== null && (
        <p className={classes['quiet']}>
          {t('override.decided', {
            name: override.decidedByName,
            at: override.decidedAt === null ? '' : format.instant(override.decidedAt, true),
            reason: override.decisionReason ?? '',
          })}
        </p>
      )}
      {override.state === 'pending' && (
        <>
          <Compare override={override} />
          <Group gap="xs" mt="xs">
            <Button size="xs" onClick={() => setDeciding('grant')}>
              {t('override.grant')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setDeciding('refuse')}>
              {t('override.refuse')}
            </Button>
          </Group>
        </>
      )}
      {deciding !== null && (
        <DecideDialog
          override={override}
          isGranted={deciding === 'grant'}
          onClose={() => setDeciding(null)}
        />
      )}
    </li>
  );
}

/** Whether a text shown by whoever asks is the very text of the request. */
function Compare({ override }: { override: Override }) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const tell = useTell();
  const [text, setText] = useState('');
  const compare = useMutation(trpc.override.compare.mutationOptions({ onError: tell.failed }));
  return (
    <details className={classes['details']}>
      <summary>{t('override.compare')}</summary>
      <Textarea
        label={t('override.compareText')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          compare.reset();
        }}
      />
      <Group gap="sm" mt={6}>
        <Button
          size="xs"
          variant="default"
          disabled={text.trim() === ''}
          loading={compare.isPending}
          onClick={() => compare.mutate({ overrideId: override.id, text })}
        >
          {t('override.compareAct')}
        </Button>
        {compare.data !== undefined && (
          <span role="status">{t(compare.data.same ? 'override.same' : 'override.different')}</span>
        )}
      </Group>
    </details>
  );
}

type DialogProps = { override: Override; isGranted: boolean; onClose: () => void };

function DecideDialog({ override, isGranted, onClose }: DialogProps) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const problem = useProblem();
  const tell = useTell();
  const queryClient = useQueryClient();
  const decide = useMutation(trpc.override.decide.mutationOptions());
  async function send(reason: string): Promise<void> {
    await decide.mutateAsync({ overrideId: override.id, granted: isGranted, reason });
    await queryClient.invalidateQueries(trpc.override.list.queryFilter());
    tell.done(t(isGranted ? 'override.granted' : 'override.refused'));
    onClose();
  }
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t(isGranted ? 'override.grantTitle' : 'override.refuseTitle', { mark: override.mark })}
      confirmLabel={t(isGranted ? 'override.grant' : 'override.refuse')}
      busy={decide.isPending}
      refusal={decide.error === null ? null : problem(decide.error).what}
      onConfirm={(reason) => {
        // What was refused is shown by the dialog.
        send(reason).catch(() => {});
      }}
    />
  );
}
