import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useCycleActs, type Assessment } from './cycle-data.ts';
import { isGiven } from './leaf-entry.ts';
import classes from './cycle.module.css';

type Props = { assessment: Assessment; unsaved: number };

/** How far one is, filling in what was counted, and handing in. */
export function HandInBar({ assessment, unsaved }: Props) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const mayHandIn = useMay(assessment.source === 'self' ? 'evaluation.hand-in' : 'evaluation.third-party');
  const { source, handIn, open, leaves } = assessment;
  const required = leaves.filter((leaf) => leaf.required);
  const given = required.filter((leaf) => isGiven(leaf, source)).length;
  return (
    <div className={classes['bar']}>
      <p>
        <strong>{t(`handInState.${handIn.state}`)}</strong>{' '}
        {t('progress', { done: given, all: required.length, dueOn: format.shortDate(assessment.dueOn) })}
        {handIn.state === 'returned' && handIn.returnReason !== null && (
          <span className={classes['returned']}>{t('leaf.returned', { reason: handIn.returnReason })}</span>
        )}
        {open && unsaved > 0 && (
          <span role="status" className={classes['warn']}>
            {' '}
            {t('unsaved', { count: unsaved })}
          </span>
        )}
        {open && !mayHandIn && <span className={classes['quiet']}> {t('headHandsIn')}</span>}
      </p>
      {open && source === 'self' && <FillButton assessment={assessment} />}
      {open && mayHandIn && (
        <HandInButton assessment={assessment} unsaved={unsaved} missing={required.length - given} />
      )}
    </div>
  );
}

function FillButton({ assessment: { evaluationId, departmentId } }: Pick<Props, 'assessment'>) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const fill = () =>
    acts.fillCounted.mutate(
      { evaluationId, departmentId },
      {
        onSuccess: ({ filled }) => tell.done(t('done.filled', { count: filled })),
        onError: tell.failed,
      },
    );
  return (
    <Button variant="default" loading={acts.fillCounted.isPending} onClick={fill}>
      {t('act.fill')}
    </Button>
  );
}

function HandInButton({ assessment, unsaved, missing }: Props & { missing: number }) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const [asked, setAsked] = useState(false);
  const { evaluationId, departmentId, source, handIn } = assessment;
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
    <>
      <Button disabled={unsaved > 0} onClick={() => setAsked(true)}>
        {t('act.handIn')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('confirm.handIn')}
        confirmLabel={t('act.handIn')}
        busy={acts.handIn.isPending}
        disabled={missing > 0}
        onConfirm={send}
      >
        <p>{missing > 0 ? t('confirm.handInMissing', { count: missing }) : t('confirm.handInText')}</p>
      </ConfirmDialog>
    </>
  );
}
