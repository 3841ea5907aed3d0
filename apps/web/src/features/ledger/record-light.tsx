import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { LightBadge } from '@gongkai/ui/light';
import type { LedgerRow } from './ledger-data.ts';
import classes from './ledger.module.css';

/** A record's light; one whose clock stands still says so, unless it is late already. */
export function RecordLight({ record }: { record: Pick<LedgerRow, 'light' | 'isPaused'> }) {
  const t = useTranslations('ledger');
  if (!record.isPaused || record.light === 'overdue') return <LightBadge light={record.light} />;
  return (
    <span className={classes['paused']}>
      <IconPlayerPause size={14} stroke={2} aria-hidden />
      {t('paused')}
    </span>
  );
}
