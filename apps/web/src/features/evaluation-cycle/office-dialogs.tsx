import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addDays } from '@gongkai/domain/common';
import { decideStartVerification } from '@gongkai/domain/evaluation-cycle';
import { ConfirmDialog, ReasonDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useSession } from '#lib/session.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useCycleActs, type Evaluation } from './cycle-data.ts';
import classes from './cycle.module.css';

export type Asked = 'open' | 'start' | 'announce' | 'withdraw' | 'discard';
type Props = { evaluation: Evaluation; asked: Asked; onClose: () => void };

/** Asks once more before the office opens, verifies, announces, withdraws or deletes. */
export function OfficeDialogs(props: Props) {
  const { asked } = props;
  if (asked === 'withdraw') return <WithdrawDialog {...props} />;
  if (asked === 'announce') return <AnnounceDialog {...props} />;
  if (asked === 'start') return <StartDialog {...props} />;
  return <StepDialog {...props} asked={asked} />;
}

/** An act of the whole evaluation: told when it is done, and when it was refused. */
function useAct({ evaluation, onClose }: Props) {
  const t = useTranslations('cycle');
  const tell = useTell();
  return (done: string, follow: () => void = () => undefined) => ({
    onSuccess: () => {
      tell.done(t(done, { title: evaluation.title }));
      onClose();
      follow();
    },
    onError: (error: unknown) => {
      tell.failed(error);
      onClose();
    },
  });
}

function StepDialog(props: Props & { asked: 'open' | 'discard' }) {
  const { evaluation, asked, onClose } = props;
  const t = useTranslations('cycle');
  const navigate = useNavigate();
  const acts = useCycleActs();
  const told = useAct(props);
  const ref = { evaluationId: evaluation.id, version: evaluation.version };
  const run = {
    open: () => acts.open.mutate(ref, told('done.open')),
    discard: () =>
      acts.discard.mutate(
        ref,
        told('done.discard', () => void navigate({ to: '/evaluations' })),
      ),
  }[asked];
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`confirm.${asked}`, { title: evaluation.title })}
      confirmLabel={t(`act.${asked}`)}
      busy={acts.open.isPending || acts.discard.isPending}
      onConfirm={run}
    >
      <p>{t(`confirm.${asked}Text`)}</p>
    </ConfirmDialog>
  );
}

/** Starting waits for who is missing until the last day of the self-assessment is over. */
function StartDialog(props: Props) {
  const { evaluation, onClose } = props;
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const told = useAct(props);
  const { today } = useSession();
  const decision = decideStart(evaluation, today);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('confirm.start', { title: evaluation.title })}
      confirmLabel={t('act.start')}
      busy={acts.startVerification.isPending}
      disabled={!decision.ok}
      onConfirm={() =>
        acts.startVerification.mutate(
          { evaluationId: evaluation.id, version: evaluation.version },
          told('done.start'),
        )
      }
    >
      <Awaited decision={decision} assessDueOn={evaluation.assessDueOn} />
    </ConfirmDialog>
  );
}

/** Whether verification may start today, by the rule of the server, which waits for no department that is gone. */
function decideStart({ status, assessDueOn, handIns, departments }: Evaluation, today: string) {
  const gone = new Set(departments.flatMap(({ id, archived }) => (archived ? [id] : [])));
  const present = handIns.filter(({ departmentId }) => !gone.has(departmentId));
  return decideStartVerification({ status, assessDueOn }, present, today);
}

type AwaitedProps = { decision: ReturnType<typeof decideStart>; assessDueOn: string };

/** Who has not handed in, and what that means: before the last day it cannot go on, afterwards they are late. */
function Awaited({ decision, assessDueOn }: AwaitedProps) {
  const t = useTranslations('cycle');
  const format = useFormat();
  if (!decision.ok) {
    const count = Number(decision.details?.['count'] ?? 0);
    const from = format.shortDate(addDays(assessDueOn, 1));
    return <p>{t('confirm.startEarly', { count, dueOn: format.shortDate(assessDueOn), from })}</p>;
  }
  const count = decision.value.late.length;
  return <p>{count === 0 ? t('confirm.startAll') : t('confirm.startLate', { count })}</p>;
}

/** What is still open stands in a list; announcing waits for all of it. */
function AnnounceDialog(props: Props) {
  const { evaluation, onClose } = props;
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const told = useAct(props);
  const open = evaluation.open;
  const counts = {
    verdictsMissing: open?.verdictsMissing ?? 0,
    marksMissing: open?.marksMissing ?? 0,
    returned: open?.returned ?? 0,
    // A third party that only stands beside the result holds nothing up.
    thirdPartyAwaited: evaluation.weights['third-party'] > 0 ? (open?.thirdPartyAwaited ?? 0) : 0,
  };
  const left = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => counts[key] > 0);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('confirm.announce', { title: evaluation.title })}
      confirmLabel={t('act.announce')}
      busy={acts.announce.isPending}
      disabled={left.length > 0}
      onConfirm={() =>
        acts.announce.mutate(
          { evaluationId: evaluation.id, version: evaluation.version },
          told('done.announce'),
        )
      }
    >
      {left.length === 0 ? (
        <p>{t('confirm.announceText', { days: evaluation.appealDays })}</p>
      ) : (
        <>
          <p>{t('confirm.announceOpen')}</p>
          <ul className={classes['open']}>
            {left.map((key) => (
              <li key={key}>{t(`open.${key}`, { count: counts[key] })}</li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  );
}

/** A refused reason stays in the field. */
function WithdrawDialog(props: Props) {
  const { evaluation, onClose } = props;
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const problem = useProblem();
  const told = useAct(props);
  const { error, isPending } = acts.withdraw;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('confirm.withdraw', { title: evaluation.title })}
      minLength={4}
      maxLength={1000}
      confirmLabel={t('act.withdraw')}
      busy={isPending}
      refusal={error === null ? null : problem(error).what}
      onConfirm={(reason) =>
        acts.withdraw.mutate(
          { evaluationId: evaluation.id, version: evaluation.version, reason },
          { onSuccess: told('done.withdraw').onSuccess },
        )
      }
    >
      <p>{t('confirm.withdrawText')}</p>
    </ReasonDialog>
  );
}
