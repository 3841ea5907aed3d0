import { useNetwork } from '@mantine/hooks';
import { IconCloudOff, IconFlask } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSession } from '#lib/session.ts';
import classes from './shell.module.css';

/** Standing notices: the sample office's day, and a lost network. */
export function Banners() {
  const t = useTranslations('shell');
  const { organisation } = useSession();
  const { online } = useNetwork();
  return (
    <>
      {organisation.sampleToday !== null && (
        <p className={`${classes['banner']} gk-no-print`} data-kind="sample">
          <IconFlask size={16} aria-hidden />
          {t('sampleOffice', { day: organisation.sampleToday })}
        </p>
      )}
      <div role="status" aria-live="polite">
        {!online && (
          <p className={`${classes['banner']} gk-no-print`} data-kind="offline">
            <IconCloudOff size={16} aria-hidden />
            {t('offline')}
          </p>
        )}
      </div>
    </>
  );
}
