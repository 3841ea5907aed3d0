import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useProblem } from '#lib/use-problem.ts';
import { useCycleActs, type Evaluation, type Queue } from './cycle-data.ts';

type Props = { evaluation: Evaluation; queue: Queue };

/** Confirms what needs no look, or gives the department its figures back. */
export function DepartmentActs({ evaluation, queue }: Props) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const [asked, setAsked] = useState(false);
  if (evaluation.status !== 'verification') return null;
  const { evaluationId, departmentId, handIn } = queue;
  const returned = queue.leaves.filter(({ verdict }) => verdict?.verdict === 'returned').length;
  const confirmRest = () =>
    acts.confirmRest.mutate(
      { evaluationId, departmentId },
      {
        onSuccess: ({ confirmed }) => tell.done(t('done.confirmed', { count: confirmed })),
        onError: tell.failed,
      },
    );
  return (
    <>
      <Button
        variant="default"
        disabled={queue.plain === 0}
        loading={acts.confirmRest.isPending}
        onClick={confirmRest}
      >
        {t('act.confirmRest', { count: queue.plain })}
      </Button>
      {(handIn.state === 'handed-in' || handIn.state === 'late') && (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('act.return', { count: returned })}
        </Button>
      )}
      {asked && <ReturnDialog queue={queue} returned={returned} onClose={() => setAsked(false)} />}
    </>
  );
}

/** Why a department gets its figures back; a refused reason stays in the field. */
function ReturnDialog({ queue, returned, onClose }: { queue: Queue; returned: number; onClose: () => void }) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const problem = useProblem();
  const { evaluationId, departmentId, handIn } = queue;
  const { error, isPending } = acts.returnDepartment;
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('confirm.return')}
      minLength={4}
      maxLength={1000}
      confirmLabel={t('act.returnNow')}
      busy={isPending}
      refusal={error === null ? null : problem(error).what}
      onConfirm={(reason) =>
        acts.returnDepartment.mutate(
          { evaluationId, departmentId, version: handIn.version, reason },
          {
            onSuccess: () => {
              tell.done(t('done.return'));
              onClose();
            },
          },
        )
      }
    >
      <p>{t('confirm.returnText', { count: returned })}</p>
    </ReasonDialog>
  );
}
