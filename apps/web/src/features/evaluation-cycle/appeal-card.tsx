import { useState } from 'react';
import { Badge, Button, Group } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { recordKey } from '@gongkai/domain/metric';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useMay } from '#lib/session.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { RecordLink } from '#features/evaluation/record-link.tsx';
import { DecideAppealDialog } from './appeal-decide-dialog.tsx';
import { Difference } from './appeal-difference.tsx';
import { useWithdrawAppeal } from './appeal-mutations.ts';
import classes from './appeal.module.css';

export type Appeal = RouterOutputs['appeal']['list']['appeals'][number];

const COLOURS = {
  filed: 'blue',
  withdrawn: 'gray',
  upheld: 'green',
  partly: 'teal',
  rejected: 'orange',
} as const;

type Props = { appeal: Appeal; isOwn: boolean };

/** One appeal: who objects to what and why, its evidence, and the decision with what it changed. */
export function AppealCard({ appeal, isOwn }: Props) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const { locale } = useLanguage();
  const name = locale === 'en' ? appeal.indicator.name.en : appeal.indicator.name.zh;
  const [isDeciding, setDeciding] = useState(false);
  const { leaf } = appeal;
  return (
    <article className={classes['card']} aria-labelledby={`appeal-${appeal.id}`}>
      <header className={classes['head']}>
        <h3 id={`appeal-${appeal.id}`} className={classes['name']}>
          {t('heading', { number: appeal.number, department: appeal.department.name, indicator: name })}
        </h3>
        <Badge variant="light" color={COLOURS[appeal.status]}>
          {t(`status.${appeal.status}`)}
        </Badge>
        {leaf !== null && (
          <span className={classes['quiet']}>
            {t('points', { points: format.score(leaf.points), possible: format.score(leaf.possible) })}
          </span>
        )}
      </header>
      <p className={classes['text']}>{appeal.grounds}</p>
      {appeal.records.length > 0 && (
        <p className={classes['quiet']}>
          {t('disputed')}{' '}
          {appeal.records.map((record) => (
            <span key={recordKey(record)} className={classes['item']}>
              <RecordLink record={record} />
            </span>
          ))}
        </p>
      )}
      <Evidence evidence={appeal.evidence} />
      <p className={classes['quiet']}>
        {t('filedBy', { name: appeal.filedByName, day: format.fullDate(appeal.filedOn) })}
        {appeal.verifierName !== null && ` · ${t('verifiedBy', { name: appeal.verifierName })}`}
      </p>
      {appeal.decision !== null && <Decision decision={appeal.decision} />}
      {appeal.status === 'filed' && <Acts appeal={appeal} isOwn={isOwn} onDecide={() => setDeciding(true)} />}
      {/* Outside the acts: a colleague's decision must not take the dialog with its text away. */}
      {isDeciding && <DecideAppealDialog appeal={appeal} onClose={() => setDeciding(false)} />}
    </article>
  );
}

/** Files by name; one that is no longer there is still named. */
function Evidence({ evidence }: { evidence: Appeal['evidence'] }) {
  const t = useTranslations('appeal');
  if (evidence.length === 0) return <p className={classes['quiet']}>{t('noEvidence')}</p>;
  return (
    <ul className={classes['files']} aria-label={t('evidence')}>
      {evidence.map(({ id, title, fileId }) => (
        <li key={id}>
          <IconPaperclip size={16} aria-hidden />
          {fileId === null ? (
            <span className={classes['quiet']}>{t('fileGone', { title })}</span>
          ) : (
            <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Decision({ decision }: { decision: NonNullable<Appeal['decision']> }) {
  const t = useTranslations('appeal');
  const format = useFormat();
  return (
    <div className={classes['decision']}>
      <p className={classes['text']}>
        <strong>{t('decision')}</strong> {decision.reason}
      </p>
      <p className={classes['quiet']}>
        {t('decidedBy', {
          name: decision.byName,
          day: decision.on === null ? '—' : format.fullDate(decision.on),
        })}
        {decision.byVerifier && ` · ${t('byVerifier')}`}
      </p>
      {decision.difference === null ? (
        <p className={classes['quiet']}>{t('nothingChanged')}</p>
      ) : (
        <Difference difference={decision.difference} />
      )}
    </div>
  );
}

function Acts({ appeal, isOwn, onDecide }: Props & { onDecide: () => void }) {
  const t = useTranslations('appeal');
  const mayDecide = useMay('appeal.decide');
  const mayFile = useMay('appeal.file');
  const problem = useProblem();
  const [isAsked, setAsked] = useState(false);
  const withdraw = useWithdrawAppeal();
  const close = () => setAsked(false);
  return (
    <Group gap="xs" mt={8} className="gk-no-print">
      {mayDecide && (
        <Button size="xs" disabled={!appeal.mayDecide} onClick={onDecide}>
          {t('decide.open')}
        </Button>
      )}
      {mayDecide && !appeal.mayDecide && <span className={classes['quiet']}>{t('decide.otherPerson')}</span>}
      {mayFile && isOwn && (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('withdraw.open')}
        </Button>
      )}
      {withdraw.error !== null && <span role="alert">{problem(withdraw.error).what}</span>}
      <ConfirmDialog
        opened={isAsked}
        title={t('withdraw.title', { number: appeal.number })}
        confirmLabel={t('withdraw.open')}
        busy={withdraw.isPending}
        onConfirm={() =>
          withdraw.mutate({ appealId: appeal.id, version: appeal.version }, { onSettled: close })
        }
        onClose={close}
      >
        <p>{t('withdraw.text')}</p>
      </ConfirmDialog>
    </Group>
  );
}
