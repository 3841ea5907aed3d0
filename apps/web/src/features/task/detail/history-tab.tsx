import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { HistoryEntry } from '../types.ts';
import { historyText } from './history-text.ts';
import classes from '../task.module.css';

/** 历史: every act on the task as before → after, from the audit trail. */
export function HistoryTab({ taskId }: { taskId: string }) {
  const trpc = useTRPC();
  const problem = useProblem();
  const t = useTranslations('task');
  const { data, error, refetch } = useQuery(trpc.task.history.queryOptions({ taskId }));
  if (data === undefined)
    return error === null ? (
      <PageState kind="loading" rows={4} />
    ) : (
      <PageState kind="error" problem={problem(error)} onRetry={() => void refetch()} />
    );
  if (data.length === 0) return <PageState kind="empty" title={t('history.empty')} />;
  return (
    <ol className={classes['history']}>
      {data.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('task');
  const format = useFormat();
  return (
    <li className={classes['entry']}>
      <div className={classes['entryTop']}>
        <strong>{actionText(t, entry.action)}</strong>
        {entry.departmentName !== null && <span>{entry.departmentName}</span>}
        <span className={classes['quiet']}>
          {entry.actorName} · {format.shortDate(entry.on)}
        </span>
      </div>
      {entry.reason !== null && <p>{t('history.reason', { reason: entry.reason })}</p>}
      {entry.changes.length > 0 && (
        <dl className={classes['changes']}>
          {entry.changes.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </dl>
      )}
    </li>
  );
}

type Translate = ReturnType<typeof useTranslations<'task'>>;

function actionText(t: Translate, action: string): string {
  const key = `action.${action.replace('.', '-')}`;
  return t.has(key) ? t(key) : action;
}

function Change({ change }: { change: HistoryEntry['changes'][number] }) {
  const t = useTranslations('task');
  const format = useFormat();
  const key = `field.${change.field}`;
  const words = (value: HistoryEntry['changes'][number]['before']) =>
    historyText(value, change.field, t, format);
  const before = words(change.before);
  return (
    <>
      <dt>{t.has(key) ? t(key) : change.field}</dt>
      <dd>
        {before !== '' && (
          <>
            <span className={classes['before']}>{before}</span> →{' '}
          </>
        )}
        {words(change.after) || t('history.empty-value')}
      </dd>
    </>
  );
}
