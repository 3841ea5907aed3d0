import { Badge } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { recordKey } from '@gongkai/domain/metric';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { RecordLink } from '#features/evaluation/record-link.tsx';
import classes from './appeal.module.css';

type Signal = RouterOutputs['appeal']['signals']['signals'][number];

/** 核查提示, for the verifier alone: what may deserve a second look. No point depends on it. */
export function SignalsPanel({
  evaluationId,
  departmentId,
}: {
  evaluationId: string;
  departmentId?: string;
}) {
  const t = useTranslations('appeal');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.appeal.signals.queryOptions({ evaluationId }));
  const signals = data.signals.filter(
    (signal) => departmentId === undefined || signal.departmentId === departmentId,
  );
  return (
    <Panel title={t('signals.title')} note={t('signals.note')}>
      <SignalList signals={signals} />
    </Panel>
  );
}

/** The hints, department by department. */
function SignalList({ signals }: { signals: readonly Signal[] }) {
  const t = useTranslations('appeal');
  if (signals.length === 0) return <p className={list['nothing']}>{t('signals.none')}</p>;
  const departments = [...Map.groupBy(signals, ({ departmentName }) => departmentName)];
  return departments.map(([name, own]) => (
    <section key={name} aria-label={name} className={classes['signals']}>
      <h3 className={classes['name']}>{name}</h3>
      <ul className={classes['cards']}>
        {own.map((signal) => (
          <li key={`${signal.kind}|${signal.records.map(({ id }) => id).join()}|${signal.sample}`}>
            <Hint signal={signal} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** One hint: its kind, what was seen with its figures, what was the same, and the tasks to look at. */
function Hint({ signal }: { signal: Signal }) {
  const t = useTranslations('appeal');
  return (
    <div className={classes['hint']}>
      <div className={classes['head']}>
        <Badge variant="light" color="yellow">
          {t(`signals.kind.${signal.kind}`)}
        </Badge>
        <span>{t(`signals.says.${signal.kind}`, signal.figures)}</span>
      </div>
      {signal.sample !== null && (
        <p className={classes['text']}>{t('signals.sample', { text: signal.sample })}</p>
      )}
      <ul className={classes['tasks']} aria-label={t('signals.tasks')}>
        {signal.records.map((record) => (
          <li key={recordKey(record)}>
            <RecordLink record={record} />
          </li>
        ))}
      </ul>
    </div>
  );
}
