import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconDots } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog, ReasonDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useMay } from '#lib/session.ts';
import { useCycleActs, type Evaluation } from './cycle-data.ts';

type Asked = 'open' | 'start' | 'announce' | 'withdraw' | 'discard' | null;
const MAIN = { draft: 'open', 'self-assessment': 'start', verification: 'announce' } as const;

/** What the office does with the whole evaluation: open, verify, announce; each step asked once more. */
export function OfficeActs({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('cycle');
  const mayOpen = useMay('evaluation.open');
  const [asked, setAsked] = useState<Asked>(null);
  const { status, id } = evaluation;
  const main =
    status === 'draft' || status === 'self-assessment' || status === 'verification' ? MAIN[status] : null;
  if (!mayOpen || main === null) return null;
  return (
    <>
      {status === 'draft' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/evaluations/new" search={{ draft: id }} {...props} />}
        >
          {t('act.edit')}
        </Button>
      )}
      <Button onClick={() => setAsked(main)}>{t(`act.${main}`)}</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('act.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked(status === 'draft' ? 'discard' : 'withdraw')}>
            {t(status === 'draft' ? 'act.discard' : 'act.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialogs evaluation={evaluation} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

type DialogProps = { evaluation: Evaluation; asked: Asked; onClose: () => void };

function Dialogs({ evaluation, asked, onClose }: DialogProps) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const navigate = useNavigate();
  const ref = { evaluationId: evaluation.id, version: evaluation.version };
  const { open } = evaluation;
  function follow(act: Promise<unknown>, done: string) {
    act.then(
      () => {
        tell.done(t(done, { title: evaluation.title }));
        onClose();
      },
      (error: unknown) => {
        tell.failed(error);
        onClose();
      },
    );
  }
  if (asked === 'withdraw')
    return (
      <ReasonDialog
        opened
        onClose={onClose}
        title={t('confirm.withdraw', { title: evaluation.title })}
        minLength={4}
        confirmLabel={t('act.withdraw')}
        busy={acts.withdraw.isPending}
        onConfirm={(reason) => follow(acts.withdraw.mutateAsync({ ...ref, reason }), 'done.withdraw')}
      />
    );
  if (asked === null) return null;
  const run = {
    open: () => follow(acts.open.mutateAsync(ref), 'done.open'),
    start: () => follow(acts.startVerification.mutateAsync(ref), 'done.start'),
    announce: () => follow(acts.announce.mutateAsync(ref), 'done.announce'),
    discard: () => {
      follow(acts.discard.mutateAsync(ref), 'done.discard');
      void navigate({ to: '/evaluations' });
    },
  }[asked];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`confirm.${asked}`, { title: evaluation.title })}
      confirmLabel={t(`act.${asked}`)}
      busy={acts.open.isPending || acts.startVerification.isPending || acts.announce.isPending}
      onConfirm={run}
    >
      <p>
        {t(`confirm.${asked}Text`, {
          days: evaluation.appealDays,
          verdicts: open?.verdictsMissing ?? 0,
          marks: open?.marksMissing ?? 0,
          returned: open?.returned ?? 0,
          third: open?.thirdPartyAwaited ?? 0,
        })}
      </p>
    </ConfirmDialog>
  );
}
