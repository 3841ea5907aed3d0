import { IconHourglassLow } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { LedgerRow } from './ledger-data.ts';
import { useFormat } from '#lib/format.ts';
import classes from './ledger.module.css';

/** The last day on which a record's check holds, once that is near enough to be warned of; else nothing. */
export function ExpiryMark({ warnings }: { warnings: LedgerRow['warnings'] }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const soonest = warnings.toSorted((a, b) => (a.lastOn < b.lastOn ? -1 : 1))[0];
  if (soonest === undefined) return null;
  return (
    <span className={classes['expiry']} data-last={soonest.isLast || undefined}>
      <IconHourglassLow size={12} aria-hidden />
      {t('expiring.on', { day: format.shortDate(soonest.lastOn) })}
    </span>
  );
}
