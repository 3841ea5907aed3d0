import { Tooltip } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { workingDaysBetween } from '@gongkai/domain/calendar';
import { GAP } from '@gongkai/ui/format';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useOfficeRules } from './ledger-data.ts';
import classes from './ledger.module.css';

type Props = {
  /** due day, `YYYY-MM-DD`; null is a gap */
  on: string | null;
  state: 'official' | 'assumed' | null;
  /** the minute, for limits in clock hours */
  at?: string | null;
  /** the full date, and the days left in words of their own */
  long?: boolean;
};

/** A due day with its working days left, and 推定 where the calendar of a year is not known yet. */
export function DueCell({ on, state, at = null, long = false }: Props) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { today } = useOfficeDay();
  const { calendar } = useOfficeRules();
  if (on === null) return <span>{GAP}</span>;
  const days = workingDaysBetween(calendar, today, on);
  const isLate = on < today;
  // A due day that fell on the weekend before a Monday is late by no working day yet.
  const left = isLate ? t('due.late', { days: -days }) : t('due.left', { days });
  return (
    <span className={classes['due']} title={`${format.fullDate(on)} · ${left}`}>
      <time dateTime={at ?? on}>
        {long ? format.fullDate(on) : format.shortDate(on)}
        {at !== null && ` ${at.slice(11)}`}
      </time>
      {state === 'assumed' && (
        <Tooltip label={t('due.assumedHint')} multiline w={260}>
          <abbr className={classes['assumed']}>{t('due.assumed')}</abbr>
        </Tooltip>
      )}
      <span className={classes['left']} data-late={isLate || undefined}>
        {left}
      </span>
    </span>
  );
}
