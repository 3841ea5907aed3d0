import { IconAlertTriangle, IconHourglassLow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import classes from './ledger.module.css';

type Summary = RouterOutputs['ledger']['ledgers']['ledgers'][number];

/** What no count in the row tells: records about to lapse, and quarters or years that no record stands for. */
export function LedgerNotes({ ledger, summary }: { ledger: LedgerKey; summary: Summary | undefined }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { expiring = 0, gaps = [] } = summary ?? {};
  if (expiring === 0 && gaps.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {expiring > 0 && (
        <li>
          <IconHourglassLow size={14} aria-hidden />
          <Link to="/ledgers/$key" params={{ key: ledger }} search={{ view: 'expiring' }}>
            {t('expiring.count', { count: expiring })}
          </Link>
        </li>
      )}
      {gaps.map(({ startsOn, endsOn, dueOn }) => (
        <li key={startsOn} data-urgent>
          <IconAlertTriangle size={14} aria-hidden />
          {t('gap', {
            year: startsOn.slice(0, 4),
            quarter: endsOn.slice(5) === '12-31' && startsOn.slice(5) === '01-01' ? 0 : quarterOf(startsOn),
            due: format.fullDate(dueOn),
          })}
        </li>
      ))}
    </ul>
  );
}

function quarterOf(startsOn: string): number {
  return Math.ceil(Number(startsOn.slice(5, 7)) / 3);
}
