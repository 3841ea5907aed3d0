import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { DueCell } from '../due-cell.tsx';
import { RecordLight } from '../record-light.tsx';
import type { RecordDetail } from '../ledger-data.ts';
import { ExpiryMark } from '../expiry-mark.tsx';
import classes from '../ledger.module.css';

/** How a stored record stands, in one line. */
export function RecordState({ record }: { record: RecordDetail }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  if (record.voidedOn !== null)
    return (
      <>{t('state.voided', { day: format.fullDate(record.voidedOn), reason: record.voidReason ?? '' })}</>
    );
  return (
    <span className={classes['stateLine']}>
      <RecordLight record={record} />
      {record.dueOn !== null && <DueCell on={record.dueOn} state={record.dueState} />}
      <ExpiryMark warnings={record.warnings} />
      <span>{t('state.record', { number: record.number, department: record.departmentName })}</span>
      <span>
        {t('state.made', {
          name: record.createdByName,
          at: format.instant(record.createdAt, true),
          source: record.source,
        })}
      </span>
    </span>
  );
}
