import { Tooltip } from '@mantine/core';
import { useUiEnvironment } from '../environment/index.ts';
import { formatFullDate, formatShortDate, GAP } from '../format/index.ts';

type Props = {
  /** `YYYY-MM-DD`; null is a gap */
  date: string | null;
  /** working days from the office's day to the date, negative when it has passed; left out where nothing is due */
  workingDaysLeft?: number | null;
  /** an earlier date that no longer holds is shown struck through before it */
  was?: string | null;
};

/** A date as 11月8日 周一; in full, with the working days left, on hover and to screen readers. */
export function DateText({ date, workingDaysLeft, was }: Props) {
  const { t, locale, today } = useUiEnvironment();
  if (date === null) return <span>{GAP}</span>;
  const left = typeof workingDaysLeft === 'number' ? ` · ${leftText(workingDaysLeft, t)}` : '';
  return (
    <>
      {was !== null && was !== undefined && was !== date && (
        <>
          <s>{formatShortDate(was, today, locale)}</s>{' '}
        </>
      )}
      <Tooltip
        label={`${formatFullDate(date, locale)}${left}`}
        events={{ hover: true, focus: true, touch: true }}
      >
        <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
          {formatShortDate(date, today, locale)}
        </time>
      </Tooltip>
    </>
  );
}

function leftText(days: number, t: ReturnType<typeof useUiEnvironment>['t']): string {
  if (days === 0) return t('dateDueToday');
  return days > 0 ? t('dateWorkingDaysLeft', { days }) : t('dateWorkingDaysLate', { days: -days });
}
