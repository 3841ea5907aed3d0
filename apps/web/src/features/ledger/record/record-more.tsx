import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ledgerOf, type FieldValue, type Ledger } from '@gongkai/domain/ledger';
import { PageState } from '@gongkai/ui/page';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { useFieldText } from '../use-field-text.ts';
import { ChainSection } from './chain-section.tsx';
import { useRefName } from './use-issue-text.ts';
import classes from './record.module.css';

type Props = { ledger: Ledger; record: RecordDetail };
type Entry = RouterOutputs['ledger']['history'][number];

/** What points to a record, and everything that was done to it. */
export function RecordMore({ ledger, record }: Props) {
  return (
    <>
      <ChainSection ledger={ledger} record={record} />
      {record.referredBy.length > 0 && <ReferredBy record={record} />}
      <History ledger={ledger} record={record} />
    </>
  );
}

function ReferredBy({ record }: { record: RecordDetail }) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (
    <section className={classes['section']} aria-labelledby="referred-title">
      <h2 id="referred-title" className={classes['heading']}>
        {t('referredBy', { count: record.referredBy.length })}
      </h2>
      <ul className={classes['list']}>
        {record.referredBy.map(({ id, ledger, number, label }) => (
          <li key={id} className={classes['line']}>
            <span className={classes['quiet']}>
              {text(ledgerOf(ledger).name)} {number}
            </span>{' '}
            <Link to="/ledgers/$key/$id" params={{ key: ledger, id }} className="gk-link">
              {label || t('unnamed')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ ledger, record }: Props) {
  const t = useTranslations('ledger');
  const trpc = useTRPC();
  const problem = useProblem();
  const history = useQuery(trpc.ledger.history.queryOptions({ recordId: record.id }));
  return (
    <section className={classes['section']} aria-labelledby="history-title">
      <h2 id="history-title" className={classes['heading']}>
        {t('history.title')}
      </h2>
      {history.data === undefined ? (
        history.error === null ? (
          <PageState kind="loading" rows={3} />
        ) : (
          <PageState kind="error" problem={problem(history.error)} onRetry={() => void history.refetch()} />
        )
      ) : (
        <ol className={classes['list']}>
          {history.data.map((entry) => (
            <HistoryEntry key={entry.seq} ledger={ledger} record={record} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

function HistoryEntry({ ledger, record, entry }: Props & { entry: Entry }) {
  const t = useTranslations('ledger');
  const audit = useTranslations('audit');
  const format = useFormat();
  const changes = useChanges(ledger, record)(entry);
  return (
    <li className={classes['line']}>
      <span className={classes['quiet']}>{format.instant(entry.at, true)}</span> {entry.actorName}{' '}
      <strong>{audit(`action.${entry.action}`)}</strong>
      {entry.reason !== null && <span> {t('history.reason', { reason: entry.reason })}</span>}
      {changes.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('history.changes', { count: changes.length })}</summary>
          <ul className={classes['refused']}>
            {changes.map(({ key, label, before, after }) => (
              <li key={key}>{t('history.change', { label, before, after })}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

type Change = { key: string; label: string; before: string; after: string };

/** What an act changed, field by field, in words. A new record's blanks are left out. */
function useChanges(ledger: Ledger, record: RecordDetail): (entry: Entry) => Change[] {
  const t = useTranslations('ledger');
  const format = useFormat();
  const fieldText = useFieldText();
  const refName = useRefName(ledger);

  function valueText(key: string, value: FieldValue | undefined): string {
    const field = ledger.fields.find((one) => one.key === key)?.field;
    if (value === undefined || value === null || field === undefined) return t('blank');
    // Personal data stands in the trail as stars, whatever its kind.
    return value === '***' ? value : fieldText(field, value, record.names);
  }

  return ({ before, after }) => {
    const values = Object.keys({ ...before?.values, ...after?.values }).map((key) => ({
      key,
      label: refName(key),
      before: valueText(key, before?.values?.[key]),
      after: valueText(key, after?.values?.[key]),
    }));
    const dayOf = (side: Entry['after'], key: string) => {
      const on = side?.publications?.[key]?.on;
      return on === undefined ? t('blank') : format.fullDate(on);
    };
    const publications = Object.keys({ ...before?.publications, ...after?.publications }).map((key) => ({
      key: `publication:${key}`,
      label: refName(`publication:${key}`),
      before: dayOf(before, key),
      after: dayOf(after, key),
    }));
    return [...values, ...publications].filter((change) => change.before !== change.after);
  };
}
