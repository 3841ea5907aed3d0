import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useCycleActs, type Assessment, type Evaluation } from './cycle-data.ts';
import { LeafList } from './leaf-list.tsx';
import classes from './cycle.module.css';

type Props = {
  evaluation: Evaluation;
  departmentId: string;
  source: 'self' | 'third-party';
  onOpen: (search: { department?: string }) => void;
};

/** The figures of one source: the department's own, or the third party's for the department it has open. */
export function AssessmentTab({ evaluation, departmentId, source, onOpen }: Props) {
  const t = useTranslations('cycle');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.cycle.assessment.queryOptions({ evaluationId: evaluation.id, departmentId, source }),
  );
  const leaves = data.leaves.filter(({ assessed }) => assessed);
  return (
    <>
      {source === 'third-party' && (
        <Select
          label={t('column.department')}
          className={classes['pick']}
          allowDeselect={false}
          value={departmentId}
          data={evaluation.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(next) => next !== null && onOpen({ department: next })}
        />
      )}
      <HandInBar assessment={data} />
      {data.open && <SecrecyNotice />}
      <LeafList key={departmentId} assessment={data} leaves={leaves} />
    </>
  );
}

/** How far one is, filling in what was counted, and handing in. */
function HandInBar({ assessment }: { assessment: Assessment }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const acts = useCycleActs();
  const tell = useTell();
  const mayHandIn = useMay(assessment.source === 'self' ? 'evaluation.hand-in' : 'evaluation.third-party');
  const [asked, setAsked] = useState(false);
  const { evaluationId, departmentId, source, handIn } = assessment;
  const assessed = assessment.leaves.filter(({ assessed: isOne }) => isOne);
  const given = assessed.filter((leaf) => {
    const entry = source === 'self' ? leaf.self : leaf.thirdParty;
    return entry !== null && (entry.points !== null || entry.explanation !== null);
  });
  function send() {
    acts.handIn.mutate(
      { evaluationId, departmentId, source, version: handIn.version },
      {
        onSuccess: () => tell.done(t('done.handIn')),
        onError: tell.failed,
        onSettled: () => setAsked(false),
      },
    );
  }
  return (
    <div className={classes['bar']}>
      <p>
        <strong>{t(`handInState.${handIn.state}`)}</strong>{' '}
        {t('progress', {
          done: given.length,
          all: assessed.length,
          dueOn: format.shortDate(assessment.dueOn),
        })}
        {handIn.state === 'returned' && handIn.returnReason !== null && (
          <span className={classes['returned']}>{t('leaf.returned', { reason: handIn.returnReason })}</span>
        )}
      </p>
      {assessment.open && source === 'self' && (
        <Button
          variant="default"
          loading={acts.fillCounted.isPending}
          onClick={() =>
            acts.fillCounted.mutate(
              { evaluationId, departmentId },
              {
                onSuccess: ({ filled }) => tell.done(t('done.filled', { count: filled })),
                onError: tell.failed,
              },
            )
          }
        >
          {t('act.fill')}
        </Button>
      )}
      {assessment.open && mayHandIn && <Button onClick={() => setAsked(true)}>{t('act.handIn')}</Button>}
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('confirm.handIn')}
        confirmLabel={t('act.handIn')}
        busy={acts.handIn.isPending}
        onConfirm={send}
      >
        <p>{t('confirm.handInText')}</p>
      </ConfirmDialog>
    </div>
  );
}
