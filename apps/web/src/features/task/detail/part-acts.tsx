import { useState } from 'react';
import { Button, Tooltip } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { useProblem } from '#lib/use-problem.ts';
import { ReceiveDialog } from '../dialogs/receive-dialog.tsx';
import type { ReportTarget } from '../report/report-sheet.tsx';
import type { Offer, PartDetail, TaskDetail } from '../types.ts';
import { useTaskActs } from '../use-task-acts.ts';
import { useTell } from '../use-tell.ts';

type OfferButtonProps = {
  offer: Offer;
  label: string;
  primary?: boolean;
  busy?: boolean;
  onClick: () => void;
};

/** A button for an act on offer: absent where it is not this person's, disabled with the reason where not now. */
export function OfferButton({ offer, label, primary = false, busy = false, onClick }: OfferButtonProps) {
  const errors = useTranslations('errors');
  if (offer.hidden) return null;
  const isOpen = offer.refusal === null;
  const why =
    offer.refusal !== null && errors.has(offer.refusal) ? errors(offer.refusal, offer.details) : undefined;
  return (
    <Tooltip label={why} disabled={why === undefined} multiline maw={320}>
      <Button
        size="xs"
        variant={primary ? 'filled' : 'default'}
        loading={busy}
        data-disabled={!isOpen || undefined}
        aria-disabled={!isOpen}
        aria-description={why}
        onClick={isOpen ? onClick : (event) => event.preventDefault()}
      >
        {label}
      </Button>
    </Tooltip>
  );
}

type Props = { task: TaskDetail; part: PartDetail; onReport: (target: ReportTarget) => void };

/** What this person can do with one department's part. */
export function PartActs({ task, part, onReport }: Props) {
  const t = useTranslations('task');
  const acts = useTaskActs();
  const tell = useTell();
  const problem = useProblem();
  const [dialog, setDialog] = useState<'receive' | 'owner' | 'return' | null>(null);
  const { offers } = part;
  const ref = { assignmentId: part.id, version: part.version };
  // Only the act that comes next is shown, except where its refusal explains what is missing.
  const isWorking = part.status === 'in-progress' || part.status === 'returned';
  const isIn = part.status === 'submitted';
  const close = () => setDialog(null);
  function done(message: string) {
    close();
    tell.done(message);
  }
  return (
    <>
      {part.status === 'awaiting-receipt' && (
        <OfferButton
          offer={offers.receive}
          label={t('receive.action')}
          primary
          onClick={() => setDialog('receive')}
        />
      )}
      {isWorking && (
        <>
          <OfferButton
            offer={offers.report}
            label={t('report.action')}
            primary
            onClick={() => onReport({ taskId: task.id, assignmentId: part.id })}
          />
          <OfferButton
            offer={offers.submit}
            label={t('submit.action')}
            busy={acts.submit.isPending}
            onClick={() =>
              acts.submit.mutate(ref, { onSuccess: () => tell.done(t('submit.done')), onError: tell.failed })
            }
          />
          <OfferButton
            offer={offers.assignOwner}
            label={t('owner.action')}
            onClick={() => setDialog('owner')}
          />
        </>
      )}
      {isIn && (
        <>
          <OfferButton
            offer={offers.verify}
            label={t('verify.action')}
            primary
            busy={acts.verify.isPending}
            onClick={() =>
              acts.verify.mutate(ref, { onSuccess: () => tell.done(t('verify.done')), onError: tell.failed })
            }
          />
          <OfferButton offer={offers.return} label={t('return.action')} onClick={() => setDialog('return')} />
        </>
      )}
      {(dialog === 'receive' || dialog === 'owner') && (
        <ReceiveDialog
          part={part}
          purpose={dialog}
          acts={acts}
          onDone={() => done(t(`${dialog}.done`))}
          onClose={close}
        />
      )}
      {dialog === 'return' && (
        <ReasonDialog
          opened
          title={t('return.title')}
          minLength={5}
          confirmLabel={t('return.action')}
          busy={acts.returnPart.isPending}
          refusal={acts.returnPart.error === null ? null : problem(acts.returnPart.error).what}
          onConfirm={(reason) =>
            acts.returnPart.mutate({ ...ref, reason }, { onSuccess: () => done(t('return.done')) })
          }
          onClose={close}
        >
          <p>{t('return.explanation', { department: part.departmentName, title: task.title })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
